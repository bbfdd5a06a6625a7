import type { Texts, WordsHeld } from '../driver';

/**
 * By the full-text indexes of schema/cypher/neo4j.cypher. Their analyzer splits at blanks alone, so that their terms are the words as
 * folded by wordsOf; of a word of more than 255 characters they have pieces, of which the first is the beginning.
 */
export const fullText: Texts = {
  having: (label, words) =>
    Promise.resolve({
      match: `CALL db.index.fulltext.queryNodes('${label.toLowerCase()}_words', $lucene) YIELD node AS n`,
      parameters: { lucene: luceneOf(words) },
    }),
};

/** "+4o +mini*": each word must be there, the last perhaps only begun. */
function luceneOf({ whole, begun }: WordsHeld): string {
  return [...whole.map((word) => `+${escaped(word)}`), ...(begun === undefined ? [] : [`+${escaped(begun)}*`])].join(' ');
}

/** Everything that is neither letter nor digit, though only some of it has a meaning to Lucene: "c++" is c\\+\\+. */
function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}
