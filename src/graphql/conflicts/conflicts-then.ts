import { extentOf, wordsOf, type SourceId, type SubjectId } from '../../domain';
import { severityRank } from '../../store/verdict-rows';
import type { ConflictFilter } from '../../store/port/filters';
import type { ConflictSort, SortKey } from '../../store/port/page-reads';
import { byId } from '../../util/by-id';
import { present } from '../../util/present';
import type { Context } from '../context';
import { badInput } from '../errors';
import { graphThen, type GraphThen } from '../facts/graph-then';
import { conflictsOf, keepWhatIsGone, type ShownConflict, type SlotThen } from '../facts/past';
import type { Connection, PageRequest } from '../lists/connection';
import { isDated, isSame, isWithin, pageOfListThen, type ListAskedThen, type ListThen } from '../lists/list-then';

/** What lists of conflicts are filtered and sorted by, as the graph has it in columns. */
interface Row {
  readonly conflict: ShownConflict;
  readonly slot: SlotThen;
  readonly subject: SubjectId;
  readonly extent: ReturnType<typeof extentOf>;
  readonly documents: readonly string[];
  readonly sources: readonly (SourceId | undefined)[];
}

/** A page of the conflicts of another moment. */
export async function pageOfConflictsThen(
  context: Context,
  request: PageRequest,
  { asOf, ...asked }: ListAskedThen<ConflictFilter, ConflictSort> & { readonly asOf: number },
): Promise<Connection<ShownConflict>> {
  if (asked.order?.some(({ by }) => by === 'opened') === true)
    throw badInput('When a conflict opened is not told of another moment: sort by something else beside "asOf".');
  const rows = rowsOf(await graphThen(context, asOf));
  return pageOfListThen(request, { ...LIST, rows }, asked, async (page) => {
    await Promise.all(page.map(({ slot }) => keepWhatIsGone(context, slot)));
    return page.map(({ conflict }) => conflict);
  });
}

function rowsOf(graph: GraphThen): Row[] {
  const claims = byId(graph.slots.flatMap((slot) => slot.claims));
  return graph.slots.flatMap((slot) =>
    conflictsOf(slot).map((conflict) => {
      const documents = present(conflict.claims.map((id) => claims.get(id)?.document));
      return {
        conflict,
        slot,
        subject: graph.subject(slot.item.subject)?.id ?? slot.item.subject,
        extent: extentOf(conflict.positions),
        documents,
        sources: documents.map((id) => graph.publisherOf(id)),
      };
    }),
  );
}

const LIST: Omit<ListThen<Row, ConflictFilter, ConflictSort>, 'rows'> = {
  idOf: ({ conflict }) => conflict.id,
  usual: [{ by: 'severity' }, { by: 'weight', descending: true }] satisfies SortKey<ConflictSort>[],
  keys: {
    severity: ({ conflict }) => severityRank(conflict.severity),
    weight: ({ conflict }) => conflict.weight,
    origins: ({ extent }) => extent.origins,
    since: ({ extent }) => extent.since ?? '',
    opened: () => 0, // refused above
    property: ({ slot }) => slot.item.property,
    subject: ({ slot }) => slot.item.subject,
  },
  holds: ({ conflict, slot, subject, extent, documents, sources }, asked) =>
    (asked.kinds?.includes(conflict.kind) ?? true) &&
    isSame(asked.severity, conflict.severity) &&
    isSame(asked.status, conflict.status) &&
    isSame(asked.subject, subject) &&
    isSame(asked.property, slot.item.property) &&
    (asked.source === undefined || sources.includes(asked.source)) &&
    (asked.document === undefined || documents.includes(asked.document)) &&
    isWithin(asked.origins, extent.origins) &&
    isWithin(asked.weight, conflict.weight) &&
    isDated(asked.date, extent.since, extent.until) &&
    (asked.text === undefined || wordsOf(conflict.reason).includes(wordsOf(asked.text))),
};
