import { versionLeftBy, type Decision, type VersionLeft } from '../../domain';
import { rulingsOf } from '../../reconciliation';
import type { DecisionOptions } from '../../store/port/decision-options';
import type { Store } from '../../store/store';
import type { Vocabulary } from '../../vocabulary';
import { differences, restatementBy } from './restatement';
import { asRead, standingClaims } from './standing';

type Following = Pick<DecisionOptions, 'version' | 'restatement'>;

/** What stands otherwise with the last of the decisions than without it: claims, or the version of a document. */
export async function followingFrom(
  store: Store,
  vocabulary: Vocabulary,
  decision: Decision,
  before: readonly Decision[],
): Promise<Following> {
  const left = versionLeftBy(decision);
  if (left !== undefined) return versionFollowing(store, vocabulary, left, [...before, decision]);
  const restatement = await restatementBy(store, vocabulary, decision, before);
  return restatement === undefined ? {} : { restatement };
}

/** A version that stands again says what it did, as the corrections taken in the meantime have it. */
async function versionFollowing(
  store: Store,
  vocabulary: Vocabulary,
  { uri, document, insteadOf }: VersionLeft,
  decisions: readonly Decision[],
): Promise<Following> {
  if (document === undefined) return { version: { uri, insteadOf, claims: [] } };
  const [claims = []] = await store.everyClaimOfDocuments([document]);
  const standing = { rulings: rulingsOf(decisions), vocabulary };
  const after = standingClaims({ id: document, uri }, asRead(claims), standing);
  const restatement = { ...differences(claims, after, standing, decisions), aliases: [] };
  return { version: { uri, document, insteadOf, claims }, restatement };
}
