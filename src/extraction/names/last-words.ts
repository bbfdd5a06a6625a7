import { readWords, type Word } from '../text/words';
import type { Name } from './gazetteer';

/**
 * What names are called by their last word, where it is letters and figures and only one name ends so: by that word, the key of the name.
 * Takes: "e77" for "Linnet e77", "9a" for "Tern 9a", "777-9" for "Linnet 777-9"
 * Refuses: "8B" for "Tern 3 8B" (a size), "X2" (with a capital it is told as a name of its own first), "2" for "Foo 2"
 */
export function lastWords(names: readonly Name[]): Map<string, string> {
  return onlyOnes(endings(names, (name) => (name.includes(' ') && isLastWord(lastOf(name)) ? lastOf(name) : undefined)));
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** Letters and figures without a capital, or figures with a hyphen: "e77", "9a", "777-9", "787-10ER". */
export function isLastWord(word: string): boolean {
  return /^(?:[a-z]{1,2}\d{1,4}|\d{1,2}[a-d]|\d{2,4}-\d{1,4}\p{Lu}{0,3})$/u.test(word);
}

/** The same of names that end in a word of their own: "Swift" for the only "Foo 2 Swift". */
export function ownWords(names: readonly Name[]): Map<string, string> {
  return onlyOnes(endings(names, (name) => (endsInOwnWord(readWords(name)) ? lastOf(name).split('-').at(-1) : undefined)));
}

/**
 * The same of names that end in a long number, without their first word: "Plume 13 9340" for "Acme Plume 13 9340". A long number alone makes no
 * name of what stands before it.
 */
export function withoutFirstWord(names: readonly Name[]): Map<string, string> {
  return onlyOnes(endings(names, (name) => /^\S+ (\p{Lu}.* \d{3,5})$/u.exec(name)?.[1]));
}

/** A word behind the number that tells the things of one series apart: "Sable 2 Swift" beside "Sable 2". */
export function endsInOwnWord(words: readonly Word[]): boolean {
  const [number, last] = words.slice(-2);
  return number?.hasDigit === true && last !== undefined && last.isCapital && /^\p{L}{4,}$/u.test(last.written);
}

/**
 * The same of names whose last word is letters behind a number, with all that end so: what the members of a line are called among
 * themselves. Takes: "Dash" for "Meridian 4 Dash", "Pro" for "Foo 6 Pro". Refuses: "AI" for "Foo 6 AI"
 */
export function editionsOf(names: readonly Name[]): ReadonlyMap<string, readonly string[]> {
  return endings(names, (name) => /\d\S* (\p{Lu}\p{Ll}{2,})$/u.exec(name)?.[1]);
}

/** Keys of names by the word that they end in. */
function endings(names: readonly Name[], wordOf: (name: string) => string | undefined): Map<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  for (const { name, key } of names) {
    const last = wordOf(name);
    if (last !== undefined) words.set(last, [...(words.get(last) ?? []), key]);
  }
  return words;
}

function onlyOnes(words: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  return new Map([...words].flatMap(([word, [only, another]]) => (only === undefined || another ? [] : [[word, only]])));
}
