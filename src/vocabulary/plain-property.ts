import type { Property } from './vocabulary';

/** A property of which nothing is known but its name and what its values look like: the plainest row that a vocabulary could have. */
export function plainProperty(id: string, datatype: Property['datatype'] = 'text'): Property {
  return {
    id,
    label: id,
    description: '',
    datatype,
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
