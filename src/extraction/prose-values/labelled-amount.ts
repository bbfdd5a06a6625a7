import type { Sentence } from '../prose/sentence';
import type { Candidate } from './candidate';
import type { Reading } from './readings';

/**
 * An amount of money behind the label of what it is, where the vocabulary has other words as its cues.
 * Takes: "the park charges a fee of $15", "its permit fee of £20"   Refuses: "a training cost of $5" (of something else), "a fee of $5 per entry and day"
 */
export function labelledAmount(reading: Reading, { passage: { text, labels }, start }: Sentence): Candidate | undefined {
  if (
    reading.kind !== 'money' ||
    !/(?:\bof|:) (?:only |just |about |around )?$/.test(text.slice(Math.max(start, reading.span.start - 14), reading.span.start))
  )
    return undefined;
  const label = labels.find(
    ({ property, end, start: at }) =>
      property.datatype === 'money' &&
      property.unit?.includes('/') === false &&
      end < reading.span.start &&
      /^s?(?: of|:) (?:\p{Ll}+ )?$/u.test(text.slice(end, reading.span.start)) &&
      /(?:^|[.;:,] |\b(?:an?|the|its|their|this) )$/i.test(text.slice(Math.max(start, at - 7), at)),
  );
  const value = label && reading.read(label.property, false);
  return label && value ? { property: label.property, cue: label, value, cost: BESIDE } : undefined;
}

/** As of a cue right before the number. */
const BESIDE = 2;
