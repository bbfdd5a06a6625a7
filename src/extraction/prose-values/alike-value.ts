import type { Span } from '../../domain';
import { changed } from '../../util/changed';
import type { TermMark } from '../marks';
import type { Sentence } from '../prose/sentence';
import type { Candidate, Chosen } from './candidate';

/**
 * A value joined to one before it is of the same property where what it holds for is another term, by which the slots are split.
 * Takes: "€549 with 128GB and €649 with 256GB", "£429, or £499 if you want 256GB", "510 km in the city and 430 km on motorways"
 * Refuses: "costs £429 and saves £40", a value with a cue of its own
 */
export function withAlike(chosen: readonly Chosen[], sentence: Sentence): readonly Chosen[] {
  if (chosen.length < 2) return chosen;
  const told = [...chosen];
  for (const [index, { reading, best }] of chosen.entries()) {
    const before = told[index - 1];
    if (best || !before?.best || reading.kind !== before.reading.kind || reading.kind === 'date' || reading.pair !== undefined)
      continue;
    const term = termOfJoined(before, reading.span, before.best, sentence);
    const value = term && reading.read(before.best.property, false);
    if (value) told[index] = { reading, best: changed(before.best, { value, term, cost: Math.max(before.best.cost, 12) }) };
  }
  return told;
}

/** What a value joined to the one before it holds for. */
function termOfJoined(
  { reading }: Chosen,
  next: Span,
  { property }: Candidate,
  { passage: { text }, marks, end }: Sentence,
): TermMark | undefined {
  const terms = marks.terms.filter((term) => property.separators.includes(term.qualifier));
  const own = terms.find((term) => term.start >= next.end && term.end <= end && OWN.test(text.slice(next.end, term.start)));
  if (!own) return undefined;
  const earlier = terms.find((term) => term.start >= reading.span.end && term.end <= next.start);
  return JOINT.test(withoutTerm(text, { start: reading.span.end, end: next.start }, earlier)) ? own : undefined;
}

/** "€549 with 128GB and": as if the term were not there. */
function withoutTerm(text: string, { start, end }: Span, term: TermMark | undefined): string {
  if (!term) return text.slice(start, end);
  return `${text.slice(start, term.start).replace(/ ?\(?(?:with|for|in|on|as|if you (?:want|need|choose))? ?(?:the |a )?$/, '')}${text.slice(term.end, end)}`;
}

const OWN = /^ ?\(?(?:with|for|in|on|as|if you (?:want|need|choose|go for|opt for)|when)? ?(?:the |an? )?$/;
const JOINT =
  /^\)?(?: model| version)?(?:,? (?:(?:and|but|then) )?(?:rising|going up|climbing|climbs|rises|goes up|jumps) to|,? (?:and|or|but|while)|,|;)? ?(?:about |around |up to |from )?$/;
