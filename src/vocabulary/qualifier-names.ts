import { sortedUnique } from '../util/sorted-unique';
import type { Vocabulary } from './vocabulary';

/** Names that a condition on a claim can have: those that reading gives whatever the vocabulary, those with terms, and what separates slots. */
export function qualifierNames({ terms, properties }: Vocabulary): string[] {
  const separators = [...properties.values()].flatMap((property) => property.separators);
  return sortedUnique([...ALWAYS, ...terms.keys(), ...separators]);
}

const ALWAYS = ['approximate', 'as_of', 'bound', 'condition', 'estimate', 'exclusive', 'measured_by', 'note', 'status', 'versus'];
