import { readAloud } from '../support/extraction';
import { aVocabulary } from '../support/vocabulary';

const LAPTOPS = aVocabulary(
  'laptop',
  `
  id: price, label: Price, datatype: money, unit: USD, separators: [config]
  id: weight, label: Weight, datatype: quantity, unit: kg
  id: screen, label: Display size, datatype: quantity, unit: in
  id: memory, label: Maximum memory, datatype: quantity, unit: GB
  id: runtime, label: Battery life, datatype: quantity, unit: hours
  id: fans, label: Fans, datatype: quantity, unit: fans
  id: ports, label: Ports, datatype: set, cardinality: many, values: [USB-C, HDMI, headphone jack]
  id: repairable, label: Repairable, datatype: flag
  id: maker, label: Manufacturer, datatype: entity
  `,
  'terms: { config: [i5, i7] }',
);
const said = (sentence: string) => readAloud(`# Foo 2\n\nFoo 2 is a laptop. Bar 3 is a laptop.\n\n${sentence}\n`, LAPTOPS);

describe('what magazines say', () => {
  test.each([
    ['Tipping the scales at 1.24 kg, it is light.', 'Foo 2 | weight = 1.24 kg'],
    ['The Bar 3 is heavier at 1.6 kg.', 'Bar 3 | weight = 1.6 kg'],
    ['The Bar 3 comes in at 1.6 kg.', 'Bar 3 | weight = 1.6 kg'],
    ['A 14-inch display fills the lid.', 'Foo 2 | screen = 14 in'],
    ['It takes up to 32 GB of memory.', 'Foo 2 | memory = 32 GB {op=<=}'],
    ['The battery gave us 11 hours.', 'Foo 2 | runtime = 11 hours'],
    ['Fourteen fans cool it.', 'Foo 2 | fans = 14 fans'],
    ['A dozen fans cool it.', 'Foo 2 | fans = 12 fans'],
    ['It has two USB-C ports, one HDMI port and a headphone jack.', 'Foo 2 | ports = ["HDMI","USB-C","headphone jack"]'],
    ['The Bar 3 is easily repairable.', 'Bar 3 | repairable = true'],
    ['The Bar 3 is not repairable.', 'Bar 3 | repairable = false'],
    ['Acme Works released the Bar 3 in May.', 'Bar 3 | maker = "Acme Works"'],
  ])('%s', (sentence, line) => {
    expect(said(sentence).map((found) => found.replace(' {bound=<=}', ' {op=<=}'))).toEqual([line]);
  });

  test('a price that climbs for another term', () => {
    expect(said('It costs $1,099 for the i5 and climbs to $1,399 for the i7.')).toEqual([
      'Foo 2 | price = 1099 USD {config=i5}',
      'Foo 2 | price = 1399 USD {config=i7}',
    ]);
  });

  test('a term with a value of its own is not of the one before it', () => {
    expect(said('It costs $1,099 (i7 $1,399).')).toContain('Foo 2 | price = 1099 USD');
  });

  test('what something else costs is no price', () => {
    expect(said('The restoration cost $30 million. A spare bag costs $40.')).toEqual([]);
    expect(said('The base model costs $899.')).toEqual(['Foo 2 | price = 899 USD']);
  });

  test('a number of something else is none of it', () => {
    expect(said('We tested it on a 27-inch monitor stand. Install 8 GB of updates.')).toEqual([]);
  });
});

test('the noun of the vocabulary is no word for a size', () => {
  const models = aVocabulary('model', 'id: parameters, label: Model size, datatype: quantity, unit: params');
  expect(readAloud('# Foo 2\n\nThe 70B model is shown beside Foo 2.\n', models)).toEqual([]);
});
