import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  aDataItem,
  claimsOf,
  sourceId,
  subjectId,
  type Evidence,
  type Mention,
  type Qualifiers,
  type Reference,
  type Snak,
  type Source,
  type Subject,
  type Value,
} from '../../src/domain';
import type { DocumentFacts } from '../../src/domain';
import type { ReconciliationInput } from '../../src/reconciliation';
import type { Property, Vocabulary } from '../../src/vocabulary';

/** Hand-made claims of the five seed originals, where they are to be had; undefined elsewhere, and then what measures on them skips. */
export function goldInput(vocabulary: Vocabulary, folder = join(__dirname, '../../../shared')): ReconciliationInput | undefined {
  const file = join(folder, 'eval/gold-seeds.jsonl');
  if (!existsSync(file)) return undefined;
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldRow);
  const names = [...new Set(rows.map(({ doc }) => doc))].sort();
  const documents = names.map((name) => readDocument(name, readFileSync(join(folder, 'seeds', name), 'utf8')));
  const separatorsOf = (property: string) => vocabulary.properties.get(property)?.separators ?? [];
  const claims = documents.flatMap(({ facts, text }) => {
    const mentions = rows.filter(({ doc }) => doc === facts.uri).map((row) => mentionOf(row, facts, text, vocabulary));
    return claimsOf(facts, mentions, separatorsOf);
  });
  const items = claims.map((claim) => aDataItem(claim.subject, claim.property, claim.qualifiers, separatorsOf(claim.property)));
  const subjects = rows.flatMap(({ subject, qualifiers }) => [subject, ...[qualifiers['versus'] ?? []].flat().map(String)]);
  return {
    vocabulary,
    touched: items.map(({ id }) => id),
    dataItems: new Map(items.map((item) => [item.id, item])),
    claims,
    documents: new Map(documents.map(({ facts }) => [facts.id, facts])),
    sources: new Map(
      sourcesOf(
        documents.map(({ facts }) => facts),
        rows,
      ).map((source) => [source.id, source]),
    ),
    subjects: new Map(subjects.map(subjectNamed).map((subject) => [subject.id, subject])),
    decisions: [],
  };
}

interface GoldRow {
  readonly doc: string;
  readonly subject: string;
  readonly property: string;
  readonly value: number | string | boolean | readonly (number | string)[] | null;
  readonly unit: string | null;
  readonly qualifiers: Record<string, string | number | boolean | string[]>;
  readonly kind: 'value' | 'approx' | 'not-disclosed' | 'none';
  readonly evidence: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly cites: readonly (number | string)[];
}

/** The originals name no publisher; the file's number stands for one. The encyclopedia article's reference list is read from its lines. */
function readDocument(name: string, text: string): { facts: DocumentFacts; text: string } {
  return {
    text,
    facts: {
      id: `document:${name.slice(0, 3)}`,
      uri: name,
      title: basename(name, '.txt'),
      format: 'text',
      publisher: sourceId(name.slice(0, 3)),
      sha256: '0',
      references: referencesIn(text),
    },
  };
}

function referencesIn(text: string): Reference[] {
  const heads = [...text.matchAll(/^- (\d+)“(.+?)”\. Retrieved (\w+) (\d+), (\d+)\.$/gm)];
  return heads.map((head, index) => {
    const [, label = '', title = '', month = '', day = '', year = ''] = head;
    const retrieved = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
    return {
      label,
      title,
      source: sourceId(title),
      retrieved,
      span: { start: head.index, end: heads[index + 1]?.index ?? text.length },
    };
  });
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function mentionOf(row: GoldRow, document: DocumentFacts, text: string, vocabulary: Vocabulary): Mention {
  return {
    subject: { kind: 'model', key: subjectNamed(row.subject).key, name: row.subject },
    property: row.property,
    snak: snakOf(row, vocabulary.properties.get(row.property)),
    qualifiers: qualifiersOf(row),
    evidence: evidenceOf(row, document, text),
    confidence: 0.95,
    madeBy: ['gold'],
    inferred: [],
  };
}

/** The gold's own words for what the vocabulary calls bound and approximate; what only explains the gold is left out. */
function qualifiersOf({ qualifiers, kind }: GoldRow): Qualifiers {
  const {
    op,
    precision: _precision,
    note: _note,
    surface: _surface,
    granularity: _granularity,
    negated: _negated,
    ...rest
  } = qualifiers;
  return { ...rest, ...(op === undefined ? {} : { bound: op }), ...(kind === 'approx' ? { approximate: true } : {}) };
}

function evidenceOf(row: GoldRow, document: DocumentFacts, text: string): Evidence {
  const cell = 'surface' in row.qualifiers ? { cell: { table: 0, row: listingRow(text, row.start) } } : {};
  const span = { start: row.start, end: row.end };
  const entry = document.references.find((reference) => reference.span.start <= span.start && span.end <= reference.span.end);
  const cites = row.cites.length === 0 && entry !== undefined ? [entry.label] : row.cites.map(String);
  return { ...span, quote: row.evidence, section: [], cites, ...cell };
}

/** The long listing has one row a model, over several lines; its first line names the model. */
function listingRow(text: string, offset: number): number {
  return [...text.slice(0, offset + 8).matchAll(/^OpenAI: /gm)].length;
}

function snakOf(row: GoldRow, property: Property | undefined): Snak {
  if (row.kind === 'not-disclosed') return { kind: 'unknown' };
  if (row.kind === 'none' || row.value === null) return { kind: 'none' };
  return { kind: 'value', value: valueOf(row, property?.datatype ?? 'text') };
}

function valueOf(row: GoldRow, datatype: Property['datatype']): Value {
  const { value, unit } = row;
  const [low, high] = Array.isArray(value) && typeof value[0] === 'number' ? (value as number[]) : [Number(value)];
  const amounts = { amount: low ?? 0, ...(high === undefined ? {} : { upper: high }), written: writtenIn(row) };
  switch (datatype) {
    case 'quantity':
      return { type: 'quantity', ...amounts, unit: unit ?? '' };
    case 'money': {
      const [currency = 'USD', per] = (unit ?? 'USD').split('/');
      return { type: 'money', ...amounts, currency, ...(per === undefined ? {} : { per }) };
    }
    case 'date':
      return {
        type: 'date',
        iso: String(value),
        granularity: String(value).length === 10 ? 'day' : String(value).length === 7 ? 'month' : 'year',
      };
    case 'flag':
      return { type: 'flag', is: value === true };
    case 'entity':
      return { type: 'entity', name: String(value) };
    case 'set':
      return { type: 'set', members: [value].flat().map(String).sort() };
    case 'ratio':
      return ratioOf(row);
    case 'text':
      return { type: 'text', text: [value].flat().join(', ') };
  }
}

function ratioOf({ value, unit, evidence }: GoldRow): Value {
  if (typeof value !== 'number') return { type: 'ratio', direction: String(value), written: evidence };
  const [measure = '', ...direction] = (unit ?? '').split(' ');
  return {
    type: 'ratio',
    amount: value,
    unit: measure,
    direction: direction.join(' ') || (value < 0 ? 'lower' : 'higher'),
    written: String(Math.abs(value)),
  };
}

/** The number in the evidence that stands for the value: "128K" for 128,000, "15" for 0.15 in "15 cents", "0.87" for 87 in "0.87/1". */
function writtenIn({ value, evidence }: GoldRow): string {
  const amount = Array.isArray(value) ? Number(value[0]) : Number(value);
  const numbers = [...evidence.matchAll(/(\d[\d,]*(?:\.\d+)?|\.\d+)(\s?[KkMBT]\b)?/g)];
  const fitting = numbers.find(([, digits = '', suffix = '']) => {
    const read = Number(digits.replaceAll(',', ''));
    const scale = SCALES[suffix.trim().toUpperCase()] ?? 1;
    return [1, 100, 0.01, 1e6, 1e9].some((factor) => Math.abs(read * scale * factor - amount) < 1e-9 * Math.abs(amount));
  });
  return fitting === undefined ? String(amount) : `${fitting[1] ?? ''}${(fitting[2] ?? '').trim()}`;
}

const SCALES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

function subjectNamed(name: string): Subject {
  const id = subjectId(name);
  return { id, kind: 'model', key: id.slice('subject:'.length), name };
}

function sourcesOf(documents: readonly DocumentFacts[], rows: readonly GoldRow[]): Source[] {
  const publishers = documents.map(({ uri }): Source => ({
    id: sourceId(uri.slice(0, 3)),
    kind: 'publisher',
    name: uri.slice(0, 3),
  }));
  const works = documents.flatMap(({ references }) =>
    references.map(({ source, title }): Source => ({ id: source, kind: 'work', name: title })),
  );
  const measurers = rows.flatMap(({ qualifiers }): Source[] => {
    const name = qualifiers['measured_by'];
    return typeof name === 'string' ? [{ id: sourceId(name), kind: 'measurer', name }] : [];
  });
  return [...measurers, ...works, ...publishers];
}
