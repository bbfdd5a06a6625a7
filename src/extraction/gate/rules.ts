import type { Value } from '../../domain';
import type { Property, Vocabulary } from '../../vocabulary';
import type { Proposal } from '../proposal';

/** A reason to refuse a proposal, by name. Ordered: the first that applies is the one kept. */
export interface GateRule {
  readonly name: string;
  refuse(proposal: Proposal, vocabulary: Vocabulary): string | undefined;
}

const noCue: GateRule = {
  name: 'no-cue',
  refuse: ({ hasCue, property }) => (hasCue ? undefined : `nothing near says that this is ${property.label.toLowerCase()}`),
};

const noSubject: GateRule = {
  name: 'no-subject',
  refuse: ({ subject }) => (subject ? undefined : 'it is not said whom this is about'),
};

/** The numbers that a range can judge: not those in another currency than the property's. */
function amountsOf(value: Value, property: Property): number[] {
  if (value.type !== 'quantity' && value.type !== 'money') return [];
  if (value.type === 'money' && property.unit?.startsWith(value.currency) !== true) return [];
  return [value.amount, ...(value.upper === undefined ? [] : [value.upper])];
}

const outOfRange: GateRule = {
  name: 'out-of-range',
  refuse({ property, snak }) {
    if (!property.range || snak.kind !== 'value') return undefined;
    const [low, high] = property.range;
    const odd = amountsOf(snak.value, property).find((amount) => amount < low || amount > high);
    return odd === undefined
      ? undefined
      : `${String(odd)} is not between ${String(low)} and ${String(high)}, where ${property.label.toLowerCase()} lies`;
  },
};

const unknownValue: GateRule = {
  name: 'unknown-value',
  refuse({ property, snak }) {
    if (property.values.length === 0 || snak.kind !== 'value' || snak.value.type !== 'set') return undefined;
    const { members } = snak.value;
    const odd = members.find((member) => !property.values.some((value) => value.id === member));
    return odd === undefined ? undefined : `"${odd}" is no known value of ${property.label.toLowerCase()}`;
  },
};

const NAMED_BY = new WeakMap<Property, readonly string[]>();

/** "benchmark" of the cue "{benchmark}". */
function qualifiersNamedBy(property: Property): readonly string[] {
  const known = NAMED_BY.get(property) ?? property.cues.flatMap((cue) => /^\{(\w+)\}$/.exec(cue)?.[1] ?? []);
  NAMED_BY.set(property, known);
  return known;
}

const missingSeparator: GateRule = {
  name: 'no-qualifier',
  refuse({ property, qualifiers }, vocabulary) {
    const needed = qualifiersNamedBy(property).find((name) => vocabulary.terms.has(name));
    return needed === undefined || qualifiers[needed] !== undefined ? undefined : `it is not said of which ${needed}`;
  },
};

const noComparison: GateRule = {
  name: 'no-versus',
  refuse: ({ property, qualifiers }) =>
    property.datatype === 'ratio' && qualifiers['versus'] === undefined ? 'it is not said what it is compared with' : undefined,
};

const comparedWithItself: GateRule = {
  name: 'compared-with-itself',
  refuse({ subject, qualifiers: { versus } }) {
    const isItself = subject && versus !== undefined && [versus].flat().includes(subject.name);
    return isItself ? 'a thing is not compared with itself' : undefined;
  },
};

export const RULES: readonly GateRule[] = [
  noCue,
  noSubject,
  comparedWithItself,
  noComparison,
  missingSeparator,
  outOfRange,
  unknownValue,
];
