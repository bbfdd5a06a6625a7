/** The number that every committed write raises by one, with what caused it. */
export interface Revision {
  readonly number: number;
  readonly cause: { readonly kind: 'document' | 'extractor' | 'policy' | 'decision' | 'rebuild'; readonly ref: string };
  /** ISO 8601 instant. */
  readonly at: string;
}
