import { imposeConfirmed, type Ballots, type Chances } from './ballots';

/** A claim that says less than the candidate bears it out by half. */
const COARSER_SHARE = 0.5;

/**
 * Every source alike: a candidate's score is its votes and half of those for coarser candidates; chances are a softmax of
 * the scores. `voice`: how far each vote is a voice of its own. The setting that knows nothing of sources, to hold the weighing one against.
 */
export function count(ballots: Ballots, voice?: Float64Array): Chances {
  const support = voice ? heardSupport(ballots, voice) : ballots.support;
  const chances = new Float64Array(support.length);
  for (let slot = 0; slot < ballots.slots; slot += 1) countSlot(ballots, slot, support, chances);
  imposeConfirmed(ballots, chances);
  return chances;
}

/** Fills in the chances of the slot's candidates from their votes, `support`. */
export function countSlot(ballots: Ballots, slot: number, support: Float64Array, chances: Chances): void {
  const { candidateStart, coarserStart, coarser } = ballots;
  const [from, to] = [candidateStart[slot] as number, candidateStart[slot + 1] as number];
  for (let candidate = from; candidate < to; candidate += 1) {
    let score = (support[candidate] as number) + Math.log(Math.min(1, Math.max(1e-6, support[candidate] as number)));
    for (let i = coarserStart[candidate] as number; i < (coarserStart[candidate + 1] as number); i += 1) {
      score += COARSER_SHARE * (support[coarser[i] as number] as number);
    }
    chances[candidate] = score;
  }
  softmax(chances, from, to);
}

function heardSupport({ voteCandidate, voteWeight, support }: Ballots, voice: Float64Array): Float64Array {
  const heard = new Float64Array(support.length);
  for (let vote = 0; vote < voteCandidate.length; vote += 1) {
    const candidate = voteCandidate[vote] as number;
    heard[candidate] = (heard[candidate] as number) + (voteWeight[vote] as number) * (voice[vote] as number);
  }
  return heard;
}

/** In place; `besides` is the log weight of "none of these". */
export function softmax(scores: Float64Array, from: number, to: number, besides = -Infinity): void {
  let most = besides;
  for (let i = from; i < to; i += 1) most = Math.max(most, scores[i] as number);
  let sum = besides === -Infinity ? 0 : Math.exp(besides - most);
  for (let i = from; i < to; i += 1) sum += scores[i] = Math.exp((scores[i] as number) - most);
  for (let i = from; i < to; i += 1) scores[i] = (scores[i] as number) / sum;
}
