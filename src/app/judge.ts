import type { Claim, Conflict, DataItem, DataItemId, Resolution } from '../domain';
import { dependentsOf, neighboursOf, reconcile, type Neighbours } from '../reconciliation';
import type { Store } from '../store/store';
import { byId } from '../util/by-id';
import { present } from '../util/present';
import { unique } from '../util/unique';
import type { Vocabulary } from '../vocabulary';

export interface Verdicts {
  /** The slots asked for and what depends on them. */
  readonly judged: readonly DataItemId[];
  readonly conflicts: readonly Conflict[];
  readonly resolutions: readonly Resolution[];
}

/** Judges these slots together with what depends on them, from the claims of all of these and of what they are compared with. Writes nothing. */
export async function judge(store: Store, vocabulary: Vocabulary, ids: readonly DataItemId[]): Promise<Verdicts> {
  const decisions = await store.decisions();
  const changed = present(await store.dataItems(ids));
  const dependents = await dataItemsNear(store, dependentsOf(changed, vocabulary, decisions));
  const touched = [...byId([...changed, ...dependents]).values()];
  const near = neighboursOf(touched, vocabulary, decisions);
  const known = byId([...touched, ...(await dataItemsNear(store, near))]);
  const heard = (await store.claimsOfDataItems([...known.keys()])).flat();
  const alongside = await claimsAlongside(store, near.alongside, heard);
  const claims = [...heard, ...alongside];
  const further = present(await store.dataItems(unique(alongside.map((claim) => claim.dataItem))));
  const dataItems = byId([...known.values(), ...further]);
  const documents = present(await store.documentFacts(unique(claims.map((claim) => claim.document))));
  const speakers = documents.flatMap((document) => [
    document.publisher ?? [],
    ...document.references.map((reference) => reference.source),
  ]);
  const measurers = claims.map((claim) => claim.measurer).filter((measurer) => measurer !== undefined);
  const sources = present(await store.sources(unique([...speakers.flat(), ...measurers])));
  const subjects = present(
    await store.subjects(unique([...dataItems.values()].flatMap((item) => [item.subject, ...item.versus]))),
  );
  const { conflicts, resolutions } = reconcile({
    vocabulary,
    touched: touched.map((item) => item.id),
    dataItems,
    claims,
    documents: byId(documents),
    sources: byId(sources),
    subjects: byId(subjects),
    decisions,
  });
  return { judged: unique([...ids, ...touched.map((item) => item.id)]), conflicts, resolutions };
}

/** What the documents that speak here say elsewhere of these properties. */
async function claimsAlongside(store: Store, properties: readonly string[], heard: readonly Claim[]): Promise<Claim[]> {
  const documents = unique(heard.filter(({ property }) => properties.includes(property)).map((claim) => claim.document));
  if (documents.length === 0) return [];
  const known = new Set(heard.map((claim) => claim.id));
  const all = (await store.claimsOfDocuments(documents)).flat();
  return all.filter((claim) => properties.includes(claim.property) && !known.has(claim.id));
}

async function dataItemsNear(store: Store, near: Neighbours): Promise<DataItem[]> {
  const found = await Promise.all([
    store.dataItemsOf(near.pairs),
    store.dataItemsVersus(near.versus),
    store.dataItemsOfProperties(near.properties),
  ]);
  return found.flat(2);
}
