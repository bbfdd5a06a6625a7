import type { Span } from '../../domain';
import type { Property } from '../../vocabulary';
import { changed } from '../../util/changed';
import type { Lexicon } from '../lexicon/lexicon';
import type { LabelReading } from '../lexicon/read-label';
import type { Passage } from '../passage';
import { prepareText } from '../reading/normalise';
import { readQuantities } from '../reading/quantities';
import { boughtBy, hintsOf, readValueOf, type ReadValue } from '../read-value';
import { asMoney, hedgeOf, valueSnak } from '../values';

/** A value with the property that it is of. */
export interface Valued {
  readonly property: Property;
  readonly value: ReadValue;
}

/**
 * Two values of a cell under a label that names two properties of their kind, in the order of the label.
 * Takes: "$5.00 / $15.00" and "1.25 / 5.00" under "Input / output", "128K/16K" under "Context / max output"
 * Refuses: "$5.00" alone, "3/4" under one property, "1.25 / 5.00" under "Input"
 */
export function twoInOne(label: LabelReading, cell: Passage, lexicon: Lexicon): Valued[] | undefined {
  const passage = withApart(cell, lexicon);
  const named = (label.inOrder ?? label.properties).filter((property) => !lexicon.namedBy.has(property));
  for (const datatype of ['money', 'quantity'] as const) {
    const [first, second] = named.filter((property) => property.datatype === datatype);
    const pair =
      first && second && (twoAmounts(first, second, label, passage) ?? twoParts(first, second, label, passage, lexicon));
    if (pair) return pair;
  }
  return undefined;
}

/** "0.20/0.80", "128K/16K": in running text a slash without blanks parts no two numbers, in such a cell it does. */
function withApart(passage: Passage, { units }: Lexicon): Passage {
  if (passage.quantities.length > 0 || !CLOSE.test(passage.text)) return passage;
  const prepared = prepareText(passage.text.replace('/', ' '));
  return changed(passage, { quantities: readQuantities(passage.text, { prepared, units }) });
}
const CLOSE = /^\d[\d.,]*[KMkm]?\/\d[\d.,]*[KMkm]?$/;

/** Amounts in brackets, or joined by any word: "$5 in, $15 out". */
function twoAmounts(first: Property, second: Property, { per }: LabelReading, { money }: Passage): Valued[] | undefined {
  const [one, other, another] = money;
  if (!one || !other || another || first.datatype !== 'money') return undefined;
  return [
    { property: first, hit: one },
    { property: second, hit: other },
  ].flatMap(({ property, hit }) => {
    const value = asMoney(boughtBy(hit, per), property, true);
    const span = { start: hit.numberStart, end: hit.numberEnd };
    return value ? [{ property, value: { snak: valueSnak(value), span, qualifiers: hedgeOf(hit) } }] : [];
  });
}

function twoParts(
  first: Property,
  second: Property,
  label: LabelReading,
  passage: Passage,
  lexicon: Lexicon,
): Valued[] | undefined {
  const parts = partsOf(passage);
  const [one] = parts ? readValueOf(first, passage, lexicon, { ...hintsOf(label), span: parts[0] }) : [];
  const [other] = parts ? readValueOf(second, passage, lexicon, { ...hintsOf(label), span: parts[1] }) : [];
  if (!one || !other) return undefined;
  return [
    { property: first, value: one },
    { property: second, value: other },
  ];
}

/** What stands before and behind the only slash, bar or semicolon. */
function partsOf({ text }: Passage): readonly [Span, Span] | undefined {
  const [, first = '', joint = '', second = ''] = PAIR.exec(text) ?? [];
  if (joint === '') return undefined;
  const middle = first.length + joint.length;
  return [
    { start: 0, end: first.length },
    { start: middle, end: middle + second.length },
  ];
}
const PAIR = /^([^/|;\d]{0,12}\d[^/|;]{0,20}?)(\s*[/|;]\s*|,\s+|\s+and\s+)([^/|;\d]{0,12}\d[^/|;]{0,30})$/;
