import type { Span } from '../../domain';
import type { Property } from '../../vocabulary';
import type { Sentence } from '../prose/sentence';
import type { Reading } from './readings';

/**
 * Whether an anticue in the sentence says that a number is no value of a property. Not where a new predicate or a number of its own parts them,
 * nor where it stands right before another number, or a word for the property right before this one; right behind a number it forbids that always.
 * Takes: "activates 37B parameters", "a hallucination rate of 37%"
 * Refuses: "1,847 m high and has a prominence of", "235B parameters and 22B activated parameters", "a 671B model that activates just 37B"
 */
export function isForbidden(property: Property, { number }: Reading, sentence: Sentence, values: readonly Span[]): boolean {
  const { text } = sentence.passage;
  return sentence.marks.anticues.some((mark) => {
    if (mark.property !== property) return false;
    if (mark.start >= number.end && mark.start - number.end <= 2) return true;
    const [from, to] = mark.start < number.start ? [mark.end, number.start] : [number.end, mark.start];
    if (isAnothers(mark, number, sentence, values) || NEW_PREDICATE.test(text.slice(from, to))) return false;
    return (
      leadsTo(text, mark, number) || !sentence.marks.cues.some((cue) => cue.property === property && isCalled(text, cue, number))
    );
  });
}

/** A number stands between, or the anticue leads to another. */
function isAnothers(mark: Span, number: Span, { passage: { text } }: Sentence, values: readonly Span[]): boolean {
  if (leadsTo(text, mark, number)) return false;
  const isRate = RATE.test(text.slice(mark.start, mark.end));
  return (
    (!isRate && number.end < mark.start && values.some((value) => value.start >= number.end && value.end <= mark.start)) ||
    values.some((value) => leadsTo(text, mark, value))
  );
}

/** "a day" behind two amounts is of both. */
const RATE = /^(?:an?|per|each|every) /i;
const NEW_PREDICATE = /\b(?:and|but|while) (?:has|have|had|is|was|are|offers|with|the|it)\b|;/;

/** "activates just 37B", "a hallucination rate of 37%". */
function leadsTo(text: string, mark: Span, number: Span): boolean {
  return number.start > mark.end && number.start - mark.end < 30 && LEADING.test(text.slice(mark.end, number.start));
}
const LEADING = /^(?: (?:only|just|about|around|roughly|some|over|up to|an?|of|at|is|was))* ?[~$]?$/;

/** "accuracy of 62.5%": the word for the property right before its number. */
function isCalled(text: string, cue: Span, number: Span): boolean {
  return (
    number.start > cue.end &&
    / (?:of|at|is|was) (?:about |around |roughly |over )?~?$/.test(text.slice(cue.end, number.start)) &&
    number.start - cue.end < 20
  );
}
