import { createHash } from 'node:crypto';
import { canonicalJson, wordsOf, type Claim, type DataItem, type Source, type Subject } from '../domain';
import type { DocumentWrite } from './port/document-write';
import { valueColumns } from './value-columns';

/** A document write as rows of parameters: scalar columns to query by, and the value whole as canonical JSON to read by. */
export interface DocumentRows {
  readonly document: Readonly<Record<string, unknown>>;
  readonly references: readonly object[];
  readonly sources: readonly object[];
  readonly subjects: readonly object[];
  readonly dataItems: readonly { readonly id: string }[];
  readonly versus: readonly { readonly item: string; readonly subject: string }[];
  readonly claims: readonly object[];
  readonly evidence: readonly object[];
  readonly cites: readonly object[];
  readonly measurers: readonly object[];
  /** Fingerprint of everything above but the way in: the same again changes nothing, wherever it lies and whoever hands it in. */
  readonly content: string;
}

export function sourceRows(sources: readonly Source[]) {
  return sources.map(({ id, kind, name, url }) => ({ id, kind, name, url: url ?? null, folded: name.toLowerCase() }));
}

export function subjectRows(subjects: readonly Subject[]) {
  return subjects.map(({ id, kind, key, name }) => ({ id, kind, key, name, folded: name.toLowerCase() }));
}

export function slotRows(dataItems: readonly DataItem[]): Pick<DocumentRows, 'dataItems' | 'versus'> {
  return {
    dataItems: dataItems.map(dataItemRow),
    versus: dataItems.flatMap((item) => item.versus.map((subject) => ({ item: item.id, subject }))),
  };
}

/** Claims of one document as rows, with what hangs on them. */
export function claimRows(claims: readonly Claim[], publisher: string | null) {
  return {
    claims: claims.map((claim) => claimRow(claim, publisher)),
    evidence: claims.flatMap(evidenceRows),
    cites: claims.flatMap((claim) => claim.cites.map((source) => ({ claim: claim.id, source }))),
    measurers: claims.flatMap(({ id, measurer }) => (measurer === undefined ? [] : [{ claim: id, source: measurer }])),
  };
}

export function documentRows(write: DocumentWrite): DocumentRows {
  const document = documentRow(write);
  const publisher = write.document.publisher ?? null;
  const references = write.document.references.map(({ label, source }) => ({ label, source }));
  const rows = rowsOf(write, publisher);
  const read = write.asRead === undefined ? rows : rowsOf(write.asRead, publisher);
  return { document, references, ...rows, content: fingerprint({ document: withoutWayIn(document), ...read }) };
}

function withoutWayIn({ path: _path, given: _given, ...document }: DocumentRows['document']): DocumentRows['document'] {
  return document;
}

function rowsOf({ sources, subjects, dataItems, claims }: Said, publisher: string | null) {
  return {
    sources: sourceRows(sources),
    subjects: subjectRows(subjects),
    ...slotRows(dataItems),
    ...claimRows(claims, publisher),
  };
}

type Said = NonNullable<DocumentWrite['asRead']>;

function documentRow({ document, bytes, path, given }: DocumentWrite): Readonly<Record<string, unknown>> {
  const { text, ...facts } = document;
  return {
    id: document.id,
    uri: document.uri,
    path,
    title: document.title,
    format: document.format,
    publisher: document.publisher ?? null,
    published: document.published ?? null,
    retrieved: document.retrieved ?? null,
    sha256: document.sha256,
    text,
    words: wordsOf(`${document.title}\n${text}`),
    bytes: bytesBeyondText(text, bytes),
    given: given === undefined ? null : canonicalJson(given),
    json: canonicalJson(facts),
  };
}

/** Base64 of the bytes where they are not simply the UTF-8 of the text (another encoding, a PDF); null where they are. */
export function bytesBeyondText(text: string, bytes: Uint8Array): string | null {
  if (Buffer.from(text, 'utf8').equals(bytes)) return null;
  return Buffer.from(bytes).toString('base64');
}

function dataItemRow(item: DataItem): { readonly id: string } {
  const { id, subject, property, separators } = item;
  return { id, subject, property, separators: canonicalJson(separators), json: canonicalJson(item) } as { readonly id: string };
}

/** Every column is present in every row, null where the claim has none, so that one statement fits all. */
const noColumns = Object.fromEntries(
  ['datatype', 'unit', 'amount', 'upper', 'written', 'direction', 'date', 'granularity', 'flag', 'text', 'members'].map(
    (name) => [name, null],
  ),
);

function claimRow(claim: Claim, publisher: string | null): object {
  const { id, subject, property, dataItem, confidence, madeBy, inferred } = claim;
  return {
    ...noColumns,
    ...valueColumns(claim.snak),
    id,
    subject,
    property,
    dataItem,
    confidence,
    madeBy,
    inferred,
    publisher,
    current: claim.supersededBy === undefined,
    words: wordsOf(claim.evidence.map(({ quote }) => quote).join('\n')),
    qualifiers: canonicalJson(claim.qualifiers),
    json: canonicalJson(claim),
  };
}

function evidenceRows(claim: Claim): object[] {
  return claim.evidence.map(({ start, end, quote, section, cell, cites }, index) => ({
    claim: claim.id,
    id: `${claim.id}#${String(index)}`,
    start,
    end,
    quote,
    section,
    cites,
    table: cell?.table ?? null,
    row: cell?.row ?? null,
    column: cell?.column ?? null,
  }));
}

type Fingerprinted = Pick<DocumentRows, 'document' | 'sources' | 'subjects' | 'dataItems' | 'claims'>;

/** Rows are built here, member by member: equal content gives equal text. Wherever the file lay, it is the same content. Edges and evidence follow from the claims. */
function fingerprint({ document: { path: _path, ...document }, sources, subjects, dataItems, claims }: Fingerprinted): string {
  const hash = createHash('sha256');
  for (const row of [document, ...sources, ...subjects, ...dataItems, ...claims]) hash.update(JSON.stringify(row)).update('\n');
  return hash.digest('hex').slice(0, 20);
}
