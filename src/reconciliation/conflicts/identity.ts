import type { Evidence } from '../../domain';
import type { Side } from '../sides';
import type { DisputeKind } from './dispute-kind';

/** Two rows of one table under one label: probably two things that share a name, not one thing with two values. */
export const IDENTITY: DisputeKind = {
  kind: 'IDENTITY',
  name: 'rows-of-one-label@1',
  takes: ({ one, other }) => {
    const [rows, others] = [rowsOf(one), rowsOf(other)];
    return (
      rows !== undefined &&
      others !== undefined &&
      rows.table === others.table &&
      [...rows.rows].every((row) => !others.rows.has(row))
    );
  },
  severity: () => 'soft',
  detail: () =>
    'two rows of one table carry this name, so they may be two things that share it: keep them apart rather than choose',
};

/** The rows in which all that a side says stands, when it is all in one table of one document. */
function rowsOf(side: Side): { table: string; rows: Set<number> } | undefined {
  if (side.testimonies[0]?.claim.evidence[0]?.cell === undefined) return undefined;
  const places = side.testimonies.flatMap(({ claim }) => claim.evidence.map((evidence) => placeOf(claim.document, evidence)));
  const table = places[0]?.table;
  if (table === undefined || places.some((place) => place?.table !== table)) return undefined;
  return { table, rows: new Set(places.flatMap((place) => place?.row ?? [])) };
}

function placeOf(document: string, { cell }: Evidence): { table: string; row: number } | undefined {
  return cell === undefined ? undefined : { table: `${document} ${cell.table}`, row: cell.row };
}
