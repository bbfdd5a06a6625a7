/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what its statement returns, and says so */
import type { Driver, Parameters, Row } from './driver';

/**
 * The two batched reads. A statement gets distinct `$ids`, returns `id` (the one asked for) and `json` with each row, and
 * is never issued for an empty batch. Answers come one slot per id, in the order asked, repeated ids included.
 */
export async function oneEach<Answer>(
  driver: Driver,
  statement: string,
  ids: readonly string[],
  read: (row: Row) => Answer = parseJson,
  parameters: Parameters = {},
): Promise<(Answer | undefined)[]> {
  const rows = await rowsOf(driver, statement, { ...parameters, ids });
  const byId = new Map(rows.map((row) => [row['id'], read(row)]));
  return ids.map((id) => byId.get(id));
}

/** As `oneEach`, for statements that return any number of rows an id, in their order. */
export async function manyEach<Answer>(
  driver: Driver,
  statement: string,
  ids: readonly string[],
  read: (row: Row) => Answer = parseJson,
  parameters: Parameters = {},
): Promise<Answer[][]> {
  const rows = await rowsOf(driver, statement, { ...parameters, ids });
  const byId = new Map<unknown, Answer[]>();
  for (const row of rows) {
    const slot = byId.get(row['id']);
    if (slot === undefined) byId.set(row['id'], [read(row)]);
    else slot.push(read(row));
  }
  return ids.map((id) => [...(byId.get(id) ?? [])]);
}

async function rowsOf(driver: Driver, statement: string, { ids, ...rest }: { readonly ids: readonly string[] }): Promise<Row[]> {
  return ids.length === 0 ? [] : driver.read(statement, { ...rest, ids: [...new Set(ids)] });
}

/** The value a node carries whole, as canonical JSON, beside the columns and edges that tell it to queries. */
export function parseJson<Answer>(row: Row): Answer {
  return JSON.parse(row['json'] as string) as Answer;
}
