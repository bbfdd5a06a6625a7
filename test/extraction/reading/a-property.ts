import type { Property } from '../../../src/vocabulary/vocabulary';

/** A property of which a test states only what it is about. */
export function aProperty(stated: Partial<Property> & Pick<Property, 'id' | 'datatype'>): Property {
  return {
    label: stated.id, description: '', units: [], aliases: [], cues: [], anticues: [], values: [], tolerance: { relative: 0, absolute: 0 },
    cardinality: 'one', separators: [], changes: false, policy: 'weighted@1', compares: [], starts: [], ends: [], unique: false, field: stated.id,
    ...stated,
  };
}
