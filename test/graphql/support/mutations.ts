import { reconcileSlots } from '../../../src/app/reconcile-stale';
import type { DataItemId } from '../../../src/domain';
import type { Store } from '../../../src/store/store';
import type { Vocabulary } from '../../../src/vocabulary';
import { putExampleGraph } from './example-graph';

const RESULT = `__typename
  ... on Decided { revision decision { id act author reason at basedOn undone targetId rank value { ... on Quantity { text } } target { id } } }
  ... on Problem { message }
  ... on StaleRevision { basedOn current changes { id last { number cause decision { id } } node { id } } }
  ... on NotFound { missing }
  ... on InvalidInput { field }`;
const INGESTED = `__typename
  ... on Ingested { change document { id uri title publisher { name } published } claimCount claims { totalCount } touched { id } refused revision
    conflictsOpened { id kind } conflictsClosed messages { severity rule reason line } decision { act author reason target { id } } }
  ... on Problem { message }
  ... on InvalidInput { field }
  ... on StaleRevision { changes { id } }`;
export const TOLD = 'basedOn: $basedOn, reason: "measured anew", author: "Ada"';

/** One a mutation of the schema, each of which an editor of the example graph may do. */
export const MUTATIONS: Readonly<Record<string, string>> = {
  setRank: `setRank(claim: $claim, rank: DEPRECATED, ${TOLD})`,
  pin: `pin(dataItem: $dataItem, value: "99 tokens/s", ${TOLD})`,
  dismissConflict: `dismissConflict(conflict: $conflict, ${TOLD})`,
  annotate: `annotate(id: $document, ${TOLD})`,
  mergeSubjects: `mergeSubjects(subject: "Phi-3", into: "GPT-4o", ${TOLD})`,
  splitSubject: `splitSubject(subject: "GPT-4o mini", claims: [$claim], into: "GPT-4o nano", ${TOLD})`,
  declareSameOrigin: `declareSameOrigin(id: "source:a-model-blog", as: "source:open-encyclopedia", ${TOLD})`,
  correctClaim: `correctClaim(claim: $claim, value: "7 tokens/s", ${TOLD})`,
  ingestDocument: `ingestDocument(document: { uri: "n.md", text: "GPT-4o\\n\\nOutput speed: 9 tokens per second" }, reason: "new", author: "Ada")`,
  undo: `undo(decision: $decision, ${TOLD})`,
};

/** What they are on, of the example graph; `decision` is one that can be undone, once it is taken. */
export type Decidable = Record<'claim' | 'dataItem' | 'conflict' | 'document' | 'decision', string>;

/** The operation, aliased `it`, with those variables that it names. */
export function mutationOn(
  mutation: string,
  given: Decidable & { readonly basedOn: number },
): { query: string; variables: Record<string, unknown> } {
  const variables = Object.fromEntries(Object.entries(given).filter(([name]) => mutation.includes(`$${name}`)));
  const head = Object.keys(variables).map((name) => `$${name}: ${name === 'basedOn' ? 'Int!' : 'ID!'}`);
  const result = mutation.startsWith('ingest') ? INGESTED : RESULT;
  const named = head.length === 0 ? '' : `(${head.join(', ')})`;
  return { query: `mutation ${named} { it: ${mutation} { ${result} } }`, variables };
}

/** The example graph, judged by the reconciler itself: its own verdicts would change under the first decision. */
export async function putDecidableGraph(store: Store, vocabulary: Vocabulary): Promise<Decidable> {
  await putExampleGraph(store, vocabulary);
  const slots: DataItemId[] = [];
  for await (const { id } of store.allDataItems()) slots.push(id);
  await reconcileSlots(store, vocabulary, slots, { cause: { kind: 'policy', ref: 'test' }, now: () => '2026-01-31T00:00:00Z' });
  const [conflict] = (await store.pageConflicts({}, { first: 1 })).rows;
  const [claim] = conflict!.claims;
  const [said] = await store.claims([claim!]);
  return { claim: claim!, dataItem: conflict!.dataItem, conflict: conflict!.id, document: said!.document, decision: '' };
}
