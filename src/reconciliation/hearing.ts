import {
  aDataItem,
  type Claim,
  type DataItem,
  type DataItemId,
  type DocumentId,
  type QualifierValue,
  type SourceId,
  type SubjectId,
} from '../domain';
import { entityKey } from '../domain';
import type { Property } from '../vocabulary';
import { readingOf } from './compare';
import { rulingsOf, type Rulings } from './decisions';
import { propertyOf } from './loose-property';
import type { ReconciliationInput } from './reconciliation';
import { hear, type Testimony } from './testimony';

/** One slot with everything said in it; subjects that editors merged are one. */
export interface Slot {
  readonly item: DataItem;
  readonly property: Property;
  /** By document, then claim. */
  readonly testimonies: readonly Testimony[];
}

/** Everything that a rule may look at. Lookups answer alike whatever the order in which claims came. */
export class Hearing {
  readonly rulings: Rulings;
  readonly slots = new Map<DataItemId, Slot>();
  private readonly memory = new Map<string, unknown>();
  private readonly enders = new Map<string, string[]>();
  private readonly bySubject = new Map<string, Slot[]>();
  private readonly byProperty = new Map<string, Slot[]>();
  /** Slot as asked for to slot as judged: the two differ when the subject is merged into another. */
  private readonly judgedAs = new Map<DataItemId, DataItemId>();

  constructor(private readonly input: ReconciliationInput) {
    this.rulings = rulingsOf(input.decisions);
    for (const { id, ends } of input.vocabulary.properties.values()) for (const flag of ends) push(this.enders, flag, id);
    const groups = new Map<DataItemId, { item: DataItem; claims: Claim[] }>();
    for (const claim of input.claims) {
      const item = this.judgedItem(claim);
      const group = groups.get(item.id) ?? { item, claims: [] };
      group.claims.push(claim);
      groups.set(item.id, group);
    }
    for (const id of [...groups.keys()].sort()) this.seat(groups.get(id) as { item: DataItem; claims: Claim[] });
  }

  /** The touched slots that have claims, in the order of their ids. */
  touched(): Slot[] {
    const ids = new Set(this.input.touched.map((id) => this.judgedAs.get(id) ?? id));
    return [...ids].sort().flatMap((id) => this.slots.get(id) ?? []);
  }

  slotsOf(subject: SubjectId, property: string): readonly Slot[] {
    return this.bySubject.get(`${this.rulings.subjectOf(subject)} ${property}`) ?? [];
  }

  slotsOfProperty(property: string): readonly Slot[] {
    return this.byProperty.get(property) ?? [];
  }

  /** The slot of a subject's property under exactly these conditions. */
  slotAt(subject: SubjectId, property: string, conditions: Readonly<Record<string, QualifierValue>>): Slot | undefined {
    const separators = this.property(property).separators;
    return this.slots.get(aDataItem(this.rulings.subjectOf(subject), property, conditions, separators).id);
  }

  property(id: string): Property {
    return propertyOf(this.input.vocabulary, id);
  }

  terms(qualifier: string) {
    return this.input.vocabulary.terms.get(qualifier) ?? [];
  }

  /** Slots that an editor decided, as far as they are loaded. */
  pinnedSlots(): readonly Slot[] {
    return this.rulings.pinned.flatMap((id) => this.slots.get(id) ?? []);
  }

  /** The date properties after which a flag no longer holds. */
  endersOf(flag: string): readonly string[] {
    return this.enders.get(flag) ?? [];
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

  /** Worked out once: what is asked for slot by slot, but is the same for many. */
  remembered<Found>(key: string, work: () => Found): Found {
    if (!this.memory.has(key)) this.memory.set(key, work());
    return this.memory.get(key) as Found;
  }

  sameName(a: QualifierValue | undefined, b: QualifierValue | undefined): boolean {
    return a !== undefined && b !== undefined && entityKey(String(a)) === entityKey(String(b));
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

  private seat({ item, claims }: { item: DataItem; claims: Claim[] }): void {
    const property = this.property(item.property);
    const testimonies = claims
      .sort((a, b) => order(a.document, b.document) || order(a.id, b.id))
      .filter((claim, index) => claim.id !== claims[index - 1]?.id)
      .map((claim) => hear(claim, readingOf(claim), this.input.documents.get(claim.document), this.rulings.rankOf(claim)));
    const slot: Slot = { item, property, testimonies };
    this.slots.set(item.id, slot);
    push(this.bySubject, `${item.subject} ${item.property}`, slot);
    push(this.byProperty, item.property, slot);
  }
}

function push<Key, Thing>(map: Map<Key, Thing[]>, key: Key, thing: Thing): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [thing]);
  else list.push(thing);
}

export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
