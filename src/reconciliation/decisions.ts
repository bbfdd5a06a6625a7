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
export class Rulings {
  /** Whether any claim has another rank than normal. */
  readonly hasRanks: boolean;
  /** Slots with a pin in force, sorted. */
  readonly pinned: readonly DataItemId[];
  /** Corrections in force, oldest first. */
  readonly corrections: readonly Decision[];
  private readonly ranks: ReadonlyMap<string, Decision>;
  private readonly pins: ReadonlyMap<string, Pin>;
  private readonly everPinned: ReadonlySet<string>;
  private readonly dismissed: ReadonlyMap<string, Decision>;
  private readonly subjects: ReadonlyMap<SubjectId, readonly SubjectId[]>;
  private readonly origins: ReadonlyMap<SourceId | DocumentId, readonly (SourceId | DocumentId)[]>;
  private readonly parts: ReadonlyMap<ClaimId, SubjectId>;

  constructor(decisions: readonly Decision[]) {
    const standing = standingDecisions(decisions);
    const merges = standing.filter(({ act }) => act === 'merge');
    this.ranks = latest(standing, 'rank');
    this.hasRanks = this.ranks.size > 0;
    this.pins = pinsIn(withMoved(latest(standing, 'pin'), merges));
    this.pinned = ([...this.pins.keys()] as DataItemId[]).sort();
    this.everPinned = new Set(
      decisions.flatMap(({ act, target }) => (act === 'pin' ? [target, ...movedTo(target, decisions)] : [])),
    );
    this.dismissed = latest(standing, 'dismiss');
    this.subjects = unite<SubjectId>(mergesOf(standing));
    this.origins = unite<SourceId | DocumentId>(pairsOf(standing, 'same-origin', 'as'));
    this.parts = partsOf(standing);
    this.corrections = standing.filter(({ act }) => act === 'correct');
  }

  rankOf({ id }: Claim): 'preferred' | 'normal' | 'deprecated' {
    return rankIn(this.ranks.get(id));
  }

  pinOf(item: DataItemId): Pin | undefined {
    return this.pins.size === 0 ? undefined : this.pins.get(item);
  }

  /** Whether an editor ever pinned it, also if that was undone. */
  wasPinned(item: DataItemId): boolean {
    return this.everPinned.has(item);
  }

  isDismissed(conflict: ConflictId): boolean {
    return this.dismissed.has(conflict);
  }

  /** The subject that merged ones are counted as: always the same for all of a group. */
  subjectOf(subject: SubjectId): SubjectId {
    return this.subjects.size === 0 ? subject : (this.subjects.get(subject)?.[0] ?? subject);
  }

  /** All that are counted as one with it, itself included, sorted. */
  mergedWith(subject: SubjectId): readonly SubjectId[] {
    return this.subjects.get(subject) ?? [subject];
  }

  /** Whom a claim is about, where an editor told it apart from others about its subject. */
  partOf(claim: ClaimId): SubjectId | undefined {
    return this.parts.get(claim);
  }

  originOf(source: SourceId): SourceId {
    return this.origins.size === 0 ? source : (this.origins.get(source)?.find(isSource) ?? source);
  }

  /** Whom a document speaks for beside its publisher: another document, or a source; undefined where no editor said so. */
  originOfDocument(document: DocumentId): DocumentId | SourceId | undefined {
    return leaderOf(document, this.origins.get(document));
  }
}

/** What an editor holds to be the value of a slot. */
export interface Pin {
  readonly snak: Snak;
  readonly decision: Decision;
}

export function rulingsOf(decisions: readonly Decision[]): Rulings {
  return new Rulings(decisions);
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

function pinsIn(decisions: ReadonlyMap<string, Decision>): Map<string, Pin> {
  const pins = new Map<string, Pin>();
  for (const [item, decision] of decisions) {
    const snak = decision.detail['snak'];
    if (snak !== undefined) pins.set(item, { snak: snak as Snak, decision });
  }
  return pins;
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
