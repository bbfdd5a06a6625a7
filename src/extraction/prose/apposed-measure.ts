import type { Span } from '../../domain';
import type { NameMark } from '../names/gazetteer';
import type { Sentence } from './sentence';

/**
 * Whose a measure is that is set off behind a name by commas.
 * Takes: "Piz Orlo, at 4,649 m, is", "Orlo, a mere 5,421 m, once had", "only Orlo, a stratovolcano of 6,542 m"
 * Refuses: "heavier than Foo 2, at 178 g, and", "Foo 2, at 20 °C"
 */
export function apposedTo(value: Span, { passage: { text }, marks, start }: Sentence): NameMark | undefined {
  const lead = LEAD.exec(text.slice(Math.max(start, value.start - 60), value.start));
  if (!lead || !(lead[1] === undefined ? /^,/ : /^[,.;]| \p{Ll}/u).test(text.slice(value.end, value.end + 3))) return undefined;
  const at = value.start - lead[0].length;
  const name = marks.names.find(({ end }) => end === at);
  return name && !AGAINST.test(text.slice(Math.max(start, name.start - 24), name.start)) ? name : undefined;
}

const LEAD =
  /, (?:at|a mere|only|just|(an?|the|another) (?:[\p{L}-]+ ){0,3}\p{Ll}+ of) (?:(?:only|just|about|around|some|over|nearly) )*$/u;
const AGAINST = /\b(?:than|like|unlike|as|against|versus|beside|behind|compared (?:to|with)|to)(?: the)? $/;
