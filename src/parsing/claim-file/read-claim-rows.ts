import { parse, type Info } from 'csv-parse';
import { Readable } from 'node:stream';
import { claimRowOf, COLUMNS, type BadRow, type ClaimRow } from './claim-row';

export type ClaimFormat = 'csv' | 'jsonl';

export interface ClaimFileOptions {
  readonly format: ClaimFormat;
  /** Columns that every row must fill; those of a claim unless said otherwise. */
  readonly required?: readonly string[];
}

const OF_A_CLAIM: readonly string[] = ['source', 'subject', 'property', 'value'];
/** A line longer than this is no row but a file of another kind. */
const LONGEST_ROW = 1_000_000;

/**
 * Rows of a claim file (CSV with a header, or JSON lines), one at a time and in order, bad ones among them with the reason: a
 * file of any length takes little memory. Throws when the file as a whole is none: no header, or a header without the required columns.
 */
export function readClaimRows(
  input: AsyncIterable<Uint8Array | string>,
  options: ClaimFileOptions,
): AsyncIterable<ClaimRow | BadRow> {
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
  input: AsyncIterable<Uint8Array | string>,
  required: readonly string[],
): AsyncIterable<ClaimRow | BadRow> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  });
  const source = Readable.from(input);
  source.on('error', (error) => parser.destroy(error));
  let header: readonly string[] | undefined;
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<{ record: string[]; info: Info }>) {
      if (header) yield csvRow(record, info.lines, header, required);
      else header = headerOf(record, required);
    }
  } catch (cause) {
    if (cause instanceof ClaimFileError) throw cause;
    throw new ClaimFileError(`cannot be read as CSV: ${(cause as Error).message}`, { cause });
  }
  if (!header) throw new ClaimFileError('is empty: a claim file starts with a header');
}

function headerOf(record: readonly string[], required: readonly string[]): readonly string[] {
  const header = record.map((name) => name.trim().toLowerCase());
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new ClaimFileError(`has no column ${missing.join(', ')}: a claim file starts with ${required.join(',')}`);
  return header;
}

function csvRow(
  record: readonly string[],
  row: number,
  header: readonly string[],
  required: readonly string[],
): ClaimRow | BadRow {
  if (record.length > header.length) {
    return {
      row,
      refused: `has ${String(record.length)} columns where the header has ${String(header.length)}; is a comma unquoted?`,
    };
  }
  const columns: Record<string, string> = {};
  header.forEach((name, i) => {
    if ((COLUMNS as readonly string[]).includes(name)) columns[name] = record[i] ?? '';
  });
  return claimRowOf(row, columns, required);
}

async function* jsonRows(
  input: AsyncIterable<Uint8Array | string>,
  required: readonly string[],
): AsyncIterable<ClaimRow | BadRow> {
  let row = 0;
  for await (const line of linesOf(input)) {
    row += 1;
    if (line.trim() === '') continue;
    yield line.length > LONGEST_ROW ? { row, refused: 'is longer than a million characters' } : jsonRow(line, row, required);
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

async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
