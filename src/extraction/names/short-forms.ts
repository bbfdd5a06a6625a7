import { readWords, type Word } from '../text/words';
import type { Name } from './gazetteer';
import { isHyphenated } from './name-runs';

export interface ShortForms {
  /** Keys of the names that a shortened form may stand for. */
  of(surface: string): readonly string[];
}

/**
 * What names are called for short.
 * Takes: "Gemini Flash" for "Gemini 1.5 Flash", "Flash-Lite" for "Gemini 2.5 Flash-Lite", "Plover" for "Plover 1.5"
 * Refuses: "Phi-3" for "Phi-4": what a name has of numbers is never another's; "Foo Large" for the identifier "foo-large-2602".
 */
export function shortForms(names: readonly Name[]): ShortForms {
  const byWords = new Map<string, Set<string>>();
  const add = (form: readonly Word[], key: string) => {
    const words = wordsKey(form);
    byWords.set(words, (byWords.get(words) ?? new Set()).add(key));
  };
  for (const name of names)
    if (!/^[a-z0-9]/.test(name.name)) for (const form of formsOf(readWords(name.name))) add(form, name.key);
  return { of: (surface) => [...(byWords.get(wordsKey(readWords(surface))) ?? [])] };
}

function formsOf(words: readonly Word[]): (readonly Word[])[] {
  const letters = words.filter((word) => !word.hasDigit);
  const tail = words.slice(-2);
  const forms: (readonly Word[])[] = [];
  if (letters.length >= 2 && letters.length < words.length) forms.push(letters);
  if (words.length > 2 && tail[1] && isHyphenated(tail[1]) && tail.every((word) => !word.hasDigit)) forms.push(tail);
  const [first] = words;
  if (words.length > 1 && first && !first.hasDigit && first.written.length > 3) forms.push([first]);
  return forms;
}

function wordsKey(words: readonly Word[]): string {
  return words.map((word) => word.lower).join(' ');
}
