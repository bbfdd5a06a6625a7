import type { DataItem, DataItemId, Decision, SubjectId } from '../domain';
import { propertiesIn, type Property, type Vocabulary } from '../vocabulary';
import { rulingsOf, type Rulings } from './decisions';
import { propertyOf } from './loose-property';

/** Slots by what they are about. */
export interface Neighbours {
  readonly pairs: readonly { readonly subject: SubjectId; readonly property: string }[];
  /** Every slot whose `versus` names one of them. */
  readonly versus: readonly SubjectId[];
  /** Every slot of these properties, whoever they are about ("the first to ..." is true of one). */
  readonly properties: readonly string[];
  /**
   * Every slot of these properties that a document fills which also fills one of the slots asked for: its habits show there (shift.ts). Never a
   * dependent, as a document comes and goes whole: when its habits change, all its slots are among the changed ones.
   */
  readonly alongside: readonly string[];
  /** These slots: what an editor decided tells who is to be believed (resolve/reliability.ts). */
  readonly items: readonly DataItemId[];
  /** Every slot that is in conflict: what was known of the sources has changed, as a decided slot has. */
  readonly disputed: boolean;
}

/**
 * What else must be loaded to judge these slots: the slots beside them (other tiers, platforms), the numbers that a comparison compares, the
 * operands of a derived figure, the dates that start or end a flag and the flags that a date starts or ends, and all of it for merged subjects.
 */
export function neighboursOf(
  dataItems: readonly DataItem[],
  vocabulary: Vocabulary,
  decisions: readonly Decision[] = [],
): Neighbours {
  const found = new Found(decisions);
  for (const item of dataItems) {
    const property = propertyOf(vocabulary, item.property);
    found.add(item.subject, item.property);
    for (const other of [...propertiesBeside(property, vocabulary), ...officialsOf(property, vocabulary)])
      found.add(item.subject, other);
    for (const compared of property.compares) for (const subject of [item.subject, ...item.versus]) found.add(subject, compared);
    if (property.unique) found.properties.add(property.id);
    if (property.inName) found.alongside.add(property.id);
  }
  for (const id of found.rulings.pinned) found.items.add(id);
  return found.neighbours();
}

/**
 * What else must be judged again when these slots change: the comparisons that compare them, what derives from them, dates and the flags that they
 * start or end, slots beside them. Judge these together with the changed ones, and load the neighbours of both.
 */
export function dependentsOf(
  dataItems: readonly DataItem[],
  vocabulary: Vocabulary,
  decisions: readonly Decision[] = [],
): Neighbours {
  const found = new Found(decisions);
  const compared = new Set([...vocabulary.properties.values()].flatMap(({ compares }) => compares));
  for (const item of dataItems) {
    const property = propertyOf(vocabulary, item.property);
    found.add(item.subject, item.property);
    if (found.rulings.wasPinned(item.id)) found.disputed = true;
    for (const other of [...propertiesBeside(property, vocabulary), ...propertiesUpon(property, vocabulary)])
      found.add(item.subject, other);
    if (compared.has(property.id)) found.versus.add(item.subject);
    if (property.unique) found.properties.add(property.id);
  }
  return found.neighbours();
}

/** Read by, and reading, each other: a date and the flags that it bounds; and what a derived figure derives from. */
function propertiesBeside(property: Property, vocabulary: Vocabulary): string[] {
  const bounding = [...vocabulary.properties.values()].filter(
    ({ starts, ends }) => starts.includes(property.id) || ends.includes(property.id),
  );
  const operands = property.derives === undefined ? [] : propertiesIn(property.derives).map((operand) => operand.property);
  return [...property.starts, ...property.ends, ...bounding.map(({ id }) => id), ...operands];
}

/** What is checked against this property's numbers. */
function propertiesUpon(property: Property, vocabulary: Vocabulary): string[] {
  return [...vocabulary.properties.values()]
    .filter(({ compares, derives }) => {
      const operands = derives === undefined ? [] : propertiesIn(derives);
      return compares.includes(property.id) || operands.some((operand) => operand.property === property.id);
    })
    .map(({ id }) => id);
}

function officialsOf(property: Property, vocabulary: Vocabulary): string[] {
  if (!property.policy.startsWith('official-first')) return [];
  return [...vocabulary.properties.values()].filter(({ official }) => official).map(({ id }) => id);
}

class Found {
  readonly versus = new Set<SubjectId>();
  readonly properties = new Set<string>();
  readonly alongside = new Set<string>();
  readonly items = new Set<DataItemId>();
  disputed = false;
  readonly rulings: Rulings;
  private readonly pairs = new Map<string, { subject: SubjectId; property: string }>();

  constructor(decisions: readonly Decision[]) {
    this.rulings = rulingsOf(decisions);
  }

  add(subject: SubjectId, property: string): void {
    for (const merged of this.rulings.mergedWith(subject)) this.pairs.set(`${merged} ${property}`, { subject: merged, property });
  }

  neighbours(): Neighbours {
    const pairs = [...this.pairs.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
    const [versus, properties, alongside] = [this.versus, this.properties, this.alongside].map((set) => [...set].sort());
    return {
      pairs,
      versus: versus as SubjectId[],
      properties: properties ?? [],
      alongside: alongside ?? [],
      items: [...this.items].sort(),
      disputed: this.disputed,
    };
  }
}
