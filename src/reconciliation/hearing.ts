import {
  aDataItem,
  entityKey,
  hasSameSeparators,
  type Claim,
  type DataItem,
  type DataItemId,
  type DocumentId,
  type QualifierValue,
  type SourceId,
  type SubjectId,
} from '../domain';
import type { Property } from '../vocabulary';
import { isWithin } from './compare';
import { rulingsOf, type Rulings } from './decisions';
import { Ledger } from './ledger';
import { propertyOf } from './loose-property';
import type { Origin } from './lineage';
import type { ReconciliationInput } from './reconciliation';
import { Slot } from './slot';
import { byItem, SlotsOfSubject } from './slots-of-subject';
import { Statute } from './statute';
import { Voice } from './voice';

/** Everything that a rule may look at. Lookups answer alike whatever the order in which claims came. */
export class Hearing {
  readonly rulings: Rulings;
  readonly slots = new Map<DataItemId, Slot>();
  /** What is worked out once for many slots, by what it is about. */
  readonly ledger = new Ledger();
  /** What is worked out once for a few slots, and let go with them. */
  readonly notes = new Ledger();
  readonly origins = {
    measured: new Map<SourceId, readonly Origin[]>(),
    cited: new Map<SourceId, readonly Origin[]>(),
    own: new Map<SourceId, readonly Origin[]>(),
  };
  private knownPublishers: ReadonlySet<SourceId> | undefined = undefined;
  private knownPinned: readonly Slot[] | undefined = undefined;
  private heard: Slot[] = [];
  private heardBefore: Slot[] = [];
  private readonly statutes = new Map<string, Statute>();
  private readonly voices = new Map<DocumentId, Voice>();
  private readonly platforms = new Map<string, Map<string, boolean>>();
  private readonly enders = new Map<string, string[]>();
  /** The last that was asked for: mostly it is asked for again. */
  private asked: SlotsOfSubject | undefined = undefined;
  private readonly bySubject = new Map<SubjectId, SlotsOfSubject>();
  /** Slot as asked for to slot as judged: the two differ when the subject is merged into another. */
  private readonly judgedAs = new Map<DataItemId, DataItemId>();

  constructor(private readonly input: ReconciliationInput) {
    this.rulings = rulingsOf(input.decisions);
    for (const { id, ends } of input.vocabulary.properties.values()) for (const flag of ends) push(this.enders, flag, id);
    this.seat(input.claims);
    for (const id of input.touched) {
      const slot = this.slots.get(this.judgedAs.get(id) ?? id);
      if (slot !== undefined) slot.isTouched = true;
    }
  }

  /**
   * The touched slots that have claims, subject by subject, as what is compared with each other mostly is of one subject. What was heard of some
   * subjects is let go before the next, so that a million claims are never heard at once.
   */
  *touched(): Generator<readonly Slot[]> {
    for (const ofSubject of this.bySubject.values()) {
      yield ofSubject.touched;
      if (this.heard.length > MOST_HEARD) this.forget();
    }
  }

  isHeard(slot: Slot): void {
    this.heard.push(slot);
  }

  /** But what was heard since it last forgot, as many are compared with who comes before them. */
  private forget(): void {
    this.notes.forget();
    for (const slot of this.heardBefore) slot.forget();
    this.heardBefore = this.heard;
    this.heard = [];
  }

  slotsOf(subject: SubjectId, property: string): readonly Slot[] {
    const ofSubject = subject === this.asked?.subject ? this.asked : this.bySubject.get(this.rulings.subjectOf(subject));
    this.asked = ofSubject;
    return ofSubject === undefined ? NONE : ofSubject.of(property);
  }

  /** Few properties are asked for in all their slots. */
  slotsOfProperty(property: string): readonly Slot[] {
    return this.ledger.once('slots of', property, () =>
      [...this.slots.values()].filter(({ item }) => item.property === property).sort(byItem),
    );
  }

  /** The slot of a subject's property under exactly these conditions. */
  slotAt(subject: SubjectId, property: string, conditions: Readonly<Record<string, QualifierValue>>): Slot | undefined {
    return this.slotsOf(subject, property).find((slot) =>
      hasSameSeparators(slot.item.separators, conditions, slot.property.separators),
    );
  }

  property(id: string): Property {
    return propertyOf(this.input.vocabulary, id);
  }

  /** Whether one place is the other or a part of it. */
  isOnPlatform(inner: string, outer: string): boolean {
    const known = this.platforms.get(inner)?.get(outer);
    if (known !== undefined) return known;
    const is = isWithin(inner, outer, this.input.vocabulary.terms.get('platform') ?? []);
    this.platforms.set(inner, (this.platforms.get(inner) ?? new Map<string, boolean>()).set(outer, is));
    return is;
  }

  /** Slots that an editor decided, as far as they are loaded. */
  pinnedSlots(): readonly Slot[] {
    return (this.knownPinned ??= this.rulings.pinned.flatMap((id) => this.slots.get(id) ?? []));
  }

  /** The date properties after which a flag no longer holds. */
  endersOf(flag: string): readonly string[] {
    return this.enders.get(flag) ?? NONE;
  }

  /** Keys of those who speak officially for a subject, as far as its loaded claims name them. */
  officialsFor(subject: SubjectId): ReadonlySet<string> {
    const official = [...this.input.vocabulary.properties.values()].filter((property) => property.official);
    const slots = official.flatMap(({ id }) => this.slotsOf(subject, id));
    const names = slots.flatMap((slot) => slot.testimonies.map(({ claim }) => claim.snak));
    return new Set(
      names.flatMap((snak) => (snak.kind === 'value' && snak.value.type === 'entity' ? entityKey(snak.value.name) : [])),
    );
  }

  subjectName(id: SubjectId): string {
    return this.input.subjects.get(id)?.name ?? id.slice('subject:'.length);
  }

  sourceName(id: SourceId): string {
    return this.input.sources.get(id)?.name ?? id.slice('source:'.length);
  }

  documentName(id: DocumentId): string {
    const document = this.input.documents.get(id);
    if (document?.publisher !== undefined) return this.sourceName(document.publisher);
    return document?.title ?? document?.uri ?? id;
  }

  publisherOf(id: DocumentId): SourceId | undefined {
    return this.input.documents.get(id)?.publisher;
  }

  voiceOf(id: DocumentId): Voice {
    const known = this.voices.get(id);
    if (known !== undefined) return known;
    const voice = new Voice(id, this.input.documents.get(id));
    this.voices.set(id, voice);
    return voice;
  }

  /** Whether a loaded document is the source's own. */
  publishes(source: SourceId): boolean {
    return (this.knownPublishers ??= this.publishers()).has(source);
  }

  /** Run by run, as the claims of a slot mostly come together. */
  private seat(claims: readonly Claim[]): void {
    for (let from = 0; from < claims.length;) {
      const first = claims[from] as Claim;
      let to = from + 1;
      while (claims[to]?.dataItem === first.dataItem && claims[to]?.subject === first.subject) to += 1;
      this.slotFor(first).seat(claims.slice(from, to));
      from = to;
    }
  }

  /** The slot that it is judged in, which is not the one that it names where editors merged its subject into another. */
  private slotFor(claim: Claim): Slot {
    const subject = this.rulings.subjectOf(claim.subject);
    const known = subject === claim.subject ? this.slots.get(claim.dataItem) : undefined;
    if (known !== undefined) return known;
    const item = this.judgedItem(claim, subject);
    return (item.id === claim.dataItem ? undefined : this.slots.get(item.id)) ?? this.open(item);
  }

  private publishers(): ReadonlySet<SourceId> {
    const found = new Set<SourceId>();
    for (const { publisher } of this.input.documents.values()) {
      if (publisher !== undefined) found.add(this.rulings.originOf(publisher));
    }
    return found;
  }

  private judgedItem(claim: Claim, subject: SubjectId): DataItem {
    const asked = this.input.dataItems.get(claim.dataItem);
    if (asked !== undefined && subject === claim.subject) return asked;
    const item = aDataItem(
      subject,
      claim.property,
      asked?.separators ?? claim.qualifiers,
      this.property(claim.property).separators,
    );
    this.judgedAs.set(claim.dataItem, item.id);
    return item;
  }

  private open(item: DataItem): Slot {
    const slot = new Slot(item, this.statuteOf(item.property), this);
    this.slots.set(item.id, slot);
    const ofSubject = this.bySubject.get(item.subject);
    if (ofSubject === undefined) this.bySubject.set(item.subject, new SlotsOfSubject(slot));
    else ofSubject.add(slot);
    return slot;
  }

  private statuteOf(id: string): Statute {
    let known = this.statutes.get(id);
    if (known === undefined) {
      const property = this.property(id);
      known = new Statute(property, this.input.policy ?? property.policy, this.input.hierarchies?.get(id));
      this.statutes.set(id, known);
    }
    return known;
  }
}

/** Slots: about those of one subject. With 500 the peak memory of 200,000 claims was a fifth higher (404 MB, not 332), and nothing faster. */
const MOST_HEARD = 50;

const NONE: readonly never[] = [];

function push<Key, Thing>(map: Map<Key, Thing[]>, key: Key, thing: Thing): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [thing]);
  else list.push(thing);
}
