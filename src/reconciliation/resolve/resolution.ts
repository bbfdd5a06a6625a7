import type { ClaimId, Resolution, Term } from '../../domain';
import { inWords } from '../compare';
import { counted, cut, reasonInWords, shortly } from '../conflicts/phrases';
import { positionsOf } from '../positions';
import type { Division, Side } from '../sides';
import type { Slot } from '../slot';
import { flippedBy } from './flip';
import type { Candidate } from './policy';
import type { Pin, Ruling } from './rule';
import { termsOf } from './score';

/** A ruling as it is kept and shown: with its positions, its terms, and in words. */
export function resolutionOf(ruling: Ruling, division: Division): Resolution {
  const { slot, hearing } = ruling.bench;
  const verdict = ruling.pin === undefined ? verdictOf(ruling) : pinned(slot, ruling, ruling.pin);
  return { ...verdict, positions: positionsOf(slot, division, verdict.claims, hearing) };
}

type Verdict = Omit<Resolution, 'positions'>;

function verdictOf(ruling: Ruling): Verdict {
  const { bench, policy, status, confidence, best, second } = ruling;
  const dataItem = bench.slot.item.id;
  if (best === undefined) {
    const reason = 'Every claim is deprecated, so none stands.';
    return { dataItem, status, claims: [], confidence, policy: policy.name, terms: [], reason };
  }
  const terms = termsOf(best.candidate, policy, bench);
  const flip = second === undefined || !bench.isDisputed ? undefined : flippedBy(best, second, bench, policy);
  return {
    dataItem,
    status,
    ...(status === 'UNRESOLVED' ? {} : { chosen: best.candidate.side.anchor.snak }),
    claims: status === 'UNRESOLVED' ? [] : claimsOf(best.candidate.side),
    confidence,
    policy: policy.name,
    terms,
    ...(second === undefined ? {} : { runnerUp: second.candidate.side.anchor.snak }),
    reason: reasonOf(ruling, best.candidate, terms),
    ...(flip === undefined ? {} : { flippedBy: flip }),
  };
}

function claimsOf(side: Side): ClaimId[] {
  return side.testimonies.map(({ claim }) => claim.id).sort();
}

function reasonOf({ status, second, bench, policy }: Ruling, best: Candidate, terms: readonly Term[]): string {
  const chosen = shortly(best.side.anchor);
  const { candidates } = bench;
  if (status === 'AGREED' && candidates.length > 1)
    return reasonInWords(`${chosen} and ${counted(candidates.length - 1, 'more value')}, which can all hold`);
  if (status === 'AGREED') return reasonInWords(agreementInWords(chosen, best));
  const rival = second === undefined ? '' : shortly(second.candidate.side.anchor);
  if (status === 'UNRESOLVED') return reasonInWords(`${chosen} and ${rival} are equally well supported`);
  const because = second === undefined ? '' : advantagesOf(terms, termsOf(second.candidate, policy, bench));
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

/** The two considerations that tell the winner from the runner-up most: what speaks for the one, or against the other. */
function advantagesOf(best: readonly Term[], second: readonly Term[]): string {
  const names = [...new Set([...best, ...second].map(({ name }) => name))];
  const leads = names
    .map((name) => ({ own: termNamed(name, best), rival: termNamed(name, second) }))
    .map((pair) => ({ ...pair, lead: (pair.own?.weight ?? 0) - (pair.rival?.weight ?? 0) }))
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

function pinned(slot: Slot, { policy, status, confidence }: Ruling, { decision, snak }: Pin): Verdict {
  const saying = slot.testimonies
    .filter(({ claim }) => JSON.stringify(claim.snak) === JSON.stringify(snak))
    .map(({ claim }) => claim.id);
  return {
    dataItem: slot.item.id,
    status,
    chosen: snak,
    claims: saying.sort(),
    confidence,
    policy: policy.name,
    terms: [{ name: 'editor', weight: 1, reason: `pinned by ${decision.author}: ${decision.reason}` }],
    reason: reasonInWords(`${cut(inWords(snak), 80)}, pinned by ${decision.author}: ${decision.reason}`),
    flippedBy: 'undoing the decision',
  };
}
