import type { Span } from '../../domain';

export type Bound = '<' | '<=' | '>' | '>=';

/** Something read from running text. What was not said is undefined rather than absent: hits of one shape are quick to make and to read. Offsets are local to the string read; `text.slice(start, end)` is everything read. */
export interface Hit extends Span {
  /** Said to be about so much: "~", "roughly", "nearly", "or so". */
  readonly approximate: true | undefined;
  /** Said to be a limit: "over" ">", "at least" and "70%+" ">=", "less than" "<", "up to" and "within" "<=". */
  readonly bound: Bound | undefined;
}

/** A hit that is a number. The hedges, the unit and the rest of the phrase lie in [start, end), the number itself in [numberStart, numberEnd). */
export interface NumberHit extends Hit {
  readonly numberStart: number;
  readonly numberEnd: number;
  /** The number as written, without unit: "82.0", "128K", "1450-1560". */
  readonly written: string;
  readonly amount: number;
  /** The other end of a range; always above `amount`. */
  readonly upper: number | undefined;
}

export interface ReadingOptions {
  /** Stretches that were read as something else (names, ids, URLs, citations): nothing is read in or across them. */
  readonly masks?: readonly Span[];
  /** The text as `prepareText` gives it, masks and all, where the caller has that already. */
  readonly prepared?: string;
}
