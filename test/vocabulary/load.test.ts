import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adviceOn, loadVocabulary } from '../../src/vocabulary';

const HEAD = 'vocabulary: phones\nsubject: { kind: phone, nouns: [phone] }\n';
const withProperty = (row: string) => loadVocabulary(`${HEAD}properties:\n  - ${row}\n`);
const problemsOf = (row: string) => withProperty(row).messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`);

describe('a vocabulary file', () => {
  test('gives its properties with what the file leaves out filled in', () => {
    const { vocabulary } = withProperty('{ id: battery.capacity, datatype: quantity, unit: mAh }');
    expect(vocabulary?.subjectKind).toBe('phone');
    expect(vocabulary?.properties.get('battery.capacity')).toMatchObject({
      label: 'battery.capacity',
      field: 'batteryCapacity',
      cardinality: 'one',
      separators: [],
      tolerance: { relative: 0, absolute: 0 },
      policy: 'weighted@1',
    });
  });

  test('takes ids as a table of data may call its columns', () => {
    expect(withProperty('{ id: Population2006, datatype: text }').vocabulary?.properties.get('Population2006')?.field).toBe(
      'population2006',
    );
  });

  test('takes terms as bare names and as maps with aliases', () => {
    const { vocabulary } = loadVocabulary(`${HEAD}terms:\n  market: [EU, { id: US, aliases: [America] }]\nproperties: []\n`);
    expect(vocabulary?.terms.get('market')).toEqual([
      { id: 'EU', aliases: [] },
      { id: 'US', aliases: ['America'] },
    ]);
  });

  test.each([
    ['{ datatype: text }', '4:5 properties[0].id is missing'],
    ['{ id: weight, datatype: quantity }', '4:5 properties[0].unit is missing'],
    ['{ id: a b, datatype: text }', '4:11 properties[0].id "a b" must be letters, digits, "_" and "-", parts joined by dots'],
    [
      '{ id: a, datatype: number }',
      '4:24 properties[0].datatype "number" is none of quantity, money, date, flag, text, entity, set, ratio',
    ],
    ['{ id: a, datatype: text, range: [3, 1] }', '4:37 properties[0].range must be two numbers, the smaller first'],
    ['{ id: a, datatype: text, aliases: colour }', '4:39 properties[0].aliases must be a list'],
    ['{ id: a, datatype: text, changes: often }', '4:39 properties[0].changes must be true or false'],
    ['{ id: a, datatype: text, compares: b }', '4:40 properties[0].compares there is no property "b"'],
    ['{ id: a, datatype: text, compares: [a, b] }', '4:40 properties[0].compares there is no property "b"'],
    ['{ id: a, datatype: date, ends: [b] }', '4:36 properties[0].ends there is no property "b"'],
    ['{ id: a, datatype: text, derives: 2 * b }', '4:39 properties[0].derives there is no property "b"'],
    ['{ id: a, datatype: text, derives: 2 * }', '4:39 properties[0].derives ends too early'],
  ])('says of %s where and what is wrong', (row, problem) => {
    expect(problemsOf(row)).toContain(problem);
    expect(withProperty(row).vocabulary).toBeUndefined();
  });

  test('says once what is wrong in one place', () => {
    const { messages } = loadVocabulary('vocabulary: v\nproperties:\n  - { datatype: text }\n  - { id: [a], datatype: text }\n');
    expect(messages.map(({ reason }) => reason)).toEqual([
      'subject is missing',
      'properties[0].id is missing',
      'properties[1].id must be a text',
    ]);
  });

  test('refuses a sum over a value that a qualifier does not have', () => {
    const tiers = 'terms:\n  tier: [{ id: standard }, { id: batch }]\n';
    const { messages } = loadVocabulary(
      `${HEAD}${tiers}properties:\n  - { id: a, datatype: money, unit: USD, derives: "a[tier=bacth] / 2" }\n`,
    );
    expect(messages.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '6 properties[0].derives "bacth" is no tier; "terms" has standard, batch',
    ]);
  });

  test('is titled by its name where it has no title', () => {
    expect(withProperty('{ id: a, datatype: text }').vocabulary?.title).toBe('phones');
  });

  test('advises where a slot is split by a qualifier without values', () => {
    const { vocabulary } = loadVocabulary(`${HEAD}properties:\n  - { id: a, datatype: text, separators: [market, condition] }\n`);
    expect(vocabulary && adviceOn(vocabulary).map(({ reason }) => reason)).toEqual([
      'a is split by "market", of which no values stand under "terms": documents are not read for it',
    ]);
  });

  test('refuses a field that it does not know, so that a typing error is not silently nothing', () => {
    expect(problemsOf('{ id: a, datatype: text, alias: [b] }')[0]).toMatch(
      /^4:30 properties\[0\]\.alias is not a field here; known fields: id, /,
    );
  });

  test('refuses the same id, and two ids with one GraphQL field', () => {
    const { messages } = loadVocabulary(
      `${HEAD}properties:\n  - { id: a_b, datatype: text }\n  - { id: a.b, datatype: text }\n  - { id: a_b, datatype: text }\n`,
    );
    expect(messages.map((message) => message.reason)).toEqual([
      'properties[1].field "aB" is already the field of "a_b"',
      'properties[2].id property "a_b" is there twice',
    ]);
  });

  test('that is no YAML says on which line', () => {
    const { messages } = loadVocabulary('vocabulary: [a\nproperties: []\n');
    expect(messages[0]).toMatchObject({ rule: 'yaml-malformed', severity: 'error', line: 2 });
  });
});

test('the vocabulary of language models that comes with the package has no problem', () => {
  const file = join(__dirname, '..', '..', 'schema', 'vocabulary', 'llm.yaml');
  const { vocabulary, messages } = loadVocabulary(readFileSync(file, 'utf8'));
  expect(messages).toEqual([]);
  expect(vocabulary?.properties.get('context_window')).toMatchObject({
    datatype: 'quantity',
    unit: 'tokens',
    field: 'contextWindow',
  });
});
