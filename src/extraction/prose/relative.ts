import type { Span } from '../../domain';

/**
 * Whether a clause only goes on about the name right before it.
 * Takes: ", which costs", ", a small model released by Acme", ", the first one built in Oslo"
 * Refuses: ", a price that nobody pays" (no participle)
 */
export function isRelative(text: string, clause: Span): boolean {
  RELATIVE.lastIndex = clause.start;
  return RELATIVE.test(text);
}

const MADE =
  'released|developed|built|made|trained|launched|announced|published|created|introduced|designed|unveiled|manufactured|produced|maintained';

/** What stands between a name and the participle that describes it: "a small model", "the first one". */
export const APPOSITION = `(?:an?|the|its|their) (?:[\\p{L}\\d-]+ ){1,5}(?:that was |which was )?(?:${MADE})\\b`;

const RELATIVE = new RegExp(`[\\s,\\u2014-]{0,7}(?:(?:which|whose|who|that)\\b|(?<=,\\s*)${APPOSITION})`, 'iuy');
