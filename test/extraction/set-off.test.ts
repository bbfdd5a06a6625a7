import { readAloud } from '../support/extraction';
import { aVocabulary } from '../support/vocabulary';

const PEAKS = aVocabulary(
  'mountain',
  `
  id: elevation, label: Elevation, datatype: quantity, unit: m
  id: kind, label: Kind, datatype: text, cues: [kind], values: [stratovolcano, caldera]
  id: climbed, label: First ascent, datatype: date
  id: climbers, label: First climbers, datatype: entity, cardinality: many, cues: [first climbed by]
  id: fee, label: Permit fee, datatype: money, unit: USD, aliases: [fee], cues: [pay]
  `,
);
const said = (text: string) => readAloud(`# Mount Orrin\n\nMount Orrin is a mountain.\n\n${text}\n`, PEAKS);

describe('what is set off by commas', () => {
  test('is said of the name before it', () => {
    expect(said('Piz Vall, at 3,912 m, is easy. Nearby stands Piz Bessa, a stratovolcano of 3,542 m.')).toEqual([
      'Piz Vall | elevation = 3912 m',
      'Piz Bessa | kind = "stratovolcano"',
      'Piz Bessa | elevation = 3542 m',
    ]);
  });

  test('not of one that something is compared with', () => {
    expect(said('It is colder than Piz Vall, at 3,100 m, and windier.').join()).not.toMatch(/Piz Vall/);
  });

  test("a kind is told behind a short form of 'is' too", () => {
    expect(said("It's a stratovolcano as well.")).toEqual(['Mount Orrin | kind = "stratovolcano"']);
  });
});

describe('who did it', () => {
  test.each([
    ['behind a date', 'It was first climbed in 1919 by Hans Moll and Adolf Renn.'],
    ['behind what they are', 'It was first climbed in 1919 by the Norwegians Hans Moll and Adolf Renn.'],
    ['behind what they do', 'It was first climbed in 1919 by the Danish guides Hans Moll and Adolf Renn.'],
  ])('%s', (_, sentence) => {
    expect(said(sentence).sort()).toEqual([
      'Mount Orrin | climbed = "1919"',
      'Mount Orrin | climbers = "Adolf Renn"',
      'Mount Orrin | climbers = "Hans Moll"',
    ]);
  });

  test('is not told where only their people is', () => {
    expect(said('It was first climbed by a party of Austrians.')).toEqual([]);
  });
});

describe('an amount behind its label', () => {
  test('is of it, though the vocabulary has other cues', () => {
    expect(said('The park charges a fee of $15.')).toEqual(['Mount Orrin | fee = 15 USD']);
    expect(said('The hut has a cleaning fee of $15.')).toEqual([]);
  });
});
