import { readingInWords } from '../compare';
import type { Witness } from '../witnesses';
import { Candidate, PLAIN, type Bench } from './policy';
import { scoreOf, type Scored } from './score';

/** The single fact, in words, that would put the runner-up first: tried out, not guessed. Undefined when none of these would. */
export function flippedBy(best: Scored, second: Scored, bench: Bench): string | undefined {
  const rival = readingInWords(second.candidate.side.anchor);
  for (const { count, words } of MORE_ORIGINS) {
    if (scoreWith(second.candidate, count, bench) > best.score) return `${words} for ${rival}`;
  }
  const [only, ...others] = best.candidate.witnesses;
  if (only !== undefined && others.length === 0) return `word that ${only.origin.name} was wrong or misread, for ${rival}`;
  return undefined;
}

const MORE_ORIGINS = [
  { count: 1, words: 'One more independent origin' },
  { count: 2, words: 'Two more independent origins' },
];

function scoreWith(candidate: Candidate, count: number, bench: Bench): number {
  const imagined = Array.from({ length: count }, (_, index): Witness => ({
    origin: { id: `source:imagined-${index}`, name: `imagined ${index}`, by: 'own' },
    testimonies: candidate.witnesses[0]?.testimonies ?? [],
  }));
  const more = new Candidate(candidate.side, [...candidate.witnesses, ...imagined]);
  return scoreOf(more, bench, PLAIN);
}
