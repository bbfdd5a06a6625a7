import { readAloud } from '../support/extraction';
import { aVocabulary } from '../support/vocabulary';

const LAKES = aVocabulary(
  'lake',
  `
  id: depth, label: Depth, datatype: quantity, unit: m, cues: [deep]
  id: area, label: Area, datatype: quantity, unit: km2
  id: volume, label: Volume, datatype: quantity, unit: km3
  `,
);
const PEAKS = aVocabulary('mountain', 'id: elevation, label: Elevation, datatype: quantity, unit: m, cues: [high]');

const TABLE = '| Lake | Area (km²) |\n| --- | --- |\n| Orrin | 412 |\n| Sedge | 96 |\n';

describe('names of words alone beside the noun for their kind', () => {
  test('a page headed "Lake Orrin" is about Lake Orrin', () => {
    expect(readAloud('# Lake Orrin\n\nThe lake is 90 m deep. Its area is 412 km².\n\nLake Orrin is cold.\n', LAKES)).toEqual([
      'Lake Orrin | depth = 90 m',
      'Lake Orrin | area = 412 km2',
    ]);
  });

  test('short in a table and long in prose are one', () => {
    const text = `${TABLE}\n## Lake Orrin\n\nLake Orrin is 90 m deep. Orrin holds a volume of 30 km³.\n`;
    expect(readAloud(text, LAKES)).toEqual([
      'Lake Orrin | area = 412 km2',
      'Sedge | area = 96 km2',
      'Lake Orrin | depth = 90 m',
      'Lake Orrin | volume = 30 km3',
    ]);
  });

  test('a state that is called like a lake is not the lake', () => {
    const text =
      '# Lakes\n\nLake Orrin is 90 m deep. Lake Sedge is 12 m deep.\n\nThe state of Orrin is dry. Orrin has an area of 9,000 km².\n';
    const lines = readAloud(text, LAKES);
    expect(lines).toContain('Lake Orrin | depth = 90 m');
    expect(lines).not.toContain('Lake Orrin | area = 9000 km2');
  });

  test('without a noun of the domain, capitals at the start of a sentence make no name', () => {
    expect(readAloud('Late Orrin is 90 m deep.\n', LAKES)).toEqual([]);
  });

  test('"Mount" and "Mt." are short for mountain, and all of them one', () => {
    const text = '# Mount Tarrow\n\nMount Tarrow is 4,110 m high. In 1931 Mt. Tarrow was 4,095 m high. Tarrow lies far north.\n';
    expect(readAloud(text, PEAKS)).toEqual(['Mount Tarrow | elevation = 4110 m', 'Mount Tarrow | elevation = 4095 m']);
  });
});

describe('a title over labels and their values', () => {
  test('names what they are about', () => {
    const sheet = 'Depth: 90 m\nArea: 412 km²\n';
    expect(readAloud(`ORRIN MERE - KEY FACTS\n\n${sheet}`, LAKES, 'sheet.txt')).toContain('ORRIN MERE | depth = 90 m');
    expect(readAloud(`# Orrin\n\n${sheet}`, LAKES)).toContain('Orrin | area = 412 km2');
  });

  test('names nothing where it only says what kind of text it is', () => {
    expect(readAloud('# Technical Data\n\nDepth: 90 m\nArea: 412 km²\n', LAKES)).toEqual([]);
  });
});

describe('units as they are printed', () => {
  test('a unit at the end of a sentence ends it', () => {
    const text = '# Lake Orrin\n\nLake Orrin is 90 m. Its area, at 412 km², is small.\n';
    expect(readAloud(text, LAKES)).toContain('Lake Orrin | area = 412 km2');
  });

  test('km³ and km3, m² and sq mi are units', () => {
    const lines = readAloud('# Lake Orrin\n\nLake Orrin is cold.\n\n- Volume: 30 km³\n- Area: 10 sq mi\n', LAKES);
    expect(lines).toEqual(['Lake Orrin | volume = 30 km3', 'Lake Orrin | area = 25.8998811034 km2']);
  });

  test('a page headed "Orrin Castle" is about the castle, not about the town of Orrin', () => {
    const castles = aVocabulary('castle', 'id: area, label: Area, datatype: quantity, unit: ha, cues: [covers]');
    const text =
      'Orrin Castle\n\nThe Castle of the Grey Order in Orrin, commonly known as Orrin Castle, is a castle in the town of Orrin. It covers 21 ha.\n';
    expect(readAloud(text, castles)).toEqual(['Orrin Castle | area = 21 ha']);
  });
});
