import type { ClaimId, Position, Resolution, Term } from '../../domain';
import { order } from '../../util/order';
import { sortFew } from '../../util/sort-few';
import type { Writable } from '../../util/writable';
import { inWords } from '../compare';
import { counted, cut, reasonInWords, shortly } from '../conflicts/phrases';
import type { Pin } from '../decisions';
import { positionsOf } from '../positions';
import type { Division } from '../sides';
import type { Slot } from '../slot';
import type { Testimony } from '../testimony';
import { flippedBy } from './flip';
import type { Candidate } from './policy';
import { believedUnder, type Ruling } from './rule';
import { termsOf } from './score';

/** A ruling as it is kept and shown: with its positions, its terms, and in words. */
export function resolutionOf(ruling: Ruling, division: Division): Resolution {
  const { slot, hearing } = ruling.bench;
  const believed = believedUnder(ruling);
  const positions = positionsOf(division, { slot, hearing, believed });
  const claims = claimsOf(believed);
  return ruling.pin === undefined ? verdictOf(ruling, claims, positions) : pinned(slot, ruling, ruling.pin, claims, positions);
}

/** Set member by member: there are as many as slots. */
function verdictOf(ruling: Ruling, claims: readonly ClaimId[], positions: readonly Position[]): Resolution {
  const { bench, policy, status, confidence, best, second } = ruling;
  const terms = best === undefined ? [] : termsOf(best.candidate, bench);
  const verdict: Writable<Resolution> = {
    dataItem: bench.slot.item.id,
    status,
    claims,
    positions,
    confidence,
    policy: policy.name,
    terms,
    reason: best === undefined ? 'Every claim is deprecated, so none stands.' : reasonOf(ruling, best.candidate, terms),
  };
  if (best !== undefined && status !== 'UNRESOLVED') verdict.chosen = best.candidate.side.anchor.snak;
  if (second === undefined) return verdict;
  verdict.runnerUp = second.candidate.side.anchor.snak;
  const flip = best === undefined || !bench.isDisputed ? undefined : flippedBy(best, second, bench);
  if (flip !== undefined) verdict.flippedBy = flip;
  return verdict;
}

/** Sorted. */
export function claimsOf(testimonies: readonly Testimony[]): ClaimId[] {
  return sortFew(
    testimonies.map(({ claim }) => claim.id),
    order,
  );
}

function reasonOf({ status, second, bench }: Ruling, best: Candidate, terms: readonly Term[]): string {
  const chosen = shortly(best.side.anchor);
  const { candidates } = bench;
  if (status === 'AGREED' && candidates.length > 1)
    return reasonInWords(`${chosen} and ${counted(candidates.length - 1, 'more value')}, which can all hold`);
  if (status === 'AGREED') return reasonInWords(agreementInWords(chosen, best));
  if (second === undefined) return reasonInWords(`${chosen}, ${rankInWords(best)}`);
  const rival = shortly(second.candidate.side.anchor);
  if (status === 'UNRESOLVED') return reasonInWords(`${chosen} and ${rival} are equally well supported`);
  const because = advantagesOf(terms, termsOf(second.candidate, bench));
  if (status === 'CONTESTED')
    return reasonInWords(`${chosen} by a narrow margin, ${rival} if other things count more: ${because}`);
  return reasonInWords(`${chosen} rather than ${rival}: ${because}`);
}

function agreementInWords(chosen: string, { witnesses }: Candidate): string {
  const [only] = witnesses;
  return only !== undefined && witnesses.length === 1
    ? `${chosen}, by ${cut(only.origin.name, 80)} alone`
    : `${witnesses.length} independent origins agree on ${chosen}`;
}

/** Of what editors' ranks left alone in a slot where sources disagree. */
function rankInWords({ side }: Candidate): string {
  const isPreferred = side.testimonies.some(({ rank }) => rank === 'preferred');
  return isPreferred ? 'which an editor ranked as preferred' : 'since editors deprecated all claims of other values';
}

/** The two considerations that tell the winner from the runner-up most: what speaks for the one, or against the other. */
function advantagesOf(best: readonly Term[], second: readonly Term[]): string {
  const names = [...new Set([...best, ...second].map(({ name }) => name))];
  const leads = names
    .map((name) => ({ own: termNamed(name, best), rival: termNamed(name, second) }))
    .map(({ own, rival }) => ({ own, rival, lead: (own?.weight ?? 0) - (rival?.weight ?? 0) }))
    .filter(({ lead }) => lead >= NOTICEABLE)
    .sort((a, b) => b.lead - a.lead);
  return leads.slice(0, 2).map(speakingFor).join('; ') || 'by a hair';
}

/** Less is not worth a word. */
const NOTICEABLE = 0.02;

function termNamed(wanted: string, terms: readonly Term[]): Term | undefined {
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

function pinned(
  slot: Slot,
  { policy, status, confidence }: Ruling,
  { decision, snak }: Pin,
  claims: readonly ClaimId[],
  positions: readonly Position[],
): Resolution {
  return {
    dataItem: slot.item.id,
    status,
    chosen: snak,
    claims,
    confidence,
    policy: policy.name,
    terms: [{ name: 'editor', weight: 1, reason: `pinned by ${decision.author}: ${decision.reason}` }],
    reason: reasonInWords(`${cut(inWords(snak), 80)}, pinned by ${decision.author}: ${decision.reason}`),
    flippedBy: 'undoing the decision',
    positions,
  };
}
