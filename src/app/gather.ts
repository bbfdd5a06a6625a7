import type { Claim, Conflict, DataItem, DataItemId, Decision, SourceId } from '../domain';
import { dependentsOf, neighboursOf, type Neighbours, type ReconciliationInput } from '../reconciliation';
import type { ConflictFilter } from '../store/port/filters';
import type { JudgingReads } from '../store/port/judging-reads';
import type { Page, Paged } from '../store/port/page-reads';
import { byId } from '../util/by-id';
import { present } from '../util/present';
import { unique } from '../util/unique';
import type { Vocabulary } from '../vocabulary';

/** These slots and what depends on them, as input for the reconciler: with the claims of all of these and of what they are compared with. */
export async function gather(
  store: JudgingReads,
  vocabulary: Vocabulary,
  ids: readonly DataItemId[],
): Promise<ReconciliationInput> {
  const decisions = await store.decisions();
  const changed = present(await store.dataItems(ids));
  const dependents = await dataItemsNear(store, dependentsOf(changed, vocabulary, decisions), changed);
  return gatherOnly(store, vocabulary, [...byId([...changed, ...dependents]).values()], decisions);
}

/** The same for just these slots, when nothing about them changed. */
export async function gatherOnly(
  store: JudgingReads,
  vocabulary: Vocabulary,
  touched: readonly DataItem[],
  decisions: readonly Decision[],
): Promise<ReconciliationInput> {
  const near = neighboursOf(touched, vocabulary, decisions);
  const known = byId([...touched, ...(await dataItemsNear(store, near, touched))]);
  const heard = (await store.claimsOfDataItems([...known.keys()])).flat();
  const alongside = await claimsAlongside(store, near.alongside, heard);
  const claims = [...heard, ...alongside];
  const further = await dataItemsBeside(store, known, unique(alongside.map((claim) => claim.dataItem)));
  const dataItems = byId([...known.values(), ...further]);
  return {
    vocabulary,
    touched: touched.map((item) => item.id),
    dataItems,
    claims,
    decisions,
    ...(await speakers(store, claims, dataItems, decisions)),
  };
}

async function speakers(
  store: JudgingReads,
  claims: readonly Claim[],
  dataItems: ReconciliationInput['dataItems'],
  decisions: readonly Decision[],
): Promise<Pick<ReconciliationInput, 'documents' | 'sources' | 'subjects'>> {
  const documents = present(await store.documentFacts(unique(claims.map((claim) => claim.document))));
  const cited = documents.flatMap(({ publisher, references }) => [publisher ?? [], ...references.map(({ source }) => source)]);
  const measurers = claims.map((claim) => claim.measurer).filter((measurer) => measurer !== undefined);
  const sources = present(await store.sources(unique([...cited.flat(), ...measurers, ...sourcesNamedIn(decisions)])));
  const subjects = present(
    await store.subjects(unique([...dataItems.values()].flatMap((item) => [item.subject, ...item.versus]))),
  );
  return { documents: byId(documents), sources: byId(sources), subjects: byId(subjects) };
}

/** Those that editors counted as one: the voice of one may go by the name of another. */
function sourcesNamedIn(decisions: readonly Decision[]): SourceId[] {
  const named = decisions.flatMap(({ act, target, detail }) => (act === 'same-origin' ? [target, String(detail['as'])] : []));
  return named.filter((id): id is SourceId => id.startsWith('source:'));
}

/** What the documents that speak here say elsewhere of these properties. */
async function claimsAlongside(store: JudgingReads, properties: readonly string[], heard: readonly Claim[]): Promise<Claim[]> {
  const known = new Set(heard.map((claim) => claim.id));
  const found = await Promise.all(
    properties.flatMap((property) => {
      const documents = unique(heard.filter((claim) => claim.property === property).map((claim) => claim.document));
      return documents.map((document) => allOf((page) => store.pageClaims({ document, property }, page)));
    }),
  );
  return found.flat().filter(({ id }) => !known.has(id));
}

async function dataItemsNear(store: JudgingReads, near: Neighbours, known: readonly DataItem[]): Promise<DataItem[]> {
  const disputed = near.disputed ? unique((await conflictsIn(store, {})).map((conflict) => conflict.dataItem)) : [];
  const found = await Promise.all([
    store.dataItemsOf(near.pairs),
    store.dataItemsVersus(near.versus),
    store.dataItemsOfProperties(near.properties),
  ]);
  const more = await dataItemsBeside(store, byId([...known, ...found.flat(2)]), unique([...near.items, ...disputed]));
  return [...found.flat(2), ...more];
}

/** Those of the ids that are not known yet. */
async function dataItemsBeside(
  store: JudgingReads,
  known: ReadonlyMap<DataItemId, DataItem>,
  ids: readonly DataItemId[],
): Promise<DataItem[]> {
  return present(await store.dataItems(ids.filter((id) => !known.has(id))));
}

/** All of them, heaviest first. */
export function conflictsIn(store: Pick<JudgingReads, 'pageConflicts'>, filter: ConflictFilter): Promise<Conflict[]> {
  return allOf((page) => store.pageConflicts(filter, page));
}

const PAGE = 500;

async function allOf<Row>(pageOf: (page: Page) => Promise<Paged<Row>>): Promise<Row[]> {
  const found: Row[] = [];
  let after: string | undefined;
  do {
    const page = await pageOf({ first: PAGE, ...(after === undefined ? {} : { after }) });
    found.push(...page.rows);
    after = page.hasNext ? page.cursors.at(-1) : undefined;
  } while (after !== undefined);
  return found;
}
