import { entityKey, type Subject, type SubjectId } from '../../domain';
import { verdictColumns } from '../../store/verdict-rows';
import type { FactFilter, SubjectFilter } from '../../store/port/filters';
import type { SubjectSort } from '../../store/port/page-reads';
import type { Context } from '../context';
import { graphThen, type GraphThen } from '../facts/graph-then';
import { asOfRevision, type SlotThen, type Then } from '../facts/past';
import type { Connection, PageRequest } from '../lists/connection';
import { isDated, isSame, isWithin, pageOfListThen, type ListAskedThen, type ListThen } from '../lists/list-then';

/** A subject with the slots about it; none where it was only compared with. */
interface Row {
  readonly subject: Subject;
  readonly slots: readonly SlotThen[];
}

/** A page of what documents said something about at another moment; those that are counted as one since are one. */
export async function pageOfSubjectsThen(
  context: Context,
  request: PageRequest,
  { asOf, ...asked }: ListAskedThen<SubjectFilter, SubjectSort> & { readonly asOf: number },
): Promise<Connection<Then<Subject>>> {
  const rows = rowsOf(await graphThen(context, asOf));
  return pageOfListThen(request, { ...LIST, rows }, asked, async (page) => {
    const { subject: loader } = context.loaders;
    for (const { subject } of page) if ((await loader.load(subject.id)) === undefined) loader.put(subject.id, subject);
    return page.map(({ subject }) => asOfRevision(subject, asOf));
  });
}

function rowsOf(graph: GraphThen): Row[] {
  const found = new Map<SubjectId, { subject: Subject; slots: SlotThen[] }>();
  const rowOf = (id: SubjectId) => {
    const subject = graph.subject(id);
    if (subject === undefined) return undefined;
    const row = found.get(subject.id) ?? { subject, slots: [] };
    found.set(subject.id, row);
    return row;
  };
  for (const slot of graph.slots) {
    rowOf(slot.item.subject)?.slots.push(slot);
    slot.item.versus.forEach(rowOf);
  }
  return [...found.values()];
}

const LIST: Omit<ListThen<Row, SubjectFilter, SubjectSort>, 'rows'> = {
  idOf: ({ subject }) => subject.id,
  usual: [],
  keys: {
    id: ({ subject }) => subject.id,
    name: ({ subject }) => subject.name,
    claims: ({ slots }) => slots.reduce((sum, { claims }) => sum + claims.length, 0),
  },
  holds: ({ subject, slots }, { kind, nameContains, fact }) =>
    isSame(kind, subject.kind) &&
    (nameContains === undefined || subject.key.includes(entityKey(nameContains))) &&
    (fact === undefined || slots.some((slot) => isKnown(slot, fact))),
};

function isKnown({ item, resolution }: SlotThen, { property, statuses, amount, date, flag, text }: FactFilter): boolean {
  if (resolution === undefined || item.property !== property) return false;
  const verdict = verdictColumns(resolution);
  return (
    (statuses?.includes(verdict.status) ?? true) &&
    isWithin(amount, verdict.amount) &&
    isDated(date, verdict.date) &&
    isSame(flag, verdict.flag ?? undefined) &&
    (text === undefined || verdict.said?.includes(`|${entityKey(text)}|`) === true)
  );
}
