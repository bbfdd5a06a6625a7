import fc from 'fast-check';
import { aDataItem, canonicalJson, contentHash, entityKey, subjectId } from '../../src/domain';

describe('the key of a name', () => {
  test.each([
    ['GPT-4o mini', 'gpt-4o-mini'],
    ['GPT\u20114o\u00a0Mini', 'gpt-4o-mini'],
    ['gpt-4o-mini', 'gpt-4o-mini'],
    ['Llama 3.1 8B', 'llama-3.1-8b'],
    ['Café (v2)', 'cafe-v2'],
    ['C++', 'c++'],
  ])('of %s is %s', (name, key) => {
    expect(entityKey(name)).toBe(key);
  });

  test('numerals and tiers are identity', () => {
    expect(entityKey('Phi-3')).not.toBe(entityKey('Phi-4'));
    expect(entityKey('o4-mini')).not.toBe(entityKey('GPT-4o mini'));
  });
});

describe('canonical JSON', () => {
  test('sorts keys at every depth and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [{ y: 1, x: undefined }], a: null })).toBe('{"a":null,"b":[{"y":1}]}');
  });

  test('is the same whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const reversed = Object.fromEntries(Object.entries(content).reverse());
        expect(contentHash(reversed)).toBe(contentHash(content));
      }),
    );
  });
});

describe('a slot', () => {
  const gpt = subjectId('GPT-4o mini');

  test('is split by separators only', () => {
    const one = aDataItem(gpt, 'benchmark_score', { benchmark: 'MMLU', measured_by: 'OpenAI' }, ['benchmark']);
    const same = aDataItem(gpt, 'benchmark_score', { benchmark: 'mmlu', measured_by: 'Artificial Analysis' }, ['benchmark']);
    const other = aDataItem(gpt, 'benchmark_score', { benchmark: 'MGSM' }, ['benchmark']);
    expect(same.id).toBe(one.id);
    expect(other.id).not.toBe(one.id);
    expect(one.separators).toEqual({ benchmark: 'MMLU' });
  });

  test('knows the subjects that a comparison names', () => {
    const item = aDataItem(gpt, 'compare.speed', { versus: ['Llama 3 8B', 'Gemini 1.5 Flash'] }, ['versus']);
    expect(item.versus).toEqual(['subject:llama-3-8b', 'subject:gemini-1.5-flash']);
  });
});
