import { loadVocabulary } from '../../src/vocabulary';
import { readAloud } from '../support/extraction';

const { vocabulary } = loadVocabulary(`
vocabulary: hills
version: 1
title: Mountains
subject: { kind: mountain, nouns: [mountain, peak, range] }
properties:
  - { id: elevation, label: Elevation, datatype: quantity, unit: m, aliases: [elevation, height], cues: [elevation, high, reaches] }
  - { id: prominence, label: Prominence, datatype: quantity, unit: m, aliases: [prominence], cues: [prominence] }
  - { id: length, label: Length, datatype: quantity, unit: km, aliases: [length], cues: [long, runs for] }
  - { id: first_ascent, label: First ascent, datatype: date, aliases: [first ascent], cues: [first climbed] }
`);

const said = (...lines: string[]) => readAloud(lines.join('\n'), vocabulary, 'page.txt');

describe('things that a list has a line each', () => {
  test('are named at the head of their facts, and the first number that no word tells is their measure', () => {
    expect(
      said(
        'Other summits',
        '',
        '  * Orlan Tooth - 4,788 m, prominence 512 m, first climbed 1968',
        '  * Gorm - 4,530 m, prominence 1,033 m',
        '  * Hut - open in summer',
      ),
    ).toEqual([
      'Orlan Tooth | elevation = 4788 m',
      'Orlan Tooth | prominence = 512 m',
      'Orlan Tooth | first_ascent = "1968"',
      'Gorm | elevation = 4530 m',
      'Gorm | prominence = 1033 m',
    ]);
  });

  test('may be headings with their measure', () => {
    expect(
      said(
        '# Two peaks',
        '',
        '## 1. Jangha (5,059 m)',
        '',
        'Steep.',
        '',
        '## 2. Gimar – 4,778 m / 15,676 ft',
        '',
        'First climbed in 1889.',
      ),
    ).toEqual(['Jangha | elevation = 5059 m', 'Gimar | elevation = 4778 m', 'Gimar | first_ascent = "1889"']);
  });

  test('a label with its value is none, nor is one such line alone', () => {
    expect(said('Jangha (5,059 m) is a mountain.', '', '  * Prominence - 310 m', '  * Elevation - 5,059 m').join()).not.toMatch(
      /^Prominence|^Elevation/,
    );
    expect(said('Huts', '', '  * Lower Hut - 2,300 m', '  * open all year')).toEqual([]);
  });
});

test('a word with a number right behind it tells nothing of the one before', () => {
  expect(said('Little Mordun is a mountain.', '', 'It reaches 5,641 m, though its prominence is a mere 388 m.')).toEqual([
    'Little Mordun | elevation = 5641 m',
    'Little Mordun | prominence = 388 m',
  ]);
});

describe('an article is about what its title says and its first sentence takes up', () => {
  test('with a line of the site between them', () => {
    expect(
      said(
        'Varnok Mountains',
        '',
        'From Orbispedia, the open encyclopedia',
        '',
        'The Varnok Mountains (Kersh: Varnokuun) are a mountain range in the northeast of Kershland. The range runs for about 310 km.',
        '',
        'The Varnok is popular with skiers.',
      ),
    ).toEqual(['Varnok Mountains | length = ~310 km']);
  });
});
