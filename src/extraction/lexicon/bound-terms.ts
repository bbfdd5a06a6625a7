import type { Vocabulary } from '../../vocabulary';
import { allMatches } from '../../util/all-matches';
import type { TermMark } from '../marks';

/** A term that any number above a bound stands for: "over {number} tokens" among its names. */
export interface BoundTerm {
  readonly qualifier: string;
  readonly id: string;
}

export function boundTermsOf({ terms }: Vocabulary): readonly BoundTerm[] {
  return [...terms].flatMap(([qualifier, all]) =>
    all.filter(({ aliases }) => aliases.some((alias) => NAMES_BOUND.test(alias))).map(({ id }) => ({ qualifier, id })),
  );
}
const NAMES_BOUND = /^over \{number\}(?: tokens)?$/;

/**
 * In a label. Takes: "Input (> 200K)", "Price over 128K tokens", "200K+ tokens".
 * Refuses: "> 5" (no size of a prompt), "up to 200K", "<= 200K tokens"
 */
export function boundsOfLabel(label: string, terms: readonly BoundTerm[]): readonly TermMark[] {
  return marksOf(label, OVER, terms);
}

/** In a text. Takes: "prompts longer than 150K tokens", "for inputs above 128K", "; above 200,000 tokens the price". Refuses: "a window of over 200K tokens" (a value). */
export function boundsIn(text: string, terms: readonly BoundTerm[]): readonly TermMark[] {
  return marksOf(text, PROMPTS_OVER, terms);
}

function marksOf(text: string, pattern: RegExp, terms: readonly BoundTerm[]): readonly TermMark[] {
  if (terms.length === 0 || !/\d ?K|\d,000/i.test(text)) return [];
  return allMatches(pattern, text).flatMap((found) =>
    terms.map(({ qualifier, id }): TermMark => ({
      ...{ kind: 'term', qualifier, id, at: 0, length: found[0].split(' ').length },
      ...{ start: found.index, end: found.index + found[0].length },
    })),
  );
}

const SIZE = '\\d{2,4}(?: ?K\\b|,000\\b)';
const ABOVE = '(?:>|(?:over|above|beyond|exceeding|(?:more|longer|larger|greater) than|in excess of)\\b)';
const TOKENS = '(?: (?:input |prompt |context )?tokens?)?';
const OVER = new RegExp(`(?:${ABOVE} ?${SIZE}|\\b${SIZE}\\+)${TOKENS}`, 'gi');
const PROMPTS_OVER = new RegExp(
  `\\b(?:prompts?|inputs?|requests?|contexts)(?: (?:that (?:are|exceed)|which (?:are|exceed)|of))? ${ABOVE} ?${SIZE}${TOKENS}` +
    `|\\b${ABOVE} ${SIZE} tokens of (?:prompt|input|context)\\b|(?<=^|[.;,:] )(?:above|beyond|past) ${SIZE}${TOKENS}`,
  'gi',
);
