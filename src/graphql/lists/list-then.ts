import type { Between, Composed } from '../../store/port/filters';
import type { Page, Paged, SortKey } from '../../store/port/page-reads';
import type { Soon } from '../../util/soon';
import { badInput } from '../errors';
import { pageOf, type Connection, type PageRequest } from './connection';

/** A list of another moment: it is in no index, so it is filtered, sorted and cut in memory, as the store does with those of today. */
export interface ListThen<Row, Own, By extends string> {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** What a filter asks by itself, without others inside it. */
  readonly holds: (row: Row, asked: Own) => boolean;
  readonly keys: Readonly<Record<By, (row: Row) => string | number>>;
  /** In which order where none is asked for; what is level is in the order of ids. */
  readonly usual: readonly SortKey<By>[];
}

export interface ListAskedThen<Own, By extends string> {
  readonly filter: Composed<Own>;
  readonly order: readonly SortKey<By>[] | null;
}

/** `show` makes of the rows of the page what GraphQL tells of. */
export function pageOfListThen<Row, Own extends object, By extends string, Shown>(
  request: PageRequest,
  list: ListThen<Row, Own, By>,
  { filter, order }: ListAskedThen<Own, By>,
  show: (rows: readonly Row[]) => Promise<readonly Shown[]>,
): Soon<Connection<Shown>> {
  const wanted = list.rows.filter((row) => isWanted(list, row, filter)).sort(comparing(list, order ?? []));
  const read = async (page: Page): Promise<Paged<Shown>> => {
    const { rows, ...cut } = cutFrom(wanted, page, list.idOf);
    return { ...cut, rows: await show(rows) };
  };
  return pageOf(request, read, () => wanted.length);
}

function isWanted<Row, Own extends object, By extends string>(
  list: ListThen<Row, Own, By>,
  row: Row,
  { and = [], or = [], not, ...own }: Composed<Own>,
): boolean {
  const holds = (part: Composed<Own>) => isWanted(list, row, part);
  return (
    list.holds(row, own as Own) && and.every(holds) && (or.length === 0 || or.some(holds)) && !(not !== undefined && holds(not))
  );
}

function comparing<Row, Own, By extends string>(
  { keys, usual, idOf }: ListThen<Row, Own, By>,
  order: readonly SortKey<By>[],
): (a: Row, b: Row) => number {
  const asked = (order.length === 0 ? usual : order).map(({ by, descending = false }) => ({
    keyOf: keys[by],
    sign: descending ? -1 : 1,
  }));
  const all = [...asked, { keyOf: idOf, sign: 1 }];
  return (a, b) => {
    for (const { keyOf, sign } of all) {
      const [left, right] = [keyOf(a), keyOf(b)];
      if (left !== right) return left < right ? -sign : sign;
    }
    return 0;
  };
}

/** A moment that is over does not move: a cursor is the row. */
function cutFrom<Row>(rows: readonly Row[], page: Page, idOf: (row: Row) => string): Paged<Row> {
  const cursorOf = (row: Row) => Buffer.from(`then ${idOf(row)}`).toString('base64url');
  const isBackward = 'last' in page;
  const edge = isBackward ? page.before : page.after;
  const place = edge === undefined ? undefined : rows.findIndex((row) => cursorOf(row) === edge);
  if (place === -1) throw badInput('That cursor is not one of this list at this moment: start again without it.');
  const [start, end] = isBackward
    ? [Math.max(0, (place ?? rows.length) - page.last), place ?? rows.length]
    : [(place ?? -1) + 1, (place ?? -1) + 1 + page.first];
  const cut = rows.slice(start, end);
  return { rows: cut, cursors: cut.map(cursorOf), hasNext: isBackward ? start > 0 : end < rows.length };
}

/** The conditions of the store's statements on what a row has; what it does not have holds none but those that were not asked. */
export function isSame<Member>(asked: Member | undefined, held: Member): boolean {
  return asked === undefined || asked === held;
}

export function isWithin(range: Between<number> | undefined, held: number | null | undefined): boolean {
  if (range === undefined) return true;
  if (held === null || held === undefined) return false;
  return (range.from === undefined || held >= range.from) && (range.until === undefined || held <= range.until);
}

/** As coarse as they are. */
export function isDated(range: Between<string> | undefined, first: string | null | undefined, last = first): boolean {
  if (range === undefined) return true;
  if (typeof first !== 'string' || typeof last !== 'string') return false;
  const { from, until } = range;
  return (
    (from === undefined || last >= from.slice(0, last.length)) && (until === undefined || first.slice(0, until.length) <= until)
  );
}
