import type { Qualifiers, QualifierValue } from '../../domain';

export interface ShownQualifier {
  readonly name: string;
  readonly values: readonly string[];
  readonly text: string;
}

/** Sorted by name, so that two claims of one slot show them alike. */
export function shownQualifiers(qualifiers: Qualifiers): ShownQualifier[] {
  return Object.entries(qualifiers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ({ name, values: qualifierTexts(value), text: qualifierTexts(value).join(', ') }));
}

export function qualifierTexts(value: QualifierValue): string[] {
  return typeof value === 'object' ? [...value] : [String(value)];
}
