import type { Property } from '../../vocabulary';
import { apposedTo } from '../prose/apposed-measure';
import type { Sentence } from '../prose/sentence';
import type { Candidate } from './candidate';
import type { Reading } from './readings';

/**
 * The property that a number's unit tells where it is all that is said of somebody: ahead of the sentence, in a bracket behind a name, or
 * behind "is".
 * Takes: "At 198 g, Foo 2 is light", "Foo 2 - 162 g", "With 150 kW, it is quick", "Foo 2 (6.1 inches, 162 g)", "Foo 2 is 162 g", "At 8.9 mm it is not the slimmest", "Foo 2, at 162 g, is"
 * Refuses: "At 20 °C outside", "after 300 km", "Foo 2 (from 30 km away)", a unit that several properties have
 */
export function framedCandidate(reading: Reading, sentence: Sentence): Candidate | undefined {
  if (reading.kind === 'money') return pricedCandidate(reading, sentence);
  const { unit } = reading;
  if (reading.kind !== 'quantity' || unit === undefined || reading.isCounting) return undefined;
  const { told } = sentence.document.lexicon;
  if (told.of(unit).length === 0) return undefined;
  const isAhead = standsAhead(reading, sentence);
  const isFramed =
    isAhead ||
    isInBracket(reading, sentence) ||
    isTagged(reading, sentence) ||
    isPredicate(reading, sentence) ||
    apposedTo(reading.span, sentence) !== undefined;
  if (!isFramed) return undefined;
  const described = isAhead ? describedProperties(told.of(unit), sentence) : [];
  const property = described.length > 0 ? only(described) : told.ofWhole(unit);
  const value = property && reading.read(property, false);
  return property && value && isPlausible(property, value.type === 'quantity' ? value.amount : 0)
    ? { property, cue: undefined, value, cost: 6 }
    : undefined;
}

/** "Foo 2 is £429", "Foo 2 ($499)", "At $499, Foo 2", "the $499 Foo 2": an amount of money that is all that is said of it is its price. */
function pricedCandidate(reading: Reading, sentence: Sentence): Candidate | undefined {
  const { price } = sentence.document.lexicon;
  if (price === undefined || reading.modifier !== undefined || reading.pair !== undefined) return undefined;
  const isSaid = standsAhead(reading, sentence) || isPriceTag(reading, sentence) || isPredicate(reading, sentence);
  const value = isSaid ? reading.read(price, false) : undefined;
  return value?.type === 'money' && isPlausible(price, value.amount)
    ? { property: price, cue: undefined, value, cost: 6 }
    : undefined;
}

/** Right behind a name, in a bracket or behind "for", or right before it. */
function isPriceTag({ span }: Reading, { passage: { text }, marks, start }: Sentence): boolean {
  const before = / ?(?:\((?:from )?|(?:for|at|from) (?:just |only )?)$/.exec(
    text.slice(Math.max(start, span.start - 16), span.start),
  );
  const isBehind = before !== null && marks.names.some((name) => name.end === span.start - before[0].length);
  const isAhead = /\b(?:the|a|an) $/i.test(text.slice(Math.max(start, span.start - 5), span.start));
  return isBehind || (isAhead && marks.names.some((name) => name.start === span.end + 1));
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
  // Only near the number: a paragraph may be a megabyte without a bracket.
  const from = Math.max(start, number.start - 60);
  const open = from + text.slice(from, number.start + 1).lastIndexOf('(');
  if (open < from || !marks.names.some((name) => name.end === open - 1)) return false;
  return IN_BRACKET.test(text.slice(open, open + 90));
}
const IN_BRACKET =
  /^\((?:about |around |approx\. |~|just )?[\d.,]+ ?["'\p{L}°²³/%]{1,14}(?: (?:tall|high|long|above sea level))?(?:(?:, | \/ |; | and )[\d.,]+ ?["'\p{L}°²³/%]{1,14}){0,4}\)/u;

/** "Orlan Tooth - 4,788 m, prominence 512 m", "Its highest summit is Tuskar, 3,406 m;": right behind a name, with nothing behind but further facts. */
function isTagged({ span, number }: Reading, { passage: { text }, marks, start }: Sentence): boolean {
  const mark = / ?(?:[\u2013\u2014-]|[,:]) $/.exec(text.slice(Math.max(start, number.start - 3), number.start));
  if (!mark || !/^(?:[,;.)]|$| ?\/| \()/.test(text.slice(span.end, span.end + 2))) return false;
  return marks.names.some(({ end }) => end === number.start - mark[0].length);
}

/** "Foo 2 is 162 g", "it is only 3,600 m.": with nothing behind. */
function isPredicate({ span, number }: Reading, { passage: { text }, marks, start }: Sentence): boolean {
  const before = text.slice(Math.max(start, number.start - 60), span.start);
  const copula = / (?:is|was|are|comes in at|came in at|clocks in at) (?:only |just |about |around |some )?$/.exec(before);
  if (!copula || !ENDS.test(text.slice(span.end, span.end + 8))) return false;
  const at = span.start - copula[0].length;
  return (
    marks.names.some((name) => name.end === at) ||
    /(?:^|[.;] |\b(?:and|but|while) )(?:it|this)$/i.test(text.slice(Math.max(start, at - 12), at))
  );
}

const ENDS = /^(?:[.,;)]|$| (?:or|and|but|for|with|in|on|if)\b)/;

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
