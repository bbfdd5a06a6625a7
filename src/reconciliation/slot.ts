import type { Claim, DataItem, DocumentId, SourceId } from '../domain';
import { order } from '../util/order';
import type { Property } from '../vocabulary';
import { compareReadings, type Comparison, type Reading } from './compare';
import type { Rulings } from './decisions';
import type { Statute } from './statute';
import { Testimony } from './testimony';
import type { Voice } from './voice';

/** Where the speakers are looked up. */
export interface Hall {
  readonly rulings: Rulings;
  voiceOf(id: DocumentId): Voice;
}

/** One slot with everything said in it; subjects that editors merged are one. */
export class Slot {
  isTouched = false;
  /** Whether any claim names who measured it. */
  isMeasured = false;
  private heard: readonly Testimony[] | undefined = undefined;
  private published: ReadonlyMap<SourceId, readonly Testimony[]> | undefined = undefined;
  private reports: readonly Testimony[] | undefined = undefined;
  private readonly claims: Claim[] = [];

  constructor(
    readonly item: DataItem,
    readonly statute: Statute,
    private readonly hall: Hall,
  ) {}

  get property(): Property {
    return this.statute.property;
  }

  seat(claim: Claim): void {
    this.claims.push(claim);
    if (claim.measurer !== undefined) this.isMeasured = true;
  }

  /** By document, then claim; each claim once. Heard when first asked for: of the neighbours of a slot few are. */
  get testimonies(): readonly Testimony[] {
    return (this.heard ??= this.hear());
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
    while (all[to]?.claim.document === document) to += 1;
    return all.slice(from, to);
  }

  /** In documents of this source, as editors count it. */
  publishedBy(source: SourceId): readonly Testimony[] {
    return (this.published ??= this.byPublisher()).get(source) ?? NONE;
  }

  /** Those with evidence in an entry of their document's reference list: its report of what another work says. */
  get inEntries(): readonly Testimony[] {
    return (this.reports ??= this.testimonies.filter(({ claim, voice }) => claim.evidence.some((one) => voice.entryOf(one))));
  }

  /** What was heard, not what is there to be heard. */
  forget(): void {
    this.heard = this.published = this.reports = undefined;
  }

  private hear(): Testimony[] {
    const { rulings } = this.hall;
    const heard = inOrder(this.claims);
    return heard.map((claim) => new Testimony(claim, this.hall.voiceOf(claim.document), rulings.rankOf(claim)));
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

function inOrder(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length === 1) return claims;
  const sorted = [...claims].sort((a, b) => order(a.document, b.document) || order(a.id, b.id));
  return sorted.filter((claim, index) => claim.id !== sorted[index - 1]?.id);
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
