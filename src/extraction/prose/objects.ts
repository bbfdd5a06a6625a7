import type { Span } from '../../domain';
import type { NameMark } from '../names/gazetteer';
import type { Sentence } from './sentence';

/**
 * The names that a verb is about which a date behind tells of, all of them where they are a list.
 * Takes: "released Foo 2 and its little sibling Foo 2 mini in beta on May 3", "announced its newest model, Foo 2, in May", "will retire Foo 2 on May 2"
 * Refuses: "released weights for Foo 2 in May" (those are not it), "launched in May"
 */
export function objectsOf(cue: Span, value: Span, { passage: { text }, marks }: Sentence): readonly NameMark[] {
  if (value.start < cue.end || value.start - cue.end > FARTHEST) return NONE;
  const names = marks.names.filter(({ start, end }) => start >= cue.end && end <= value.start);
  const [first] = names;
  if (!first) return NONE;
  return OBJECT.test(withPlaces(text, cue.end, value.start, names)) ? names : NONE;
}

/** In characters: a long list of names. */
const FARTHEST = 200;
const NONE: readonly NameMark[] = [];

/** The text with a sign for each name. */
function withPlaces(text: string, start: number, end: number, names: readonly NameMark[]): string {
  let from = start;
  const pieces = names.map((name) => {
    const before = text.slice(from, name.start);
    from = name.end;
    return `${before}${PLACE}`;
  });
  return pieces.join('') + text.slice(from, end);
}

const PLACE = '\uE000';
const DESCRIBED = "(?:(?!(?:of|for|with|than|by|to|on|in|at|from|that|which|and|as|after|before)\\b)[\\p{L}'\u2019-]+,? ){0,6}";
const BRACKET = '(?: \\([^()]{1,40}\\))?';
const OBJECT = new RegExp(
  `^ ${DESCRIBED}${PLACE}${BRACKET}(?:(?:,| and|, and|,? alongside|,? along with|,? together with) ${DESCRIBED}${PLACE}${BRACKET})*` +
    '(?:, (?:its|an?|the|our|their) [^,;.()]{1,60})?(?: (?:in|as) (?:an? )?(?:\\p{Ll}+ ){0,2}(?:beta|alpha|preview|form|capacity))?,? ' +
    '(?:(?:on|in|at|since|by|back in|late in|early in) )?(?:(?:early|late|mid|the end of)[ -])?$',
  'u',
);
