import type { Span } from '../../domain';
import type { Sentence } from '../prose/sentence';

/**
 * Whether a verb in the past tense tells of something else than a subject: what it is about stands right behind it, and is no name, no pronoun
 * and no word for a subject.
 * Takes: "Prompt caching, introduced in August, halves the price", "announced that Foo 2 would be removed", "introduced the Foo family in December", "released the app in June", "announced plans"
 * Refuses: "released Foo 2 in May", "was released in May", "released the model in May", "launched it in May", "released on May 3"
 */
export function tellsOfAnother(cue: Span, { passage: { text }, marks, document, start, end }: Sentence): boolean {
  const isPast = /ed$/i.test(text.slice(cue.start, cue.end));
  if (!isPast && !/ing$/i.test(text.slice(cue.start, cue.end))) return false;
  if (isPast && IS_PASSIVE.test(text.slice(Math.max(0, cue.start - 24), cue.start))) return false;
  if (isPast && isAsideOfAnother(text.slice(start, cue.start), document.lexicon.vocabulary.subjectNouns)) return true;
  const behind = text.slice(cue.end, Math.min(end, cue.end + 80));
  if (ANNOUNCES.test(behind)) return true;
  const object = OBJECT.exec(behind)?.[0];
  if (object === undefined) return false;
  const name = marks.names.find(({ start }) => start >= cue.end && start <= cue.end + object.length);
  if (name) return IS_KIN.test(text.slice(name.end, name.end + 12));
  return !object
    .split(/[ -]/)
    .some((word) => document.lexicon.vocabulary.subjectNouns.includes(word.toLowerCase().replace(/s$/, '')));
}

/** "Prompt caching, introduced": words that open a sentence, none of them a name, a word for a subject or one of time. */
function isAsideOfAnother(before: string, nouns: readonly string[]): boolean {
  const words = /^(?:The |An? |Its )?([\p{L}-]+(?: [\p{Ll}-]+){1,3}), $/u.exec(before)?.[1]?.toLowerCase().split(' ');
  return words?.every((word) => !OF_TIME.test(word) && !nouns.includes(word.replace(/s$/, ''))) ?? false;
}

const OF_TIME =
  /^(?:this|that|last|next|one|two|first|later|after|before|ago|then|now|also|it|they|years?|months?|weeks?|days?|time|\p{L}+ly)$/u;

/** At once or behind its date. */
const ANNOUNCES = /^(?: (?:on|in) (?:\d{1,2} )?\p{Lu}\p{L}+(?: \d[\d, ]*\d)?)?,? that\b/u;
const IS_PASSIVE = /\b(?:is|are|was|were|be|been|being|got|gets|first|originally|initially|and|or)(?: \p{L}+ly)? $/u;

/** From an article, an adjective or a plural on, as far as its words go without a preposition. */
const OBJECT =
  /^ (?:(?:the|an?|its|their|our|two|three|four|several|new|plans?)\b)(?: (?!in\b|on\b|at\b|for\b|to\b|of\b|with\b|by\b|as\b|last\b|from\b|which\b|that\b|and\b)[\p{L}\p{N}.'\u2019-]+){0,5}/u;
const IS_KIN = /^['\u2019]?s? (?:family|series|line|lineup|range|generation|API|app|preview)\b/;
