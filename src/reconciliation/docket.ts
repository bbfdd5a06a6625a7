import { aDataItem, type Claim, type DataItem, type DataItemId, type SubjectId } from '../domain';
import type { Rulings } from './decisions';
import { propertyOf } from './loose-property';
import type { ReconciliationInput } from './reconciliation';
import { Slot, type Hall } from './slot';
import { SlotsOfSubject } from './slots-of-subject';
import { Statute } from './statute';

/** Which slots were asked for. Mostly they are asked about in the order in which they are listed, and then nothing need be looked up. */
class Touched {
  private next = 0;
  private all: ReadonlySet<DataItemId> | undefined = undefined;

  constructor(private readonly listed: readonly DataItemId[]) {}

  has(id: DataItemId): boolean {
    const isNext = this.listed[this.next] === id;
    if (isNext) this.next += 1;
    return isNext || (this.all ??= new Set(this.listed)).has(id);
  }
}

/** Slots of one subject, found by the items that claims name and by those that they are judged as. */
interface Opened {
  readonly slots: Slot[];
  readonly byItem: Map<DataItemId, Slot>;
}

/**
 * What is to be heard, subject by subject: claims are told apart by subject at once, and the slots of a subject are opened when one of them is first
 * asked for, as a million claims in their slots are more than a processor has at hand.
 */
export class Docket {
  private readonly bySubject = new Map<SubjectId, SlotsOfSubject>();
  /** The last that was asked for: mostly it is asked for again. */
  private asked: SlotsOfSubject | undefined = undefined;
  private readonly touched: Touched;
  private readonly statutes = new Map<string, Statute>();
  private knownSlots: ReadonlyMap<DataItemId, Slot> | undefined = undefined;

  constructor(
    private readonly input: ReconciliationInput,
    private readonly rulings: Rulings,
    private readonly hall: Hall,
  ) {
    this.touched = new Touched(input.touched);
    this.call(input.claims);
  }

  /** In the order in which claims name them. */
  get subjects(): Iterable<SlotsOfSubject> {
    return this.bySubject.values();
  }

  get names(): Iterable<SubjectId> {
    return this.bySubject.keys();
  }

  /** Of a subject with all that editors merged with it; undefined where nothing is claimed of it. */
  of(subject: SubjectId): SlotsOfSubject | undefined {
    if (subject === this.asked?.subject) return this.asked;
    return (this.asked = this.bySubject.get(this.rulings.subjectOf(subject)));
  }

  /** Undefined where no claim is judged in it. */
  slot(id: DataItemId): Slot | undefined {
    this.knownSlots ??= new Map([...this.subjects].flatMap(({ all }) => all.map((slot) => [slot.item.id, slot] as const)));
    return this.knownSlots.get(id);
  }

  /** Run by run, as the claims of a subject mostly come together. */
  private call(claims: readonly Claim[]): void {
    for (let from = 0; from < claims.length;) {
      const { subject } = claims[from] as Claim;
      let to = from + 1;
      while (claims[to]?.subject === subject) to += 1;
      this.slotsOf(this.rulings.subjectOf(subject)).call(from, to);
      from = to;
    }
  }

  private slotsOf(subject: SubjectId): SlotsOfSubject {
    let known = this.bySubject.get(subject);
    if (known === undefined) this.bySubject.set(subject, (known = new SlotsOfSubject(subject, this)));
    return known;
  }

  /** Runs of claims, from and to by turns, in the slots that they are judged in. */
  open(subject: SubjectId, runs: readonly number[]): Slot[] {
    const { claims } = this.input;
    const opened: Opened = { slots: [], byItem: new Map() };
    for (let run = 0; run < runs.length; run += 2) {
      const end = runs[run + 1] as number;
      for (let from = runs[run] as number; from < end;) {
        const first = claims[from] as Claim;
        let to = from + 1;
        while (to < end && (claims[to] as Claim).dataItem === first.dataItem) to += 1;
        this.slotFor(first, subject, opened).seat(from, to);
        from = to;
      }
    }
    return opened.slots;
  }

  private slotFor(claim: Claim, subject: SubjectId, opened: Opened): Slot {
    const known = opened.byItem.get(claim.dataItem);
    if (known !== undefined) return known;
    const item = this.judgedItem(claim, subject);
    const slot = (item.id === claim.dataItem ? undefined : opened.byItem.get(item.id)) ?? this.openSlot(item, opened);
    if (item.id !== claim.dataItem) opened.byItem.set(claim.dataItem, slot);
    slot.isTouched ||= this.touched.has(claim.dataItem);
    return slot;
  }

  private openSlot(item: DataItem, { slots, byItem }: Opened): Slot {
    const slot = new Slot(item, this.statuteOf(item.property), this.hall);
    slots.push(slot);
    byItem.set(item.id, slot);
    return slot;
  }

  /** The slot that it is judged in, which is not the one that it names where editors merged its subject into another. */
  private judgedItem({ subject: about, dataItem, property, qualifiers }: Claim, subject: SubjectId): DataItem {
    const asked = this.input.dataItems.get(dataItem);
    if (asked !== undefined && subject === about) return asked;
    const { separators } = propertyOf(this.input.vocabulary, property);
    return aDataItem(subject, property, asked?.separators ?? qualifiers, separators);
  }

  private statuteOf(id: string): Statute {
    let known = this.statutes.get(id);
    if (known === undefined) {
      const property = propertyOf(this.input.vocabulary, id);
      known = new Statute(property, this.input.policy ?? property.policy, this.input.hierarchies?.get(id));
      this.statutes.set(id, known);
    }
    return known;
  }
}
