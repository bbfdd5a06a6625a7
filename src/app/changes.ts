import type { Conflict, DataItem, DataItemId, DocumentId, Resolution, Revision } from '../domain';
import { canonicalJson, versionLeftBy } from '../domain';
import type { Store } from '../store/store';
import { present } from '../util/present';
import { unique } from '../util/unique';
import type { Vocabulary } from '../vocabulary';
import { asItWas, type AsItWas } from './as-it-was';
import { judge } from './judge';

/** A slot whose value, certainty or conflicts are not what they were. */
export interface Change {
  readonly dataItem: DataItem;
  /** Undefined where nobody said anything. */
  readonly before: Resolution | undefined;
  readonly after: Resolution | undefined;
  readonly opened: readonly Conflict[];
  readonly closed: readonly Conflict[];
  /** Those that stay, but that editors have settled, dismissed or opened again. */
  readonly decided: readonly Conflict[];
  /** The documents and decisions that came in between and touch it: its own, or those of the slots that it is judged by. */
  readonly causes: readonly Revision[];
}

export interface Changes {
  readonly since: number;
  readonly until: number;
  /** By subject, property and id. */
  readonly changes: readonly Change[];
}

/** Slots that are judged anew to answer: what one request may cost. */
const MOST_SLOTS = 5_000;

export class TooMuchChangedError extends Error {
  constructor(readonly slots: number) {
    super(
      `${slots} slots were touched since, more than the ${MOST_SLOTS} that can be compared at once; ask from a later revision.`,
    );
    this.name = 'TooMuchChangedError';
  }
}

/**
 * What moved since a revision, and why. Nothing is kept for it: the slots that documents and decisions touched since are
 * judged again by what was there then. So reader and rules are those of today on both sides, and only the record differs.
 */
export async function changesSince(store: Store, vocabulary: Vocabulary, since: number): Promise<Changes> {
  const until = await store.revision();
  const revisions = comings(await store.revisionsAfter(since));
  const then = await asItWas(store, vocabulary, since);
  const touched = await touchedBy(store, revisions, then);
  if (touched.size > MOST_SLOTS) throw new TooMuchChangedError(touched.size);
  if (touched.size === 0) return { since, until, changes: [] };
  const before = await judge(then, vocabulary, [...touched.keys()]);
  const changes = await comparedWithNow(store, then, before, touched, revisions);
  return { since, until, changes };
}

/** The revisions with which a document or a decision came in; what was judged after it has the same cause, and is none of its own. */
function comings(revisions: readonly Revision[]): Revision[] {
  const known = new Set<string>();
  return revisions.filter(({ cause: { kind, ref } }) => {
    if (!ref.startsWith(`${kind}:`) || known.has(ref)) return false;
    known.add(ref);
    return true;
  });
}

type Touched = ReadonlyMap<DataItemId, readonly Revision[]>;

/** A document touches the slots that it fills, and those that the version before it filled. */
async function touchedBy(store: Store, revisions: readonly Revision[], then: AsItWas): Promise<Touched> {
  const touched = new Map<DataItemId, Revision[]>();
  const touch = (item: DataItemId, revision: Revision) => touched.set(item, [...(touched.get(item) ?? []), revision]);
  const put = revisions.filter(({ cause }) => cause.kind === 'document');
  const versions = await versionsBehind(store, put, then);
  const slots = await store.dataItemsOfDocuments(versions.map(({ document }) => document));
  versions.forEach(({ revision }, place) => unique(slots[place] ?? []).forEach((item) => touch(item, revision)));
  for (const revision of revisions.filter(({ cause }) => cause.kind === 'decision')) {
    const [decision] = await store.decisionsById([revision.cause.ref as `decision:${string}`]);
    const about = decision?.about ?? (decision === undefined ? [] : [decision.target]);
    const subjects = about.filter((id): id is `subject:${string}` => id.startsWith('subject:'));
    const slotsOfSubjects = (await store.dataItemsOfSubjects(subjects)).flat().map(({ id }) => id);
    const slotsLeft = then.slotsMoved(subjects).map(({ id }) => id);
    const versions = decision === undefined ? undefined : versionLeftBy(decision);
    const documents = present([versions?.document, versions?.insteadOf]);
    const slotsOfVersions = (await store.dataItemsOfDocuments(documents)).flat();
    const slotsNamed = about.filter((one): one is DataItemId => one.startsWith('item:'));
    for (const id of unique([...slotsNamed, ...slotsOfSubjects, ...slotsLeft, ...slotsOfVersions])) touch(id, revision);
  }
  return touched;
}

async function versionsBehind(
  store: Store,
  put: readonly Revision[],
  then: AsItWas,
): Promise<{ readonly document: DocumentId; readonly revision: Revision }[]> {
  const ids = put.map(({ cause }) => cause.ref as DocumentId);
  const uris = (await store.documentFacts(ids)).map((document) => document?.uri ?? '');
  const versions = await store.documentsOfUris(uris);
  return put.flatMap((revision, place) => {
    const replaced = (versions[place] ?? []).map(({ id }) => id).filter((id) => then.documents.has(id));
    return unique([ids[place] as DocumentId, ...replaced]).map((document) => ({ document, revision }));
  });
}

async function comparedWithNow(
  store: Store,
  then: AsItWas,
  before: Awaited<ReturnType<typeof judge>>,
  touched: Touched,
  revisions: readonly Revision[],
): Promise<Change[]> {
  const ids = before.judged;
  const [items, resolutions, conflicts] = await Promise.all([
    slotsEver(store, then, ids),
    store.resolutionsOfDataItems(ids),
    store.conflictsOfDataItems(ids),
  ]);
  const resolvedThen = new Map(before.resolutions.map((resolution) => [resolution.dataItem, resolution]));
  const changes = present(items).map((dataItem): Change => {
    const place = ids.indexOf(dataItem.id);
    const standing = conflicts[place] ?? [];
    const stood = before.conflicts.filter((conflict) => conflict.dataItem === dataItem.id);
    return {
      dataItem,
      before: spoken(resolvedThen.get(dataItem.id)),
      after: spoken(resolutions[place]),
      opened: standing.filter(({ id }) => !stood.some((conflict) => conflict.id === id)),
      closed: stood.filter(({ id }) => !standing.some((conflict) => conflict.id === id)),
      decided: standing.filter(({ id, status }) => stood.some((conflict) => conflict.id === id && conflict.status !== status)),
      causes: touched.get(dataItem.id) ?? causesNearby(dataItem, items, touched, revisions),
    };
  });
  return changes.filter(isChange).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Also slots that a decision had made and that are gone with it, as long as there is what they were about. */
async function slotsEver(store: Store, then: AsItWas, ids: readonly DataItemId[]): Promise<(DataItem | undefined)[]> {
  const [now, before] = await Promise.all([store.dataItems(ids), then.dataItems(ids)]);
  const items = now.map((item, place) => item ?? before[place]);
  const subjects = await store.subjects(items.map((item) => item?.subject ?? 'subject:'));
  return items.map((item, place) => (subjects[place] === undefined ? undefined : item));
}

/** A verdict on nothing is none. */
function spoken(resolution: Resolution | undefined): Resolution | undefined {
  return resolution === undefined || resolution.positions.length === 0 ? undefined : resolution;
}

function isChange({ before, after, opened, closed, decided }: Change): boolean {
  return opened.length + closed.length + decided.length > 0 || canonicalJson(told(before)) !== canonicalJson(told(after));
}

/** What a reader sees move. Confidence and reasons shift with every new voice, and are shown beside it. */
function told(resolution: Resolution | undefined): unknown {
  return resolution && [resolution.status, resolution.chosen ?? null];
}

/** Why a slot moved that nothing touched itself: what touched other slots of its subject, or else anything at all. */
function causesNearby(
  { subject }: DataItem,
  items: readonly (DataItem | undefined)[],
  touched: Touched,
  revisions: readonly Revision[],
): readonly Revision[] {
  const beside = items.flatMap((item) => (item?.subject === subject ? (touched.get(item.id) ?? []) : []));
  return beside.length === 0 ? revisions : unique(beside);
}

function keyOf({ dataItem: { subject, property, id } }: Change): string {
  return `${subject} ${property} ${id}`;
}
