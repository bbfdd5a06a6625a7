import { allMatches } from '../../util/all-matches';

/**
 * What may be the label itself where an explanation runs on behind it, as pages look when their layout is lost; the longest first.
 * Takes: "Context WindowThe number of tokens supported", "Release Date When the model was first released", "MMLUA set of questions in many fields"
 * Refuses: "Input Price", "Foo Cloud" (no explanation: it has three words or more)
 */
export function headsOfLabel(label: string): readonly string[] {
  const heads: string[] = [];
  for (const { index } of allMatches(EXPLANATION, label.slice(0, LONGEST_LABEL + 1)))
    if (isExplanation(label.slice(index).trimStart())) heads.push(label.slice(0, index));
  return heads.reverse();
}

/** A capital that begins a word, right behind another word or behind a blank. */
const EXPLANATION = /(?<=[\p{L}\d)])(?:(?=\p{Lu}[\p{Ll} ])| (?=\p{Lu}[\p{Ll} ]))/gu;
const LONGEST_LABEL = 60;

function isExplanation(words: string): boolean {
  return /^\S+ (?:\p{Lu}{2,} )?\p{Ll}[\p{Ll}-]+ \S/u.test(words);
}
