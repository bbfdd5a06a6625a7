import type { Value } from './value';

/**
 * What is said of a property: a value, that nobody disclosed it (`unknown`), or that there is none (`none`).
 * After Wikibase's snaks: unknown and none are statements in their own right, never a missing value.
 */
export type Snak = { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'unknown' } | { readonly kind: 'none' };
