import { createColors } from 'picocolors';
import Table from 'cli-table3';
import type { Message } from '../domain';

/** Where a command writes: data to `out`, progress and messages to `err`. Colour only where a terminal is. */
export interface Terminal {
  readonly json: boolean;
  readonly out: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Options that every command has. */
export interface OutputOptions {
  readonly json?: boolean;
}

export type Colors = ReturnType<typeof createColors>;

export function colorsOf(stream: { readonly isTTY?: boolean }): Colors {
  return createColors(stream.isTTY === true && process.env['NO_COLOR'] === undefined);
}

export function printLine(terminal: Terminal, text = ''): void {
  terminal.out.write(`${text}\n`);
}

export function printJson(terminal: Terminal, result: unknown): void {
  terminal.out.write(`${JSON.stringify(result)}\n`);
}

/** Columns without ruled lines, the first row as the head; numbers to the right. */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  widths: readonly number[] = [],
): string {
  const numeric = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const table = new Table({
    head: [...head],
    chars: RULELESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    colAligns: numeric.map((right) => (right ? 'right' : 'left')),
    ...(widths.length > 0 ? { colWidths: [...widths], wordWrap: true } : {}),
  });
  for (const row of rows) table.push(row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-US') : cell)));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const RULELESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

/** "seeds/faq.html:12:3 warning front-matter-malformed: ..." */
export function printMessage(terminal: Terminal, path: string, message: Message): void {
  const place = [path, message.line, message.line === undefined ? undefined : message.column]
    .filter((part) => part !== undefined)
    .join(':');
  const colors = colorsOf(terminal.err);
  const severity = message.severity === 'error' ? colors.red(message.severity) : colors.yellow(message.severity);
  terminal.err.write(`${place} ${severity} ${message.rule}: ${message.reason}\n`);
}

/** One line that is rewritten on a terminal; where there is none, nothing but the last state. */
export class Progress {
  private shown = false;

  constructor(private readonly stream: Terminal['err']) {}

  show(text: string): void {
    if (this.stream.isTTY !== true) return;
    this.stream.write(`\r\u001b[2K${text}`);
    this.shown = true;
  }

  done(text?: string): void {
    if (this.shown) this.stream.write('\r\u001b[2K');
    this.shown = false;
    if (text !== undefined) this.stream.write(`${text}\n`);
  }
}
