import { plainProperty, type Property, type Vocabulary } from '../vocabulary';

/** The property's row, or for one that the vocabulary does not have (any more) the plainest: its claims are compared, never refused. */
export function propertyOf(vocabulary: Vocabulary, id: string): Property {
  return vocabulary.properties.get(id) ?? plainProperty(id);
}
