import type { Revision } from '../domain';
import type { Driver, Row, Run } from './driver';

/**
 * The one node that every write goes through. Its lock makes writers queue, in this process and in others, so that
 * revisions have no gaps and no two writers merge the same subject at once.
 */
const lockGraph = `
  MERGE (g:Graph {id: 'graph'})
  ON CREATE SET g.revision = 0
  SET g.locked = true
  RETURN g.revision AS revision`;

const raiseRevision = `
  MATCH (g:Graph {id: 'graph'})
  SET g.revision = $number
  CREATE (:Revision {number: $number, kind: $kind, ref: $ref, at: $at, put: $put})`;

const readRevision = `
  MATCH (g:Graph {id: 'graph'})
  RETURN g.revision AS revision`;

const readRevisionRow = `
  MATCH (r:Revision {number: $number})
  RETURN r.number AS number, r.kind AS kind, r.ref AS ref, r.at AS at`;

const revisionRows = `
  UNWIND $numbers AS number
  MATCH (r:Revision {number: number})
  RETURN r.number AS number, r.kind AS kind, r.ref AS ref, r.at AS at`;

/** Causes that are nodes; a policy or an extractor version is only named. */
const causeLabels: Readonly<Record<string, string>> = { document: 'Document', extractor: 'Document', decision: 'Decision' };

/** First statement of every write: takes the lock, answers the present revision. */
export async function lockedRevision(run: Run): Promise<number> {
  const rows = await run(lockGraph, {});
  return rows[0]?.['revision'] as number;
}

/** Last statement of a write that changed something. `put`: it put its cause, rather than what follows from it. */
export async function commitRevision(
  run: Run,
  before: number,
  { cause, at, put = false }: Omit<Revision, 'number'> & { readonly put?: boolean },
): Promise<Revision> {
  const revision: Revision = { number: before + 1, cause, at };
  await run(raiseRevision, { number: revision.number, kind: cause.kind, ref: cause.ref, at, put });
  const label = causeLabels[cause.kind];
  if (label !== undefined) await run(linkCause(label), { number: revision.number, ref: cause.ref });
  return revision;
}

function linkCause(label: string): string {
  return `
    MATCH (r:Revision {number: $number})
    MATCH (cause:${label} {id: $ref})
    CREATE (r)-[:CAUSED_BY]->(cause)`;
}

/** What a write that changed nothing answers: the revision that stands. */
export async function standingRevision(run: Run, number: number, otherwise: Omit<Revision, 'number'>): Promise<Revision> {
  const row = (await run(readRevisionRow, { number }))[0];
  return row === undefined ? { number, ...otherwise } : revisionOf(row);
}

export async function revisions(driver: Driver, numbers: readonly number[]): Promise<(Revision | undefined)[]> {
  if (numbers.length === 0) return [];
  const rows = await driver.read(revisionRows, { numbers: [...new Set(numbers)] });
  const found = new Map(rows.map((row) => [row['number'] as number, revisionOf(row)]));
  return numbers.map((number) => found.get(number));
}

function revisionOf(row: Row): Revision {
  return {
    number: row['number'] as number,
    cause: { kind: row['kind'] as Revision['cause']['kind'], ref: row['ref'] as string },
    at: row['at'] as string,
  };
}

export async function currentRevision(driver: Driver): Promise<number> {
  const rows = await driver.read(readRevision, {});
  return (rows[0]?.['revision'] as number | undefined) ?? 0;
}
