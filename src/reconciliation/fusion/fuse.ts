import type { ResolutionStatus, Snak, Term } from '../../domain';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { assemble, type Assembly } from './assemble';
import { NONE_OF_THESE, NOT_CONFIRMED } from './ballots';
import type { FusedSlot, FusionClaim, FusionOptions } from './fusion';
import { FUSION_POLICIES, type FusionPolicy, type Judgement } from './policies';
import { logOdds } from './weigh';

/** Chances closer than this are a tie. */
const TIE = 1e-6;

/**
 * Structured claims to one verdict a slot, in the order of property and subject; the order of the claims does not matter. Each property
 * goes by its own policy unless the options name one. Runs in memory; about a microsecond a claim.
 */
export function fuse(claims: readonly FusionClaim[], vocabulary: Vocabulary, options: FusionOptions = {}): FusedSlot[] {
  const assembly = assemble(claims, vocabulary, options);
  const judgements = new Map<string, Judgement>();
  const fused: FusedSlot[] = [];
  const confirmed = confirmedUnclaimed(options);
  for (let slot = 0; slot < assembly.ballots.slots; slot += 1) {
    const { property } = assembly.keys[slot] as Assembly['keys'][number];
    const policy = policyNamed(options.policy ?? vocabulary.properties.get(property)?.policy ?? 'weighted@1');
    let judgement = judgements.get(policy.name);
    if (!judgement) judgements.set(policy.name, (judgement = policy.judge(assembly, options)));
    fused.push(verdictOn(slot, assembly, judgement, { policy: policy.name, confirmed, explain: options.explain ?? false }));
  }
  return fused;
}

/** "weighted@1" for a name that is not in the list, so that a file that names a policy of the graph still gets verdicts. */
function policyNamed(name: string): FusionPolicy {
  return FUSION_POLICIES.get(name) ?? (FUSION_POLICIES.get('weighted@1') as FusionPolicy);
}

function confirmedUnclaimed({ confirmed = [] }: FusionOptions): ReadonlyMap<string, Snak> {
  return new Map(confirmed.map(({ subject, property, snak }) => [`${property}\u0000${subject}`, snak]));
}

interface Manner {
  readonly policy: string;
  readonly confirmed: ReadonlyMap<string, Snak>;
  readonly explain: boolean;
}

function verdictOn(slot: number, assembly: Assembly, judgement: Judgement, { policy, confirmed, explain }: Manner): FusedSlot {
  const { ballots, snaks } = assembly;
  const key = assembly.keys[slot] as Assembly['keys'][number];
  const truth = ballots.confirmed[slot] as number;
  if (truth !== NOT_CONFIRMED) {
    const chosen = truth === NONE_OF_THESE ? confirmed.get(`${key.property}\u0000${key.subject}`) : snaks[truth];
    return { ...key, status: 'RESOLVED', ...(chosen ? { chosen } : {}), confidence: 1, policy };
  }
  const [from, to] = [ballots.candidateStart[slot] as number, ballots.candidateStart[slot + 1] as number];
  const { best, second, chance, next } = winner(judgement, from, to);
  const status = statusOf({ slot, best, second, chance, next }, assembly, judgement);
  return {
    ...key,
    status,
    ...(status === 'UNRESOLVED' ? {} : { chosen: snaks[best] as Snak }),
    ...(second < 0 ? {} : { runnerUp: snaks[second] as Snak }),
    confidence: Number(chance.toFixed(4)),
    policy,
    ...(explain ? { terms: termsOf(slot, best, assembly, judgement) } : {}),
  };
}

interface Ranking {
  readonly best: number;
  /** -1 when there is one candidate. */
  readonly second: number;
  readonly chance: number;
  readonly next: number;
}

function winner({ settings }: Judgement, from: number, to: number): Ranking {
  let [best, second, chance, next] = [from, -1, -1, -1];
  for (let candidate = from; candidate < to; candidate += 1) {
    let sum = 0;
    for (const chances of settings) sum += chances[candidate] as number;
    const mean = sum / settings.length;
    if (mean > chance) [best, second, chance, next] = [candidate, candidate === from ? -1 : best, mean, chance];
    else if (mean > next) [second, next] = [candidate, mean];
  }
  return { best, second, chance, next };
}

function statusOf(
  { slot, best, second, chance, next }: Ranking & { slot: number },
  assembly: Assembly,
  { settings }: Judgement,
): ResolutionStatus {
  if (second < 0 || restIsCoarser(slot, best, assembly)) return 'AGREED';
  if (chance - next < TIE) return 'UNRESOLVED';
  const { candidateStart } = assembly.ballots;
  const [from, to] = [candidateStart[slot] as number, candidateStart[slot + 1] as number];
  const same = settings.every((chances) => !chances.subarray(from, to).some((other) => other > (chances[best] as number) + TIE));
  return same ? 'RESOLVED' : 'CONTESTED';
}

/** Whether every other candidate says the same as the winner, only coarser. */
function restIsCoarser(slot: number, best: number, { ballots }: Assembly): boolean {
  const candidates = (ballots.candidateStart[slot + 1] as number) - (ballots.candidateStart[slot] as number);
  return (ballots.coarserStart[best + 1] as number) - (ballots.coarserStart[best] as number) === candidates - 1;
}

const MOST_TERMS = 8;

function termsOf(slot: number, best: number, { ballots }: Assembly, { reliability }: Judgement): Term[] {
  const terms: Term[] = [];
  for (let vote = ballots.voteStart[slot] as number; vote < (ballots.voteStart[slot + 1] as number); vote += 1) {
    if (ballots.voteCandidate[vote] !== best) continue;
    const voter = ballots.voteVoter[vote] as number;
    const name = ballots.sources[ballots.voterSource[voter] as number] as string;
    const exact = reliability?.exact[voter];
    const weight =
      (ballots.voteWeight[vote] as number) *
      (exact === undefined || !reliability ? 1 : logOdds(exact, voter, reliability, ballots.voterProperty));
    const reason = exact === undefined ? 'one vote' : `found right in ${String(Math.round(100 * exact))} of 100`;
    terms.push({ name, weight: Number(weight.toFixed(3)), reason });
  }
  return terms.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1)).slice(0, MOST_TERMS);
}
