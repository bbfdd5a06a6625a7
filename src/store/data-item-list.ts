import type { DataItem } from '../domain';
import { conditionOf, dated, Values, when, within } from './conditions';
import type { Driver, Parameters } from './driver';
import { pageOfList, type Wish } from './list-page';
import type { Sortable } from './paging';
import type { DataItemFilter } from './port/filters';
import type { DataItemSort, Page, Paged, SortKey } from './port/page-reads';

/** The list of slots that are filled. */
export function pageDataItems(
  driver: Driver,
  filter: DataItemFilter,
  page: Page,
  wish: Wish<DataItemSort>,
): Promise<Paged<DataItem>> {
  const { match, parameters, verdict } = matchDataItems(filter, wish.order);
  return pageOfList(driver, { list: dataItemList(verdict), label: 'DataItem', variable: 'i', match, parameters }, page, wish);
}

export async function countDataItems(driver: Driver, filter: DataItemFilter): Promise<number> {
  const { match, parameters } = matchDataItems(filter);
  const rows = await driver.read(`${match} RETURN count(i) AS total`, parameters);
  return rows[0]?.['total'] as number;
}

function dataItemList(verdict: Verdict): Sortable {
  return {
    name: 'data items',
    by: {
      id: { cypher: 'i.id', type: 'string' },
      confidence: { cypher: `coalesce(${verdict('confidence')}, 0.0)`, type: 'number' },
      claims: { cypher: 'i.claims', type: 'number' },
      origins: { cypher: `coalesce(${verdict('origins')}, 0)`, type: 'number' },
      property: { cypher: 'i.property', type: 'string' },
      subject: { cypher: 'i.subject', type: 'string' },
    },
    usual: [],
    tie: 'i.id',
  };
}

/** What a slot is filtered and sorted by that stands in its verdict, which it may not have yet. */
const VERDICT_COLUMNS = ['status', 'confidence', 'origins', 'amount', 'date'] as const;
const VERDICT_MEMBERS = ['statuses', 'confidence', 'origins', 'amount', 'date'] as const;

/** How the statement calls a column of the verdict. */
type Verdict = (column: (typeof VERDICT_COLUMNS)[number]) => string;

/**
 * The verdict comes in only where it is looked at, which takes most of the time of a list. Where the filter wants one it is part
 * of the pattern. Else a slot without one stays: behind a subject by a comprehension, since the embedded engine walks all verdicts
 * for an OPTIONAL MATCH; for the whole label by that, which takes a third of the time.
 */
function matchDataItems(
  filter: DataItemFilter,
  order: readonly SortKey<DataItemSort>[] = [],
): { match: string; parameters: Parameters; verdict: Verdict } {
  const values = new Values();
  const { subject } = filter;
  const ofSubject = subject === undefined ? undefined : `(:Subject {id: ${values.name(subject)}})<-[:OF]-`;
  const isWanted = wantsVerdict(filter);
  const isLookedAt = mentionsVerdict(filter) || order.some(({ by }) => by === 'confidence' || by === 'origins');
  const isListed = isLookedAt && !isWanted && ofSubject !== undefined;
  const verdict: Verdict = (column) => (isListed ? `verdict[${String(VERDICT_COLUMNS.indexOf(column))}]` : `r.${column}`);
  const condition = conditionOf(filter, ownWith(verdict), values);
  const match = `
  MATCH ${ofSubject ?? ''}(i:DataItem)${isWanted ? '<-[:OF]-(r:Resolution)' : ''}
  WHERE ${ofSubject === undefined ? 'i.id IS NOT NULL AND ' : ''}i.claims > 0${isLookedAt && !isWanted ? verdictIfAny(isListed) : ' AND'} ${condition}`;
  return { match, parameters: values.parameters, verdict };
}

function verdictIfAny(isListed: boolean): string {
  if (!isListed)
    return `
  OPTIONAL MATCH (i)<-[:OF]-(r:Resolution)
  WITH i, r
  WHERE`;
  return `
  WITH i, [(i)<-[:OF]-(n:Resolution) | [${VERDICT_COLUMNS.map((column) => `n.${column}`).join(', ')}]][0] AS verdict
  WHERE`;
}

/** Whether only slots with a verdict can pass. */
function wantsVerdict(filter: DataItemFilter): boolean {
  return VERDICT_MEMBERS.some((member) => filter[member] !== undefined) || (filter.and ?? []).some(wantsVerdict);
}

function mentionsVerdict(filter: DataItemFilter): boolean {
  const { and = [], or = [], not } = filter;
  return wantsVerdict(filter) || [...and, ...or, ...(not === undefined ? [] : [not])].some(mentionsVerdict);
}

function ownWith(verdict: Verdict): (filter: DataItemFilter, values: Values) => string[] {
  return ({ subject, property, source, statuses, confidence, origins, amount, date, disputed }, values) => [
    ...when(subject, (wanted) => `i.subject = ${values.name(wanted)}`),
    ...when(property, (wanted) => `i.property = ${values.name(wanted)}`),
    ...when(
      source,
      (wanted) => `EXISTS { MATCH (i)<-[:FILLS]-(c:Claim) WHERE c.current AND c.publisher = ${values.name(wanted)} }`,
    ),
    ...when(statuses, (wanted) => `${verdict('status')} IN ${values.name(wanted)}`),
    ...within(verdict('confidence'), confidence, values),
    ...within(verdict('origins'), origins, values),
    ...within(verdict('amount'), amount, values),
    ...dated(verdict('date'), verdict('date'), date, values),
    ...when(disputed, (is) => `${is ? '' : 'NOT '}EXISTS { MATCH (i)<-[:ON]-(:Conflict) }`),
  ];
}
