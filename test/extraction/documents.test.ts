import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadVocabulary } from '../../src/vocabulary';
import { vocabularyFor } from '../support/documents';

/** A line of a gold file, as far as this test looks at it. */
interface GoldMention {
  readonly doc: string;
  readonly property: string;
  readonly unit: string | null;
  readonly evidence: string;
  readonly start: number;
  readonly end: number;
}

const goldFiles = ['documents', 'held-out'].flatMap((folder) => filesOf(folder, '.gold.jsonl'));

describe.each(goldFiles)('gold %s', (file) => {
  const mentions = readGold(file);

  test('is not empty', () => {
    expect(mentions.length).toBeGreaterThan(0);
  });

  test('quotes its document exactly, in order', () => {
    const strays = mentions.filter((mention) => textOf(file, mention.doc).slice(mention.start, mention.end) !== mention.evidence);
    expect(strays.map((mention) => mention.start)).toEqual([]);
    const starts = mentions.map((mention) => mention.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test('names only properties of its vocabulary', () => {
    const { properties } = vocabularyFor(join(__dirname, file));
    const unknown = mentions.map((mention) => mention.property).filter((id) => !properties.has(id));
    expect(unknown).toEqual([]);
  });
});

test.each(['documents', 'held-out'].flatMap((folder) => filesOf(folder, '.yaml')))('vocabulary %s has no problem', (file) => {
  expect(loadVocabulary(read(file)).messages).toEqual([]);
});

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(join(__dirname, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

function readGold(file: string): GoldMention[] {
  const lines = read(file).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as GoldMention);
}

function textOf(goldFile: string, doc: string): string {
  return read(join(goldFile, '..', doc));
}

function read(file: string): string {
  return readFileSync(join(__dirname, file), 'utf8');
}
