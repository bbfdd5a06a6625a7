import type { Property, Vocabulary } from '../vocabulary';

/** The property's row, or for one that the vocabulary does not have (any more) the plainest: its claims are compared, never refused. */
export function propertyOf(vocabulary: Vocabulary, id: string): Property {
  return vocabulary.properties.get(id) ?? looseProperty(id);
}

function looseProperty(id: string): Property {
  return {
    id,
    label: id,
    description: '',
    datatype: 'text',
    units: [],
    aliases: [],
    cues: [],
    anticues: [],
    values: [],
    tolerance: { relative: 0, absolute: 0 },
    cardinality: 'one',
    separators: [],
    changes: false,
    policy: 'weighted@1',
    compares: [],
    starts: [],
    ends: [],
    inName: false,
    official: false,
    unique: false,
    field: id,
  };
}
