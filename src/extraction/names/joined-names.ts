import type { Word } from '../text/words';
import type { NameRun } from './name-runs';
import { isOpener } from './name-words';

/**
 * Runs of capitals that a name right before them vouches for.
 * Takes: "Llama 3 70B and Reka Core", "the Foo 2 and the Bar Core" (two capitals and more, right beside a name)
 * Refuses: "Foo 2 and Bar" (one capital), "Foo 2, which Bar Core"
 */
export function joinedNames(text: string, words: readonly Word[], runs: readonly NameRun[]): string[] {
  return runs.flatMap((run, index) => {
    const other = runs[index - 1];
    if (!other || run.last === run.first || run.shape !== 'weak' || other.shape !== 'strong') return [];
    const isJoined = /^(?: \(\d{1,4}B\))?(?:,| and|, and| or|, or) (?:the )?$/.test(text.slice(other.end, run.start));
    return isJoined && !words.slice(run.first, run.last + 1).some(isOpener) ? [text.slice(run.start, run.end)] : [];
  });
}
