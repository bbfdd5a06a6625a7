import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { canonicalJson, versionLeftBy, type Decision, type DocumentId, type GivenFacts } from '../../domain';
import type { RecordEntry } from '../port/record-reads';
import { StoreError } from '../store-error';

/**
 * The append-only file of everything that was put: documents with their bytes, and decisions. It, not the graph, is the
 * record; a write is acknowledged only after its line is on the disk.
 *
 * A line is `{"sum":"…","entry":{"seq":7,"kind":"document",…}}`: `sum` is the first 16 hex digits of the SHA-256 of the
 * entry's text, `seq` counts from 1 without gaps. A document that an editor handed in has the `decision` in its own line, so
 * that one is never there without the other. Bytes that are the UTF-8 of a text are kept as `text`, so that people and
 * their tools can read the file; other bytes as base64.
 */
export class Journal {
  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly contents: JournalContents,
  ) {}

  /** Reads it once, checking every line. A last line without its end, of a write that was never acknowledged, is cut off and told. */
  static async open(path: string, onMessage: (message: string) => void = () => undefined): Promise<Journal> {
    const file = await open(path, 'a+', 0o600);
    const contents: JournalContents = {
      lines: 0,
      documents: new Set(),
      latest: new Map(),
      given: new Map(),
      decisions: new Set(),
    };
    try {
      const whole = await readLines(file, path, (entry) => note(contents, entry));
      const { size } = await file.stat();
      if (whole < size) {
        onMessage(
          `${path}: the last line is incomplete, of a write that was interrupted; ${String(size - whole)} bytes cut off.`,
        );
        await file.truncate(whole);
        await file.datasync();
      }
    } catch (error) {
      await file.close();
      throw error;
    }
    return new Journal(path, file, contents);
  }

  /** On the disk when it resolves. One at a time: the caller's transaction sees to that. */
  async append(line: JournalLine): Promise<void> {
    await this.file.appendFile(lineOf(line, this.contents.lines + 1));
    await this.file.datasync();
    note(this.contents, line);
  }

  /** Every entry that there is when it is called, in order; the decision of a line behind its document. */
  async *entries(): AsyncIterable<RecordEntry> {
    let left = this.contents.lines;
    if (left === 0) return;
    const reader = await open(this.path, 'r');
    try {
      for await (const { entry } of linesOf(reader, this.path)) {
        yield* entriesOf(entry);
        left -= 1;
        if (left === 0) return;
      }
    } finally {
      await reader.close();
    }
  }

  get documents(): ReadonlySet<DocumentId> {
    return this.contents.documents;
  }

  /** The document that stands under each uri: the one put last, or what the undoing of an ingestion left. */
  get latest(): ReadonlyMap<string, DocumentId> {
    return this.contents.latest;
  }

  /** Whether anything was ever put under the uri. */
  knows(uri: string): boolean {
    return this.contents.given.has(uri);
  }

  /** What was given with it, as a text; '' for nothing. */
  givenOf(uri: string): string {
    return this.contents.given.get(uri) ?? '';
  }

  get decisions(): ReadonlySet<Decision['id']> {
    return this.contents.decisions;
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

/** What one line holds. */
export type JournalLine = RecordEntry & { readonly decision?: Decision };

function entriesOf({ decision, ...entry }: JournalLine): RecordEntry[] {
  if (entry.kind === 'decision') return decision === undefined ? [] : [{ kind: 'decision', decision }];
  return decision === undefined ? [entry] : [entry, { kind: 'decision', decision }];
}

/** What is kept in memory: ids, and what was given with documents, of which there is little. */
interface JournalContents {
  lines: number;
  readonly documents: Set<DocumentId>;
  readonly latest: Map<string, DocumentId>;
  readonly given: Map<string, string>;
  readonly decisions: Set<Decision['id']>;
}

function note(contents: JournalContents, line: JournalLine): void {
  contents.lines += 1;
  for (const entry of entriesOf(line)) {
    if (entry.kind === 'decision') noteDecision(contents, entry.decision);
    else {
      contents.documents.add(entry.document);
      contents.latest.set(entry.uri, entry.document);
      contents.given.set(entry.uri, givenText(entry.given));
    }
  }
}

function noteDecision({ decisions, latest }: JournalContents, decision: Decision): void {
  decisions.add(decision.id);
  const left = versionLeftBy(decision);
  if (left === undefined) return;
  if (left.document === undefined) latest.delete(left.uri);
  else latest.set(left.uri, left.document);
}

export function givenText(given: GivenFacts | undefined): string {
  return given === undefined ? '' : canonicalJson(given);
}

/** Reads a whole journal without opening the graph. Fails with CORRUPT at the first line that does not hold; answers the number of entries. */
export async function verifyJournal(path: string): Promise<number> {
  const file = await open(path, 'r');
  try {
    let entries = 0;
    await readLines(file, path, () => (entries += 1));
    return entries;
  } finally {
    await file.close();
  }
}

/** Answers how many bytes the whole lines take. */
async function readLines(file: FileHandle, path: string, onEntry: (entry: JournalLine) => void): Promise<number> {
  let end = 0;
  for await (const line of linesOf(file, path)) {
    onEntry(line.entry);
    end = line.end;
  }
  return end;
}

async function* linesOf(file: FileHandle, path: string): AsyncIterable<{ readonly entry: JournalLine; readonly end: number }> {
  let seq = 0;
  let end = 0;
  for await (const line of wholeLines(file)) {
    seq += 1;
    end += line.length + 1;
    yield { entry: entryOf(line.toString('utf8'), seq, path), end };
  }
}

/** Lines that have their end, without it. What follows the last end is not given. */
async function* wholeLines(file: FileHandle): AsyncIterable<Buffer> {
  const parts: Buffer[] = [];
  let position = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.allocUnsafe(chunkSize), position });
    if (bytesRead === 0) return;
    position += bytesRead;
    let rest = buffer.subarray(0, bytesRead);
    for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
      yield Buffer.concat([...parts.splice(0), rest.subarray(0, end)]);
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) parts.push(rest);
  }
}

const chunkSize = 1 << 20;
const newline = 0x0a;

function lineOf(entry: JournalLine, seq: number): string {
  const text = JSON.stringify({ seq, ...written(entry) });
  return `{"sum":"${sumOf(text)}","entry":${text}}\n`;
}

function written(entry: JournalLine): object {
  if (entry.kind === 'decision') return entry;
  const { bytes, ...rest } = entry;
  const buffer = Buffer.from(bytes);
  const text = buffer.toString('utf8');
  return { ...rest, ...(Buffer.from(text, 'utf8').equals(buffer) ? { text } : { bytes: buffer.toString('base64') }) };
}

function entryOf(line: string, seq: number, path: string): JournalLine {
  const [, sum, text] = /^\{"sum":"([0-9a-f]{16})","entry":(.*)\}$/s.exec(line) ?? [];
  if (sum === undefined || text === undefined || sumOf(text) !== sum) throw corrupt(path, seq, 'its checksum does not hold');
  const { seq: given, ...entry } = JSON.parse(text) as { seq: number } & WrittenEntry;
  if (given !== seq) throw corrupt(path, seq, `it is numbered ${String(given)}: lines are missing or repeated`);
  return entry.kind === 'decision' ? entry : readBack(entry);
}

type WrittenDocument = Omit<Extract<JournalLine, { kind: 'document' }>, 'bytes'> & {
  readonly text?: string;
  readonly bytes?: string;
};
type WrittenEntry = WrittenDocument | Extract<RecordEntry, { kind: 'decision' }>;

function readBack({ text, bytes, ...rest }: WrittenDocument): JournalLine {
  return { ...rest, bytes: text === undefined ? Buffer.from(bytes ?? '', 'base64') : Buffer.from(text, 'utf8') };
}

function corrupt(path: string, line: number, reason: string): StoreError {
  return new StoreError(
    'CORRUPT',
    `${path}:${String(line)}: the line cannot be trusted (${reason}). Restore the file from a copy, or take the line out by hand.`,
  );
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
