import type { Property } from '../../vocabulary';
import { labelKey } from './label-key';

/** The id of the listed value that a property knows by these words, whatever their case: "mit" alone is "MIT". */
export function listedValue(words: string, { values }: Property): string | undefined {
  const key = labelKey(words);
  return values.find(({ id, aliases }) => [id, ...aliases].some((other) => labelKey(other) === key))?.id;
}
