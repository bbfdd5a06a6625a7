import type { DataItemId } from '../domain';
import { runInBatches } from './batches';
import type { DocumentRows } from './document-rows';
import * as statements from './document-statements';
import type { Run } from './driver';
import type { Alias } from './port/decision-options';

/** What documents and decisions both write: claims, the slots that they fill, and the counts of both. */

/** How many current claims a slot gains or, below 0, loses. */
export type Differences = ReadonlyMap<DataItemId, number>;

export async function createClaims(
  run: Run,
  document: string,
  rows: Pick<DocumentRows, 'claims' | 'evidence' | 'cites' | 'measurers'>,
  revision: number,
): Promise<void> {
  await runInBatches(run, statements.createClaims, rows.claims, { document, revision });
  await runInBatches(run, statements.createEvidence, rows.evidence);
  await runInBatches(run, statements.createCites, rows.cites);
  await runInBatches(run, statements.createMeasuredBy, rows.measurers);
}

/** A slot is written once, as first spelled; later documents find it there. Answers those that were not there. */
export async function createDataItems(run: Run, rows: Pick<DocumentRows, 'dataItems' | 'versus'>): Promise<string[]> {
  const there = await runInBatches(
    run,
    statements.dataItemsThere,
    rows.dataItems.map(({ id }) => id),
  );
  const known = new Set(there.map(({ id }) => id));
  const fresh = rows.dataItems.filter(({ id }) => !known.has(id));
  await runInBatches(run, statements.createDataItems, fresh);
  await runInBatches(
    run,
    statements.createVersus,
    rows.versus.filter(({ item }) => !known.has(item)),
  );
  return fresh.map(({ id }) => id);
}

/** Adds what slots and their subjects gain and lose, marks the slots as stale, and answers them in id order. */
export async function touch(run: Run, differences: Differences, revision: number): Promise<DataItemId[]> {
  const rows = [...differences].map(([item, difference]) => ({ item, claims: difference }));
  await runInBatches(run, statements.touchDataItems, rows, { revision });
  await countForSubjects(run, differences);
  return [...differences.keys()].sort();
}

async function countForSubjects(run: Run, differences: Differences): Promise<void> {
  const changed = [...differences].filter(([, difference]) => difference !== 0).map(([item]) => item);
  const counts = new Map<string, { claims: number; comparisons: number }>();
  for (const { item, type, subject } of await runInBatches(run, statements.subjectsOfDataItems, changed)) {
    const count = counts.get(subject as string) ?? { claims: 0, comparisons: 0 };
    count[type === 'OF' ? 'claims' : 'comparisons'] += differences.get(item as DataItemId) ?? 0;
    counts.set(subject as string, count);
  }
  await runInBatches(
    run,
    statements.countSubjects,
    [...counts].map(([subject, count]) => ({ subject, ...count })),
  );
}

/** Each subject leads to the one that it is counted as, and to no other. */
export async function linkAliases(run: Run, aliases: readonly Alias[]): Promise<void> {
  await runInBatches(run, statements.forgetAliases, aliases);
  await runInBatches(
    run,
    statements.createAliases,
    aliases.filter(({ subject, lead }) => subject !== lead),
  );
}
