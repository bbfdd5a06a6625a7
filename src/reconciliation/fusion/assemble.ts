import { canonicalJson, type Qualifiers, type Snak } from '../../domain';
import type { Property, Vocabulary } from '../../vocabulary/vocabulary';
import { NONE_OF_THESE, NOT_CONFIRMED, type Ballots } from './ballots';
import type { FusionClaim, FusionOptions } from './fusion';
import { GroupedInterning, Interning, sortByKey } from './interning';
import { kinshipOf, type KinshipRules } from './kinship';
import { numberOf, spellingOf, valueKey } from './value-key';

/** Ballots, with what the numbers stand for. */
export interface Assembly {
  readonly ballots: Ballots;
  /** Of each slot. */
  readonly keys: readonly SlotKey[];
  /** Of each candidate. */
  readonly snaks: readonly Snak[];
  /** Latest date that any of its votes speaks for, by candidate; '' when nothing tells. */
  readonly latest: readonly string[];
}

export interface SlotKey {
  readonly subject: string;
  readonly property: string;
  readonly qualifiers: Qualifiers;
}

/** Age at which a claim about something that changes counts half. */
const HALF_LIFE_DAYS = 365;
/** Kin are looked for among so many of a slot's most-voted candidates: pairs grow with the square. */
const MOST_KIN = 200;

export function assemble(claims: readonly FusionClaim[], vocabulary: Vocabulary, options: FusionOptions = {}): Assembly {
  const rows = intern(claims, vocabulary);
  const order = sortRows(rows);
  return ballotsOf(rows, order, vocabulary, options);
}

interface Rows {
  readonly slots: GroupedInterning;
  readonly keys: SlotKey[];
  readonly sources: Interning;
  readonly values: GroupedInterning;
  readonly snaks: Snak[];
  readonly properties: Interning;
  readonly slot: Int32Array;
  readonly source: Int32Array;
  readonly value: Int32Array;
  /** '' where nothing is dated. */
  readonly at: readonly string[];
}

function intern(claims: readonly FusionClaim[], vocabulary: Vocabulary): Rows {
  const n = claims.length;
  const rows: Rows = {
    slots: new GroupedInterning(),
    keys: [],
    sources: new Interning(),
    values: new GroupedInterning(),
    snaks: [],
    properties: new Interning(),
    slot: new Int32Array(n),
    source: new Int32Array(n),
    value: new Int32Array(n),
    at: claims.some(({ at }) => at !== undefined) ? claims.map(({ at }) => at ?? '') : [],
  };
  for (let row = 0; row < n; row += 1) {
    const claim = claims[row] as FusionClaim;
    const property = rows.properties.indexOf(claim.property);
    rows.slot[row] = internSlot(rows, property, claim, vocabulary.properties.get(claim.property));
    rows.source[row] = rows.sources.indexOf(claim.source);
    rows.value[row] = internValue(rows, property, claim.snak);
  }
  return withOriginsFor(claims, rows);
}

function internSlot(rows: Rows, group: number, claim: FusionClaim, property: Property | undefined): number {
  const separators = separatorsOf(claim, property);
  const slot = rows.slots.indexOf(group, slotName(claim.subject, separators));
  if (slot === rows.keys.length) rows.keys.push({ subject: claim.subject, property: claim.property, qualifiers: separators });
  return slot;
}

const NO_SEPARATORS: Qualifiers = {};

function separatorsOf({ qualifiers }: Pick<FusionClaim, 'qualifiers'>, property: Property | undefined): Qualifiers {
  if (!qualifiers || !property || property.separators.length === 0) return NO_SEPARATORS;
  return Object.fromEntries(
    property.separators.flatMap((name) => (qualifiers[name] === undefined ? [] : [[name, qualifiers[name]]])),
  );
}

function slotName(subject: string, separators: Qualifiers): string {
  return separators === NO_SEPARATORS ? subject : `${subject}\u0000${canonicalJson(separators).toLowerCase()}`;
}

/** Of several spellings of one value the first in order of code units stands, whoever came first. */
function internValue(rows: Rows, property: number, snak: Snak): number {
  const value = rows.values.indexOf(property, valueKey(snak));
  const known = rows.snaks[value];
  if (known === undefined) rows.snaks.push(snak);
  else if (known !== snak && spellingOf(snak) < spellingOf(known)) rows.snaks[value] = snak;
  return value;
}

/** A claim that cites a source which says the same of the slot is that source's voice, and adds none. */
function withOriginsFor(claims: readonly FusionClaim[], rows: Rows): Rows {
  if (!claims.some(({ cites }) => cites && cites.length > 0)) return rows;
  const said = new Set<string>();
  claims.forEach((_, row) => said.add(`${String(rows.slot[row])} ${String(rows.value[row])} ${String(rows.source[row])}`));
  const spoke = new Set<string>();
  claims.forEach((_, row) => spoke.add(`${String(rows.slot[row])} ${String(rows.source[row])}`));
  claims.forEach(({ cites = [] }, row) => {
    for (const name of cites) {
      const origin = rows.sources.indexOf(name);
      const agrees = said.has(`${String(rows.slot[row])} ${String(rows.value[row])} ${String(origin)}`);
      if (!agrees && spoke.has(`${String(rows.slot[row])} ${String(origin)}`)) continue;
      rows.source[row] = origin;
      break;
    }
  });
  return rows;
}

/** By slot, then value, then source, each in the order of names: counting sorts, the least important first. */
function sortRows(rows: Rows): Int32Array {
  const properties = rows.properties.ranks();
  const arrival = new Int32Array(rows.slot.length).map((_, row) => row);
  const bySource = sortByKey(arrival, rows.source, rows.sources.ranks());
  const byValue = sortByKey(bySource, rows.value, rows.values.ranks(properties));
  return sortByKey(byValue, rows.slot, rows.slots.ranks(properties));
}

function ballotsOf(rows: Rows, order: Int32Array, vocabulary: Vocabulary, options: FusionOptions): Assembly {
  const builder = new BallotsBuilder(rows, confirmedValues(options, vocabulary));
  for (let from = 0; from < order.length;) {
    const slot = rows.slot[order[from] as number] as number;
    let to = from;
    while (to < order.length && rows.slot[order[to] as number] === slot) to += 1;
    const { property } = rows.keys[slot] as SlotKey;
    const known = vocabulary.properties.get(property);
    const containment = options.containments?.get(property);
    builder.addSlot(slot, order.subarray(from, to), {
      tolerance: known?.tolerance ?? { relative: 0, absolute: 0 },
      ...(containment ? { containment } : {}),
      changes: known?.changes ?? false,
    });
    from = to;
  }
  return builder.build();
}

function confirmedValues({ confirmed = [] }: FusionOptions, vocabulary: Vocabulary): Map<string, readonly Snak[]> {
  return new Map(
    confirmed.map(({ subject, property, qualifiers, snak, coarser = [] }) => {
      const separators = separatorsOf(qualifiers ? { qualifiers } : {}, vocabulary.properties.get(property));
      return [`${property}\u0000${slotName(subject, separators)}`, [snak, ...coarser]];
    }),
  );
}

interface SlotRules extends KinshipRules {
  readonly changes: boolean;
}

class BallotsBuilder {
  private readonly keys: SlotKey[] = [];
  private readonly snaks: Snak[] = [];
  private readonly latest: string[] = [];
  private readonly candidateStart: number[] = [0];
  private readonly voteStart: number[] = [0];
  private readonly coarserStart: number[] = [0];
  private readonly coarser: number[] = [];
  private readonly candidateValue: number[] = [];
  private readonly slotProperty: number[] = [];
  private readonly confirmed: number[] = [];
  private readonly support: number[] = [];
  private readonly voters = new Map<number, number>();
  private readonly voterSource: number[] = [];
  private readonly voterProperty: number[] = [];
  private readonly voteCandidate: Int32Array;
  private readonly voteVoter: Int32Array;
  private readonly voteWeight: Float64Array;
  private votes = 0;

  constructor(
    private readonly rows: Rows,
    private readonly confirmedBySlot: ReadonlyMap<string, readonly Snak[]>,
  ) {
    this.voteCandidate = new Int32Array(rows.slot.length);
    this.voteVoter = new Int32Array(rows.slot.length);
    this.voteWeight = new Float64Array(rows.slot.length);
  }

  /** `group`: rows of one slot, sorted by value, then source. Who says "not disclosed" abstains where others give a value. */
  addSlot(slot: number, group: Int32Array, rules: SlotRules): void {
    const { rows } = this;
    const spoken = group.some((row) => !this.isUnknown(row)) ? group.filter((row) => !this.isUnknown(row)) : group;
    const property = rows.slots.groups[slot] as number;
    const candidates = this.addCandidates(spoken, rules);
    this.addVotes(spoken, candidates, property, rules.changes);
    this.keys.push(rows.keys[slot] as SlotKey);
    this.slotProperty.push(property);
    this.candidateStart.push(this.snaks.length);
    this.voteStart.push(this.votes);
    this.confirmed.push(this.confirmedCandidate(slot, candidates, rules));
  }

  build(): Assembly {
    const { keys, snaks, latest } = this;
    return {
      keys,
      snaks,
      latest,
      ballots: {
        slots: keys.length,
        candidateStart: Int32Array.from(this.candidateStart),
        voteStart: Int32Array.from(this.voteStart),
        voteCandidate: this.voteCandidate.subarray(0, this.votes),
        voteVoter: this.voteVoter.subarray(0, this.votes),
        voteWeight: this.voteWeight.subarray(0, this.votes),
        support: Float64Array.from(this.support),
        coarserStart: Int32Array.from(this.coarserStart),
        coarser: Int32Array.from(this.coarser),
        candidateValue: Int32Array.from(this.candidateValue),
        values: this.rows.snaks.length,
        slotProperty: Int32Array.from(this.slotProperty),
        properties: this.rows.properties.names,
        voterSource: Int32Array.from(this.voterSource),
        voterProperty: Int32Array.from(this.voterProperty),
        sources: this.rows.sources.names,
        confirmed: Int32Array.from(this.confirmed),
      },
    };
  }

  private isUnknown(row: number): boolean {
    return this.rows.snaks[this.rows.value[row] as number]?.kind === 'unknown';
  }

  /** Returns, by value, the candidate that it became. */
  private addCandidates(group: Int32Array, rules: SlotRules): Map<number, number> {
    const votesOf = new Map<number, number>();
    for (const row of group) votesOf.set(this.rows.value[row] as number, (votesOf.get(this.rows.value[row] as number) ?? 0) + 1);
    const values = [...votesOf.keys()];
    if (values.length === 1) return this.addOnlyCandidate(values[0] as number);
    const votes = [...votesOf.values()];
    const kinship = kinshipOf(
      values.map((value) => this.rows.snaks[value] as Snak),
      votes,
      rules,
    );
    const candidateOf = new Map<number, number>();
    const leaders = values.flatMap((_, i) => (kinship.standsFor[i] === i ? [i] : []));
    const first = this.snaks.length;
    leaders.forEach((leader, i) => {
      this.pushCandidate(values[leader] as number);
      candidateOf.set(values[leader] as number, first + i);
    });
    values.forEach((value, i) =>
      candidateOf.set(value, candidateOf.get(values[kinship.standsFor[i] as number] as number) as number),
    );
    this.addKin(leaders, votes, first, (said, truth) => kinship.isCoarser(said, truth));
    return candidateOf;
  }

  private addOnlyCandidate(value: number): Map<number, number> {
    this.pushCandidate(value);
    this.coarserStart.push(this.coarser.length);
    return new Map([[value, this.snaks.length - 1]]);
  }

  private pushCandidate(value: number): void {
    this.snaks.push(this.rows.snaks[value] as Snak);
    this.candidateValue.push(value);
    this.support.push(0);
    this.latest.push('');
  }

  private addKin(
    leaders: readonly number[],
    votes: readonly number[],
    first: number,
    isCoarser: (said: number, truth: number) => boolean,
  ): void {
    const heard =
      leaders.length <= MOST_KIN
        ? undefined
        : new Set([...leaders].sort((a, b) => (votes[b] as number) - (votes[a] as number) || a - b).slice(0, MOST_KIN));
    leaders.forEach((truth) => {
      if (!heard || heard.has(truth)) {
        leaders.forEach((said, i) => {
          if ((!heard || heard.has(said)) && isCoarser(said, truth)) this.coarser.push(first + i);
        });
      }
      this.coarserStart.push(this.coarser.length);
    });
  }

  private addVotes(group: Int32Array, candidates: ReadonlyMap<number, number>, property: number, changes: boolean): void {
    const newest = changes ? group.reduce((latest, row) => (this.atOf(row) > latest ? this.atOf(row) : latest), '') : '';
    const heard = new Set<number>();
    for (const row of group) {
      const candidate = candidates.get(this.rows.value[row] as number) as number;
      const voter = this.voterOf(this.rows.source[row] as number, property);
      const at = this.atOf(row);
      if (at > (this.latest[candidate] as string)) this.latest[candidate] = at;
      const vote = voter * 0x400000 + (candidate - (this.candidateStart.at(-1) as number));
      if (heard.has(vote)) continue;
      heard.add(vote);
      const weight = changes ? freshness(at, newest) : 1;
      this.voteCandidate[this.votes] = candidate;
      this.voteVoter[this.votes] = voter;
      this.voteWeight[this.votes] = weight;
      this.votes += 1;
      this.support[candidate] = (this.support[candidate] as number) + weight;
    }
  }

  private atOf(row: number): string {
    return this.rows.at[row] ?? '';
  }

  private voterOf(source: number, property: number): number {
    const key = property * 0x40000000 + source;
    const known = this.voters.get(key);
    if (known !== undefined) return known;
    const voter = this.voterSource.push(source) - 1;
    this.voterProperty.push(property);
    this.voters.set(key, voter);
    return voter;
  }

  /** The candidate of the confirmed value: the same value, a number within tolerance of it, or the finest of what stands for it. */
  private confirmedCandidate(slot: number, candidates: ReadonlyMap<number, number>, rules: SlotRules): number {
    const { property } = this.rows.keys[slot] as SlotKey;
    const wanted = this.confirmedBySlot.get(`${property}\u0000${this.rows.slots.names[slot] as string}`);
    if (!wanted) return NOT_CONFIRMED;
    for (const snak of wanted) {
      const value = this.rows.values.find(this.rows.slots.groups[slot] as number, valueKey(snak));
      const candidate =
        (value === undefined ? undefined : candidates.get(value)) ?? this.nearestCandidate(snak, candidates, rules);
      if (candidate !== undefined) return candidate;
    }
    return NONE_OF_THESE;
  }

  private nearestCandidate(snak: Snak, candidates: ReadonlyMap<number, number>, { tolerance }: SlotRules): number | undefined {
    const number = numberOf(snak);
    const allowed = Math.max(tolerance.absolute, tolerance.relative * Math.abs(number));
    const near = [...candidates].map(([value, candidate]) => ({
      candidate,
      away: Math.abs(numberOf(this.rows.snaks[value] as Snak) - number),
    }));
    return near.filter(({ away }) => away <= allowed).sort((a, b) => a.away - b.away)[0]?.candidate;
  }
}

/** Half for every half-life behind the newest claim of the slot; claims without a date count as one half-life old. */
function freshness(at: string, newest: string): number {
  if (newest === '' || at === newest) return 1;
  const days = at === '' ? HALF_LIFE_DAYS : (Date.parse(newest) - Date.parse(at)) / 86_400_000;
  return Number.isFinite(days) ? 0.5 ** (days / HALF_LIFE_DAYS) : 1;
}
