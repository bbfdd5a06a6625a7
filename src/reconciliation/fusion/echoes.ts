import { order } from '../../util/order';
import { NOT_CONFIRMED, type Ballots } from './ballots';
import { encountersOf, supportOf, type Encounter } from './encounters';

/** Who spoke less often than this is compared with nobody, so pairs of sources cannot show who repeats him. */
const SELDOM = 6;
/** Slots that a source has to share with others before it is asked whether it repeats them, and the share of seldom speakers among those others. */
const FEWEST_SHARED = 100;
const CROWDED = 0.2;
/** Sources that are asked, at most, the busiest first: for each all slots are weighed without it. */
const MOST_ASKED = 3;
/** Shares of its claims that a source may have from whoever else speaks, and of its own claims that may be right. */
const REPEATED = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const RIGHT = [0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.96, 0.98];
/** Repeating has to make a source's claims likelier by so much, in natural logs, to be believed. */
const EVIDENCE = 10;
/** What even a sure echo keeps of its vote. */
const FLOOR = 0.05;

/** How a source comes by its claims. */
interface Manner {
  /** Share of them that it has from whoever else speaks. */
  readonly repeated: number;
  /** Share of the others that is right. */
  readonly right: number;
}

/**
 * Some sources touch everything and mostly leave it as it stands, which then counts as said by them: the machine among the editors of pages. Such
 * a one repeats a crowd of whom each spoke too seldom to be compared with it. Where its claims follow whoever spoke, far more than what is likely
 * by the others alone, a vote of it beside others for the same weighs as much as the chance that it is its own. Nobody is removed or merged.
 */
export function hushEchoes(ballots: Ballots): Ballots {
  const unaware = { ...ballots, confirmed: new Int32Array(ballots.slots).fill(NOT_CONFIRMED) };
  const voteWeight = Float64Array.from(ballots.voteWeight);
  const echoes = new Set<number>();
  for (const source of amidTheCrowd(ballots)) {
    const encounters = encountersOf(source, unaware);
    const manner = likeliestManner(encounters);
    if (manner.repeated === 0) continue;
    echoes.add(source);
    for (const encounter of encounters)
      voteWeight[encounter.vote] = (voteWeight[encounter.vote] as number) * chanceOfItsOwn(encounter, manner);
  }
  return echoes.size === 0 ? ballots : { ...ballots, voteWeight, support: supportOf(ballots, voteWeight), echoes };
}

/** The busiest of those who mostly share their slots with seldom speakers. */
function amidTheCrowd({ slots, voteStart, voteVoter, voterSource, sources }: Ballots): number[] {
  const sourceOf = (vote: number): number => voterSource[voteVoter[vote] as number] as number;
  const claims = new Int32Array(sources.length);
  for (let vote = 0; vote < voteVoter.length; vote += 1) claims[sourceOf(vote)] = (claims[sourceOf(vote)] as number) + 1;
  const isSeldom = (source: number): number => ((claims[source] as number) < SELDOM ? 1 : 0);
  const [shared, seldom, others] = [claims.map(() => 0), claims.map(() => 0), claims.map(() => 0)];
  for (let slot = 0; slot < slots; slot += 1) {
    const [from, to] = [voteStart[slot] as number, voteStart[slot + 1] as number];
    if (to - from < 2) continue;
    let rare = 0;
    for (let vote = from; vote < to; vote += 1) rare += isSeldom(sourceOf(vote));
    for (let vote = from; vote < to; vote += 1) {
      const source = sourceOf(vote);
      shared[source] = (shared[source] as number) + 1;
      seldom[source] = (seldom[source] as number) + rare - isSeldom(source);
      others[source] = (others[source] as number) + to - from - 1;
    }
  }
  return [...shared.keys()]
    .filter((s) => (shared[s] as number) >= FEWEST_SHARED && (seldom[s] as number) >= CROWDED * (others[s] as number))
    .sort((a, b) => (shared[b] as number) - (shared[a] as number) || order(sources[a] as string, sources[b] as string))
    .slice(0, MOST_ASKED);
}

/** The manner under which its claims are likeliest; repeating is believed on plain evidence only. */
function likeliestManner(encounters: readonly Encounter[]): Manner {
  const likeliest = (shares: readonly number[]): Manner & { readonly likelihood: number } =>
    shares
      .flatMap((repeated) => RIGHT.map((right) => ({ repeated, right })))
      .map((manner) => ({ ...manner, likelihood: logLikelihood(encounters, manner) }))
      .reduce((a, b) => (b.likelihood > a.likelihood ? b : a));
  const [own, echoing] = [likeliest([0]), likeliest(REPEATED)];
  return echoing.likelihood > own.likelihood + EVIDENCE ? echoing : own;
}

function logLikelihood(encounters: readonly Encounter[], manner: Manner): number {
  return encounters.reduce((sum, encounter) => {
    const chance = manner.repeated * encounter.share + (1 - manner.repeated) * chanceByItself(encounter, manner);
    return sum + Math.log(Math.max(1e-9, chance));
  }, 0);
}

/** That it says this of its own: what is true, or an error that falls together with another's, or one that does not. */
function chanceByItself({ chance, share, collision }: Encounter, { right }: Manner): number {
  return right * chance + (1 - right) * (share > 0 ? collision * share : 1 - collision);
}

function chanceOfItsOwn(encounter: Encounter, manner: Manner): number {
  const own = (1 - manner.repeated) * chanceByItself(encounter, manner);
  return Math.max(FLOOR, own / (own + manner.repeated * encounter.share));
}
