import { loadVocabulary } from '../../src/vocabulary';
import { readAloud } from '../support/extraction';

const { vocabulary } = loadVocabulary(`
vocabulary: boats
version: 1
title: Ferries
subject: { kind: ferry, nouns: [ferry, ship] }
properties:
  - { id: length, label: Length, datatype: quantity, unit: m, aliases: [length] }
  - { id: beam, label: Beam, datatype: quantity, unit: m, aliases: [beam] }
  - { id: capacity, label: Capacity, datatype: quantity, unit: passengers, aliases: [capacity, passengers] }
  - { id: builder, label: Builder, datatype: entity, aliases: [builder] }
  - { id: launched, label: Launched, datatype: date, aliases: [launched] }
`);

const said = (...lines: string[]) => readAloud(lines.join('\n'), vocabulary, 'page.txt');

describe('tables copied from a browser, a tab between two cells', () => {
  test('an info box is a list of pairs, with headings and further lines of a cell between them', () => {
    expect(
      said(
        'MS Skarv',
        '',
        'General characteristics',
        'Builder\tHolm Yard',
        'Operators\tNordline',
        'Sundline',
        'Capacity\t412 passengers[1]',
        'History',
        'Launched\t4 May 1998',
        '',
        'MS Skarv is a ferry.',
      ),
    ).toEqual(['MS Skarv | builder = "Holm Yard"', 'MS Skarv | capacity = 412 passengers', 'MS Skarv | launched = "1998-05-04"']);
  });

  test('cells stand under their header though they do not on the screen, with a list that ends right above', () => {
    expect(
      said(
        'Ferries of Nordline',
        '',
        'Ships in service',
        'Ship\tLength\tBeam\tLaunched',
        'MS Skarv\t98 m (321 ft 6 in)\t16 m\t1998',
        'MS Teist\t101.5 m\t17.2 m\t2004',
        'MS Lomvi\t88 m\t\t2011',
      ),
    ).toEqual([
      'MS Skarv | length = 98 m',
      'MS Skarv | beam = 16 m',
      'MS Skarv | launched = "1998"',
      'MS Teist | length = 101.5 m',
      'MS Teist | beam = 17.2 m',
      'MS Teist | launched = "2004"',
      'MS Lomvi | length = 88 m',
      'MS Lomvi | launched = "2011"',
    ]);
  });

  test('one value for several things is of each; of two for three only the first has a place', () => {
    expect(
      said(
        'Skarv class',
        '',
        'Variant\tSkarv 100\tSkarv 200\tSkarv 300',
        'Length\t98 m\t110 m\t124 m',
        'Beam\t16 m',
        'Capacity\t412\t520',
      ),
    ).toEqual([
      'Skarv 100 | length = 98 m',
      'Skarv 200 | length = 110 m',
      'Skarv 300 | length = 124 m',
      'Skarv 100 | beam = 16 m',
      'Skarv 200 | beam = 16 m',
      'Skarv 300 | beam = 16 m',
      'Skarv 100 | capacity = 412 passengers',
    ]);
  });

  test('three cells over rows of two are a group with its first pair', () => {
    expect(said('MS Skarv', '', 'Size\tLength\t98 m', 'Beam\t16 m', 'Yard\tBuilder\tHolm Yard', 'Launched\t1998')).toEqual([
      'MS Skarv | length = 98 m',
      'MS Skarv | beam = 16 m',
      'MS Skarv | builder = "Holm Yard"',
      'MS Skarv | launched = "1998"',
    ]);
  });
});

describe('a first row that nothing marks as the header', () => {
  const table = (...rows: string[][]) =>
    readAloud(
      `<html><body><h1>Ferries compared</h1><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`,
      vocabulary,
      'page.html',
    );

  test('is one where a word for the things stands over the labels', () => {
    expect(table(['Name', 'Skarv', 'Teist'], ['Length', '98 m', '101 m'], ['Builder', 'Holm Yard', 'Ros Yard'])).toEqual([
      'Skarv | length = 98 m',
      'Teist | length = 101 m',
      'Skarv | builder = "Holm Yard"',
      'Teist | builder = "Ros Yard"',
    ]);
  });

  test('is one where labels alone stand over values', () => {
    expect(table(['Ship', 'Length', 'Beam'], ['Skarv', '98 m', '16 m'], ['Teist', '101 m', '17 m'])).toEqual([
      'Skarv | length = 98 m',
      'Skarv | beam = 16 m',
      'Teist | length = 101 m',
      'Teist | beam = 17 m',
    ]);
  });

  test('is none in a list of pairs, nor where it holds values', () => {
    expect(table(['Name', 'Skarv'], ['Length', '98 m'], ['Beam', '16 m']).join()).not.toContain('Length');
    expect(table(['Skarv', '98 m', '16 m'], ['Teist', '101 m', '17 m'])).toEqual([]);
  });
});
