import { canonicalUnit } from '../../vocabulary/units/known-units';
import type { Lexicon } from '../lexicon/lexicon';
import { readQuantities } from '../reading/quantities';
import type { Word } from '../text/words';
import type { NameRun } from './name-runs';
import { isOpener } from './name-words';

/**
 * Capitals whose measure stands in a bracket behind them: what is measured as the vocabulary's subjects are is one of them.
 * Takes: "Piz Orlo (3,912 m)", "Weisshorn (4,506 m) and Bishorn (4,153 m)" (single words only beside another)
 * Refuses: "the village of Zinal (1,675 m)", "from Berne (30 km)", "Piz Orlo (1880)"
 */
export function measuredNames(text: string, words: readonly Word[], runs: readonly NameRun[], lexicon: Lexicon): string[] {
  if (!text.includes('(')) return [];
  const measured = runs.filter((run) => run.shape === 'weak' && isMeasured(text, run, lexicon) && !isElse(words, run));
  return measured
    .filter((run) => run.last > run.first || measured.length > 1)
    .filter((run) => !words.slice(run.first, run.last + 1).some(isOpener))
    .map(({ start, end }) => text.slice(start, end));
}

function isMeasured(text: string, { end }: NameRun, { told, units }: Lexicon): boolean {
  const inside = /^ \(([^()]{2,40})\)/.exec(text.slice(end, end + 44))?.[1];
  if (inside === undefined || !/^(?:~|about |around )?\d/.test(inside)) return false;
  const [first] = readQuantities(inside, { units });
  return first?.unit !== undefined && told.ofWhole(canonicalUnit(first.unit)) !== undefined;
}

/** Behind a preposition of place, or a noun of another kind of thing. */
function isElse(words: readonly Word[], run: NameRun): boolean {
  const [earlier, before] = [words[run.first - 2], words[run.first - 1]];
  if (!before || (words[run.first] as Word).joint !== '') return false;
  return (
    PLACES.has(before.lower) ||
    (before.lower === 'of' && earlier !== undefined && !/^(?:neighbour|peak|summit)/.test(earlier.stem))
  );
}

const PLACES = new Set(
  'in at near from to via through by into towards until village town city hut pass valley station hamlet refuge camp district province company'.split(
    ' ',
  ),
);
