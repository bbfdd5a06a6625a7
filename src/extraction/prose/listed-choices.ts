import type { Span } from '../../domain';
import type { ChoiceMark, CueMark } from '../marks';
import { overlaps } from '../overlaps';
import { distance } from './distance';
import type { Sentence } from './sentence';

/**
 * The value of the vocabulary's list that stands beside a cue.
 * Takes: "graded PD", "the licence is proprietary", "a dense transformer" where "dense" is cue and value at once
 * Refuses: "select open-weight models" (said of nobody)
 */
export function choiceBeside(cue: CueMark, sentence: Sentence): (Span & { text: string }) | undefined {
  const near = sentence.marks.choices
    .filter((choice) => choice.property === cue.property && !isTurnedDown(choice, sentence))
    .filter((choice) => !isCueToo(choice, sentence) || isPredicate(choice, sentence))
    .map((choice) => ({ choice, cost: distance(sentence.passage.text, cue, choice, []) }))
    .filter(({ cost }) => cost <= 6)
    .sort((a, b) => a.cost - b.cost)[0]?.choice;
  return near && { start: near.start, end: near.end, text: near.id };
}

/** "rather than a mixture of experts": what it is not. */
function isTurnedDown({ start }: Span, { passage: { text }, start: from }: Sentence): boolean {
  return TURNED_DOWN.test(text.slice(Math.max(from, start - 40), start));
}

const TURNED_DOWN =
  /\b(?:rather than|instead of|unlike|as opposed to|no longer|(?:is|was|are|were|it)(?: not|n['\u2019]t)) (?:[\p{L}-]+ ){0,2}$/iu;

/** "proprietary" names the license as well as being it. */
function isCueToo(choice: ChoiceMark, sentence: Sentence): boolean {
  return sentence.marks.cues.some((cue) => cue.property === choice.property && overlaps(cue, choice));
}

/** A word that is cue and value at once must be said of the subject: "is fully proprietary", "is Acme's newest model", "a dense transformer", "finds it small, clever, and proprietary", not "select open-weight models". */
function isPredicate(choice: Span, sentence: Sentence): boolean {
  const { text } = sentence.passage;
  if (
    /^[\s-](?:\p{L}+ ){0,1}(?:models|variants|tools|systems|rivals?|competitors?|alternatives?)\b/u.test(
      text.slice(choice.end, choice.end + 40),
    )
  )
    return /\bone of (?:the )?$/.test(text.slice(Math.max(0, choice.start - 11), choice.start));
  return (
    /(?:\b(?:is|are|was|were|remains|as|be|under|but|an?|the|holds?|maintains?|offers?|provides?|has|achieved?|meets?|using|follows?)\b|\(|, and) ?(?:(?:an?|the|fully|now|still|currently|[\p{L}-]+(?:['\u2019]s|,)?) ?){0,3}["\u201C]?$/u.test(
      text.slice(Math.max(sentence.start, choice.start - 50), choice.start),
    ) || choice.start === sentence.start
  );
}
