import { heaviestFirst, wordsOf, type Claim, type SourceId, type SubjectId } from '../../domain';
import type { ClaimFilter } from '../../store/port/filters';
import type { ClaimSort } from '../../store/port/page-reads';
import { valueColumns } from '../../store/value-columns';
import type { Context } from '../context';
import { graphThen, type GraphThen } from '../facts/graph-then';
import { asOfRevision, conflictsOf, keepWhatIsGone, type ShownConflict, type SlotThen, type Then } from '../facts/past';
import type { Connection, PageRequest } from '../lists/connection';
import { isDated, isSame, isWithin, pageOfListThen, type ListAskedThen, type ListThen } from '../lists/list-then';

/** What lists of claims are filtered and sorted by, as the graph has it in columns. */
interface Row {
  readonly claim: Claim;
  readonly slot: SlotThen;
  readonly subject: SubjectId;
  readonly source: SourceId | undefined;
  readonly columns: { readonly amount?: number | null; readonly date?: string };
  readonly isDisputed: boolean;
}

/** A page of what the documents said that were current at another moment. */
export async function pageOfClaimsThen(
  context: Context,
  request: PageRequest,
  { asOf, ...asked }: ListAskedThen<ClaimFilter, ClaimSort> & { readonly asOf: number },
): Promise<Connection<Then<Claim>>> {
  const rows = rowsOf(await graphThen(context, asOf));
  return pageOfListThen(request, { ...LIST, rows }, asked, async (page) => {
    await Promise.all(page.map(({ slot }) => keepWhatIsGone(context, slot)));
    return page.map(({ claim }) => asOfRevision(claim, asOf));
  });
}

/** The conflicts that a claim took part in, heaviest first. */
export async function conflictsOfClaimThen(context: Context, { id }: Claim, asOf: number): Promise<ShownConflict[]> {
  const { slots } = await graphThen(context, asOf);
  const all = slots.flatMap(conflictsOf).filter(({ claims }) => claims.includes(id));
  return all.sort(heaviestFirst);
}

function rowsOf(graph: GraphThen): Row[] {
  return graph.slots.flatMap((slot) =>
    slot.claims.map((claim) => ({
      claim,
      slot,
      subject: graph.subject(claim.subject)?.id ?? claim.subject,
      source: graph.publisherOf(claim.document),
      columns: valueColumns(claim.snak),
      isDisputed: graph.isDisputed(claim.id),
    })),
  );
}

const LIST: Omit<ListThen<Row, ClaimFilter, ClaimSort>, 'rows'> = {
  idOf: ({ claim }) => claim.id,
  usual: [],
  keys: {
    id: ({ claim }) => claim.id,
    confidence: ({ claim }) => claim.confidence,
    amount: ({ columns }) => columns.amount ?? -Infinity,
    date: ({ columns }) => columns.date ?? '',
    property: ({ claim }) => claim.property,
    subject: ({ claim }) => claim.subject,
  },
  holds: ({ claim, subject, source, columns, isDisputed }, asked) =>
    isSame(asked.subject, subject) &&
    isSame(asked.property, claim.property) &&
    isSame(asked.document, claim.document) &&
    isSame(asked.source, source) &&
    isSame(asked.dataItem, claim.dataItem) &&
    (asked.snaks?.includes(claim.snak.kind) ?? true) &&
    isWithin(asked.amount, columns.amount) &&
    isDated(asked.date, columns.date) &&
    isWithin(asked.confidence, claim.confidence) &&
    (asked.text === undefined || wordsSaying(claim).includes(wordsOf(asked.text))) &&
    isSame(asked.disputed, isDisputed),
};

function wordsSaying({ evidence }: Claim): string {
  return wordsOf(evidence.map(({ quote }) => quote).join('\n'));
}
