import type { Sentence } from '../prose/sentence';
import type { Candidate } from './candidate';
import type { Reading } from './readings';

/**
 * What the phrase itself says: "$0.15 input / $0.60 output", "per million output tokens". A bare pair is the first two
 * prices of the vocabulary that share the unit, in its order: input before output.
 */
export function pairCandidate(reading: Reading, sentence: Sentence): Candidate | undefined {
  const properties = sentence.document.lexicon.priced;
  const { modifier, pair } = reading;
  if (reading.kind !== 'money') return undefined;
  if (modifier !== undefined) {
    const last = modifier.split(' ').at(-1) ?? modifier;
    const said =
      properties.find((property) => property.id.endsWith(`.${modifier.replace(' ', '_')}`)) ??
      properties.find((property) => property.id.endsWith(`.${last}`));
    const value = said && reading.read(said, true);
    return said && value && { property: said, cue: reading.span, value, cost: 0 };
  }
  if (pair === undefined) return undefined;
  const shared = properties.filter((property) => property.unit?.includes('/') && reading.read(property, true) !== undefined);
  const property = shared[pair];
  const value = property && reading.read(property, true);
  return property && value && { property, cue: reading.span, value, cost: 0.5 };
}
