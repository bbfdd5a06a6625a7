import { canonicalJson, type Claim, type DataItemId, type Document, type DocumentId } from '../domain';
import type { Store } from '../store/store';
import { isStoreError } from '../store/store-error';
import type { Vocabulary } from '../vocabulary';
import { judge } from './judge';

export interface Verification {
  readonly documents: number;
  readonly claims: number;
  readonly evidence: number;
  readonly problems: readonly Problem[];
}

export interface Problem {
  /** kebab-case and stable. */
  readonly rule: 'quote-differs' | 'document-missing' | 'verdict-due' | 'verdict-differs' | 'record-differs';
  readonly about: string;
  readonly reason: string;
}

/**
 * Checks what the graph promises: every quote is the slice of its document that it says, verdicts are what
 * judging gives now, graph and record agree.
 */
export async function verify(store: Store, vocabulary: Vocabulary): Promise<Verification> {
  const problems: Problem[] = [];
  const count = { documents: 0, claims: 0, evidence: 0 };
  for await (const id of store.allDocuments()) {
    const { document, claims } = await readBack(store, id);
    count.documents += 1;
    count.claims += claims.length;
    count.evidence += claims.reduce((sum, claim) => sum + claim.evidence.length, 0);
    if (document === undefined)
      problems.push({ rule: 'document-missing', about: id, reason: 'it is listed, but has no content' });
    else problems.push(...claims.flatMap((claim) => quoteProblems(document, claim)));
  }
  const due = await store.staleDataItems();
  if (due.length > 0)
    problems.push({
      rule: 'verdict-due',
      about: `${due.length} slots`,
      reason: 'their claims changed and they were not judged since',
    });
  problems.push(...(await verdictProblems(store, vocabulary, new Set(due))));
  const difference = await recordDifference(store);
  if (difference !== undefined) problems.push({ rule: 'record-differs', about: 'the graph', reason: difference });
  return { ...count, problems };
}

async function readBack(store: Store, id: DocumentId): Promise<{ document: Document | undefined; claims: readonly Claim[] }> {
  const [[document], [claims]] = await Promise.all([store.documents([id]), store.claimsOfDocuments([id])]);
  return { document, claims: claims ?? [] };
}

function quoteProblems(document: Document, claim: Claim): Problem[] {
  return claim.evidence
    .filter(({ start, end, quote }) => document.text.slice(start, end) !== quote)
    .map(({ start, end }) => ({
      rule: 'quote-differs',
      about: claim.id,
      reason: `the quote is not what ${document.uri} has from ${start} to ${end}`,
    }));
}

async function recordDifference(store: Store): Promise<string | undefined> {
  return store.needsRebuild().catch((error: unknown) => {
    if (isStoreError(error) && error.code === 'CORRUPT') return error.message;
    throw error;
  });
}

/** Slots compared in one go: bounds memory. */
const CHUNK = 1_000;

/** Slots that are due have been told already. */
async function verdictProblems(store: Store, vocabulary: Vocabulary, due: ReadonlySet<DataItemId>): Promise<Problem[]> {
  const problems: Problem[] = [];
  let chunk: DataItemId[] = [];
  for await (const { id } of store.allDataItems()) {
    if (!due.has(id)) chunk.push(id);
    if (chunk.length < CHUNK) continue;
    problems.push(...(await differences(store, vocabulary, chunk)));
    chunk = [];
  }
  return [...problems, ...(await differences(store, vocabulary, chunk))];
}

async function differences(store: Store, vocabulary: Vocabulary, ids: readonly DataItemId[]): Promise<Problem[]> {
  const { resolutions, conflicts } = await judge(store, vocabulary, ids);
  const [keptResolutions, keptConflicts] = await Promise.all([
    store.resolutionsOfDataItems(ids),
    store.conflictsOfDataItems(ids),
  ]);
  return ids.flatMap((id, index): Problem[] => {
    const now = [resolutions.find(({ dataItem }) => dataItem === id), conflicts.filter(({ dataItem }) => dataItem === id)];
    const kept = [keptResolutions[index], keptConflicts[index] ?? []];
    if (canonicalJson(now.map(inIdOrder)) === canonicalJson(kept.map(inIdOrder))) return [];
    return [
      {
        rule: 'verdict-differs',
        about: id,
        reason: 'judging it now gives something else: the vocabulary or the policy changed; claimgraph rebuild',
      },
    ];
  });
}

function inIdOrder(verdict: unknown): unknown {
  return Array.isArray(verdict) ? [...(verdict as { id: string }[])].sort((a, b) => (a.id < b.id ? -1 : 1)) : (verdict ?? null);
}
