import { imposeConfirmed, type Ballots, type Chances } from './ballots';

/** A claim that says less than the candidate bears it out by half. */
const COARSER_SHARE = 0.5;

/**
 * Every source alike: a candidate's score is its votes and half of those for coarser candidates; chances are a softmax of
 * the scores. The setting that knows nothing of sources, to hold the weighing one against.
 */
export function count(ballots: Ballots): Chances {
  const { slots, candidateStart, support, coarserStart, coarser } = ballots;
  const chances = new Float64Array(support.length);
  for (let slot = 0; slot < slots; slot += 1) {
    const [from, to] = [candidateStart[slot] as number, candidateStart[slot + 1] as number];
    for (let candidate = from; candidate < to; candidate += 1) {
      let score = support[candidate] as number;
      for (let i = coarserStart[candidate] as number; i < (coarserStart[candidate + 1] as number); i += 1) {
        score += COARSER_SHARE * (support[coarser[i] as number] as number);
      }
      chances[candidate] = score;
    }
    softmax(chances, from, to);
  }
  imposeConfirmed(ballots, chances);
  return chances;
}

/** In place; `besides` is the log weight of "none of these". */
export function softmax(scores: Float64Array, from: number, to: number, besides = -Infinity): void {
  let most = besides;
  for (let i = from; i < to; i += 1) most = Math.max(most, scores[i] as number);
  let sum = besides === -Infinity ? 0 : Math.exp(besides - most);
  for (let i = from; i < to; i += 1) sum += scores[i] = Math.exp((scores[i] as number) - most);
  for (let i = from; i < to; i += 1) scores[i] = (scores[i] as number) / sum;
}
