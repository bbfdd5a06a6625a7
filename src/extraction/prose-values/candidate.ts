import type { Span, Value } from '../../domain';
import type { TermMark } from '../marks';
import type { Property } from '../../vocabulary';
import type { Reading } from './readings';

/** A property that a number may be a value of, with what speaks for it. */
export interface Candidate {
  readonly property: Property;
  readonly cue: Span | undefined;
  readonly term?: TermMark;
  readonly value: Value;
  /** How far cue and number stand apart, as `distance` counts, less for longer cues; the lowest wins. */
  readonly cost: number;
}

/** A value of a sentence with the property that it went to, if any did. */
export interface Chosen {
  readonly reading: Reading;
  readonly best: Candidate | undefined;
}
