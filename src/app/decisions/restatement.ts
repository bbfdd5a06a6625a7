import { canonicalJson, type Claim, type ClaimId, type Decision, type DocumentId, type SubjectId } from '../../domain';
import { rulingsOf } from '../../reconciliation';
import type { Restatement } from '../../store/port/decision-options';
import type { Store } from '../../store/store';
import { byId } from '../../util/by-id';
import { present } from '../../util/present';
import { unique } from '../../util/unique';
import type { Vocabulary } from '../../vocabulary';
import type { CorrectionDetail } from './correct';
import { asRead, namedByDecisions, placed, standingClaims, standingSlots, subjectsOf, type Standing } from './standing';
import { rootOf } from './undo';

/**
 * The claims that stand otherwise with the last of the decisions than without it. What it changes is found by where it can reach: the claims of
 * a document, about some subjects, or named one by one. Undefined where it reaches none.
 */
export async function restatementBy(
  store: Store,
  vocabulary: Vocabulary,
  decision: Decision,
  before: readonly Decision[],
): Promise<Restatement | undefined> {
  const decisions = [...before.filter(({ id }) => id !== decision.id), decision];
  const root = rootOf(decision, decisions);
  const standing = { rulings: rulingsOf(decisions), vocabulary };
  if (root.act === 'correct') return correctionRestated(store, root, decisions, standing);
  if (root.act !== 'merge' && root.act !== 'split') return undefined;
  const stood = rulingsOf(decisions.slice(0, -1));
  const subjects = subjectsReached(root, [stood, standing.rulings]);
  const claims = await claimsReached(store, root, subjects);
  const aliases = subjects
    .map((subject) => ({ subject, lead: standing.rulings.subjectOf(subject) }))
    .filter(({ subject, lead }) => stood.subjectOf(subject) !== lead);
  const after = claims.map((claim) => placed(claim, standing));
  return { ...differences(claims, after, standing, decisions), aliases };
}

async function correctionRestated(
  store: Store,
  root: Decision,
  decisions: readonly Decision[],
  standing: Standing,
): Promise<Restatement> {
  const { document, uri } = root.detail as unknown as CorrectionDetail;
  const current = await store.currentDocuments([uri]);
  const ids = unique([document as DocumentId, ...present(current)]);
  const claims = await store.everyClaimOfDocuments(ids);
  const after = ids.flatMap((id, place) => standingClaims({ id, uri }, asRead(claims[place] ?? []), standing));
  return { ...differences(claims.flat(), after, standing, decisions), aliases: [] };
}

/** All who are counted as one with those that it names, before or after. */
function subjectsReached({ target, detail }: Decision, rulings: readonly Standing['rulings'][]): SubjectId[] {
  const named = [target, detail['into'], detail['from']].filter((id) => typeof id === 'string') as SubjectId[];
  return unique(rulings.flatMap((ruling) => named.flatMap((subject) => ruling.mergedWith(subject)))).sort();
}

async function claimsReached(store: Store, { detail }: Decision, subjects: readonly SubjectId[]): Promise<Claim[]> {
  const ids = detail['claims'];
  if (Array.isArray(ids)) return present(await store.claims(ids as ClaimId[]));
  return [...byId((await store.everyClaimNaming(subjects)).flat()).values()];
}

export function differences(
  before: readonly Claim[],
  after: readonly Claim[],
  standing: Standing,
  decisions: readonly Decision[],
): Omit<Restatement, 'aliases'> {
  const [stood, stands] = [byId(before), byId(after)];
  const fresh = after.filter(({ id }) => !stood.has(id));
  const changed = after.flatMap((claim) => {
    const was = stood.get(claim.id);
    return was === undefined || canonicalJson(was) === canonicalJson(claim) ? [] : [{ before: was, after: claim }];
  });
  const slots = standingSlots([...fresh, ...changed.map((change) => change.after)], standing);
  const known = namedByDecisions(decisions);
  return {
    gone: before.filter(({ id }) => !stands.has(id)),
    fresh,
    changed,
    subjects: present(subjectsOf(slots).map((id) => known.subjects.get(id))),
    sources: known.sources.filter(({ id }) => fresh.some(({ measurer }) => measurer === id)),
    dataItems: slots,
  };
}
