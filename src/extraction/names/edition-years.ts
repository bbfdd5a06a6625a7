import { allMatches } from '../../util/all-matches';
import { changed } from '../../util/changed';
import type { Word } from '../text/words';
import { VERBS } from './name-evidence';
import type { NameRun } from './name-runs';
import { isMonth, isOpener, isYear } from './name-words';

/**
 * Years that a document uses as versions, by the word that they stand behind: of "SQL Server 2022 runs on Linux" and "SQL Server 2022
 * components", both and "SQL Server 2019" are names. Once alone, or never doing anything, a year is a date: "Tour 2024", "In 2024".
 */
export class EditionYears {
  private readonly words = new Set<string>();

  constructor(text: string) {
    const times = new Map<string, number>();
    const doing = new Set<string>();
    for (const match of allMatches(YEAR_BEHIND_CAPITALS, text)) {
      const [, word = '', year = '', next = ''] = match;
      const edition = `${word} ${year}`;
      times.set(edition, (times.get(edition) ?? 0) + 1);
      if (VERBS.has(next)) doing.add(edition);
    }
    for (const edition of doing) if ((times.get(edition) ?? 0) > 1) this.words.add(edition.slice(0, -5));
  }

  /** The run with the year behind it, where that belongs to the name. */
  widen(run: NameRun, words: readonly Word[]): NameRun {
    const [word, year] = [words[run.last] as Word, words[run.last + 1]];
    if (!year || !isYear(year) || !this.words.has(word.written) || isOpener(word) || isMonth(word)) return run;
    return changed(run, { end: year.end, last: run.last + 1, core: run.last + 1, shape: 'strong' });
  }
}

/** It asks for what may be a capital first: a look-behind that opens a pattern is tried at every letter of the document. */
const YEAR_BEHIND_CAPITALS =
  /(?=[A-Z\u0080-\u{10ffff}])(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}]{1,30}) ((?:19|20)\d\d)(?![\p{N}-])(?: ([a-z]{2,12})(?![\p{L}]))?/gu;
