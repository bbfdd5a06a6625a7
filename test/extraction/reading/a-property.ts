import type { Property } from '../../../src/vocabulary/vocabulary';

/** A property of which a test states only what it is about. */
export function aProperty(stated: Partial<Property> & Pick<Property, 'id' | 'datatype'>): Property {
  const plain: Property = {
    id: stated.id,
    label: stated.id,
    description: '',
    datatype: stated.datatype,
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
    unique: false,
    inName: false,
    official: false,
    field: stated.id,
  };
  return { ...plain, ...stated };
}
