import type { Row, Run } from './driver';

/** Rows a statement: a few thousand amortise the round trip, more only cost memory on the server. */
const batchSize = 2000;

/** Runs `UNWIND $rows AS row ...` over all rows, in as many statements as their number needs; none for no rows. */
export async function runInBatches(
  run: Run,
  statement: string,
  rows: readonly unknown[],
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<Row[]> {
  const answers: Row[] = [];
  for (let from = 0; from < rows.length; from += batchSize) {
    for (const answer of await run(statement, { ...parameters, rows: rows.slice(from, from + batchSize) })) answers.push(answer);
  }
  return answers;
}
