import type { Span } from '../../domain';
import type { TermMark } from '../marks';
import type { Property } from '../../vocabulary';
import { distance } from '../prose/distance';
import type { Sentence } from '../prose/sentence';
import { unlistedTerm } from '../prose/unlisted-term';
import type { Candidate } from './candidate';
import type { Reading } from './readings';

/** A property that a term tells: a percentage beside a benchmark. Far from one, the score needs a cue of its own. */
export function namedCandidate(
  property: Property,
  qualifier: string,
  reading: Reading,
  sentence: Sentence,
  values: readonly Span[],
): Candidate | undefined {
  const { text } = sentence.passage;
  const cue = sentence.marks.cues.find((mark) => mark.property === property) ?? comparedBy(qualifier, reading.number, sentence);
  const listed = nearestOf(
    sentence.marks.terms.filter((term) => term.qualifier === qualifier),
    reading,
    text,
    values,
  );
  const isNear = listed && listed.cost <= 7;
  const nearest = isNear
    ? listed
    : (nearestOf(unlistedTerm(sentence, reading.number, qualifier), reading, text, values) ?? listed);
  if (!nearest || (nearest.cost > 7 && !cue)) return cue && carriedCandidate(reading, sentence, property, qualifier, cue, values);
  const isScored = sentence.marks.cues.some(
    (mark) =>
      mark.property === property &&
      /^s? (?:(?:of|at|is|was) )?(?:(?:about|around) |~)?$/.test(text.slice(mark.end, reading.number.start)),
  );
  const value = reading.read(property, nearest.cost <= 3 || isScored, nearest.term.unit);
  return value && { property, cue: nearest.term, term: nearest.term, value, cost: Math.min(nearest.cost, 11) };
}

/** The first of those that stand nearest. */
function nearestOf(
  terms: readonly TermMark[],
  { number }: Reading,
  text: string,
  values: readonly Span[],
): { readonly term: TermMark; readonly cost: number } | undefined {
  const paired = withRival(number, text);
  let nearest: { readonly term: TermMark; readonly cost: number } | undefined;
  for (const term of terms) {
    const cost = isBracketOf(text, number, term)
      ? 1
      : distance(text, paired, term, values) + (isBehindPart(text, paired, term) ? PART : 0);
    if (!nearest || cost < nearest.cost) nearest = { term, cost };
  }
  return nearest;
}

/** "on FooBench (92.0% versus 87.2%) and on BarBench": in the bracket right behind it. */
function isBracketOf(text: string, number: Span, term: Span): boolean {
  if (term.end > number.start || number.start - term.end > 60) return false;
  return /^ \([^()]*$/.test(text.slice(term.end, number.start));
}

/** "79.2%; on FooBench": a semicolon parts two sentences that are only written as one. */
function isBehindPart(text: string, { end }: Span, { start }: Span): boolean {
  return start > end && start - end < 60 && text.slice(end, start).includes(';');
}
const PART = 20;

/** "86.8% versus 86.4% on FooBench": both stand as near to what follows. */
function withRival(number: Span, text: string): Span {
  const rival = RIVAL.exec(text.slice(number.end, number.end + 40));
  return rival ? { start: number.start, end: number.end + rival[0].length } : number;
}

const RIVAL = /^ ?%? (?:vs\.?|versus|against|compared (?:with|to)|(?:up |down )?from) ~?\d[\d.]* ?%?(?= (?:on|in|for)\b)/;

/** "That puts it ahead of Foo (77.9%)": comparing by the qualifier says as much as a cue. */
function comparedBy(qualifier: string, number: Span, sentence: Sentence): Span | undefined {
  const directions = sentence.marks.choices.filter(
    ({ property }) => property.datatype === 'ratio' && property.separators.includes(qualifier),
  );
  return directions.filter((direction) => direction.end <= number.start).at(-1) ?? directions[0];
}

/** "38.3% on Acme's FooBench": of one that no list has, and of none that was named before. */
const ON_ANOTHER = /^ ?%? (?:on|in) (?:the )?(?:\p{Lu}[\p{L}-]*['\u2019]s )?\p{Lu}[\p{L}\p{N}-]+/u;

/** The term was named in a sentence before: "reported scores of 75.5% for Foo on the same test". */
function carriedCandidate(
  reading: Reading,
  sentence: Sentence,
  property: Property,
  qualifier: string,
  cue: Span,
  values: readonly Span[],
): Candidate | undefined {
  const carried = ON_ANOTHER.test(sentence.passage.text.slice(reading.number.end, reading.number.end + 60))
    ? undefined
    : sentence.carried[qualifier];
  const value = carried === undefined ? undefined : reading.read(property, false);
  const cost = distance(sentence.passage.text, reading.number, cue, values);
  if (!value || carried === undefined || cost > 24) return undefined;
  const term = { kind: 'term', qualifier, id: carried, start: cue.start, end: cue.end, at: 0, length: 1 } as const;
  return { property, cue, term, value, cost: Math.min(cost, 11) };
}
