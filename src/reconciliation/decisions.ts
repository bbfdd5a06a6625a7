import type { Claim, ClaimId, ConflictId, DataItemId, Decision, DocumentId, Snak, SourceId, SubjectId } from '../domain';
import { order } from '../util/order';

/**
 * What the editors decided, as it stands now. Later decisions on one target replace earlier ones; an undone decision never was;
 * an undone undo is back. What each act carries beside its target:
 *
 *   rank         a claim       { rank: 'preferred' | 'normal' | 'deprecated' }
 *   pin          a data item   { snak }
 *   dismiss      a conflict    {}
 *   merge        a subject     { into: SubjectId, moved?: { [DataItemId]: DataItemId } }   where its pinned slots went
 *   split        a subject     { from: SubjectId }   takes back what merged the two, in either direction
 *   split        a subject     { claims: ClaimId[], into: SubjectId }   these of its claims are about another
 *   same-origin  a source or a document   { as: SourceId | DocumentId }
 *   correct      a claim       { to, written, ... }   see app/decisions/correct.ts
 *   ingest       a document    {}
 *   undo         a decision    {}
 */
export interface Rulings {
  /** Whether any claim has another rank than normal. */
  readonly hasRanks: boolean;
  rankOf(claim: Claim): 'preferred' | 'normal' | 'deprecated';
  pinOf(item: DataItemId): { readonly snak: Snak; readonly decision: Decision } | undefined;
  /** Slots with a pin in force, sorted. */
  readonly pinned: readonly DataItemId[];
  /** Whether an editor ever pinned it, also if that was undone. */
  wasPinned(item: DataItemId): boolean;
  isDismissed(conflict: ConflictId): boolean;
  /** The subject that merged ones are counted as: always the same for all of a group. */
  subjectOf(subject: SubjectId): SubjectId;
  /** All that are counted as one with it, itself included, sorted. */
  mergedWith(subject: SubjectId): readonly SubjectId[];
  /** Whom a claim is about, where an editor told it apart from others about its subject. */
  partOf(claim: ClaimId): SubjectId | undefined;
  originOf(source: SourceId): SourceId;
  /** Whom a document speaks for beside its publisher: another document, or a source; undefined where no editor said so. */
  originOfDocument(document: DocumentId): DocumentId | SourceId | undefined;
  /** Corrections in force, oldest first. */
  readonly corrections: readonly Decision[];
}

export function rulingsOf(decisions: readonly Decision[]): Rulings {
  const standing = standingDecisions(decisions);
  const ranks = latest(standing, 'rank');
  const merges = standing.filter(({ act }) => act === 'merge');
  const pins = withMoved(latest(standing, 'pin'), merges);
  const everPinned = new Set(
    decisions.flatMap(({ act, target }) => (act === 'pin' ? [target, ...movedTo(target, decisions)] : [])),
  );
  const dismissed = latest(standing, 'dismiss');
  const subjects = unite<SubjectId>(mergesOf(standing));
  const origins = unite<SourceId | DocumentId>(pairsOf(standing, 'same-origin', 'as'));
  const parts = partsOf(standing);
  return {
    hasRanks: ranks.size > 0,
    rankOf: (claim) => rankIn(ranks.get(claim.id)),
    pinOf: (item) => pinIn(pins.get(item)),
    pinned: [...pins.keys()].filter((item) => pinIn(pins.get(item)) !== undefined).sort() as DataItemId[],
    wasPinned: (item) => everPinned.has(item),
    isDismissed: (conflict) => dismissed.has(conflict),
    subjectOf: (subject) => subjects.get(subject)?.[0] ?? subject,
    mergedWith: (subject) => subjects.get(subject) ?? [subject],
    partOf: (claim) => parts.get(claim),
    originOf: (source) => origins.get(source)?.find(isSource) ?? source,
    originOfDocument: (document) => leaderOf(document, origins.get(document)),
    corrections: standing.filter(({ act }) => act === 'correct'),
  };
}

/** Slots with a pin in force, sorted. */
export function pinnedSlots(decisions: readonly Decision[]): readonly DataItemId[] {
  return rulingsOf(decisions).pinned;
}

/** Oldest first, without those that an undo in force names, undos themselves left out. */
function standingDecisions(decisions: readonly Decision[]): Decision[] {
  const ordered = [...decisions].sort((a, b) => order(a.at, b.at) || a.basedOn - b.basedOn || order(a.id, b.id));
  const undone = new Set<string>();
  for (const decision of [...ordered].reverse()) {
    if (decision.act === 'undo' && !undone.has(decision.id)) undone.add(decision.target);
  }
  return ordered.filter((decision) => decision.act !== 'undo' && !undone.has(decision.id));
}

function latest(decisions: readonly Decision[], act: Decision['act']): Map<string, Decision> {
  return new Map(decisions.filter((decision) => decision.act === act).map((decision) => [decision.target, decision]));
}

function rankIn(decision: Decision | undefined): 'preferred' | 'normal' | 'deprecated' {
  const rank = decision?.detail['rank'];
  return rank === 'preferred' || rank === 'deprecated' ? rank : 'normal';
}

function pinIn(decision: Decision | undefined): { snak: Snak; decision: Decision } | undefined {
  const snak = decision?.detail['snak'];
  return decision === undefined || snak === undefined ? undefined : { snak: snak as Snak, decision };
}

/** A merge takes the pins of its subject's slots along, unless the slot that they come to has one of its own. */
function withMoved(pins: ReadonlyMap<string, Decision>, merges: readonly Decision[]): Map<string, Decision> {
  const all = new Map(pins);
  for (const merge of merges) {
    for (const [from, to] of Object.entries(movesOf(merge))) {
      const pin = all.get(from);
      if (pin === undefined) continue;
      if (!all.has(to)) all.set(to, pin);
      all.delete(from);
    }
  }
  return all;
}

function movesOf({ detail }: Decision): Readonly<Record<string, string>> {
  return (detail['moved'] ?? {}) as Readonly<Record<string, string>>;
}

function movedTo(item: string, decisions: readonly Decision[]): string[] {
  return decisions.flatMap((decision) => (decision.act === 'merge' ? (movesOf(decision)[item] ?? []) : []));
}

function partsOf(decisions: readonly Decision[]): Map<ClaimId, SubjectId> {
  return new Map(
    decisions.flatMap(({ act, detail: { claims, into } }): [ClaimId, SubjectId][] =>
      act === 'split' && Array.isArray(claims) ? claims.map((claim) => [claim as ClaimId, into as SubjectId]) : [],
    ),
  );
}

/** A source where the group has one: documents then speak for it. */
function leaderOf<Id extends string>(document: DocumentId, group: readonly Id[] = []): Id | undefined {
  return group.find(isSource) ?? (group[0] === (document as string) ? undefined : group[0]);
}

function isSource<Id extends string>(id: Id): id is Id & SourceId {
  return id.startsWith('source:');
}

/** A split only takes back merges that came before it. */
function mergesOf(decisions: readonly Decision[]): [string, string][] {
  let pairs: [string, string][] = [];
  for (const decision of decisions) {
    const { into, from } = decision.detail;
    if (decision.act === 'merge' && typeof into === 'string') pairs.push([decision.target, into]);
    if (decision.act === 'split')
      pairs = pairs.filter((pair) => !(pair.includes(decision.target) && pair.includes(String(from))));
  }
  return pairs;
}

function pairsOf(decisions: readonly Decision[], act: Decision['act'], detail: string): [string, string][] {
  return decisions.flatMap((decision): [string, string][] => {
    const other = decision.detail[detail];
    return decision.act === act && typeof other === 'string' ? [[decision.target, other]] : [];
  });
}

/** Connected things to their whole group; the group is led by what the last pair names, so that "merge A into B" is shown as B. */
function unite<Id extends string>(pairs: readonly (readonly [string, string])[]): Map<Id, readonly Id[]> {
  const groups = new Map<string, string[]>();
  for (const [one, into] of pairs) {
    const joined = [...new Set([...(groups.get(into) ?? [into]), ...(groups.get(one) ?? [one])])];
    for (const member of joined) groups.set(member, joined);
  }
  return groups as Map<string, readonly string[]> as Map<Id, readonly Id[]>;
}
