import { sourceId, type Claim, type DataItemId, type DocumentId, type Resolution } from '../domain';
import { POLICIES, reconcile } from '../reconciliation';
import type { JudgingReads } from '../store/port/judging-reads';
import type { Store } from '../store/store';
import { present } from '../util/present';
import type { Vocabulary } from '../vocabulary';
import { asItWas } from './as-it-was';
import { gatherOnly } from './gather';

/** How slots are to be judged otherwise than they were. */
export interface Terms {
  /** By name and version: "majority@1". The property's own when left out. */
  readonly policy?: string;
  /** With what documents and decisions told at this revision. */
  readonly asOf?: number;
  /** Names of sources whose documents are not heard. */
  readonly excludeSources?: readonly string[];
}

/** The names of the policies that there are. */
export const policyNames: readonly string[] = [...POLICIES.keys()];

/** What each of these slots would be resolved to under other terms; undefined where nobody would say anything. Writes nothing. */
export async function whatIf(
  store: Store,
  vocabulary: Vocabulary,
  ids: readonly DataItemId[],
  { policy, asOf, excludeSources = [] }: Terms,
): Promise<(Resolution | undefined)[]> {
  const then: JudgingReads = asOf === undefined ? store : await asItWas(store, vocabulary, asOf);
  const items = present(await then.dataItems(ids));
  const input = await gatherOnly(then, vocabulary, items, await then.decisions());
  const silent = silenced(input.documents, excludeSources);
  const claims = input.claims.filter((claim) => !silent.has(claim.document));
  const told = new Set(claims.map((claim) => claim.dataItem));
  const { resolutions } = reconcile({ ...input, claims, ...(policy === undefined ? {} : { policy }) });
  const bySlot = new Map(resolutions.map((resolution) => [resolution.dataItem, resolution]));
  return ids.map((id) => (told.has(id) ? bySlot.get(id) : undefined));
}

function silenced(
  documents: ReadonlyMap<DocumentId, { readonly id: DocumentId; readonly publisher?: string }>,
  names: readonly string[],
): ReadonlySet<Claim['document']> {
  const sources = new Set<string>(names.map((name) => sourceId(name.replace(/^source:/, ''))));
  return new Set([...documents.values()].filter(({ publisher = '' }) => sources.has(publisher)).map(({ id }) => id));
}
