import type { Datatype } from '../../domain';

/**
 * What fills a cell of which nothing is known. Nobody says anything by it, so it is read as unknown and never as a value.
 * Takes: -   --   —   ...   ?   Not Available   no data   n.a.   null   NaN
 * Refuses: "NA" as a text (a country, a metal), "not available" as a flag (it says no), "-5", "None"
 */
export function isPlaceholder(text: string, datatype: Datatype): boolean {
  if (text.length > LONGEST || datatype === 'flag') return false;
  return MARKS.test(text) || WORDS.test(text) || (NUMERIC.has(datatype) && ABBREVIATION.test(text));
}

const LONGEST = 24;
const MARKS = /^(?:[-‐-―−]{1,3}|\.{2,4}|…|\?{1,3}|\*{1,3}|_{1,3})$/;
const WORDS =
  /^(?:not (?:available|applicable|provided|given|reported|stated|specified|listed|set|found)|unavailable|no (?:data|value|info(?:rmation)?)|missing|unspecified|n\.\s?a\.?|null|nan|undefined|<(?:na|null|none|missing)>|#n\/a|\(?(?:empty|blank)\)?)\.?$/i;
const NUMERIC: ReadonlySet<Datatype> = new Set<Datatype>(['quantity', 'money', 'date', 'ratio']);
const ABBREVIATION = /^(?:na|nm|n\.m\.|nd|n\.d\.)$/i;
