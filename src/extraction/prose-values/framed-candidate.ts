import type { Property } from '../../vocabulary';
import type { Sentence } from '../prose/sentence';
import type { Candidate } from './candidate';
import type { Reading } from './readings';

/**
 * The property that a number's unit tells where it is all that is said of somebody: ahead of the sentence, in a bracket behind a name, or
 * behind "is".
 * Takes: "At 198 g, Foo 2 is light", "With 150 kW, it is quick", "Foo 2 (6.1 inches, 162 g)", "Foo 2 is 162 g", "At 8.9 mm it is not the slimmest"
 * Refuses: "At 20 °C outside", "after 300 km", "Foo 2 (from 30 km away)", a unit that several properties have
 */
export function framedCandidate(reading: Reading, sentence: Sentence): Candidate | undefined {
  const { unit } = reading;
  if (reading.kind !== 'quantity' || unit === undefined || reading.isCounting) return undefined;
  const isAhead = standsAhead(reading, sentence);
  if (!isAhead && !isInBracket(reading, sentence) && !isPredicate(reading, sentence)) return undefined;
  const { told } = sentence.document.lexicon;
  const described = isAhead ? describedProperties(told.of(unit), sentence) : [];
  const property = described.length > 0 ? only(described) : told.ofWhole(unit);
  const value = property && reading.read(property, false);
  return property && value && isPlausible(property, value.type === 'quantity' ? value.amount : 0)
    ? { property, cue: undefined, value, cost: 6 }
    : undefined;
}

function isPlausible({ range }: Property, amount: number): boolean {
  return range === undefined || (amount >= range[0] && amount <= range[1]);
}

/** "At 8.9mm it's", "With just 150 kW, the Foo", "At 7.6 mm and 182 g, it". */
function standsAhead({ span, number }: Reading, { passage: { text }, start }: Sentence): boolean {
  if (number.start - start > 60) return false;
  const end = Math.max(span.end, number.end);
  return AHEAD.test(text.slice(start, span.start)) && BEGINS.test(text.slice(end, end + 60));
}
const AHEAD =
  /^\W*(?:(?:And|But) )?(?:[Aa]t|[Ww]ith|[Ww]eighing) (?:(?:only|just|about|around|some|a|an|nearly|its) )*(?:[\d.,]+ ?\p{L}{1,6}(?: \p{Ll}+)?(?:,| and|, and) )?$/u;
const BEGINS =
  /^(?:,| (?:it|this|the|its)\b|,? and (?:just |only )?[\d.,]+ ?\p{L}+(?: \p{Ll}+)?(?:,| (?:it|this|the)\b)| \p{Lu})/u;

/** A bracket right behind a name, with nothing in it but numbers and their units. */
function isInBracket({ number }: Reading, { passage: { text }, marks, start }: Sentence): boolean {
  const open = text.lastIndexOf('(', number.start);
  if (open < start || number.start - open > 60 || !marks.names.some((name) => name.end === open - 1)) return false;
  return IN_BRACKET.test(text.slice(open, open + 90));
}
const IN_BRACKET =
  /^\((?:about |around |approx\. |~|just )?[\d.,]+ ?["'\p{L}°²³/%]{1,14}(?: (?:tall|high|long|above sea level))?(?:(?:, | \/ |; | and )[\d.,]+ ?["'\p{L}°²³/%]{1,14}){0,4}\)/u;

/** "Foo 2 is 162 g", "it is only 3,600 m.": with nothing behind. */
function isPredicate({ span, number }: Reading, { passage: { text }, marks, start }: Sentence): boolean {
  const before = text.slice(Math.max(start, number.start - 60), span.start);
  const copula = / (?:is|was|are) (?:only |just |about |around |some )?$/.exec(before);
  if (!copula || !/^(?:[.,;)]|$)/.test(text.slice(span.end, span.end + 1))) return false;
  const at = span.start - copula[0].length;
  return (
    marks.names.some((name) => name.end === at) ||
    /(?:^|[.;] |\b(?:and|but|while) )(?:it|this)$/i.test(text.slice(Math.max(start, at - 12), at))
  );
}

/** "not the slimmest phone", "a third as deep": of those that the unit allows, the ones that the sentence speaks of by an adjective. */
function describedProperties(properties: readonly Property[], { passage: { text }, start, end }: Sentence): readonly Property[] {
  const said = text.slice(start, end);
  return properties.filter(({ id, label, aliases }) =>
    ADJECTIVES.some(
      ([names, words]) => words.test(said) && [id.replace(/[._]/g, ' '), label, ...aliases].some((name) => names.test(name)),
    ),
  );
}

function only<One>([first, ...others]: readonly One[]): One | undefined {
  return others.length === 0 ? first : undefined;
}

const ADJECTIVES: readonly (readonly [names: RegExp, words: RegExp])[] = [
  [/thick|depth/i, /\b(?:thin(?:ner|nest)?|slim(?:mer|mest)?|thick(?:er|est)?|svelte|chunky)\b/i],
  [/\bheight|elevation/i, /\b(?:tall(?:er|est)?|high(?:er|est)?)\b/i],
  [/\bwidth/i, /\b(?:wide(?:r|st)?|narrow(?:er|est)?|broad(?:er|est)?)\b/i],
  [/\blength/i, /\b(?:long(?:er|est)?|short(?:er|est)?)\b/i],
  [/\bdepth/i, /\b(?:deep(?:er|est)?|shallow(?:er|est)?)\b/i],
];
