import { imposeConfirmed, type Ballots } from './ballots';
import { tallyVotes, type Reliability } from './reliability';

const WORTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
/** Believed before any is confirmed, and its spread in natural logs: a dozen confirmed values, good or bad for a source by luck, must not overturn what thousands of claims teach. */
const USUAL = 200;
const SPREAD = Math.log(3);

/**
 * How many confirmed claims it is worth what agreement alone teaches of a voter: the number under which the confirmed claims of all voters are
 * likeliest, given what is usual, each drawn from a beta distribution around what agreement says (a beta-binomial). The reliability is one learnt without them.
 */
export function worthOfAgreement(ballots: Ballots, { exact }: Reliability): number {
  const chances = new Float64Array(ballots.support.length);
  imposeConfirmed(ballots, chances);
  const [, confirmed] = tallyVotes(ballots, chances);
  let [best, most] = [WORTHS[0] as number, -Infinity];
  for (const worth of WORTHS) {
    let likelihood = -0.5 * (Math.log(worth / USUAL) / SPREAD) ** 2;
    exact.forEach((share, voter) => {
      const right = Math.round(confirmed.exact[voter] as number);
      likelihood += logBetaBinomial(right, Math.round(confirmed.total(voter)) - right, share, worth);
    });
    if (likelihood > most) [best, most] = [worth, likelihood];
  }
  return best;
}

function logBetaBinomial(right: number, wrong: number, share: number, worth: number): number {
  const mean = Math.min(0.99, Math.max(0.01, share));
  let log = 0;
  for (let i = 0; i < right; i += 1) log += Math.log(mean * worth + i);
  for (let i = 0; i < wrong; i += 1) log += Math.log((1 - mean) * worth + i);
  for (let i = 0; i < right + wrong; i += 1) log -= Math.log(worth + i);
  return log;
}
