import {
  aDataItem,
  canonicalJson,
  contentHash,
  sourceId,
  subjectId,
  type Claim,
  type Conflict,
  type DataItem,
  type Document,
  type Resolution,
  type Snak,
} from '../../src/domain';
import type { DocumentWrite } from '../../src/store/port/document-write';

/** A statement of a fixture document: "GPT-4o mini has an output_speed of 202". */
export interface Statement {
  readonly subject: string;
  readonly property: string;
  readonly amount: number;
  /** The subject that it is compared with; splits the slot. */
  readonly versus?: string;
  readonly measuredBy?: string;
  readonly cites?: readonly string[];
}

export interface DocumentFixture {
  readonly uri: string;
  readonly statements: readonly Statement[];
  readonly publisher?: string;
  readonly references?: readonly string[];
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly at?: string;
}

/** A document write that says the statements, a line of text each. */
export function aDocumentWrite(fixture: DocumentFixture): DocumentWrite {
  const { uri, statements, publisher = 'Publisher', references = [], at = '2026-01-01T00:00:00Z' } = fixture;
  const lines = statements.map(
    ({ subject, property, amount, versus }) => `${subject} ${property} ${String(amount)} ${versus ?? ''}\n`,
  );
  const text = fixture.text ?? `${uri}\n${lines.join('')}`;
  const bytes = fixture.bytes ?? Buffer.from(text, 'utf8');
  const document: Document = {
    id: `document:${contentHash(uri, text, references)}`,
    uri,
    title: `About ${uri}`,
    format: 'text',
    publisher: sourceId(publisher),
    text,
    sha256: contentHash(text),
    references: references.map((title, index) => ({
      label: String(index + 1),
      source: sourceId(title),
      title,
      span: { start: 0, end: 0 },
    })),
  };
  const items = statements.map(itemOf);
  const claims = statements.map((statement, index) => claimOf(document, statement, items[index] as DataItem, index));
  const names = [...new Set(statements.flatMap(({ subject, versus }) => [subject, ...(versus === undefined ? [] : [versus])]))];
  const measurers = statements.flatMap(({ measuredBy }) => measuredBy ?? []);
  return {
    document,
    bytes,
    path: `${uri}.txt`,
    sources: distinct([
      { id: sourceId(publisher), kind: 'publisher' as const, name: publisher, url: 'https://example.org/' },
      ...references.map((name) => ({ id: sourceId(name), kind: 'work' as const, name })),
      ...measurers.map((name) => ({ id: sourceId(name), kind: 'measurer' as const, name })),
    ]),
    subjects: distinct(names.map((name) => ({ id: subjectId(name), kind: 'model', key: subjectId(name).slice(8), name }))),
    dataItems: distinct(items),
    claims: distinct(claims),
    at,
  };
}

function itemOf({ subject, property, versus }: Statement): DataItem {
  return aDataItem(subjectId(subject), property, versus === undefined ? {} : { versus }, ['versus']);
}

function claimOf(document: Document, statement: Statement, item: DataItem, index: number): Claim {
  const { subject, property, amount, versus, measuredBy, cites = [] } = statement;
  const snak = aQuantity(amount);
  const quote = `${subject} ${property} ${String(amount)}`;
  const start = Math.max(0, document.text.indexOf(quote));
  const qualifiers = {
    ...(versus === undefined ? {} : { versus }),
    ...(measuredBy === undefined ? {} : { measured_by: measuredBy }),
  };
  return {
    id: `claim:${contentHash(document.id, subjectId(subject), property, snak, qualifiers)}`,
    document: document.id,
    subject: subjectId(subject),
    property,
    snak,
    qualifiers,
    dataItem: item.id,
    evidence: [{ start, end: start + quote.length, quote, section: ['Figures'], cites: [], cell: { table: 0, row: index } }],
    cites: cites.map(sourceId),
    ...(measuredBy === undefined ? {} : { measurer: sourceId(measuredBy) }),
    confidence: 0.9,
    madeBy: ['fixture'],
    inferred: [],
  };
}

export function aQuantity(amount: number): Snak {
  return { kind: 'value', value: { type: 'quantity', amount, unit: 'tokens/s', written: String(amount) } };
}

/** A conflict on a slot between the claims given, each its own position. */
export function aConflict(claims: readonly Claim[], over: Partial<Conflict> = {}): Conflict {
  const item = (claims[0] as Claim).dataItem;
  const kind = over.kind ?? 'VALUE';
  return {
    id: `conflict:${contentHash(item, kind)}`,
    dataItem: item,
    kind,
    severity: 'hard',
    weight: 0.5,
    status: 'OPEN',
    positions: claims.map((claim) => ({
      snak: claim.snak,
      claims: [claim.id],
      documents: [claim.document],
      origins: [claim.document],
    })),
    claims: claims.map(({ id }) => id),
    reason: 'Two figures.',
    rule: 'fixture@1',
    ...over,
  };
}

export function aResolution(claim: Claim, over: Partial<Resolution> = {}): Resolution {
  return {
    dataItem: claim.dataItem,
    status: 'RESOLVED',
    chosen: claim.snak,
    claims: [claim.id],
    positions: [],
    confidence: 0.75,
    policy: 'fixture@1',
    terms: [],
    reason: 'The only one.',
    ...over,
  };
}

function distinct<Thing extends { readonly id: string }>(things: readonly Thing[]): Thing[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}

/** Every read of the port over everything that the writes named, as one text: two stores that answer alike give the same bytes. */
export { canonicalJson as asText };
