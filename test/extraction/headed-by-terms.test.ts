import { readAloud } from '../support/extraction';
import { aVocabulary } from '../support/vocabulary';

const CARS = aVocabulary(
  'car',
  `
  id: price, label: Price, datatype: money, unit: GBP, separators: [trim]
  id: power, label: Power, datatype: quantity, unit: kW
  id: speed, label: Top speed, datatype: quantity, unit: km/h
  id: memory, label: Memory, datatype: quantity, unit: GB
  id: heated_seats, label: Heated seats, datatype: flag, separators: [trim]
  id: sunroof, label: Sunroof, datatype: flag, separators: [trim]
  id: gearbox, label: Gearbox, datatype: text, values: [manual, automatic], aliases: [transmission]
  `,
  'terms: { trim: [Base, Comfort, Sport] }',
);
const table = (...rows: string[]) =>
  rows.flatMap((row, at) => (at === 0 ? [row, row.replace(/[^|]+/g, ' --- ')] : [row])).join('\n');
const read = (...rows: string[]) => readAloud(`# Foo 308\n\nFoo 308 is a car. Bar 77 is a car.\n\n${table(...rows)}\n`, CARS);

describe('tables headed by terms alone', () => {
  test('amounts under them are the price that is split by such terms', () => {
    expect(read('| Car | Base | Sport |', '| Foo 308 | £24,365 | £28,100 |', '| Bar 77 | £31,000 | – |')).toEqual([
      'Foo 308 | price = 24365 GBP {trim=Base}',
      'Foo 308 | price = 28100 GBP {trim=Sport}',
      'Bar 77 | price = 31000 GBP {trim=Base}',
    ]);
    expect(read('| Car | Base | Sport |', '| Foo 308 | in stock | sold out |')).toEqual([]);
  });

  test('beside rows of properties they say for what each value holds', () => {
    expect(
      read('| Equipment | Base | Comfort | Sport |', '| Heated seats | – | optional | standard |', '| Sunroof | – | – | ● |'),
    ).toEqual([
      'Foo 308 | heated_seats = false {trim=Base}',
      'Foo 308 | heated_seats = true {status=optional trim=Comfort}',
      'Foo 308 | heated_seats = true {trim=Sport}',
      'Foo 308 | sunroof = false {trim=Base}',
      'Foo 308 | sunroof = false {trim=Comfort}',
      'Foo 308 | sunroof = true {trim=Sport}',
    ]);
  });
});

describe('units in a row under the header', () => {
  test('count the columns above them', () => {
    const rows = ['| Car | Power | Top speed | Price |', '| | PS | mph | £ |', '| Foo 308 | 130 | 130 | 24,365 |'];
    expect(read(...rows)).toEqual([
      'Foo 308 | power = 95.6148375 kW',
      'Foo 308 | speed = 209.21472 km/h',
      'Foo 308 | price = 24365 GBP',
    ]);
  });

  test('a row of values is none', () => {
    expect(read('| Car | Power | Top speed |', '| | 96 | 210 |', '| Foo 308 | 96 | 210 |')).toEqual([
      'Foo 308 | power = 96 kW',
      'Foo 308 | speed = 210 km/h',
    ]);
  });
});

describe('two values in a cell of which one is known', () => {
  test('the label tells which', () => {
    const said = read('| Car | Memory / storage | Power |', '| Foo 308 | 8/128 GB | 96 kW |', '| Bar 77 | 12 GB | 90 kW |');
    expect(said).toEqual([
      'Foo 308 | memory = 8 GB',
      'Foo 308 | power = 96 kW',
      'Bar 77 | memory = 12 GB',
      'Bar 77 | power = 90 kW',
    ]);
  });
});

test('a listed word is said of the name before it, though another has the label', () => {
  const text = '# Foo 308\n\nThe Foo 308 comes with a manual transmission; the Bar 77 is automatic.\n';
  expect(readAloud(text, CARS)).toEqual(['Foo 308 | gearbox = "manual"', 'Bar 77 | gearbox = "automatic"']);
});
