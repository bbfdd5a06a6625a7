import { readAloud } from '../support/extraction';
import { aVocabulary } from '../support/vocabulary';

const PEAKS = aVocabulary(
  'mountain',
  `
  id: elevation, label: Elevation, datatype: quantity, unit: m
  id: prominence, label: Prominence, datatype: quantity, unit: m
  id: first_ascent, label: First ascent, datatype: date
  id: opened, label: Opened, datatype: date
  id: grade, label: Grade, datatype: text, values: [PD, TD+], separators: [route]
  `,
  'terms: { route: [North Ridge, Normal Route] }',
);
const climbed = (sentence: string) => readAloud(`# Mount Orrin\n\nMount Orrin is a mountain.\n\n${sentence}\n`, PEAKS);

const CARS = aVocabulary(
  'car',
  `
  id: seats, label: Seats, datatype: quantity, unit: seats
  id: use, label: Fuel use, datatype: quantity, unit: L/100 km
  id: power, label: Power, datatype: quantity, unit: PS
  id: runtime, label: Battery life, datatype: quantity, unit: hours
  id: camera, label: Main camera, datatype: quantity, unit: MP
  id: maker, label: Maker, datatype: entity
  `,
);
const driven = (sentence: string) => readAloud(`# Foo 308\n\nFoo 308 is a car.\n\n${sentence}\n`, CARS);

describe('names met once with their measure behind them', () => {
  test('are measured as the subjects are', () => {
    expect(climbed('Nearby are Piz Vall (3,912 m), Renda (3,751 m) and Bessa (3,700 m).')).toEqual([
      'Piz Vall | elevation = 3912 m',
      'Renda | elevation = 3751 m',
      'Bessa | elevation = 3700 m',
    ]);
  });

  test('not towns, huts or years', () => {
    expect(
      climbed('From Zinal Dorf (1,675 m) and the village of Nax Bas (1,290 m) it is far. Hans Moser (1880) knew it.'),
    ).toEqual([]);
  });
});

describe('dates that share a year', () => {
  test('a later day has the year of the one before it', () => {
    expect(climbed('Mount Orrin was first climbed on 3 March 1925 and opened on 14 May.')).toEqual([
      'Mount Orrin | first_ascent = "1925-03-03"',
      'Mount Orrin | opened = "1925-05-14"',
    ]);
  });

  test('an earlier day may be of another year', () => {
    expect(climbed('It was first climbed on 3 May 1925 and opened on 14 March.')).toEqual([
      'Mount Orrin | first_ascent = "1925-05-03"',
    ]);
  });
});

describe('what is told ahead or in between', () => {
  test('a participle ahead of the term that it is said of', () => {
    expect(climbed('Graded TD+, the North Ridge is the hardest line.')).toEqual([
      'Mount Orrin | grade = "TD+" {route=North Ridge}',
    ]);
  });

  test('a maker in brackets behind the name', () => {
    expect(driven('The rival Bar 3 by Oriole is slow. The Bar 3 (Oriole) has 90 PS.')).toEqual([
      'Bar 3 | maker = "Oriole"',
      'Bar 3 | power = 90 PS',
    ]);
  });

  test('a number with a noun of its own is not of the one named beside another', () => {
    expect(driven('A 50 MP main camera sits beside an 8 MP ultrawide.')).toEqual(['Foo 308 | camera = 50 MP']);
  });
});

describe('units as people say them', () => {
  test.each([
    ['The Foo 308 seats five.', 'Foo 308 | seats = 5 seats'],
    ['Fuel use is 5.4 litres per 100 kilometres.', 'Foo 308 | use = 5.4 L/100 km'],
    ['Its battery life is 11 hours and 30 minutes.', 'Foo 308 | runtime = 11.5 hours'],
    ['It comes with 130 PS.', 'Foo 308 | power = 130 PS'],
  ])('%s', (sentence, line) => {
    expect(driven(sentence)).toEqual([line]);
  });

  test('two amounts that are not one', () => {
    expect(driven('Its battery life is 11 hours and 70 minutes more. The best seats five people book are these.')).toEqual([
      'Foo 308 | runtime = 11 hours',
    ]);
  });
});
