import type { Span } from '../../domain';
import type { Cell, Row } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import { numbers } from '../../util/numbers';
import type { Lexicon } from '../lexicon/lexicon';
import type { Place } from './align';
import type { Line } from './columns';
import { isValue } from './fit';
import { gridFrom, type Grid } from './grid';
import { joined } from './joined';
import type { Relaid } from './relaid';
import type { Lines, ShortLine } from './short-lines';

/** So many places of a page that look like a header and head nothing are looked at. */
const MOST_VAIN = 100;

/**
 * Tables of which each cell stands on a line of its own, row after row, with what heads them and their groups.
 * Takes: "Model", "Input", "Output", then "Foo 2", "$2", "$6", "Bar", "$1", "$3"; the same without "Model"; a cell that is missing or has
 * two lines; "Pricing [in / out]" over two columns; "Batch" over some of the records
 * Refuses: "Input", "Output" over "$2" (labels of pairs), "Team", "Points" over anything
 */
export function tablesAmong(lines: Lines, lexicon: Lexicon): readonly Relaid[] {
  const parts: Relaid[] = [];
  let vain = 0;
  for (let from = 0; from < lines.length; from += 1) {
    const run = runFrom(lines, from);
    for (let at = 0; at < run.length && vain < MOST_VAIN; at += 1) {
      const grid = gridFrom(run, at, lexicon);
      if (grid === 'vain') vain += 1;
      if (typeof grid !== 'object') continue;
      for (const part of partsOf(grid, run, at)) parts.push(changed(part, { places: part.places.map((place) => from + place) }));
      at = grid.behind + grid.places.length - 1;
    }
    from += run.length;
  }
  return parts;
}

/** Short lines one after the other; a heading or a sentence is no cell. */
function runFrom(lines: Lines, from: number): readonly ShortLine['block'][] {
  const run: ShortLine['block'][] = [];
  for (let line = lines[from]; line && isCell(line); line = lines[from + run.length]) run.push(line.block);
  return run;
}

function isCell({ text, block }: ShortLine): boolean {
  return block.type !== 'heading' && !/\S \S+ \S+ .*\p{L}[.!?]$/u.test(text);
}

/** Tables, one a group, under the lines that head them; the lines of the header are the first one's. */
function partsOf({ header, behind, places, doubtful }: Grid, run: readonly Line[], at: number): readonly Relaid[] {
  const above = run[at - 1];
  const headed = above && isTitle(above.content.text) ? [headingOf(above, [at - 1], deepest - 1)] : [];
  const tables = new Tables(header.cells, numbers(at, behind));
  for (const [nth, place] of places.entries()) tables.add(run[behind + nth] as Line, behind + nth, place, doubtful.has(nth));
  tables.endTable();
  return [...headed, ...tables.parts];
}

const deepest = 6;

function isTitle(text: string): boolean {
  return !isValue(text) && text.split(' ').length <= 8;
}

function headingOf({ content, start, end }: Line, places: readonly number[], level: number): Relaid {
  return { block: { type: 'heading', level, start, end, content }, places };
}

/** Lines on their way into tables. */
class Tables {
  readonly parts: Relaid[] = [];
  private rows: Row[] = [];
  private row: Cell[] = [];
  private places: number[];

  constructor(
    private readonly header: readonly Cell[],
    headerPlaces: readonly number[],
  ) {
    this.places = [...headerPlaces];
  }

  add(line: Line, at: number, { column, isNew }: Place, isDoubtful: boolean): void {
    const { content, start, end } = line;
    if (column === undefined) {
      this.endTable();
      this.parts.push(headingOf(line, [...this.places, at], deepest));
      this.places = [];
      return;
    }
    if (isNew) this.endRow();
    this.places.push(at);
    if (isDoubtful) return;
    const last = this.row.at(-1);
    if (last?.column === column) this.row.splice(-1, 1, goingOn(last, line));
    else this.row.push({ column, start, end, content, lines: [content] });
  }

  private endRow(): void {
    const span = spanOf(this.row);
    if (span) this.rows.push(changed(span, { cells: this.row }));
    this.row = [];
  }

  endTable(): void {
    this.endRow();
    const span = spanOf(this.rows);
    const { header, rows, places } = this;
    if (!span) return;
    this.parts.push({ block: changed(span, { type: 'table', index: 0, header, rows }), places });
    this.rows = [];
    this.places = [];
  }
}

/** A cell with one more line. */
function goingOn(cell: Cell, { content, end }: Line): Cell {
  return changed(cell, { end, lines: [...cell.lines, content], content: joined(cell.content, content) });
}

function spanOf(parts: readonly Span[]): Span | undefined {
  const [first] = parts;
  return first && { start: first.start, end: parts.at(-1)?.end ?? first.end };
}
