import type { Span } from '../../domain';
import type { Sentence } from './sentence';

/**
 * Whether words stand in what a sentence says that its subject is: before the noun for it, behind other describing words.
 * Takes: "Foo 2 is a 45.7MP full-frame mirrorless camera", "It is a dormant stratovolcano and", "Foo 2, a rear-wheel-drive saloon", "the water-resistant Foo 2"
 * Refuses: "is a rival of full-frame cameras", "is not a full-frame camera", "is a former document store", "a full-frame sensor"
 */
export function isToldOfKind(value: Span, sentence: Sentence): boolean {
  const { text } = sentence.passage;
  const before = text.slice(Math.max(sentence.start, value.start - 90), value.start);
  const after = text.slice(value.end, value.end + 60);
  if (isAheadOfName(value, before, sentence)) return true;
  const described = DESCRIBED.exec(before);
  if (!described) return false;
  const isWhole = /^(?:[.,;:)]|$| (?:and|but|which|that|with|on|in|from|by|too|as well)\b| of (?:\p{Ll}+ )?\d)/u.test(after);
  if (!isWhole && !isAheadOfNoun(after, sentence)) return false;
  const said = value.start - described[0].length;
  return (
    sentence.marks.names.some(({ end }) => end === said) ||
    (/^[ '\u2019]/.test(described[0]) && isPronoun(text.slice(Math.max(sentence.start, said - 30), said), sentence))
  );
}

/** "is a 45.7MP ", ", a compact ": an article with up to five words that describe, none of which turns to something else. */
const DESCRIBED =
  /(?: (?:is|was|are|were|remains|became) |['\u2019]s |, (?:which is )?)(?:an?|the|another|one of the) (?:(?!(?:former(?:ly)?|non|not|never|so-called|semi|of|for|to|than|like|with|by|in|on|from|as|and|or|more|less|almost|nearly|most) )[\p{L}\p{N}.,\u2019'-]+[ -]){0,5}$/u;

/** The noun for the subject behind at most three more words. */
function isAheadOfNoun(after: string, { document }: Sentence): boolean {
  const words = /^((?:[ -][\p{L}\d]+(?:-[\p{L}\d]+)*){1,4})/u.exec(after)?.[1]?.toLowerCase().split(/[ -]/).slice(1) ?? [];
  const noun = words.findIndex((word) => document.lexicon.vocabulary.subjectNouns.includes(word.replace(/s$/, '')));
  return (
    noun >= 0 && !words.slice(0, noun).some((word) => /^(?:of|for|to|than|like|with|by|in|on|from|as|is|and|or)$/.test(word))
  );
}

function isPronoun(before: string, { document }: Sentence): boolean {
  const [, pronoun, noun] = /(?:^|[.;,:] |\b(?:and|but|while) )(?:(it|this|they)|the (\p{L}+))$/iu.exec(before) ?? [];
  return pronoun !== undefined || (noun !== undefined && document.lexicon.vocabulary.subjectNouns.includes(noun.toLowerCase()));
}

function isAheadOfName({ end }: Span, before: string, { marks, passage: { text } }: Sentence): boolean {
  return /(?:^|\s)[Tt]he $/.test(before) && text[end] === ' ' && marks.names.some(({ start }) => start === end + 1);
}
