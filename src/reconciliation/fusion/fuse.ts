import type { ResolutionStatus, Snak, Term } from '../../domain';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { assemble, type Assembly } from './assemble';
import { NONE_OF_THESE, NOT_CONFIRMED } from './ballots';
import type { Discounted, FusedSlot, FusionClaim, FusionOptions } from './fusion';
import { FUSION_POLICIES, type FusionPolicy, type Judgement } from './policies';
import { asSet } from './gather-members';
import type { MemberedSlot } from './members';
import { logOdds } from './bayes';
import { order } from '../../util/order';

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
    const known = vocabulary.properties.get(property);
    const policy = policyNamed(options.policy ?? known?.policy ?? 'weighted@1');
    const many = known?.cardinality === 'many';
    let judgement = judgements.get(policy.name);
    if (!judgement) judgements.set(policy.name, (judgement = policy.judge(assembly, options)));
    fused.push(verdictOn(slot, assembly, judgement, { policy: policy.name, confirmed, many, explain: options.explain ?? false }));
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
  /** The slot may hold several values, each decided by itself. */
  readonly many: boolean;
  readonly explain: boolean;
}

function verdictOn(
  slot: number,
  assembly: Assembly,
  judgement: Judgement,
  { policy, confirmed, many, explain }: Manner,
): FusedSlot {
  const { ballots, snaks } = assembly;
  const key = assembly.keys[slot] as Assembly['keys'][number];
  const truth = ballots.confirmed[slot] as number;
  if (truth !== NOT_CONFIRMED) {
    const chosen = truth === NONE_OF_THESE ? confirmed.get(`${key.property}\u0000${key.subject}`) : snaks[truth];
    return { ...key, status: 'RESOLVED', ...(chosen ? { chosen } : {}), confidence: 1, policy };
  }
  const [from, to] = [ballots.candidateStart[slot] as number, ballots.candidateStart[slot + 1] as number];
  const { best, second, chance, next } = winner(judgement, from, to);
  const list = many ? judgement.lists?.get(slot) : undefined;
  if (list) return { ...key, ...verdictOnMembers(list, judgement, from), policy };
  const status = statusOf({ slot, best, second, chance, next }, assembly, judgement);
  return {
    ...key,
    status,
    ...(status === 'UNRESOLVED' ? {} : { chosen: snaks[best] as Snak }),
    ...(second < 0 ? {} : { runnerUp: snaks[second] as Snak }),
    confidence: Number((chance * (assembly.toTheMinute[best] as number)).toFixed(4)),
    policy,
    ...discountedIn(slot, best, assembly, judgement),
    ...(explain ? { terms: termsOf(slot, best, assembly, judgement) } : {}),
  };
}

/**
 * Every member that is likelier true than not, or else the likeliest. A member is as likely as it is by itself and as the lists are that have
 * it, half and half. The confidence is that of all members together, each by itself, and where a source lists just these, half of that is the
 * chance of its list if this is more; that nobody does so says little where everybody knows a part.
 */
function verdictOnMembers(
  { members, has, chances }: MemberedSlot,
  judgement: Judgement,
  first: number,
): Pick<FusedSlot, 'status' | 'chosen' | 'confidence'> {
  const listed = new Float64Array(chances.length);
  has.forEach((list, i) => {
    for (const member of list) listed[member] = (listed[member] as number) + meanChance(judgement, first + i);
  });
  const both = chances.map((chance, i) => (chance + Math.min(1, listed[i] as number)) / 2);
  const most = both.reduce((a, b) => Math.max(a, b), 0);
  const isIn = (chance: number): boolean => chance > 0.5 || (most <= 0.5 && chance === most);
  const chosen = members.filter((_, i) => isIn(both[i] as number));
  const byMembers = chances.reduce((product, chance, i) => product * (isIn(both[i] as number) ? chance : 1 - chance), 1);
  const whole = has.findIndex((list) => list.length === chosen.length && list.every((member) => isIn(both[member] as number)));
  const confidence = whole < 0 ? byMembers : Math.max(byMembers, (byMembers + meanChance(judgement, first + whole)) / 2);
  return {
    status: has.length === 1 ? 'AGREED' : 'RESOLVED',
    chosen: asSet(chosen),
    confidence: Number(confidence.toFixed(4)),
  };
}

interface Ranking {
  readonly best: number;
  /** -1 when there is one candidate. */
  readonly second: number;
  readonly chance: number;
  readonly next: number;
}

function winner(judgement: Judgement, from: number, to: number): Ranking {
  let [best, second, chance, next] = [from, -1, -1, -1];
  for (let candidate = from; candidate < to; candidate += 1) {
    const mean = meanChance(judgement, candidate);
    if (mean > chance) [best, second, chance, next] = [candidate, candidate === from ? -1 : best, mean, chance];
    else if (mean > next) [second, next] = [candidate, mean];
  }
  return { best, second, chance, next };
}

/** Over the settings, as much as each counts. */
function meanChance({ settings, shares }: Judgement, candidate: number): number {
  let sum = 0;
  for (let i = 0; i < settings.length; i += 1)
    sum += (shares?.[i] ?? 1 / settings.length) * ((settings[i] as Float64Array)[candidate] as number);
  return sum;
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

/** Votes lowered by more than this are told of. */
const AUDIBLE = 0.75;

function discountedIn(
  slot: number,
  best: number,
  { ballots }: Assembly,
  { copying }: Judgement,
): { readonly discounted?: readonly Discounted[] } {
  if (!copying || copying.suspects.size === 0) return {};
  const sourceOf = (vote: number): number => ballots.voterSource[ballots.voteVoter[vote] as number] as number;
  const name = (source: number): string => ballots.sources[source] as string;
  const votes: number[] = [];
  for (let vote = ballots.voteStart[slot] as number; vote < (ballots.voteStart[slot + 1] as number); vote += 1)
    if (ballots.voteCandidate[vote] === best) votes.push(vote);
  const discounted = votes.flatMap((vote) => {
    const kept = copying.voice[vote] as number;
    if (kept > AUDIBLE) return [];
    const [other] = votes
      .map(sourceOf)
      .filter((source) => source !== sourceOf(vote))
      .sort((a, b) => copying.dependence(sourceOf(vote), b) - copying.dependence(sourceOf(vote), a) || order(name(a), name(b)));
    return other === undefined ? [] : [{ source: name(sourceOf(vote)), repeats: name(other), kept: Number(kept.toFixed(2)) }];
  });
  discounted.sort((a, b) => a.kept - b.kept || (a.source < b.source ? -1 : 1));
  return discounted.length === 0 ? {} : { discounted };
}

const MOST_TERMS = 8;

function termsOf(slot: number, best: number, { ballots }: Assembly, { reliability, copying }: Judgement): Term[] {
  const terms: Term[] = [];
  for (let vote = ballots.voteStart[slot] as number; vote < (ballots.voteStart[slot + 1] as number); vote += 1) {
    if (ballots.voteCandidate[vote] !== best) continue;
    const voter = ballots.voteVoter[vote] as number;
    const name = ballots.sources[ballots.voterSource[voter] as number] as string;
    const exact = reliability?.exact[voter];
    const odds = exact === undefined || !reliability ? 1 : logOdds(exact, voter, reliability);
    const weight = (ballots.voteWeight[vote] as number) * (copying?.voice[vote] ?? 1) * odds;
    const reason = exact === undefined ? 'one vote' : `found right in ${String(Math.round(100 * exact))} of 100`;
    terms.push({ name, weight: Number(weight.toFixed(3)), reason });
  }
  return terms.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1)).slice(0, MOST_TERMS);
}
