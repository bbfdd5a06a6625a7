import { canonicalJson, entityKey, extentOf, wordsOf, type Conflict, type Resolution, type Snak } from '../domain';
import { valueColumns } from './value-columns';

/** Verdicts as the statements take them: a column for all that lists are filtered and sorted by, the whole beside them as JSON. */

export interface VerdictRow {
  readonly id: string;
  readonly json: string;
}

export interface ConflictRow extends VerdictRow {
  readonly claims: readonly string[];
}

export function conflictRow(conflict: Conflict): ConflictRow {
  const { id, dataItem, kind, severity, weight, status, claims, reason, rule, dissolvedBy } = conflict;
  const rank = severityRank(severity);
  const columns = { id, dataItem, kind, severity, rank, weight, status, claims, reason, rule };
  return {
    ...columns,
    ...extentOf(conflict.positions),
    words: wordsOf(reason),
    dissolvedBy: dissolvedBy?.qualifier ?? null,
    json: canonicalJson(conflict),
  } as ConflictRow;
}

/** Hard before soft. */
export function severityRank(severity: Conflict['severity']): number {
  return severity === 'hard' ? 0 : 1;
}

export function resolutionRow(resolution: Resolution): VerdictRow {
  const { dataItem, claims, policy, reason } = resolution;
  const json = canonicalJson(resolution);
  return { ...verdictColumns(resolution), id: dataItem, claims, policy, reason, json } as VerdictRow;
}

/** What slots are filtered and sorted by of their verdicts. */
export interface VerdictColumns {
  readonly status: Resolution['status'];
  readonly confidence: number;
  readonly origins: number;
  readonly amount: number | null;
  readonly date: string | null;
  readonly flag: boolean | null;
  readonly said: string | null;
}

export function verdictColumns({ status, confidence, positions, chosen }: Resolution): VerdictColumns {
  const { origins } = extentOf(positions);
  const value = { ...noValue, ...(chosen === undefined ? {} : valueColumns(chosen)) };
  return { ...value, status, confidence, origins, said: saidBy(chosen) };
}

const noValue = { amount: null, date: null, flag: null };

/** What the chosen value names, folded, each between bars: "|openai|". */
function saidBy(snak: Snak | undefined): string | null {
  if (snak?.kind !== 'value') return null;
  const { value } = snak;
  const names =
    value.type === 'set' ? value.members : value.type === 'entity' ? [value.name] : value.type === 'text' ? [value.text] : [];
  return names.length === 0 ? null : `|${names.map(entityKey).join('|')}|`;
}

export function involvesRows(conflict: ConflictRow): object[] {
  return conflict.claims.map((claim) => ({ conflict: conflict.id, claim }));
}
