import { parse } from 'csv-parse/sync';

/** A line longer than this is no row but a file of another kind. */
export const LONGEST_ROW = 1_000_000;

/**
 * CSV to its records, piece by piece. Lines in which nothing is out of the ordinary are split here, several times as fast as the library; from the first
 * other one to the end of the piece the library reads: quotes that span lines, stray quotes, strange ends of lines.
 */
export class CsvRecords {
  private rest = '';
  private isFirst = true;
  /** Lines end as on old Macs. */
  private hasReturnsOnly = false;

  /** The records that the piece completes. Throws what the library throws. */
  push(piece: string): string[][] {
    const text = this.rest + this.prepared(piece);
    const end = text.lastIndexOf('\n') + 1;
    this.rest = text.slice(end);
    const records = this.recordsIn(text.slice(0, end));
    return this.rest.length > LONGEST_ROW ? [...records, ...this.end()] : records;
  }

  /** What is left when the file ends. */
  end(): string[][] {
    const { rest } = this;
    this.rest = '';
    return rest === '' ? [] : parse(rest, OPTIONS);
  }

  private prepared(piece: string): string {
    if (this.isFirst && piece !== '') {
      this.isFirst = false;
      this.hasReturnsOnly = piece.includes('\r') && !piece.includes('\n');
      if (piece.startsWith(MARK)) return this.prepared(piece.slice(1));
    }
    return this.hasReturnsOnly ? piece.replaceAll('\r', '\n') : piece;
  }

  private recordsIn(lines: string): string[][] {
    const records: string[][] = [];
    for (let at = 0; at < lines.length;) {
      const end = lines.indexOf('\n', at);
      const fields = plainFields(lines.slice(at, end));
      if (!fields) {
        for (const record of this.byLibrary(lines.slice(at))) records.push(record);
        break;
      }
      records.push(fields);
      at = end + 1;
    }
    return records;
  }

  /** A quote that is open at the end of the piece is closed in a later one. */
  private byLibrary(lines: string): string[][] {
    try {
      return parse(lines, OPTIONS);
    } catch (error) {
      if ((error as { code?: string }).code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
      this.rest = lines + this.rest;
      return [];
    }
  }
}

/** A byte order mark. */
const MARK = '\uFEFF';
const OPTIONS = {
  record_delimiter: ['\r\n', '\n'],
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: LONGEST_ROW,
};

/** A line whose fields are bare or wholly quoted, with or without a carriage return at its end; undefined for any other. */
function plainFields(line: string): string[] | undefined {
  if (!line.includes('"')) {
    const end = line.indexOf('\r');
    if (end < 0) return line.split(',');
    return end === line.length - 1 ? line.slice(0, end).split(',') : undefined;
  }
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  for (;;) {
    const found = FIELD.exec(line);
    if (!found) return undefined;
    const [, quoted, bare = '', joint] = found;
    fields.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (joint !== ',') return fields;
  }
}
const FIELD = /(?:"((?:[^"\r]|"")*)"|([^",\r]*))(,|\r?$)/y;
