import type { Claim, DataItem, DocumentId, SourceId } from '../domain';
import { order } from '../util/order';
import { sortFew } from '../util/sort-few';
import type { Property } from '../vocabulary';
import { compareReadings, type Comparison, type Reading } from './compare';
import type { Rulings } from './decisions';
import type { Case } from './resolve/reliability';
import { divide, type Division } from './sides';
import type { Statute } from './statute';
import { Testimony } from './testimony';
import type { Voice } from './voice';
import type { Witness } from './witnesses';

/** Where the speakers are looked up. */
export interface Hall {
  readonly rulings: Rulings;
  /** All that is said, of all slots. */
  readonly claims: readonly Claim[];
  voiceOf(id: DocumentId): Voice;
  /** Told of each slot when it is heard, so that it can be let go. */
  isHeard(slot: Slot): void;
}

/** What was heard in a slot, with what was worked out from it: kept together and let go together. */
class Minutes {
  division: Division | undefined = undefined;
  published: ReadonlyMap<SourceId, readonly Testimony[]> | undefined = undefined;
  reports: readonly Testimony[] | undefined = undefined;
  witnessed: Witnessed | undefined = undefined;
  vote: Case | 'none' | undefined = undefined;
  isMeasured = false;
  isCiting = false;

  constructor(readonly testimonies: readonly Testimony[]) {
    for (const { claim } of testimonies) {
      if (claim.measurer !== undefined) this.isMeasured = true;
      if (claim.cites.length > 0) this.isCiting = true;
    }
  }
}

/** A list of testimonies with who stands behind them; a slot has one list or a few. */
interface Witnessed {
  readonly testimonies: readonly Testimony[];
  readonly witnesses: readonly Witness[];
  readonly before: Witnessed | undefined;
}

/** One slot with everything said in it; subjects that editors merged are one. */
export class Slot {
  isTouched = false;
  private heard: Minutes | undefined = undefined;
  /** Where its claims stand among all: mostly together, else in further runs too. */
  private from = 0;
  private to = 0;
  private further: number[] | undefined = undefined;

  constructor(
    readonly item: DataItem,
    readonly statute: Statute,
    private readonly hall: Hall,
  ) {}

  get property(): Property {
    return this.statute.property;
  }

  /** Claims from one place among all to before another are its own. */
  seat(from: number, to: number): void {
    if (this.to > 0) (this.further ??= []).push(from, to);
    else [this.from, this.to] = [from, to];
  }

  /** By document, then claim; each claim once. Heard when first asked for: of the neighbours of a slot few are. */
  get testimonies(): readonly Testimony[] {
    return this.minutes.testimonies;
  }

  /** Whether any claim names who measured it. */
  get isMeasured(): boolean {
    return this.minutes.isMeasured;
  }

  /** Whether any claim cites a work. */
  get isCiting(): boolean {
    return this.minutes.isCiting;
  }

  /** Its claims in positions. */
  get division(): Division {
    return (this.minutes.division ??= divide(this));
  }

  /** Who stands behind them, as far as it was worked out. */
  knownWitnessesOf(testimonies: readonly Testimony[]): readonly Witness[] | undefined {
    for (let known = this.minutes.witnessed; known !== undefined; known = known.before)
      if (known.testimonies === testimonies) return known.witnesses;
    return undefined;
  }

  keepWitnesses(testimonies: readonly Testimony[], witnesses: readonly Witness[]): readonly Witness[] {
    this.minutes.witnessed = { testimonies, witnesses, before: this.minutes.witnessed };
    return witnesses;
  }

  /** What the vote in it tells of its sources, `none` where it tells nothing; undefined until it was counted (see resolve/reliability.ts). */
  get knownVote(): Case | 'none' | undefined {
    return this.minutes.vote;
  }

  keepVote(vote: Case | 'none'): Case | 'none' {
    return (this.minutes.vote = vote);
  }

  /** No more than so many were said; without hearing them. */
  get atMost(): number {
    let count = this.to - this.from;
    const { further = NO_RUNS } = this;
    for (let run = 0; run < further.length; run += 2) count += (further[run + 1] as number) - (further[run] as number);
    return count;
  }

  /** How two readings stand to each other here. */
  compare(a: Reading, b: Reading): Comparison {
    return compareReadings(a, b, this.statute.property, this.statute.hierarchy);
  }

  /** Of a document, in their order. */
  of(document: DocumentId): readonly Testimony[] {
    const all = this.testimonies;
    const from = firstOf(document, all);
    let to = from;
    while (to < all.length && (all[to] as Testimony).claim.document === document) to += 1;
    return all.slice(from, to);
  }

  /** In documents of this source, as editors count it. */
  publishedBy(source: SourceId): readonly Testimony[] {
    return (this.minutes.published ??= this.byPublisher()).get(source) ?? NONE;
  }

  /** Those with evidence in an entry of their document's reference list: its report of what another work says. */
  get inEntries(): readonly Testimony[] {
    return (this.minutes.reports ??= this.testimonies.filter(isReport));
  }

  /** What was heard, not what is there to be heard. */
  forget(): void {
    this.heard = undefined;
  }

  private get minutes(): Minutes {
    return (this.heard ??= this.hear());
  }

  private hear(): Minutes {
    const heard = this.hearRun(this.from, this.to);
    const { further = NO_RUNS } = this;
    for (let run = 0; run < further.length; run += 2)
      heard.push(...this.hearRun(further[run] as number, further[run + 1] as number));
    this.hall.isHeard(this);
    return new Minutes(withoutRepeats(sortFew(heard, byDocument)));
  }

  private hearRun(from: number, to: number): Testimony[] {
    const { hall } = this;
    const { claims, rulings } = hall;
    const heard = new Array<Testimony>(to - from);
    for (let place = from; place < to; place += 1) {
      const claim = claims[place] as Claim;
      const rank = rulings.hasRanks ? rulings.rankOf(claim) : 'normal';
      heard[place - from] = new Testimony(claim, hall.voiceOf(claim.document), rank);
    }
    return heard;
  }

  private byPublisher(): ReadonlyMap<SourceId, readonly Testimony[]> {
    const found = new Map<SourceId, Testimony[]>();
    for (const testimony of this.testimonies) {
      const publisher = testimony.document?.publisher;
      if (publisher === undefined) continue;
      const source = this.hall.rulings.originOf(publisher);
      const known = found.get(source);
      if (known === undefined) found.set(source, [testimony]);
      else known.push(testimony);
    }
    return found;
  }
}

const NONE: readonly never[] = [];
const NO_RUNS: readonly number[] = [];

function isReport({ claim, voice }: Testimony): boolean {
  return claim.evidence.some((one) => voice.entryOf(one) !== undefined);
}

/** Of testimonies in order. */
function withoutRepeats(heard: readonly Testimony[]): readonly Testimony[] {
  for (let index = 1; index < heard.length; index += 1) {
    if (isOfOneClaim(heard, index)) return heard.filter((_, at) => at === 0 || !isOfOneClaim(heard, at));
  }
  return heard;
}

function isOfOneClaim(heard: readonly Testimony[], index: number): boolean {
  return heard[index]?.claim.id === heard[index - 1]?.claim.id;
}

function byDocument({ claim: a }: Testimony, { claim: b }: Testimony): number {
  if (a.document === b.document) return order(a.id, b.id);
  return a.document < b.document ? -1 : 1;
}

/** Where those of a document begin: they stand in the order of documents. */
function firstOf(document: DocumentId, testimonies: readonly Testimony[]): number {
  let [low, high] = [0, testimonies.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((testimonies[middle] as Testimony).claim.document < document) low = middle + 1;
    else high = middle;
  }
  return low;
}
