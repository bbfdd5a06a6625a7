import { joinTexts, PiecedText } from '../../parsing/mapped-text';
import type { MappedText } from '../../parsing/parsed-document';

/** A text and what stands on the line under it as one; the first alone where its places cannot be joined. */
export function joined(first: MappedText, second: MappedText): MappedText {
  return first instanceof PiecedText && second instanceof PiecedText ? joinTexts([first, second]) : first;
}
