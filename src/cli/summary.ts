import { viewConflict, type ConflictView, type PositionView } from '../app/conflict-view';
import { surroundingsInStore } from '../app/surroundings';
import type { Counts } from '../store/port/graph-reads';
import type { Store } from '../store/store';
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
  const { bold, dim } = colorsOf(terminal.out);
  printLine(terminal, `${bold(`Top ${rows.length} conflicts`)}  ${dim('→ marks the preferred value')}`);
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

/** Positions listed of one conflict; the rest is counted. */
const MOST_POSITIONS = 6;

/** The heading, a line for each position with who stands behind it, the preferred one marked, and the reason. */
export function printConflict(session: Session, view: ConflictView): void {
  const colors = colorsOf(session.terminal.out);
  const qualifiers = Object.values(view.qualifiers).flat().join(', ');
  const heading = [view.subject, view.property, qualifiers].filter((part) => part !== '').join(' · ');
  const severity = view.severity === 'hard' ? colors.red(view.kind) : colors.yellow(`${view.kind} (soft)`);
  printLine(session.terminal, `\n${severity}  ${colors.bold(heading)}`);
  const shown = view.positions.slice(0, MOST_POSITIONS);
  const width = Math.max(...shown.map(({ text }) => shorten(text, WIDEST_VALUE).length));
  shown.forEach((position, index) => {
    const origins = sameAsAbove(position, shown[index - 1]) ? 'the same' : originsOf(position);
    const value = shorten(position.text, WIDEST_VALUE).padEnd(width);
    printLine(
      session.terminal,
      `  ${isPreferred(position, view, index) ? colors.green('→') : ' '} ${value}  ${colors.dim(origins)}`.trimEnd(),
    );
  });
  const hidden = view.positions.length - shown.length;
  if (hidden > 0) printLine(session.terminal, colors.dim(`    and ${hidden} more`));
  printLine(session.terminal, `    ${view.reason}`);
}

const WIDEST_VALUE = 48;

/** Positions come preferred first; where none could be preferred, none is marked. */
function isPreferred({ value, kind }: PositionView, { preferred }: ConflictView, index: number): boolean {
  return index === 0 && preferred !== null && kind === 'value' && JSON.stringify(value) === JSON.stringify(preferred);
}

const MOST_ORIGINS = 3;

/** Three by name at most, each no longer than a title needs to be known by. */
function originsOf({ origins, documents }: PositionView): string {
  const names = origins.length > 0 ? origins : documents;
  const shown = names.slice(0, names.length > MOST_ORIGINS ? MOST_ORIGINS - 1 : MOST_ORIGINS).map((name) => shorten(name, 40));
  const hidden = names.length - shown.length;
  return hidden > 0 ? `${shown.join(', ')} and ${hidden} more` : shown.join(', ');
}

function sameAsAbove(position: PositionView, above: PositionView | undefined): boolean {
  return above !== undefined && originsOf(above).length > MOST_REPEATED && originsOf(position) === originsOf(above);
}

/** Shorter lists of origins are simply said again. */
const MOST_REPEATED = 24;

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
