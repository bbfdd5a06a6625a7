import { readWords } from '../text/words';

const KEYS = new Map<string, string>();
const MOST_KEYS = 20_000;

/** Two labels with one key are the same label: "Context Window:", "context-window" and "Context windows" are. */
export function labelKey(label: string): string {
  const known = KEYS.get(label);
  if (known !== undefined) return known;
  const key = readWords(label)
    .map((word) => word.stem)
    .join(' ');
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  if (label.length < 200) KEYS.set(label, key);
  return key;
}

/** Labels with one such key have the same words in whatever order: "Input Cached", as header cells over each other read, and "Cached input". */
export function turnedKey(key: string): string {
  return key.includes(' ') ? key.split(' ').sort().join(' ') : key;
}
