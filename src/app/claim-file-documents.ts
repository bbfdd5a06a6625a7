import {
  entityKey,
  identityOf,
  sourceId,
  type Document,
  type Mention,
  type Qualifiers,
  type Reference,
  type Source,
} from '../domain';
import { wholeDate } from '../extraction/reading';
import { COLUMNS, type ClaimRow } from '../parsing/claim-file';
import type { FusionClaim } from '../reconciliation/fusion';
import { lastParts } from '../util/path-of';
import { unique } from '../util/unique';
import type { Vocabulary } from '../vocabulary';
import { readClaims, withAliasesAsProperties, type ReadClaims } from './read-claims';
import { saidIn, type ReadDocument } from './said';

/** What one source says in a claim file: a document of its own, since a document has one publisher. */
export interface ClaimDocument {
  /** "file:///home/ada/claims.csv#some-source", or with the path as typed where there is no graph. */
  readonly path: string;
  /** "claims.csv#some-source": by which older versions knew it in a graph. */
  readonly formerPath?: string;
  /** The rows in which the source speaks, as CSV with a header, one a line. */
  readonly bytes: Uint8Array;
}

/** A claim file, CSV or JSON lines, parted by source. The rows that could not be read are in `messages`. */
export async function claimDocumentsIn(
  input: AsyncIterable<Uint8Array | string>,
  vocabulary: Vocabulary,
  { path, uri }: { readonly path: string; readonly uri?: string },
): Promise<{ readonly documents: readonly ClaimDocument[]; readonly read: ReadClaims }> {
  const format = path.toLowerCase().endsWith('.csv') ? 'csv' : 'jsonl';
  const read = await readClaims(input, withAliasesAsProperties(vocabulary), { format, keepRows: true });
  const bySource = new Map<string, ClaimRow[]>();
  for (const row of read.kept) {
    const key = entityKey(row.source);
    const rows = bySource.get(key);
    if (rows === undefined) bySource.set(key, [row]);
    else rows.push(row);
  }
  const documents = [...bySource].map(([key, rows]) => ({
    path: `${uri ?? path}#${key}`,
    ...(uri === undefined ? {} : { formerPath: `${path}#${key}` }),
    bytes: Buffer.from(csvOf(rows)),
  }));
  return { documents, read };
}

export function isClaimDocument(path: string): boolean {
  return /\.(csv|jsonl)#[^/]+$/i.test(path);
}

/** One source's rows as claims; each row is the evidence of its claim. */
export async function readClaimDocument(
  { path, bytes }: Pick<ClaimDocument, 'path' | 'bytes'>,
  vocabulary: Vocabulary,
): Promise<ReadDocument> {
  const text = Buffer.from(bytes).toString('utf8');
  const byName = withAliasesAsProperties(vocabulary);
  const read = await readClaims(streamOf(text), byName, { format: 'csv', keepRows: true });
  const name = read.kept[0]?.source ?? path;
  const cited = unique(read.kept.flatMap((row) => row.cites));
  const document = documentOf(path, bytes, text, name, cited);
  const works = cited.map((title): Source => ({ id: sourceId(title), kind: 'work', name: title }));
  const publisher: Source = { id: sourceId(name), kind: 'publisher', name, ...urlOf(read.kept) };
  const lines = linesOf(text);
  const mentions = read.claims.map((claim, index) => mentionOf(claim, read.kept[index] as ClaimRow, lines, byName));
  return { ...saidIn(document, [publisher, ...works], mentions, vocabulary), refusals: [], messages: read.messages };
}

function documentOf(path: string, bytes: Uint8Array, text: string, source: string, cited: readonly string[]): Document {
  const references = cited.map((title): Reference => ({
    label: title,
    title,
    source: sourceId(title),
    span: { start: 0, end: 0 },
  }));
  const title = `${source} in ${lastParts(path.replace(/#[^#/]*$/, ''), 1)}`;
  return {
    ...identityOf(bytes),
    uri: path,
    title,
    format: 'csv',
    publisher: sourceId(source),
    text,
    references,
  };
}

function mentionOf(claim: FusionClaim, row: ClaimRow, lines: readonly Line[], vocabulary: Vocabulary): Mention {
  const { start, end, quote } = lines[row.row - 1] as Line;
  const property = vocabulary.properties.get(claim.property)?.id ?? claim.property;
  return {
    subject: { kind: vocabulary.subjectKind, key: entityKey(claim.subject), name: claim.subject },
    property,
    snak: claim.snak,
    qualifiers: datedQualifiers(claim, row),
    evidence: { start, end, quote, section: [], cites: row.cites },
    confidence: 1,
    madeBy: ['claim-file'],
    inferred: [],
  };
}

/** Of when it speaks is kept as ISO, however it is written. */
function datedQualifiers({ qualifiers = {} }: FusionClaim, { at }: ClaimRow): Qualifiers {
  const written = at ?? qualifiers['as_of'];
  const asOf = typeof written === 'string' ? wholeDate(written) : undefined;
  return asOf === undefined ? qualifiers : { ...qualifiers, as_of: asOf };
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((quote) => {
    const line = { start, end: start + quote.length, quote };
    start = line.end + 1;
    return line;
  });
}

function csvOf(rows: readonly ClaimRow[]): string {
  const header = COLUMNS.join(',');
  return [header, ...rows.map((row) => COLUMNS.map((column) => cellOf(row[column])).join(',')), ''].join('\n');
}

/** Line breaks become blanks, so that a row is a line. */
function cellOf(value: string | readonly string[] | Readonly<Record<string, string>> | undefined): string {
  const text = writtenCell(value).replace(/\s*[\r\n]+\s*/g, ' ');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function writtenCell(value: string | readonly string[] | Readonly<Record<string, string>> | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  if (Array.isArray(value)) return value.join('; ');
  return Object.entries(value)
    .map(([name, text]) => `${name}=${text}`)
    .join('; ');
}

function urlOf(rows: readonly ClaimRow[]): { readonly url?: string } {
  const url = rows.find((row) => row.url !== undefined)?.url;
  return url === undefined ? {} : { url };
}

async function* streamOf(text: string): AsyncGenerator<string> {
  yield text;
}
