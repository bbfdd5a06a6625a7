import type { DataItem, SourceId, SubjectId } from '../../domain';
import { verdictColumns, type VerdictColumns } from '../../store/verdict-rows';
import type { DataItemFilter } from '../../store/port/filters';
import type { DataItemSort } from '../../store/port/page-reads';
import type { Context } from '../context';
import { graphThen } from '../facts/graph-then';
import { asOfRevision, keepWhatIsGone, type SlotThen, type Then } from '../facts/past';
import type { Connection, PageRequest } from '../lists/connection';
import { isDated, isSame, isWithin, pageOfListThen, type ListAskedThen, type ListThen } from '../lists/list-then';

/** What lists of slots are filtered and sorted by, as the graph has it in columns. */
interface Row {
  readonly slot: SlotThen;
  readonly subject: SubjectId;
  readonly verdict: Partial<VerdictColumns>;
  readonly sources: readonly (SourceId | undefined)[];
}

/** A page of the slots that documents filled at another moment. */
export async function pageOfDataItemsThen(
  context: Context,
  request: PageRequest,
  { asOf, ...asked }: ListAskedThen<DataItemFilter, DataItemSort> & { readonly asOf: number },
): Promise<Connection<Then<DataItem>>> {
  const graph = await graphThen(context, asOf);
  const rows = graph.slots.map((slot): Row => ({
    slot,
    subject: graph.subject(slot.item.subject)?.id ?? slot.item.subject,
    verdict: slot.resolution === undefined ? {} : verdictColumns(slot.resolution),
    sources: slot.claims.map(({ document }) => graph.publisherOf(document)),
  }));
  return pageOfListThen(request, { ...LIST, rows }, asked, async (page) => {
    await Promise.all(page.map(({ slot }) => keepWhatIsGone(context, slot)));
    return page.map(({ slot }) => asOfRevision(slot.item, asOf));
  });
}

const LIST: Omit<ListThen<Row, DataItemFilter, DataItemSort>, 'rows'> = {
  idOf: ({ slot }) => slot.item.id,
  usual: [],
  keys: {
    id: ({ slot }) => slot.item.id,
    confidence: ({ verdict }) => verdict.confidence ?? 0,
    claims: ({ slot }) => slot.claims.length,
    origins: ({ verdict }) => verdict.origins ?? 0,
    property: ({ slot }) => slot.item.property,
    subject: ({ slot }) => slot.item.subject,
  },
  holds: ({ slot, subject, verdict, sources }, asked) =>
    isSame(asked.subject, subject) &&
    isSame(asked.property, slot.item.property) &&
    (asked.source === undefined || sources.includes(asked.source)) &&
    (asked.statuses === undefined || (verdict.status !== undefined && asked.statuses.includes(verdict.status))) &&
    isWithin(asked.confidence, verdict.confidence) &&
    isWithin(asked.origins, verdict.origins) &&
    isWithin(asked.amount, verdict.amount) &&
    isDated(asked.date, verdict.date) &&
    isSame(asked.disputed, slot.conflicts.length > 0),
};
