import type { Claim, DataItem, DataItemId, Decision, DocumentId, SubjectId } from '../domain';
import { rulingsOf } from '../reconciliation';
import type { PastReads } from '../store/port/judging-reads';
import type { Store } from '../store/store';
import { byId } from '../util/by-id';
import { groupBy } from '../util/group-by';
import { order } from '../util/order';
import { present } from '../util/present';
import { unique } from '../util/unique';
import type { Vocabulary } from '../vocabulary';
import { asRead, namedByDecisions, standingClaims, standingSlots } from './decisions/standing';
import { rootOf } from './decisions/undo';

/**
 * The graph as it was at a revision, as far as judging slots needs it: what the documents that were current then say, as the
 * reader of today reads them, under the decisions taken until then. The graph holds claims as they stand today, so those that
 * a later merge, split or correction reaches are worked out anew from what was read; all others are there as they were.
 */
export async function asItWas(store: Store, vocabulary: Vocabulary, revision: number): Promise<AsItWas> {
  const then = await store.asOf(revision);
  const [taken, all] = await Promise.all([then.decisions(), store.decisions()]);
  const moved = all.slice(taken.length).filter((decision) => RESTATING.includes(rootOf(decision, all).act));
  if (moved.length === 0) return { ...then, slotsMoved: () => [] };
  const restated = await claimsThen(store, vocabulary, then, { taken, all, moved });
  return withRestated(then, restated);
}

export interface AsItWas extends PastReads {
  /** The slots about these subjects, or comparing with them, that claims filled which stand otherwise now. */
  slotsMoved(subjects: readonly SubjectId[]): readonly DataItem[];
}

/** Acts by which claims stand otherwise than they were read. */
const RESTATING: readonly Decision['act'][] = ['merge', 'split', 'correct'];

interface Restated {
  /** Of these documents every claim is among `claims`. */
  readonly documents: ReadonlySet<DocumentId>;
  readonly claims: readonly Claim[];
  readonly dataItems: ReadonlyMap<DataItemId, DataItem>;
  /** Of subjects that lead to another today. */
  readonly subjects: ReturnType<typeof namedByDecisions>['subjects'];
}

/** Whole documents, since a correction is one of the claims of its document. */
async function claimsThen(
  store: Store,
  vocabulary: Vocabulary,
  then: PastReads,
  { taken, all, moved }: Readonly<Record<'taken' | 'all' | 'moved', readonly Decision[]>>,
): Promise<Restated> {
  const [stood, stands] = [rulingsOf(taken), rulingsOf(all)];
  const named = unique(moved.flatMap(subjectsNamedIn));
  const subjects = unique(named.flatMap((subject) => [...stood.mergedWith(subject), ...stands.mergedWith(subject)]));
  const naming = (await store.everyClaimNaming(subjects)).flat();
  const documents = present(
    await store.documentFacts(unique(naming.map(({ document }) => document)).filter((id) => then.documents.has(id))),
  );
  const read = await store.everyClaimOfDocuments(documents.map(({ id }) => id));
  const standing = { rulings: stood, vocabulary };
  const claims = documents.flatMap((document, place) => standingClaims(document, asRead(read[place] ?? []), standing));
  return {
    documents: new Set(documents.map(({ id }) => id)),
    claims: claims.filter(({ supersededBy }) => supersededBy === undefined),
    dataItems: byId(standingSlots(claims, standing)),
    subjects: namedByDecisions(all).subjects,
  };
}

function subjectsNamedIn({ target, about = [], detail }: Decision): SubjectId[] {
  const ids: unknown[] = [target, ...about, detail['into'], detail['from']];
  return ids.filter((id): id is SubjectId => typeof id === 'string' && id.startsWith('subject:'));
}

function withRestated(then: PastReads, { documents, claims, dataItems, subjects }: Restated): AsItWas {
  const ofItem = groupBy(claims, ({ dataItem }) => dataItem);
  const ofDocument = groupBy(claims, ({ document }) => document);
  const untouched = (stored: readonly Claim[]) => stored.filter(({ document }) => !documents.has(document));
  const slots = [...dataItems.values()];
  const withSlots = (stored: readonly DataItem[], isAsked: (item: DataItem) => boolean) =>
    [...byId([...stored, ...slots.filter(isAsked)]).values()].sort((a, b) => order(a.id, b.id));
  return {
    ...then,
    slotsMoved: (named) => slots.filter(({ subject, versus }) => [subject, ...versus].some((id) => named.includes(id))),
    claimsOfDataItems: async (ids) =>
      (await then.claimsOfDataItems(ids)).map((stored, place) =>
        [...untouched(stored), ...(ofItem.get(ids[place] as DataItemId) ?? [])].sort(byDocument),
      ),
    claimsOfDocuments: async (ids) =>
      (await then.claimsOfDocuments(ids)).map((stored, place) => {
        const id = ids[place] as DocumentId;
        return documents.has(id) ? [...(ofDocument.get(id) ?? [])].sort(byDocument) : stored;
      }),
    pageClaims: async (filter, page) => {
      const { document, property } = filter;
      if (document === undefined || !documents.has(document)) return then.pageClaims(filter, page);
      const rows = (ofDocument.get(document) ?? []).filter((claim) => property === undefined || claim.property === property);
      return { rows: [...rows].sort(byDocument), cursors: [], hasNext: false };
    },
    dataItems: async (ids) =>
      (await then.dataItems(ids)).map((stored, place) => stored ?? dataItems.get(ids[place] as DataItemId)),
    dataItemsOf: async (pairs) =>
      (await then.dataItemsOf(pairs)).map((stored, place) => {
        const pair = pairs[place];
        return withSlots(stored, ({ subject, property }) => subject === pair?.subject && property === pair.property);
      }),
    dataItemsVersus: async (ids) =>
      (await then.dataItemsVersus(ids)).map((stored, place) =>
        withSlots(stored, ({ versus }) => versus.includes(ids[place] as SubjectId)),
      ),
    dataItemsOfProperties: async (properties) =>
      (await then.dataItemsOfProperties(properties)).map((stored, place) =>
        withSlots(stored, ({ property }) => property === properties[place]),
      ),
    subjects: async (ids) =>
      (await then.subjects(ids)).map((stored, place) => {
        const id = ids[place] as SubjectId;
        return stored?.id === id ? stored : (subjects.get(id) ?? stored);
      }),
  };
}

function byDocument(a: Claim, b: Claim): number {
  return order(a.document, b.document) || order(a.id, b.id);
}
