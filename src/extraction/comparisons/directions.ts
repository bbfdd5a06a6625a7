import type { Span } from '../../domain';
import type { Property } from '../../vocabulary';
import type { ChoiceMark } from '../marks';
import { clauseAt, type Sentence } from '../prose/sentence';
import { saidByVerb } from './said-by-verb';

/**
 * The directions of a sentence, each with one property: of readings within one another the longest, of several properties the one cued.
 * Takes: "60% cheaper on input", "a context window 8x larger", "ahead of Foo (77.9%)" beside a benchmark
 * Refuses: "larger" where several properties compare so and nothing near tells which, words that an anticue in the sentence forbids
 */
export function directionsOf(sentence: Sentence): Direction[] {
  const marks = [...sentence.marks.choices.filter((choice) => choice.property.datatype === 'ratio'), ...saidByVerb(sentence)];
  if (marks.length === 0) return [];
  const places = new Map<number, ChoiceMark[]>();
  for (const mark of marks) {
    const covered = marks.some((other) => other.start <= mark.start && mark.end <= other.end && other.length > mark.length);
    if (!covered) places.set(mark.start, [...(places.get(mark.start) ?? []), mark]);
  }
  return [...places.values()].flatMap((readings) => {
    const chosen = chooseReading(readings, sentence);
    return chosen ? (narrowedToBoth(chosen, sentence) ?? [narrowed(chosen, sentence)]) : [];
  });
}

/** A direction word with the property that its surroundings choose. */
export interface Direction extends Span {
  readonly id: string;
  readonly property: Property;
}

/** Of the properties that a word may compare, the one whose own cue stands nearest; failing that one that needs none. */
function chooseReading(readings: readonly ChoiceMark[], sentence: Sentence): ChoiceMark | undefined {
  const forbidden = new Set(sentence.marks.anticues.map((mark) => mark.property));
  const allowed = readings.filter((reading) => !forbidden.has(reading.property));
  const cued = allowed
    .flatMap((reading) => cueGap(reading, sentence).map((gap) => ({ reading, gap })))
    .sort((a, b) => a.gap - b.gap)[0];
  if (allowed.length === 1) return allowed[0];
  return cued?.reading ?? allowed.find(({ property }) => property.cues.length === 0 || isNamed(property, sentence));
}

/** "undercuts it by 33% on both input and output": the chosen one and both under it that the words are cues of. */
function narrowedToBoth(
  { start, end, id, property }: ChoiceMark,
  { passage: { text }, document }: Sentence,
): Direction[] | undefined {
  const [, ...words] = ON_BOTH.exec(text.slice(end, end + FARTHEST_CUE)) ?? [];
  if (words.length === 0) return undefined;
  const under = [...document.lexicon.vocabulary.properties.values()].filter((other) => other.id.startsWith(`${property.id}.`));
  const both = words.flatMap((word) => under.filter(({ cues }) => cues.includes(`on ${word}`)));
  return both.length === 2 ? [property, ...both].map((other) => ({ start, end, id, property: other })) : undefined;
}
const ON_BOTH = /^[^;]*? (?:on|for) (?:both )?(\p{Ll}+) and (?:on )?(\p{Ll}+)/u;

/** "undercut it by 33% on input": a property under the chosen one (price, price.input) whose cue stands behind, or else ahead ("On input, Foo is 33% cheaper"), takes over. */
function narrowed(chosen: ChoiceMark, sentence: Sentence): Direction {
  const { start, end, id, property } = chosen;
  const closing = clauseAt(sentence, start)?.end ?? sentence.end;
  const near = sentence.marks.cues.filter(
    (mark) => mark.start >= start && mark.start < closing && mark.start - end < FARTHEST_CUE,
  );
  const under = `${property.id}.`;
  const isUnder = (other: Property) => other.id.startsWith(under) && other.values.some((value) => value.id === id);
  const next = sentence.marks.quantities.find((hit) => hit.numberStart > end + 25)?.start ?? Infinity;
  const opening = clauseAt(sentence, start)?.start ?? sentence.start;
  const ahead = sentence.marks.cues.filter(
    (mark) => mark.end <= start && mark.start >= Math.max(opening, start - FARTHEST_CUE) && !isPriced(mark, sentence),
  );
  const cue =
    near.find((mark) => mark.start < next && isUnder(mark.property)) ?? ahead.filter((mark) => isUnder(mark.property)).at(-1);
  return { start, end, id, property: cue?.property ?? property };
}

/** "60 cents per million output tokens, 60% cheaper": the words say what an amount buys. */
function isPriced(cue: Span, sentence: Sentence): boolean {
  return sentence.marks.money.some((hit) => hit.start < cue.start && cue.start < hit.end);
}

const FARTHEST_CUE = 90;

function cueGap(reading: ChoiceMark, sentence: Sentence): number[] {
  if (reading.property.cues.length === 0) return [];
  const closing = clauseAt(sentence, reading.start)?.end ?? sentence.end;
  return sentence.marks.cues
    .filter((cue) => cue.property === reading.property && cue.start < closing)
    .map((cue) => (cue.start >= reading.start ? cue.start - reading.end : aheadOf(reading, cue, sentence.passage.text)))
    .filter((gap) => gap < FARTHEST_CUE);
}

const FARTHEST_AHEAD = 16;

/** "a context window 8x larger": a cue ahead counts as far off, and only shortly before. */
function aheadOf(reading: Span, cue: Span, text: string): number {
  const between = text.slice(cue.end, reading.start);
  return between.length > FARTHEST_AHEAD || /[(),;]/.test(between) ? Infinity : FARTHEST_CUE - 1;
}

/** "{benchmark}" as a cue: a term of that kind in the sentence, or carried over from one before, chooses the property. */
function isNamed(property: Property, sentence: Sentence): boolean {
  const qualifier = sentence.document.lexicon.namedBy.get(property);
  return (
    qualifier !== undefined &&
    (sentence.marks.terms.some((term) => term.qualifier === qualifier) || sentence.carried[qualifier] !== undefined)
  );
}
