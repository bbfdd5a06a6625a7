import { allMatches } from '../../util/all-matches';
import type { Lexicon } from '../lexicon/lexicon';
import type { LabelReading } from '../lexicon/read-label';
import type { Passage } from '../passage';
import { readValueOf } from '../read-value';
import type { Valued } from './two-in-one';

/**
 * What goes in and what comes out, on both sides of an arrow, under a label that stands for both.
 * Takes: "text, image → text", "text+image->text" under "Modality"   Refuses: "text, image" there, "text → text" under "Inputs"
 */
export function inAndOut({ properties }: LabelReading, passage: Passage, lexicon: Lexicon): Valued[] | undefined {
  const [first, second, another] = properties.filter(({ datatype }) => datatype === 'set');
  if (!first || !second || another) return undefined;
  const [arrow, other] = allMatches(ARROW, passage.text);
  if (!arrow || other) return undefined;
  const sides = [
    { property: first, span: { start: 0, end: arrow.index } },
    { property: second, span: { start: arrow.index + arrow[0].length, end: passage.text.length } },
  ];
  return sides.flatMap(({ property, span }) =>
    readValueOf(property, passage, lexicon, { span }).map((value) => ({ property, value })),
  );
}

const ARROW = / ?(?:→|⟶|➔|[-=]>) ?/g;
