import type { Resolution, ResolutionStatus, Term } from '../../domain';
import { readingInWords } from '../compare';
import { counted, cut, reasonInWords, shortly } from '../conflicts/phrases';
import { order, type Hearing, type Slot } from '../hearing';
import { positionsOf } from '../positions';
import type { Division, Side } from '../sides';
import { flippedBy } from './flip';
import { policyNamed } from './policies';
import type { Bench, Candidate, Policy, Setting } from './policy';
import { scored, type Scored } from './score';
import { witnessesOf } from '../witnesses';

/** Scores closer than this are a tie: nothing of substance tells them apart. */
const TIE = 0.005;
/** A winner that is hardly more likely than all its rivals together is contested, however the settings agree. */
const HARDLY_LIKELY = 0.55;

/** The verdict on a slot under its policy, run under each of the policy's settings; an editor's pin stands above all. */
export function resolve(slot: Slot, division: Division, hearing: Hearing): Resolution {
  const policy = policyNamed(hearing.policyOf(slot.property));
  const pin = hearing.rulings.pinOf(slot.item.id);
  const verdict = pin === undefined ? judge(slot, division, hearing, policy) : pinned(slot, policy, pin);
  return { ...verdict, positions: positionsOf(slot, division, new Set(verdict.claims), hearing) };
}

type Verdict = Omit<Resolution, 'positions'>;

function judge(slot: Slot, division: Division, hearing: Hearing, policy: Policy): Verdict {
  const isDisputed = division.disputes.length > 0;
  const bench: Bench = { slot, hearing, candidates: candidatesOf(slot, division, hearing), isDisputed };
  const [plain = [], ...others] = policy.settings.map((setting) => rankUnder(setting, policy, bench));
  const [best, second] = plain;
  if (best === undefined) return nothingStands(slot, policy);
  const confidence = confidenceOf(best, isDisputed ? plain : [best]);
  const status = statusOf({ best, second, others, isDisputed, confidence });
  const flip = second === undefined || !isDisputed ? undefined : flippedBy(best, second, bench, policy);
  return {
    dataItem: slot.item.id,
    status,
    ...(status === 'UNRESOLVED' ? {} : { chosen: best.candidate.side.anchor.snak }),
    claims: status === 'UNRESOLVED' ? [] : claimsOf(best.candidate.side),
    confidence,
    policy: policy.name,
    terms: best.terms,
    ...(second === undefined ? {} : { runnerUp: second.candidate.side.anchor.snak }),
    reason: reasonOf(status, best, second, bench),
    ...(flip === undefined ? {} : { flippedBy: flip }),
  };
}

function nothingStands(slot: Slot, policy: Policy): Verdict {
  const reason = 'Every claim is deprecated, so none stands.';
  return { dataItem: slot.item.id, status: 'UNRESOLVED', claims: [], confidence: 0, policy: policy.name, terms: [], reason };
}

/** Deprecated claims do not stand; where some are preferred, only those do (as Wikibase's best rank). */
function candidatesOf(slot: Slot, division: Division, hearing: Hearing): Candidate[] {
  const preferred = slot.testimonies.some(({ rank }) => rank === 'preferred');
  return division.sides.flatMap((side): Candidate[] => {
    const standing = side.testimonies.filter(({ rank }) => (preferred ? rank === 'preferred' : rank === 'normal'));
    const first = standing[0];
    if (first === undefined) return [];
    const anchor = standing.some(({ reading }) => reading.key === side.anchor.key) ? side.anchor : first.reading;
    const all = standing.length === side.testimonies.length ? side.testimonies : standing;
    return [{ side: { anchor, testimonies: all }, witnesses: witnessesOf(all, slot, hearing) }];
  });
}

function rankUnder(setting: Setting, policy: Policy, bench: Bench): Scored[] {
  return bench.candidates
    .map((candidate) => scored(candidate, policy, bench, setting))
    .sort((a, b) => b.score - a.score || order(keyOf(a), keyOf(b)));
}

function keyOf({ candidate }: Scored): string {
  return candidate.side.anchor.key;
}

function statusOf(found: {
  readonly best: Scored;
  readonly second: Scored | undefined;
  readonly others: readonly (readonly Scored[])[];
  readonly isDisputed: boolean;
  readonly confidence: number;
}): ResolutionStatus {
  const { best, second, others, isDisputed, confidence } = found;
  if (!isDisputed || second === undefined) return 'AGREED';
  if (best.score - second.score < TIE) return 'UNRESOLVED';
  if (confidence < HARDLY_LIKELY) return 'CONTESTED';
  return others.every(([winner]) => winner === undefined || keyOf(winner) === keyOf(best)) ? 'RESOLVED' : 'CONTESTED';
}

/** How sharply scores tell positions apart, and the score that "something else is true" competes with. */
const SHARPNESS = 4;
const SOMETHING_ELSE = 0.25;

/** A softmax over the rival positions and "something else": rises with the winner's score, falls with each rival's. */
function confidenceOf(best: Scored, rivals: readonly Scored[]): number {
  const all = [SOMETHING_ELSE, ...rivals.map(({ score }) => score)].map((score) => Math.exp(SHARPNESS * (score - best.score)));
  return Number((1 / all.reduce((sum, part) => sum + part, 0)).toFixed(3));
}

function claimsOf(side: Side) {
  return side.testimonies.map(({ claim }) => claim.id).sort();
}

function reasonOf(status: ResolutionStatus, best: Scored, second: Scored | undefined, { candidates }: Bench): string {
  const chosen = shortly(best.candidate.side.anchor);
  if (status === 'AGREED' && candidates.length > 1)
    return reasonInWords(`${chosen} and ${counted(candidates.length - 1, 'more value')}, which can all hold`);
  if (status === 'AGREED') return reasonInWords(agreementInWords(chosen, best));
  const rival = second === undefined ? '' : shortly(second.candidate.side.anchor);
  if (status === 'UNRESOLVED') return reasonInWords(`${chosen} and ${rival} are equally well supported`);
  const because = second === undefined ? '' : advantagesOf(best, second);
  if (status === 'CONTESTED')
    return reasonInWords(`${chosen} by a narrow margin, ${rival} if other things count more: ${because}`);
  return reasonInWords(`${chosen} rather than ${rival}: ${because}`);
}

function agreementInWords(chosen: string, { candidate: { witnesses } }: Scored): string {
  const [only] = witnesses;
  return only !== undefined && witnesses.length === 1
    ? `${chosen}, by ${cut(only.origin.name, 80)} alone`
    : `${witnesses.length} independent origins agree on ${chosen}`;
}

/** The two considerations that tell the winner from the runner-up most: what speaks for the one, or against the other. */
function advantagesOf(best: Scored, second: Scored): string {
  const names = [...new Set([...best.terms, ...second.terms].map(({ name }) => name))];
  const leads = names
    .map((name) => ({ own: termNamed(name, best), rival: termNamed(name, second) }))
    .map((pair) => ({ ...pair, lead: (pair.own?.weight ?? 0) - (pair.rival?.weight ?? 0) }))
    .filter(({ lead }) => lead >= NOTICEABLE)
    .sort((a, b) => b.lead - a.lead);
  return leads.slice(0, 2).map(speakingFor).join('; ') || 'by a hair';
}

/** Less is not worth a word. */
const NOTICEABLE = 0.02;

function termNamed(wanted: string, { terms }: Scored): Term | undefined {
  return terms.find(({ name }) => name === wanted);
}

function speakingFor({ own, rival }: { readonly own: Term | undefined; readonly rival: Term | undefined }): string {
  if (own !== undefined && own.weight > 0) return inShort(own);
  return `against the other, ${rival === undefined ? '' : rival.reason}`;
}

/** Names are left to the term itself: "2 independent origins". */
function inShort({ reason }: Term): string {
  return reason.split(': ')[0] ?? reason;
}

function pinned(slot: Slot, policy: Policy, pin: NonNullable<ReturnType<Hearing['rulings']['pinOf']>>): Verdict {
  const { decision, snak } = pin;
  const words = readingInWords({ key: '', snak, approximate: false, exclusive: false });
  const saying = slot.testimonies
    .filter(({ claim }) => JSON.stringify(claim.snak) === JSON.stringify(snak))
    .map(({ claim }) => claim.id);
  return {
    dataItem: slot.item.id,
    status: 'RESOLVED',
    chosen: snak,
    claims: saying.sort(),
    confidence: 1,
    policy: policy.name,
    terms: [{ name: 'editor', weight: 1, reason: `pinned by ${decision.author}: ${decision.reason}` }],
    reason: reasonInWords(`${cut(words, 80)}, pinned by ${decision.author}: ${decision.reason}`),
    flippedBy: 'undoing the decision',
  };
}
