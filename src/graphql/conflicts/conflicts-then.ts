import { TooManySlotsError, type SlotAsItWas } from '../../app/slots-as-of';
import { extentOf, wordsOf, type Conflict, type SourceId, type SubjectId } from '../../domain';
import type { Between, Composed, ConflictFilter } from '../../store/port/filters';
import type { ConflictSort, Page, Paged, SortKey } from '../../store/port/page-reads';
import { byId } from '../../util/by-id';
import { groupBy } from '../../util/group-by';
import { present } from '../../util/present';
import type { Context } from '../context';
import { allSoon } from '../../util/soon';
import { badInput } from '../errors';
import { conflictsOf, keepWhatIsGone, type ShownConflict, type SlotThen } from '../facts/past';
import { pageOf, type Connection, type PageRequest } from '../lists/connection';

/** What lists of conflicts are filtered and sorted by, as the graph has it in columns. */
interface Row {
  readonly conflict: ShownConflict;
  readonly slot: SlotThen;
  readonly subject: SubjectId;
  readonly extent: ReturnType<typeof extentOf>;
  readonly documents: readonly string[];
  readonly sources: readonly (SourceId | undefined)[];
}

interface Asked {
  readonly asOf: number;
  readonly filter: ConflictFilter;
  readonly order: readonly SortKey<ConflictSort>[] | null;
}

/**
 * A page of the conflicts of another moment. They are in no index: every slot of the graph is judged as it was, once a revision of
 * the graph, and the list is cut in memory, by the same filters and in the same order.
 */
export async function pageOfConflictsThen(
  context: Context,
  request: PageRequest,
  asked: Asked,
): Promise<Connection<ShownConflict>> {
  const slots = await everySlot(context, asked.asOf);
  const rows = await rowsOf(context, slots, asked.asOf);
  const wanted = rows.filter((row) => holds(row, asked.filter)).sort(comparing(asked.order ?? []));
  const read = async (page: Page): Promise<Paged<ShownConflict>> => {
    const cut = cutFrom(wanted, page);
    await Promise.all(cut.rows.map(({ slot }) => keepWhatIsGone(context, slot)));
    return { ...cut, rows: cut.rows.map(({ conflict }) => conflict) };
  };
  return pageOf(request, read, () => wanted.length);
}

async function everySlot({ loaders }: Context, asOf: number): Promise<readonly SlotAsItWas[]> {
  try {
    return await loaders.everySlotAsOf.load(String(asOf));
  } catch (error) {
    throw error instanceof TooManySlotsError ? badInput(error.message) : error;
  }
}

async function rowsOf({ loaders }: Context, slots: readonly SlotAsItWas[], asOf: number): Promise<Row[]> {
  const disputed = slots.filter(({ conflicts }) => conflicts.length > 0);
  const claims = byId(slots.flatMap((slot) => slot.claims));
  const subjects = await allSoon(disputed.map(({ item }) => loaders.subject.load(item.subject)));
  const documentOf = (id: Conflict['claims'][number]) => claims.get(id)?.document;
  const cited = groupBy(
    disputed.flatMap(({ conflicts }) => conflicts.flatMap((conflict) => present(conflict.claims.map(documentOf)))),
    (document) => document,
  );
  const found = present(await allSoon([...cited.keys()].map((id) => loaders.document.load(id))));
  const documents = byId(found);
  return disputed.flatMap((slot, place) =>
    conflictsOf({ ...slot, asOf }).map((conflict) => {
      const ids = present(conflict.claims.map(documentOf));
      return {
        conflict,
        slot: { ...slot, asOf },
        subject: subjects[place]?.id ?? slot.item.subject,
        extent: extentOf(conflict.positions),
        documents: ids,
        sources: ids.map((id) => documents.get(id)?.publisher),
      };
    }),
  );
}

function holds(row: Row, { and = [], or = [], not, ...own }: Composed<ConflictFilter>): boolean {
  return (
    holdsItself(row, own) &&
    and.every((part) => holds(row, part)) &&
    (or.length === 0 || or.some((part) => holds(row, part))) &&
    !(not !== undefined && holds(row, not))
  );
}

function holdsItself({ conflict, slot, subject, extent, documents, sources }: Row, asked: ConflictFilter): boolean {
  const { since, until } = extent;
  return (
    (asked.kinds?.includes(conflict.kind) ?? true) &&
    isSame(asked.severity, conflict.severity) &&
    isSame(asked.status, conflict.status) &&
    isSame(asked.subject, subject) &&
    isSame(asked.property, slot.item.property) &&
    (asked.source === undefined || sources.includes(asked.source)) &&
    (asked.document === undefined || documents.includes(asked.document)) &&
    isWithin(asked.origins, extent.origins) &&
    isWithin(asked.weight, conflict.weight) &&
    (asked.date === undefined || (since !== null && until !== null && isDated(asked.date, since, until))) &&
    (asked.text === undefined || wordsOf(conflict.reason).includes(wordsOf(asked.text)))
  );
}

function isSame<Member>(asked: Member | undefined, held: Member): boolean {
  return asked === undefined || asked === held;
}

function isWithin(range: Between<number> | undefined, held: number): boolean {
  return (range?.from === undefined || held >= range.from) && (range?.until === undefined || held <= range.until);
}

/** As coarse as they are, as the statements of the graph have it. */
function isDated({ from, until }: Between<string>, first: string, last: string): boolean {
  return (
    (from === undefined || last >= from.slice(0, last.length)) && (until === undefined || first.slice(0, until.length) <= until)
  );
}

const USUAL: readonly SortKey<ConflictSort>[] = [{ by: 'severity' }, { by: 'weight', descending: true }];

const KEYS: Readonly<Record<Exclude<ConflictSort, 'opened'>, (row: Row) => string | number>> = {
  severity: ({ conflict }) => (conflict.severity === 'hard' ? 0 : 1),
  weight: ({ conflict }) => conflict.weight,
  origins: ({ extent }) => extent.origins,
  since: ({ extent }) => extent.since ?? '',
  property: ({ slot }) => slot.item.property,
  subject: ({ slot }) => slot.item.subject,
};

function comparing(order: readonly SortKey<ConflictSort>[]): (a: Row, b: Row) => number {
  const keys = [...(order.length === 0 ? USUAL : order)].map(({ by, descending = false }) => {
    if (by === 'opened')
      throw badInput('When a conflict opened is not told of another moment: sort by something else beside "asOf".');
    return { keyOf: KEYS[by], sign: descending ? -1 : 1 };
  });
  return (a, b) => {
    for (const { keyOf, sign } of [...keys, { keyOf: ({ conflict }: Row) => conflict.id, sign: 1 }]) {
      const [left, right] = [keyOf(a), keyOf(b)];
      if (left !== right) return left < right ? -sign : sign;
    }
    return 0;
  };
}

/** A moment that is over does not move: a cursor is the conflict. */
function cutFrom(rows: readonly Row[], page: Page): Paged<Row> {
  const isBackward = 'last' in page;
  const edge = isBackward ? page.before : page.after;
  const place = edge === undefined ? undefined : rows.findIndex(({ conflict }) => cursorOf(conflict) === edge);
  if (place === -1) throw badInput('That cursor is not one of this list at this moment: start again without it.');
  const [start, end] = isBackward
    ? [Math.max(0, (place ?? rows.length) - page.last), place ?? rows.length]
    : [(place ?? -1) + 1, (place ?? -1) + 1 + page.first];
  const cut = rows.slice(start, end);
  const cursors = cut.map(({ conflict }) => cursorOf(conflict));
  return { rows: cut, cursors, hasNext: isBackward ? start > 0 : end < rows.length };
}

function cursorOf({ id }: Conflict): string {
  return Buffer.from(`then ${id}`).toString('base64url');
}
