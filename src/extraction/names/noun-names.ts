import { entityKey } from '../../domain';
import { changed } from '../../util/changed';
import type { Word } from '../text/words';
import type { NameRun } from './name-runs';
import type { Sightings } from './sightings';

/**
 * Names of words alone that stand beside the noun for their kind, where the vocabulary's noun is "lake": "Lake Orrin", "Orrin Lake".
 * The noun belongs to such a name, and in the same document the rest of it ("Orrin" in a table, "Orrin freezes") is the same thing.
 * Refuses: "Lake Foo 2" (a name without it), "the lake Orrin", "Great Lakes" (several), "Orrin is a town" (another thing of that name)
 */
export class NounNames {
  private readonly nouns: ReadonlySet<string>;
  /** Names by the key of what is left of them without the noun; several where they differ. */
  private readonly byRest = new Map<string, Map<string, NounName>>();

  constructor(nouns: readonly string[]) {
    this.nouns = new Set(nouns.map((noun) => noun.toLowerCase()));
  }

  /** The run with the noun before or behind it; the run itself where there is none. */
  widen(run: NameRun, text: string, words: readonly Word[]): NameRun {
    if (run.shape !== 'weak' || words.slice(run.first, run.last + 1).some((word) => word.hasDigit)) return run;
    const wide = this.withNounBefore(run, words) ?? this.withNounBehind(run, text, words);
    return wide === undefined
      ? run
      : changed(run, changed(wide, { start: wordAt(words, wide.first).start, end: wordAt(words, wide.last).end }));
  }

  take(run: NameRun, text: string, words: readonly Word[], seen: Seen): void {
    const isAhead = this.isNoun(wordAt(words, run.first));
    if (run.last === run.first || !(isAhead || this.isNoun(wordAt(words, run.last)))) return;
    const [first, last] = isAhead ? [run.first + 1, run.last] : [run.first, run.last - 1];
    const rest = entityKey(text.slice(wordAt(words, first).start, wordAt(words, last).end));
    const surface = text.slice(run.start, run.end);
    const names = this.byRest.get(rest) ?? new Map<string, NounName>();
    const known = names.get(entityKey(surface)) ?? { surface, isAhead, isWhole: false, isSpokenOf: false, isInside: false };
    this.byRest.set(rest, names.set(entityKey(surface), known));
    known.isWhole ||= seen.isWhole;
    known.isSpokenOf ||= seen.isSpokenOf;
    known.isInside ||= seen.isInside && words[run.first - 1]?.isCapital !== true;
  }

  /**
   * Vouches for names that stand alone as a heading or cell and in a sentence too, and for all with the noun ahead, once one of them does
   * or two stand in sentences: the document shows that it uses the noun so.
   */
  settle(sightings: Sightings, makers: ReadonlySet<string>): void {
    const names = [...this.byRest.values()].flatMap((each) => [...each.values()]);
    const ahead = names.filter(({ isAhead }) => isAhead);
    const isShown = ahead.some(isHeadedAndTold) || ahead.filter(isTold).length > 1;
    for (const name of names)
      if ((name.isAhead ? isShown : isHeadedAndTold(name)) && !makers.has(entityKey(name.surface))) sightings.vouch(name.surface);
  }

  /**
   * By the key of a short form, the key of the name that it stands for: the name without the noun, unless that is somebody
   * else's name too, and the noun cut short ("Mt. Orrin" beside "Mount Orrin").
   */
  shortened(sightings: Sightings, isElse: (rest: string) => boolean): Map<string, string> {
    const shortened = new Map<string, string>();
    for (const [rest, names] of this.byRest) {
      const known = [...names].filter(([key]) => sightings.has(key));
      const [longest, ...others] = known.sort(([a], [b]) => b.length - a.length);
      if (!longest || (others.length > 0 && known.some(([, { isAhead }]) => !isAhead))) continue;
      for (const [key] of others) shortened.set(key, longest[0]);
      if (!isElse(rest)) shortened.set(rest, longest[0]);
    }
    return shortened;
  }

  private withNounBefore({ first, last }: NameRun, words: readonly Word[]): Widened | undefined {
    const before = words[first - 1];
    const isBeside = before?.isCapital === true && this.isNoun(before) && isSpaced(wordAt(words, first));
    return isBeside ? { first: first - 1, last } : undefined;
  }

  private withNounBehind({ first, last }: NameRun, text: string, words: readonly Word[]): Widened | undefined {
    const next = words[last + 1];
    const isBeside =
      next?.isCapital === true && this.isNoun(next) && isSpaced(next) && !/^[ -]\p{Lu}/u.test(text.slice(next.end, next.end + 2));
    return isBeside ? { first, last: last + 1 } : undefined;
  }

  /** The noun itself, or what is short for it: "Mount" and "Mt" for "mountain". */
  private isNoun({ isCapital, lower }: Word): boolean {
    if (!isCapital) return false;
    let known = this.asked.get(lower);
    if (known === undefined)
      this.asked.set(lower, (known = this.nouns.has(lower) || [...this.nouns].some((noun) => isShortFor(lower, noun))));
    return known;
  }
  private readonly asked = new Map<string, boolean>();
}

/** Where a name stood. */
export interface Seen {
  /** It is all of a heading or cell. */
  readonly isWhole: boolean;
  /** It opens a sentence, and a verb of things follows. */
  readonly isSpokenOf: boolean;
  /** It stands within a sentence. */
  readonly isInside: boolean;
}

interface NounName {
  readonly surface: string;
  /** The noun comes first. */
  readonly isAhead: boolean;
  isWhole: boolean;
  isSpokenOf: boolean;
  isInside: boolean;
}

function isHeadedAndTold(name: NounName): boolean {
  return name.isWhole && isTold(name);
}

function isTold({ isSpokenOf, isInside }: NounName): boolean {
  return isSpokenOf || isInside;
}

interface Widened {
  readonly first: number;
  readonly last: number;
}

/** Half of the noun and more ("mount", "univ"), or two or three of its consonants from the first on ("mt"). */
function isShortFor(short: string, noun: string): boolean {
  if (short.length >= 4) return noun.startsWith(short) && short.length * 2 >= noun.length;
  if (short.length < 2 || short[0] !== noun[0] || /[aeiou]/.test(short)) return false;
  let at = 0;
  for (const letter of noun) if (letter === short[at]) at += 1;
  return at === short.length;
}

function isSpaced(word: Word): boolean {
  return (word.joint === '' && word.isSpaced) || word.joint === '.';
}

function wordAt(words: readonly Word[], index: number): Word {
  return words[index] as Word;
}
