import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract, extractParts } from '../../src/extraction';
import { parseText } from '../../src/parsing';
import { llmVocabulary } from '../support/llm-vocabulary';

const vocabulary = llmVocabulary();

describe('a document read block by block', () => {
  test('says what it says as a whole, nothing twice and nothing less', () => {
    const parsed = parseText(readFileSync(join(__dirname, '../../seeds/encyclopedia.txt'), 'utf8'));
    const parts = [...extractParts(parsed, vocabulary)];
    const whole = extract(parsed, vocabulary);
    const lines = (mentions: readonly object[]): string[] => mentions.map((mention) => JSON.stringify(mention)).sort();
    expect(parts.length).toBeGreaterThan(10);
    expect(lines(parts.flatMap(({ mentions }) => mentions))).toEqual(lines(whole.mentions));
    expect(lines(parts.flatMap(({ refusals }) => refusals))).toEqual(lines(whole.refusals));
  });
});
