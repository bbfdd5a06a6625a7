import type { Lexicon } from './lexicon/lexicon';
import type { Meaning } from './lexicon/meaning';
import type { PhraseMatch } from './lexicon/phrase-trie';
import { readWords, type Word } from './text/words';

export interface ReadText {
  readonly words: readonly Word[];
  readonly matches: readonly PhraseMatch<Meaning>[];
}

/** Characters whose reading is kept: names and statements are looked for in two rounds, and most documents fit. */
const MOST_KEPT = 4_000_000;

/** The words of texts and the phrases among them, read once per document for both rounds. */
export class TextReader {
  private readonly known = new Map<string, ReadText>();
  private kept = 0;

  /** Terms met by more than their first words, so that those are known to stand for them: "Azure" after "Azure Foo Service". */
  readonly fullTerms = new Set<string>();

  constructor(private readonly lexicon: Lexicon) {}

  read(text: string): ReadText {
    const known = this.known.get(text);
    if (known) return known;
    const words = readWords(text);
    const read = { words, matches: this.lexicon.phrases.findAll(text, words) };
    for (const { meaning } of read.matches)
      if (meaning.kind === 'term' && meaning.short === undefined) this.fullTerms.add(meaning.id);
    if (this.kept < MOST_KEPT) this.known.set(text, read);
    this.kept += text.length;
    return read;
  }
}
