import { loadVocabulary } from '../../src/vocabulary';
import { readAloud } from '../support/extraction';

const page = (sentence: string) =>
  `# Tern 2\n\nTern 2 is a language model by Acme. Gull 1.5 and Auk 3 are rivals of Tern 2.\n\n${sentence}\n`;
const said = (sentence: string) => readAloud(page(sentence)).filter((line) => !line.includes('provider'));

describe('how much more or less', () => {
  test.each([
    ['a verb and a share', 'Tern 2 costs 60% less than Auk 3.', 'compare.price = 60 % cheaper'],
    ['a verb, a share and "more"', 'Tern 2 costs about 40% more than Auk 3.', 'compare.price = ~40 % more expensive'],
    ['a price below', 'Tern 2 is priced 20% below Auk 3.', 'compare.price = 20 % cheaper'],
    ['a part of the price', 'Tern 2 is one-fifth the price of Auk 3.', 'compare.price = 5 x cheaper'],
    ['a part of what another does', 'Tern 2 costs a quarter of what Auk 3 does.', 'compare.price = 4 x cheaper'],
    ['half as much is twice as cheap', 'Tern 2 is half as expensive as Auk 3.', 'compare.price = 2 x cheaper'],
    ['a difference', 'Tern 2 is $2 cheaper than Auk 3.', 'compare.price = 2 USD cheaper'],
    ['a multiple of what was named', "Tern 2's context window is twice that of Auk 3.", 'compare.context_window = 2 x larger'],
  ])('%s', (_, sentence, expected) => {
    expect(said(sentence)).toEqual([`Tern 2 | ${expected} {versus=Auk 3}`]);
  });

  test('a bound goes the other way with the direction', () => {
    expect(said('Tern 2 is less than half as expensive as Auk 3.')).toEqual([
      'Tern 2 | compare.price = 2 x cheaper {op=> versus=Auk 3}',
    ]);
  });

  test('a second comparison goes on with the first', () => {
    expect(said('Tern 2 is 3x cheaper than Auk 3 and twice as fast.')).toContain(
      'Tern 2 | compare.speed = 2 x faster {versus=Auk 3}',
    );
  });

  test.each([
    ['a bound on a price', 'Tern 2 costs less than $5.'],
    ['a share below nothing that was named', 'That is 20% below expectations.'],
    ['a part of a whole', 'A third of the users of Tern 2 pay.'],
    ['how far from another is not how much', 'Tern 2 has 40,000 tokens more.'],
    ['what no comparison is of', 'The maximum output of Tern 2 is twice that of Auk 3.'],
  ])('not %s', (_, sentence) => {
    expect(said(sentence)).toEqual([]);
  });
});

describe('comparisons of a thin vocabulary', () => {
  const { vocabulary } = loadVocabulary(`vocabulary: bikes
version: 1
subject: { kind: bicycle, nouns: [bike] }
properties:
  - { id: weight, datatype: quantity, unit: kg }
  - { id: price, datatype: money, unit: USD, cues: [costs, priced at] }
  - { id: compare.weight, datatype: ratio, compares: weight, separators: [versus], values: [lighter, heavier] }
  - { id: compare.price, datatype: ratio, compares: price, separators: [versus], values: [cheaper, more expensive] }
`);
  const read = (sentence: string) =>
    readAloud(`# Foo 2\n\nThe Foo 2 is a bike. The Bar 3 is another.\n\n${sentence}\n`, vocabulary);

  test.each([
    ['The Foo 2 weighs 400 g less than the Bar 3.', 'compare.weight = 400 g lighter'],
    ['The Foo 2 is 1.5 kg heavier than the Bar 3.', 'compare.weight = 1.5 kg heavier'],
    ['The Foo 2 is twice as heavy as the Bar 3.', 'compare.weight = 2 x heavier'],
    ['The Foo 2 undercuts the Bar 3 by $300.', 'compare.price = 300 USD cheaper'],
    ['The Foo 2 costs $300 more than the Bar 3.', 'compare.price = 300 USD more expensive'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual([`Foo 2 | ${expected} {versus=Bar 3}`]);
  });
});

test('a name with a verb of its own after a comma begins another clause', () => {
  const prices = '# Prices\n\nFoo 3 Mini is 88% cheaper than Foo 3, and Foo 3 costs $2 per million input tokens.\n';
  expect(readAloud(prices)).toEqual([
    'Foo 3 Mini | compare.price = 88 % cheaper {versus=Foo 3}',
    'Foo 3 | price.input = 2 USD/1M tokens',
  ]);
});
