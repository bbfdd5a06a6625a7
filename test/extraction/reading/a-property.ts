import { plainProperty, type Property } from '../../../src/vocabulary';

/** A property of which a test states only what it is about. */
export function aProperty(stated: Partial<Property> & Pick<Property, 'id' | 'datatype'>): Property {
  return { ...plainProperty(stated.id, stated.datatype), ...stated };
}
