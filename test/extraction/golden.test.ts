import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aloud, extractFile, vocabularyOf } from '../support/extraction';

const GOLDEN = join(__dirname, 'golden');
const NEGATIVE = join(__dirname, 'negative');

/**
 * A golden pair is a document and what is read from it, with the words and their place, one mention a line. `foo.md` is read with
 * the vocabulary of language models, `foo.cars.md` with golden/cars.yaml. Drop in a document and run with UPDATE=1 to add one.
 */
describe.each(documentsIn(GOLDEN))('golden %s', (file) => {
  test('says exactly this', () => {
    const path = join(GOLDEN, file);
    const domain = /\.(\w+)\.\w+$/.exec(file)?.[1];
    const vocabulary = vocabularyOf(domain === undefined ? undefined : `test/extraction/golden/${domain}.yaml`);
    const lines = extractFile(path, vocabulary).map(
      (mention) => `${mention.start}-${mention.end} ${JSON.stringify(mention.evidence)}: ${aloud(mention)}`,
    );
    const expected = `${path}.mentions`;
    if (process.env['UPDATE'] === '1') writeFileSync(expected, `${lines.join('\n')}\n`);
    expect(existsSync(expected)).toBe(true);
    expect(lines).toEqual(readFileSync(expected, 'utf8').trimEnd().split('\n'));
  });
});

describe.each(documentsIn(NEGATIVE))('negative %s', (file) => {
  test('says nothing', () => {
    expect(extractFile(join(NEGATIVE, file), vocabularyOf()).map(aloud)).toEqual([]);
  });
});

function documentsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => /\.(?:md|html|txt)$/.test(name));
}
