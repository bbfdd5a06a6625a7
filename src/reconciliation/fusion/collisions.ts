import type { Ballots, Chances } from './ballots';

/** Before anything is seen of a property, worth so many pairs. */
const PRIOR = 0.1;
const PRIOR_WORTH = 20;

/** Of all pairs of wrong claims about one slot, the share that agree: high where errors are copied or few values are possible. */
export function collisions(ballots: Ballots, chances: Chances): Float64Array {
  const same = new Float64Array(ballots.properties.length).fill(PRIOR * PRIOR_WORTH);
  const pairs = new Float64Array(ballots.properties.length).fill(PRIOR_WORTH);
  for (let slot = 0; slot < ballots.slots; slot += 1) addWrongPairs(ballots, chances, slot, same, pairs);
  return same.map((count, property) => Math.min(0.95, count / (pairs[property] as number)));
}

function addWrongPairs(ballots: Ballots, chances: Chances, slot: number, same: Float64Array, pairs: Float64Array): void {
  const { candidateStart, support, coarserStart, coarser, slotProperty } = ballots;
  const [from, to] = [candidateStart[slot] as number, candidateStart[slot + 1] as number];
  if (to - from < 2) return;
  let [votes, agreeing] = [0, 0];
  for (let candidate = from; candidate < to; candidate += 1) {
    const n = support[candidate] as number;
    votes += n;
    agreeing += n * (n - 1);
  }
  const property = slotProperty[slot] as number;
  for (let truth = from; truth < to; truth += 1) {
    const right = support[truth] as number;
    let [wrong, agree] = [votes - right, agreeing - right * (right - 1)];
    for (let i = coarserStart[truth] as number; i < (coarserStart[truth + 1] as number); i += 1) {
      const n = support[coarser[i] as number] as number;
      wrong -= n;
      agree -= n * (n - 1);
    }
    same[property] = (same[property] as number) + (chances[truth] as number) * Math.max(0, agree);
    pairs[property] = (pairs[property] as number) + (chances[truth] as number) * Math.max(0, wrong * (wrong - 1));
  }
}
