import { claimRowOf, COLUMNS, type BadRow, type ClaimRow } from './claim-row';
import { CsvRecords, LONGEST_ROW } from './csv-records';

export type ClaimFormat = 'csv' | 'jsonl';

export interface ClaimFileOptions {
  readonly format: ClaimFormat;
  /** Columns that every row must fill; those of a claim unless said otherwise. */
  readonly required?: readonly string[];
}

const OF_A_CLAIM: readonly string[] = ['source', 'subject', 'property', 'value'];

/**
 * Rows of a claim file (CSV with a header, or JSON lines), in order, bad ones among them with the reason, as many at a time as a piece
 * of the file holds: a file of any length takes little memory. Throws when the file as a whole is none: no header, or a header without
 * the required columns.
 */
export function readClaimRows(
  input: AsyncIterable<Uint8Array | string>,
  options: ClaimFileOptions,
): AsyncIterable<readonly (ClaimRow | BadRow)[]> {
  const required = options.required ?? OF_A_CLAIM;
  const text = decoded(input);
  return options.format === 'csv' ? csvRows(text, required) : jsonRows(text, required);
}

/** A claim file that cannot be read at all. */
export class ClaimFileError extends Error {
  readonly code = 'BAD_CLAIM_FILE';
}

/** Strictly UTF-8, as documents are: a file in another encoding would give names that nobody wrote. */
async function* decoded(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of input) yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new ClaimFileError('is not UTF-8', { cause });
    throw new ClaimFileError(`cannot be read: ${code ?? (cause as Error).message}`, { cause });
  }
}

async function* csvRows(
  input: AsyncIterable<string>,
  required: readonly string[],
): AsyncIterable<readonly (ClaimRow | BadRow)[]> {
  const reader = new CsvReader(required);
  const records = new CsvRecords();
  try {
    for await (const piece of input) yield reader.rowsOf(records.push(piece));
    yield reader.rowsOf(records.end());
  } catch (cause) {
    if (cause instanceof ClaimFileError) throw cause;
    throw new ClaimFileError(`cannot be read as CSV from line ${String(reader.nextLine)} on: ${reasonOf(cause)}`, { cause });
  }
  reader.assertHeader();
}

/** Without the line, which the library counts from where it was asked to read. */
function reasonOf(cause: unknown): string {
  return (cause as Error).message.replace(/(?:,? at| on) line \d+.*$/, '');
}

/** Records to rows; lines are counted here, since records come from two readers. */
class CsvReader {
  private header: readonly (string | undefined)[] | undefined;
  private rows: (ClaimRow | BadRow)[] = [];
  private line = 0;
  private problem: ClaimFileError | undefined;

  constructor(private readonly required: readonly string[]) {}

  /** The line after those read. */
  get nextLine(): number {
    return this.line + 1;
  }

  rowsOf(records: readonly (readonly string[])[]): readonly (ClaimRow | BadRow)[] {
    for (const record of records) this.add(record);
    if (this.problem) throw this.problem;
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  assertHeader(): void {
    if (!this.header) throw new ClaimFileError('is empty: a claim file starts with a header');
  }

  private add(record: readonly string[]): void {
    this.line += 1;
    for (const field of record) if (field.includes('\n')) this.line += field.split('\n').length - 1;
    if (this.problem || (record.length === 1 && record[0] === '')) return;
    if (this.header) this.rows.push(csvRow(record, this.line, this.header, this.required));
    else this.readHeader(record);
  }

  private readHeader(record: readonly string[]): void {
    const header = record.map((name) => name.trim().toLowerCase());
    const missing = this.required.filter((name) => !header.includes(name));
    if (missing.length > 0)
      this.problem = new ClaimFileError(
        `has no column ${missing.join(', ')}: a claim file starts with ${this.required.join(',')}`,
      );
    this.header = header.map((name) => ((COLUMNS as readonly string[]).includes(name) ? name : undefined));
  }
}

function csvRow(
  record: readonly string[],
  row: number,
  header: readonly (string | undefined)[],
  required: readonly string[],
): ClaimRow | BadRow {
  if (record.length > header.length) {
    return {
      row,
      refused: `has ${String(record.length)} columns where the header has ${String(header.length)}; is a comma unquoted?`,
    };
  }
  const columns: Record<string, string> = {};
  for (let i = 0; i < record.length; i += 1) {
    const name = header[i];
    if (name !== undefined) columns[name] = record[i] as string;
  }
  return claimRowOf(row, columns, required);
}

async function* jsonRows(
  input: AsyncIterable<string>,
  required: readonly string[],
): AsyncIterable<readonly (ClaimRow | BadRow)[]> {
  let row = 0;
  for await (const lines of linesOf(input)) {
    const rows: (ClaimRow | BadRow)[] = [];
    for (const line of lines) {
      row += 1;
      if (line.trim() === '') continue;
      rows.push(
        line.length > LONGEST_ROW ? { row, refused: 'is longer than a million characters' } : jsonRow(line, row, required),
      );
    }
    yield rows;
  }
}

function jsonRow(line: string, row: number, required: readonly string[]): ClaimRow | BadRow {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (cause) {
    // The reason is all there is to it: the row is refused and told, the rest goes on.
    return { row, refused: `is not JSON: ${(cause as Error).message}` };
  }
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) return { row, refused: 'is not a JSON object' };
  return claimRowOf(row, parsed as Record<string, unknown>, required);
}

/** Whole lines, as many as a piece of the file ends. */
async function* linesOf(input: AsyncIterable<string>): AsyncIterable<readonly string[]> {
  let rest = '';
  for await (const piece of input) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest !== '') yield [rest];
}
