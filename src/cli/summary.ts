import { viewConflict, type ConflictView, type PositionView } from '../app/conflict-view';
import { surroundingsInStore } from '../app/surroundings';
import type { Counts, Store } from '../store/store';
import type { Session } from './session';
import { colorsOf, printLine, tableOf } from './terminal';

const TOP = 8;

/** What a person sees after seeding: what is in the graph, conflicts by kind, and the heaviest with their values and sources. */
export async function printSummary(session: Session, store: Store): Promise<void> {
  const counts = await store.counts();
  const { rows } = await store.pageConflicts({ severity: 'hard', status: 'OPEN' }, { first: TOP });
  const around = await surroundingsInStore(store, rows);
  const { terminal } = session;
  printLine(terminal);
  printLine(terminal, sizesOf(counts));
  printLine(terminal);
  printLine(terminal, kindsOf(counts));
  printLine(terminal);
  printLine(terminal, colorsOf(terminal.out).bold(`Top ${rows.length} conflicts`));
  for (const conflict of rows) printConflict(session, viewConflict(conflict, around));
}

function sizesOf(counts: Counts): string {
  const { documents, sources, subjects, claims, dataItems } = counts;
  return tableOf(['documents', 'sources', 'subjects', 'claims', 'slots'], [[documents, sources, subjects, claims, dataItems]]);
}

function kindsOf(counts: Counts): string {
  const rows = Object.entries(counts.conflicts).map(([kind, { hard, soft }]) => [kind, hard, soft]);
  const all = Object.values(counts.conflicts);
  const total = ['all', sum(all.map(({ hard }) => hard)), sum(all.map(({ soft }) => soft))];
  return tableOf(['conflicts', 'hard', 'soft'], [...rows, total]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The heading, a line for each position with who stands behind it, and the reason. */
export function printConflict(session: Session, view: ConflictView): void {
  const colors = colorsOf(session.terminal.out);
  const qualifiers = Object.values(view.qualifiers).flat().join(', ');
  const heading = [view.subject, view.property, qualifiers].filter((part) => part !== '').join(' · ');
  const severity = view.severity === 'hard' ? colors.red(view.kind) : colors.yellow(`${view.kind} (soft)`);
  printLine(session.terminal, `\n${severity}  ${colors.bold(heading)}`);
  const width = Math.max(...view.positions.map((position) => writtenValue(position).length));
  for (const position of view.positions) {
    const chosen = view.preferred !== null && JSON.stringify(position.value) === JSON.stringify(view.preferred);
    const origins = position.origins.length > 0 ? position.origins : position.documents;
    printLine(
      session.terminal,
      `  ${chosen ? colors.green('→') : ' '} ${writtenValue(position).padEnd(width)}  ${colors.dim(shorten(origins.join(', '), 96))}`,
    );
  }
  printLine(session.terminal, `    ${view.reason}`);
}

function writtenValue(position: PositionView): string {
  if (position.kind !== 'value') return position.kind === 'none' ? 'none' : 'not disclosed';
  const { value, unit } = position;
  const written = Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'number'
      ? value.toLocaleString('en-US', { maximumFractionDigits: 6 })
      : String(value);
  if (unit === null) return written;
  if (unit.startsWith('USD')) return `$${written}${unit.slice('USD'.length)}`;
  return unit.startsWith('%') ? `${written}${unit}` : `${written} ${unit}`;
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
