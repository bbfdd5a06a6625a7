import type { ConflictKind } from '../domain';
import type { Driver } from './driver';
import type { Counts } from './port/graph-reads';

/** What current documents say, as the reads give it; every source that was ever named. */
export async function counts(driver: Driver): Promise<Counts> {
  const [row] = await driver.read(countNodes, {});
  const kinds = await driver.read(countConflictKinds, {});
  const conflicts: Partial<Record<ConflictKind, { hard: number; soft: number }>> = {};
  for (const { kind, severity, total } of kinds) {
    const entry = (conflicts[kind as ConflictKind] ??= { hard: 0, soft: 0 });
    entry[severity as 'hard' | 'soft'] = total as number;
  }
  return { ...(row as unknown as Omit<Counts, 'conflicts'>), conflicts };
}

/** One count after the other, each from a fresh row: a label scan each, no product of them. */
const countNodes = `
  OPTIONAL MATCH (d:Document) WHERE d.current
  WITH count(d) AS documents
  OPTIONAL MATCH (i:DataItem) WHERE i.claims > 0
  WITH documents, count(i) AS dataItems, coalesce(sum(i.claims), 0) AS claims
  OPTIONAL MATCH (s:Subject) WHERE s.claims > 0 OR s.comparisons > 0
  WITH documents, dataItems, claims, count(s) AS subjects
  OPTIONAL MATCH (o:Source)
  RETURN documents, claims, dataItems, subjects, count(o) AS sources`;

const countConflictKinds = `
  MATCH (x:Conflict)
  RETURN x.kind AS kind, x.severity AS severity, count(x) AS total
  ORDER BY kind, severity`;
