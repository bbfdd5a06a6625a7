import type { Paged } from './page-reads';

/** Among what current documents say. */
export interface SearchReads {
  /** Where all that is wanted stands, by score, then the shorter text, then id: the same on every engine. */
  search(
    wanted: Wanted,
    kinds: readonly FoundKind[],
    page: { readonly first: number; readonly after?: string },
  ): Promise<Paged<Found>>;
  countFound(wanted: Wanted, kinds: readonly FoundKind[]): Promise<number>;
}

export type FoundKind = 'subject' | 'source' | 'document' | 'claim';

/** Words to search for. */
export interface Wanted {
  /** At least one: a word, or several that stand one after the other ("4o mini"); folded by wordsOf. */
  readonly phrases: readonly string[];
  /** Whether the last word may be only the beginning of one. */
  readonly begun: boolean;
}

export interface Found {
  readonly kind: FoundKind;
  readonly id: string;
  /** 0 to 1: what a find of its kind is worth, less for each step of `distance`. */
  readonly score: number;
  /** 0 the words are all of it, 1 it starts with them, 2 it has them one after the other, 3 scattered. */
  readonly distance: 0 | 1 | 2 | 3;
  /** Of the folded text. */
  readonly length: number;
}
