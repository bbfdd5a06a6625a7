import { entityKey, type Span } from '../../domain';
import { changed } from '../../util/changed';
import { groupBy } from '../../util/group-by';
import { PhraseTrie, type PhraseMatch } from '../lexicon/phrase-trie';
import { readWords, type Word } from '../text/words';
import { startsSentence } from './name-evidence';
import { isEdition, isOpener, isVersion } from './name-words';

/** A subject as this document names it. */
export interface Name {
  /** Identity: exact, never fuzzy. */
  readonly key: string;
  /** The spelling met most often. */
  readonly name: string;
  readonly count: number;
}

export interface NameMark extends Span {
  readonly name: Name;
  /** It was found by a shortened form ("Gemini Flash"). */
  readonly isAlias: boolean;
  readonly at: number;
  readonly length: number;
}

/** What a document was seen to name. */
export interface Named {
  readonly names: readonly Name[];
  /** By key, how it is spelled. */
  readonly surfaces: ReadonlyMap<string, ReadonlySet<string>>;
  /** Spellings of shortened forms, with the key of what they stand for. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Keys that stand for another: "orrin" for "lake-orrin". */
  readonly shortened: ReadonlyMap<string, string>;
  /** Shortened forms that more than one name matches, with those names. */
  readonly ambiguous: ReadonlyMap<string, readonly string[]>;
  /** Keys of what makes, says or measures. */
  readonly makers: ReadonlySet<string>;
  /** Words that keep their capital within a sentence. */
  readonly properNouns: ReadonlySet<string>;
  /** Last words of the vocabulary's terms, in lower case. */
  readonly termEnds: ReadonlySet<string>;
}

/** Everything that a document names as a possible subject, found again wherever it is spelled in one of the ways met. */
export class Gazetteer {
  private readonly trie = new PhraseTrie<{ name: Name; isAlias: boolean }>();
  private readonly byKey: Map<string, Name>;
  readonly names: Named['names'];
  readonly ambiguous: Named['ambiguous'];
  readonly makers: Named['makers'];
  readonly properNouns: Named['properNouns'];
  private readonly termEnds: Named['termEnds'];

  constructor({ names, surfaces, aliases, shortened, ambiguous, makers, properNouns, termEnds }: Named) {
    this.names = names;
    this.ambiguous = ambiguous;
    this.makers = makers;
    this.properNouns = properNouns;
    this.termEnds = termEnds;
    this.byKey = new Map(names.map((name) => [name.key, name]));
    for (const [short, key] of shortened) if (!this.byKey.has(short)) this.know(short, key);
    for (const name of names) for (const surface of surfaces.get(name.key) ?? []) this.add(surface, name, false);
    for (const [alias, key] of aliases) {
      const name = this.byKey.get(key);
      if (name) this.add(alias, name, true);
    }
  }

  get(key: string): Name | undefined {
    return this.byKey.get(key);
  }

  /** The name that a whole text is, whatever its spelling. */
  whole(text: string): Name | undefined {
    return this.byKey.get(entityKey(text));
  }

  /** Longest names first come; none overlaps another. A name is found only as a whole: not "GPT-4" in "GPT-4-class". */
  find(text: string, words: readonly Word[]): NameMark[] {
    const marks: NameMark[] = [];
    for (const match of this.trie.findAll(text, words)) {
      const last = marks.at(-1);
      if (last && match.start < last.end) {
        if (match.end <= last.end || match.start !== last.start) continue;
        marks.pop();
      }
      const { name, isAlias } = match.meaning;
      if (isAlias && (isWithinRun(text, words, match, this.termEnds) || isNumbered(text, match))) continue;
      marks.push({ start: match.start, end: match.end, name, isAlias, at: match.at, length: match.length });
    }
    return marks.map((mark) => withClosing(text, mark));
  }

  private know(short: string, key: string): void {
    const name = this.byKey.get(key);
    if (name) this.byKey.set(short, name);
  }

  /** The names in a heading, looked up once for all blocks under it. */
  inHeading(heading: string): readonly NameMark[] {
    let marks = this.byHeading.get(heading);
    if (!marks) this.byHeading.set(heading, (marks = this.find(heading, readWords(heading))));
    return marks;
  }
  private readonly byHeading = new Map<string, readonly NameMark[]>();

  /** The names of several words of which this is the last, in whatever case. */
  endingIn(word: string): readonly Name[] {
    this.byLastWord ??= groupBy(
      this.names.filter(({ name }) => name.includes(' ')),
      ({ name }) => name.slice(name.lastIndexOf(' ') + 1).toLowerCase(),
    );
    return this.byLastWord.get(word.toLowerCase()) ?? [];
  }
  private byLastWord: ReadonlyMap<string, readonly Name[]> | undefined;

  /** The most mentioned first. */
  get ranked(): readonly Name[] {
    return (this.byCount ??= [...this.names].sort((a, b) => b.count - a.count));
  }
  private byCount: readonly Name[] | undefined;

  private add(surface: string, name: Name, isAlias: boolean): void {
    if (readWords(surface).length > 0) this.trie.add(surface, { name, isAlias }, /^\p{L}{1,2}\d+$/u.test(surface) || isAlias);
  }
}

/**
 * "Foo" within "Refuge Foo" or "Foo Valley", "Pro" within "1.5 Pro": capitals or a version beside a short form of one word make another name of it;
 * not those of a term, "on HumanEval Foo gets".
 */
function isWithinRun(
  text: string,
  words: readonly Word[],
  { at, length, start, end }: PhraseMatch<unknown>,
  termEnds: ReadonlySet<string>,
): boolean {
  if (length > 1 || /\d/.test(text.slice(start, end))) return false;
  const [before, next] = [words[at - 1], words[at + 1]];
  if (before && (words[at] as Word).joint === '' && isVersion(before)) return true;
  if (next && next.joint === '' && next.isSpaced && next.isCapital && !isEdition(next)) return true;
  const isBeside = before !== undefined && (words[at] as Word).joint === '' && (words[at] as Word).isSpaced;
  return isBeside && before.isCapital && !termEnds.has(before.lower) && !isOpener(before) && !startsSentence(text, before);
}

/** "9a" behind anything but an article is a number of something. */
function isNumbered(text: string, { start }: Span): boolean {
  return /\d/.test(text.charAt(start)) && !/\b(?:the|an?) $/i.test(text.slice(Math.max(0, start - 5), start));
}

/** The bracket that a name ends in is part of it: "Llama 3 (8B)". */
function withClosing(text: string, mark: NameMark): NameMark {
  const opened = text.slice(mark.start, mark.end).includes('(');
  return opened && text[mark.end] === ')' ? changed(mark, { end: mark.end + 1 }) : mark;
}
