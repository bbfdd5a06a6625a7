import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A side of a conflict or of a near miss in seeds/expected-conflicts.json, as far as this test looks at it. */
interface Statement {
  readonly property?: string;
  readonly value?: unknown;
  readonly unit?: string;
  readonly written?: string;
  readonly documents: readonly string[];
}
interface Expected {
  readonly conflicts: readonly { id: string; severity: string; positions: readonly Statement[] }[];
  readonly nearMisses: readonly { id: string; sides: readonly Statement[] }[];
}

const seeds = join(__dirname, '../seeds');
const expected = JSON.parse(readSeed('expected-conflicts.json')) as Expected;
const groups = [
  ...expected.conflicts.map(({ id, positions }) => ({ id, statements: positions })),
  ...expected.nearMisses.map(({ id, sides }) => ({ id, statements: sides })),
];

test('every expected conflict and near miss has a name of its own', () => {
  const ids = groups.map((group) => group.id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('a conflict has two positions or more', () => {
  expect(expected.conflicts.filter((conflict) => conflict.positions.length < 2)).toEqual([]);
});

describe.each(groups)('$id', ({ statements }) => {
  test('names documents that are there', () => {
    const documents = statements.flatMap((statement) => statement.documents);
    expect(documents.filter((name) => !existsSync(join(seeds, name)))).toEqual([]);
  });

  test('gives numbers that its documents state', () => {
    const missing = statements.flatMap((statement) => statement.documents.filter((name) => !states(readSeed(name), statement)));
    expect(missing).toEqual([]);
  });
});

/** Whether a document contains the number of a statement in one of the spellings that the seeds use. */
function states(text: string, { value, written, unit }: Statement): boolean {
  if (written !== undefined) return text.includes(written);
  if (typeof value !== 'number') return true;
  return spellings(value, unit).some((spelling) => spelling.test(text));
}

function spellings(value: number, unit: string | undefined): RegExp[] {
  const forms = [String(value), value.toFixed(1), value.toFixed(2), value.toLocaleString('en-US')];
  if (value >= 1000) forms.push(`${value / 1000}K`, `${value / 1000}k`, `${value / 1e6}M`, `${value / 1e6} million`);
  if (unit === 'params') forms.push(`${value / 1e9}B`, `${value / 1e9}-billion`);
  if (unit === 'USD/1M tokens') forms.push(`${Math.round(value * 100)} cents`);
  if (unit?.startsWith('x ') === true && value === 2) forms.push('twice');
  return forms.map((form) => new RegExp(`(?<![\\d.,])${form.replaceAll('.', '\\.')}(?![\\d])`));
}

function readSeed(name: string): string {
  return readFileSync(join(seeds, name), 'utf8');
}
