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
import type { Testimony } from './testimony';
import type { Witness } from './witnesses';

/** Everything that a rule may look at. Lookups answer alike whatever the order in which claims came. */
export class Hearing {
  readonly rulings: Rulings;
  readonly slots = new Map<DataItemId, Slot>();
  /** What is worked out once for many slots, by what it is about. */
  readonly ledger = new Ledger();
  /** What is worked out once while one slot is judged; so are the witnesses behind a list of testimonies, of which a slot has a few. */
  readonly notes = new Ledger();
  readonly witnessed: { readonly testimonies: readonly Testimony[]; readonly witnesses: readonly Witness[] }[] = [];
  readonly origins = {
    measured: new Map<SourceId, readonly Origin[]>(),
    cited: new Map<SourceId, readonly Origin[]>(),
    own: new Map<SourceId, readonly Origin[]>(),
  };
  private readonly platforms = new Map<string, Map<string, boolean>>();
  private readonly enders = new Map<string, string[]>();
  private readonly bySubject = new Map<SubjectId, Map<string, Slot[]>>();
  private readonly byProperty = new Map<string, Slot[]>();
  /** Slot as asked for to slot as judged: the two differ when the subject is merged into another. */
  private readonly judgedAs = new Map<DataItemId, DataItemId>();

  constructor(private readonly input: ReconciliationInput) {
    this.rulings = rulingsOf(input.decisions);
    for (const { id, ends } of input.vocabulary.properties.values()) for (const flag of ends) push(this.enders, flag, id);
    const groups = new Map<DataItemId, { item: DataItem; claims: Claim[] }>();
    for (const claim of input.claims) {
      const item = this.judgedItem(claim);
      const group = groups.get(item.id);
      if (group === undefined) groups.set(item.id, { item, claims: [claim] });
      else group.claims.push(claim);
    }
    for (const id of [...groups.keys()].sort()) this.seat(groups.get(id) as { item: DataItem; claims: Claim[] });
  }

  /** Before the next slot is judged. */
  forgetNotes(): void {
    this.notes.forget();
    this.witnessed.length = 0;
  }

  /** The touched slots that have claims, in the order of their ids. */
  *touched(): Generator<Slot> {
    const ids = new Set(this.input.touched.map((id) => this.judgedAs.get(id) ?? id));
    for (const [id, slot] of this.slots) if (ids.has(id)) yield slot;
  }

  slotsOf(subject: SubjectId, property: string): readonly Slot[] {
    return this.bySubject.get(this.rulings.subjectOf(subject))?.get(property) ?? NONE;
  }

  slotsOfProperty(property: string): readonly Slot[] {
    return this.byProperty.get(property) ?? NONE;
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
    return this.ledger.once('pinned', '', () => this.rulings.pinned.flatMap((id) => this.slots.get(id) ?? []));
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

  hierarchy(property: string) {
    return this.input.hierarchies?.get(property);
  }

  policyOf(property: Property): string {
    return this.input.policy ?? property.policy;
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

  document(id: DocumentId) {
    return this.input.documents.get(id);
  }

  private judgedItem(claim: Claim): DataItem {
    const asked = this.input.dataItems.get(claim.dataItem);
    const subject = this.rulings.subjectOf(claim.subject);
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

  private seat({ item, claims }: { item: DataItem; claims: readonly Claim[] }): void {
    const slot = new Slot(item, this.property(item.property), claims, this);
    this.slots.set(item.id, slot);
    let beside = this.bySubject.get(item.subject);
    if (beside === undefined) this.bySubject.set(item.subject, (beside = new Map<string, Slot[]>()));
    push(beside, item.property, slot);
    push(this.byProperty, item.property, slot);
  }
}

const NONE: readonly never[] = [];

function push<Key, Thing>(map: Map<Key, Thing[]>, key: Key, thing: Thing): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [thing]);
  else list.push(thing);
}
