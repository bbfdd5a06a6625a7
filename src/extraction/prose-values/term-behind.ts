import type { Sentence } from '../prose/sentence';
import type { Candidate } from './candidate';
import type { Reading } from './readings';

/**
 * What a number counts is told by the term right behind it, where only one property is split by such terms and counted so.
 * Takes: "17.1 hours of video playback", "3.8 ms for reads"   Refuses: "12 hours of talk" (no term), "5 W less in standby"
 */
export function termBehind(reading: Reading, { passage: { text }, marks, document }: Sentence): Candidate | undefined {
  const { unit, span } = reading;
  if (reading.kind !== 'quantity' || unit === undefined) return undefined;
  const term = marks.terms.find(({ start }) => start >= span.end && BETWEEN.test(text.slice(span.end, start)));
  const property = term && document.lexicon.told.splitBy(term.qualifier, unit);
  const value = property && reading.read(property, false);
  return term && property && value ? { property, cue: term, term, value, cost: COST } : undefined;
}

const BETWEEN = /^ (?:of|in|on|for|at|during) (?:the |a |our )?$/;
/** As of a cue some words away: one that stands nearer says better. */
const COST = 6;
