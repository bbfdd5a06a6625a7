import { readWords } from '../text/words';

/** Two labels with one key are the same label: "Context Window:", "context-window" and "Context windows" are. */
export function labelKey(label: string): string {
  return readWords(label)
    .map((word) => word.stem)
    .join(' ');
}
