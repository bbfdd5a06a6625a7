import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadVocabulary } from '../../src/vocabulary';

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

  test.each([
    [
      '{ id: a, datatype: entity, cues: ["made by {valu}"] }',
      'properties[0].cues "made by {valu}" has the place "{valu}"; places are {value}, {id}, {subject}',
    ],
    [
      '{ id: a, datatype: entity, cues: ["made by {value"] }',
      'properties[0].cues "made by {value" has the place "{value"; places are {value}, {id}, {subject}',
    ],
    [
      '{ id: a, datatype: quantity, unit: "%", cues: ["{benchmrk}"] }',
      'properties[0].cues "{benchmrk}" has the place "{benchmrk}"; places are {value}, {id}, {subject}',
    ],
    [
      '{ id: a, datatype: money, unit: dollars }',
      'properties[0].unit "dollars" is no currency; write its three letters, USD or EUR, and what it buys behind a slash: "USD/month"',
    ],
    [
      '{ id: a, datatype: money, unit: $ }',
      'properties[0].unit "$" is no currency; write its three letters, USD or EUR, and what it buys behind a slash: "USD/month"',
    ],
    [
      '{ id: a, datatype: quantity, unit: USD }',
      'properties[0].unit "USD" is money; write datatype: money and three letters, USD or EUR',
    ],
    [
      '{ id: a, datatype: quantity, unit: g, units: [{ unit: lot, factor: 0 }] }',
      'properties[0].units has a factor that is not above 0: how many of the canonical unit one is',
    ],
    ['{ id: a, datatype: text, aliases: [""] }', 'properties[0].aliases has an empty word; leave it out'],
    [
      '{ id: a, datatype: text, about: makr }',
      'properties[0].about "makr" is neither a qualifier under "terms" nor a property with datatype: entity',
    ],
  ])('of which a word cannot be read is refused: %s', (row, reason) => {
    const { vocabulary, messages } = withProperty(row);
    expect(messages).toMatchObject([{ severity: 'error', line: 4, reason }]);
    expect(vocabulary).toBeUndefined();
  });

  test.each([
    [
      '{ id: a, datatype: text, separators: [market, condition] }',
      'separators "market" has no values under "terms": documents are not read for it; write terms: { market: [...] }',
    ],
    ['{ id: a, datatype: date, range: [1, 2] }', 'range does nothing for a date, only for quantity, money'],
    ['{ id: a, datatype: flag, in_name: true }', 'in_name does nothing for a flag, only for date'],
    [
      '{ id: a, datatype: quantity, unit: g, tolerance: { relative: 5 } }',
      'tolerance lets any two values agree; write 0.01 for one percent',
    ],
    [
      '{ id: a, datatype: ratio, separators: [versus] }',
      'id is a ratio without directions; write values: [cheaper, more expensive]',
    ],
    ['{ id: a, datatype: ratio, values: [cheaper] }', 'id is a ratio of one subject to another; write separators: [versus]'],
    [
      '{ id: a, datatype: quantity, unit: g, cues: [weighs], anticues: [Weighs] }',
      'anticues "Weighs" is an alias or a cue as well, and forbids whatever that would find; leave it to one of them',
    ],
    [
      '{ id: a, datatype: text, values: [gray, { id: grey, aliases: [Gray] }] }',
      'values "gray" stands for two values; leave it to one of them',
    ],
  ])('in which something is hardly meant is read, with a warning: %s', (row, reason) => {
    const { vocabulary, messages, advice } = withProperty(row);
    expect(messages).toEqual([]);
    expect(vocabulary).toBeDefined();
    expect(advice).toMatchObject([{ severity: 'warning', line: 4, reason: `properties[0].${reason}` }]);
  });

  test('warns of an alias that two properties have, unless their values tell which is meant', () => {
    const row = (id: string, unit: string) => `  - { id: ${id}, datatype: quantity, unit: ${unit}, aliases: [Read-out] }\n`;
    const { advice } = loadVocabulary(`${HEAD}properties:\n${row('a', 'g')}${row('b', 'mm')}${row('c', 'g')}`);
    expect(advice.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '6 properties[2].aliases "Read-out" is an alias of "a" as well, which takes the same values; leave it to one of them',
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
