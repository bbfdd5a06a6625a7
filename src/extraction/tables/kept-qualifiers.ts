import type { Qualifiers } from '../../domain';
import type { Property } from '../../vocabulary';

/** Terms of the label that the property's slots are split by, or that explain it; not a tier named in the words for a price. */
export function keptQualifiers(qualifiers: Qualifiers, property: Property): Qualifiers {
  const explains = ['measured_by', 'statistic', 'condition'];
  return Object.fromEntries(
    Object.entries(qualifiers).filter(([name]) => property.separators.includes(name) || explains.includes(name)),
  );
}
