import type { Span } from '../../domain';
import { allMatches } from '../../util/all-matches';
import type { TermMark } from '../marks';
import { overlaps } from '../overlaps';
import type { Sentence } from './sentence';

/**
 * A term that the vocabulary does not list, where the words around say what it is: capitals right before "benchmark", "score",
 * "accuracy" or "test", or in "On FooBench, ...", shortly before the value.
 * Takes: "FooBench score of 61%", "General Knowledge (Baseline) performance was strong at 99.0%", "On FooBench, it reaches 44%"
 * Refuses: a subject's name, a known term or value, "The accuracy of 61%".
 */
export function unlistedTerm(sentence: Sentence, value: Span, qualifier: string): TermMark[] {
  const from = Math.max(sentence.start, value.start - 110);
  const before = sentence.passage.text.slice(from, value.start);
  if (!SAYS_WHAT.test(before)) return [];
  const found = MAY_BE_HEADED.test(before) ? allMatches(HEADED, before).at(-1) : undefined;
  const named = found ?? OPENING.exec(before);
  const name = named?.[1]?.replace(/^(?:(?:The|Its|This|A|An|In|On|Our|Their|And) )+/, '');
  if (!named || name === undefined) return [];
  const start = from + named.index + named[0].indexOf(name);
  const span = { start, end: start + name.length };
  return isTaken(sentence, span) ? [] : [{ kind: 'term', qualifier, id: name, ...span, at: 0, length: 1 }];
}

/** What either pattern below needs. */
const SAYS_WHAT = / \(| (?:benchmark|score|accuracy|eval|test)\b|[Oo]n /;

const RUN = '\\p{Lu}[\\p{L}\\p{N}+-]*(?: (?:of|in|the) (?=\\p{Lu}))?(?: ?\\p{Lu}[\\p{L}\\p{N}+-]*){0,3}';
const HEADED = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${RUN} \\(\\p{Lu}\\p{L}+\\)|${RUN}(?= (?:benchmark|score|accuracy|eval|test)\\b))(?: (?:benchmark|score|accuracy|performance|eval|test))?(?=(?: [\\p{L}]+){0,5} ?$)`,
  'gu',
);
/** How every text ends that has such a one. */
const MAY_BE_HEADED = /(?:\)(?: \p{L}+){0,6}| (?:benchmark|score|accuracy|eval|test)(?: \p{L}+){0,5}) ?$/u;
const OPENING = new RegExp(`(?:^|[.;] |, )[Oo]n (?:the )?(${RUN}(?: \\(\\p{Lu}\\p{L}+\\))?), [^,;]{0,60}$`, 'u');

function isTaken(sentence: Sentence, span: Span): boolean {
  const { names, terms, choices, dates } = sentence.marks;
  const named = choices.filter((choice) => choice.property.datatype === 'entity');
  const words = sentence.passage.text.slice(span.start, span.end);
  return (
    [...names, ...terms, ...named, ...dates].some((mark) => overlaps(mark, span)) ||
    /^(?:The|Its|This|A|In|On|Our|Their)$/.test(words)
  );
}
