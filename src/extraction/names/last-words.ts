import type { Name } from './gazetteer';

/**
 * What names are called by their last word, where it is letters and figures and only one name ends so: by that word, the key of the name.
 * Takes: "e77" for "Linnet e77", "9a" for "Tern 9a"
 * Refuses: "8B" for "Tern 3 8B" (a size), "X2" (with a capital it is told as a name of its own first), "2" for "Foo 2"
 */
export function lastWords(names: readonly Name[]): Map<string, string> {
  const words = endings(names, / ([a-z]{1,2}\d{1,4}|\d{1,2}[a-d])$/);
  return new Map([...words].flatMap(([word, [only, another]]) => (only === undefined || another ? [] : [[word, only]])));
}

/**
 * The same of names whose last word is letters behind a number, with all that end so: what the members of a line are called among
 * themselves. Takes: "Dash" for "Meridian 4 Dash". Refuses: "Pro" (too short to be sure)
 */
export function editionsOf(names: readonly Name[]): ReadonlyMap<string, readonly string[]> {
  return endings(names, /\d\S* (\p{Lu}\p{Ll}{3,})$/u);
}

/** Keys of names by the word that they end in. */
function endings(names: readonly Name[], pattern: RegExp): Map<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  for (const { name, key } of names) {
    const last = pattern.exec(name)?.[1];
    if (last !== undefined) words.set(last, [...(words.get(last) ?? []), key]);
  }
  return words;
}
