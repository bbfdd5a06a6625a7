import {
  canonicalJson,
  type ClaimId,
  type ConflictId,
  type DataItemId,
  type DecisionId,
  type EventId,
  type SubjectId,
} from './ids';
import type { Conflict } from './conflict';
import { isPinned, type Resolution } from './resolution';
import type { Revision } from './revision';
import type { Snak } from './snak';

/** What a write changed that somebody may wait for. Events are history: kept with the revision that brought them, never changed. */
export type Event = EventFacts & {
  readonly id: EventId;
  /** The revision that brought it, and its place among that revision's events, from 0: the order of events. */
  readonly revision: number;
  readonly place: number;
  /** What it came of: the document or decision, with the revision at which that was put. */
  readonly cause: Revision['cause'] & { readonly revision: number };
  /** ISO 8601 instant. */
  readonly at: string;
};

export type EventFacts = SlotEvent | DecisionMade;

/** Something happened in a slot; `subject` and `property` are the slot's. */
export type SlotEvent = SlotChange & { readonly subject: SubjectId; readonly property: string };

export interface DecisionMade {
  readonly kind: 'decision-made';
  readonly decision: DecisionId;
  readonly act: string;
  /** Everything that the decision is about. */
  readonly about: readonly string[];
}

export type SlotChange = { readonly dataItem: DataItemId } & (
  | {
      readonly kind: 'conflict-opened' | 'conflict-closed';
      readonly conflict: ConflictId;
      readonly conflictKind: Conflict['kind'];
      readonly severity: Conflict['severity'];
      readonly reason: string;
    }
  /** Absent where nothing could be chosen before, or can now. */
  | { readonly kind: 'value-flipped'; readonly before?: Snak; readonly after?: Snak; readonly reason: string }
  /** A claim that was not there speaks against the value that stood: one that an editor pinned, or that was AGREED or RESOLVED. */
  | { readonly kind: 'dissent'; readonly claim: ClaimId; readonly standing: Snak; readonly pinned: boolean }
);

/** The verdict on one slot; undefined members where there is none. */
export interface Verdict {
  readonly dataItem: DataItemId;
  readonly resolution?: Resolution | undefined;
  readonly conflicts: readonly Conflict[];
}

/** What happened in a slot between two verdicts on it, in an order that follows from them alone. */
export function changesBetween(before: Verdict, after: Verdict): SlotChange[] {
  return [...closed(before, after), ...opened(before, after), ...flipped(before, after), ...dissents(before, after)];
}

/** Whether an editor who saw the one would want to look again before deciding on the other: not for a shade of confidence. */
export function isMaterial(before: Verdict, after: Verdict): boolean {
  return canonicalJson(gist(before)) !== canonicalJson(gist(after));
}

function gist({ resolution, conflicts }: Verdict): unknown {
  const positions = (resolution?.positions ?? []).map(({ claims }) => claims).sort();
  const open = conflicts.map(({ id, status }) => [id, status]).sort();
  return [resolution?.chosen ?? null, resolution?.status ?? null, positions, open];
}

function opened(before: Verdict, after: Verdict): SlotChange[] {
  const open = new Set(before.conflicts.filter(isOpen).map(({ id }) => id));
  return inIdOrder(after.conflicts)
    .filter((conflict) => isOpen(conflict) && !open.has(conflict.id))
    .map((conflict) => told('conflict-opened', conflict));
}

/** Gone, settled or dismissed. */
function closed(before: Verdict, after: Verdict): SlotChange[] {
  const open = new Set(after.conflicts.filter(isOpen).map(({ id }) => id));
  return inIdOrder(before.conflicts)
    .filter((conflict) => isOpen(conflict) && !open.has(conflict.id))
    .map((conflict) => told('conflict-closed', conflict));
}

function told(
  kind: 'conflict-opened' | 'conflict-closed',
  { id, dataItem, kind: conflictKind, severity, reason }: Conflict,
): SlotChange {
  return { kind, dataItem, conflict: id, conflictKind, severity, reason };
}

/** A slot that had no verdict has not flipped, nor has one that nothing fills any more. */
function flipped({ resolution: before }: Verdict, { dataItem, resolution: after }: Verdict): SlotChange[] {
  if (before === undefined || after === undefined || same(before.chosen, after.chosen)) return [];
  const { chosen: was } = before;
  const { chosen: is, reason } = after;
  return [
    {
      kind: 'value-flipped',
      dataItem,
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
      reason,
    },
  ];
}

function dissents({ resolution: before }: Verdict, { dataItem, resolution: after, conflicts }: Verdict): SlotChange[] {
  const standing = before?.chosen;
  if (before === undefined || after === undefined || standing === undefined) return [];
  const pinned = isPinned(before) && same(standing, after.chosen);
  if (!pinned && before.status !== 'AGREED' && before.status !== 'RESOLVED') return [];
  const known = new Set(claimsIn(before));
  const alike = new Set(claimsAgreeing(after, standing, pinned ? after.claims : before.claims));
  const disputed = new Set(conflicts.flatMap(({ claims }) => claims));
  return claimsIn(after)
    .filter((claim) => !known.has(claim) && !alike.has(claim) && (pinned || disputed.has(claim)))
    .map((claim) => ({ kind: 'dissent', dataItem, claim, standing, pinned }));
}

function claimsIn({ positions }: Resolution): ClaimId[] {
  return [...new Set(positions.flatMap(({ claims }) => claims))].sort();
}

/** All who now say what stood before, as those did who said it then. */
function claimsAgreeing({ positions }: Resolution, standing: Snak, saying: readonly ClaimId[]): ClaimId[] {
  const said = new Set(saying);
  return positions
    .filter(({ snak, claims }) => same(snak, standing) || claims.some((claim) => said.has(claim)))
    .flatMap(({ claims }) => claims);
}

/** By what it says: another spelling of the same number is no flip. */
function same(a: Snak | undefined, b: Snak | undefined): boolean {
  return canonicalJson(meant(a)) === canonicalJson(meant(b));
}

function meant(snak: Snak | undefined): unknown {
  if (snak?.kind !== 'value' || !('written' in snak.value)) return snak ?? null;
  const { written: _written, ...value } = snak.value;
  return value;
}

function isOpen({ status }: Conflict): boolean {
  return status === 'OPEN';
}

function inIdOrder(conflicts: readonly Conflict[]): Conflict[] {
  return [...conflicts].sort((a, b) => (a.id < b.id ? -1 : 1));
}
