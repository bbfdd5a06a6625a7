import {
  entityKey,
  hasSameSeparators,
  type Claim,
  type DocumentId,
  type QualifierValue,
  type SourceId,
  type SubjectId,
} from '../domain';
import type { Property } from '../vocabulary';
import { isWithin } from './compare';
import { rulingsOf, type Rulings } from './decisions';
import { Docket } from './docket';
import { Ledger } from './ledger';
import { propertyOf } from './loose-property';
import type { Origin } from './lineage';
import type { ReconciliationInput } from './reconciliation';
import type { Slot } from './slot';
import { byItem } from './slots-of-subject';
import { Voice } from './voice';

/** Everything that a rule may look at. Lookups answer alike whatever the order in which claims came. */
export class Hearing {
  readonly rulings: Rulings;
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
  private readonly docket: Docket;
  private readonly voices = new Map<DocumentId, Voice>();
  private readonly platforms = new Map<string, Map<string, boolean>>();
  private readonly enders = new Map<string, string[]>();

  constructor(private readonly input: ReconciliationInput) {
    this.rulings = rulingsOf(input.decisions);
    for (const { id, ends } of input.vocabulary.properties.values()) for (const flag of ends) push(this.enders, flag, id);
    this.docket = new Docket(input, this.rulings, this);
  }

  /**
   * The touched slots that have claims, subject by subject, as what is compared with each other mostly is of one subject. What was heard of some
   * subjects is let go before the next, so that a million claims are never heard at once.
   */
  *touched(): Generator<readonly Slot[]> {
    for (const ofSubject of this.docket.subjects) {
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

  /** All that anything is claimed of; of those that editors merged, the one that stands for all. */
  get subjects(): Iterable<SubjectId> {
    return this.docket.names;
  }

  slotsOf(subject: SubjectId, property: string): readonly Slot[] {
    return this.docket.of(subject)?.of(property) ?? NONE;
  }

  /** Few properties are asked for in all their slots. */
  slotsOfProperty(property: string): readonly Slot[] {
    return this.ledger.once('slots of', property, () =>
      [...this.docket.subjects].flatMap((ofSubject) => ofSubject.of(property)).sort(byItem),
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
    return (this.knownPinned ??= this.rulings.pinned.flatMap((id) => this.docket.slot(id) ?? []));
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

  get claims(): readonly Claim[] {
    return this.input.claims;
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

  private publishers(): ReadonlySet<SourceId> {
    const found = new Set<SourceId>();
    for (const { publisher } of this.input.documents.values()) {
      if (publisher !== undefined) found.add(this.rulings.originOf(publisher));
    }
    return found;
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
