import { readAloud } from '../support/extraction';
import { aVocabulary } from '../support/vocabulary';

const PEAKS = aVocabulary(
  'mountain',
  `
  id: elevation, label: Elevation, datatype: quantity, unit: m, cues: [rises to, high]
  id: prominence, label: Prominence, datatype: quantity, unit: m
  id: country, label: Country, datatype: entity, values: [Norland, Sudland]
  id: opened, label: Opened, datatype: date
  id: permit, label: Permit needed, datatype: flag, cues: [permit is needed]
  `,
);
const PHONES = aVocabulary(
  'phone',
  `
  id: released, label: Released, datatype: date
  id: weight, label: Weight, datatype: quantity, unit: g
  `,
);
const PAGE = '# Mount Orrin\n\nMount Orrin is a mountain.\n\n';
const said = (text: string) => readAloud(`${PAGE}${text}\n`, PEAKS);

describe('names of capitals alone, met once', () => {
  test.each([
    [
      'the noun for the subject ends what stands behind a comma',
      'Piz Vall, the most popular mountain of the range, rises to 3,088 m.',
      'Piz Vall',
    ],
    ['its measure stands between commas', 'Renda, which is 3,088 m high, is hard.', 'Renda'],
    ['it is a neighbour', 'Its neighbour Bessa rises to 3,088 m.', 'Bessa'],
  ])('%s', (_, sentence, name) => {
    expect(said(sentence)).toEqual([`${name} | elevation = 3088 m`]);
  });

  test('what follows is about the one that was met last', () => {
    expect(said('Tetrim (3,858 m) is far away. It has a prominence of 700 m.')).toContain('Tetrim | prominence = 700 m');
  });

  test('somebody described as something else is none, and nothing of him is of the page', () => {
    expect(said('Hans Moser, the mountain guide, opened a hut. Zinal Dorf, a town with a station, lies at 1,600 m.')).toEqual([]);
  });

  test('one that a review turns to is what the sentences behind it are about', () => {
    const page = '# Foo 3 review\n\nThe Foo 3 is a phone.\n\n';
    expect(readAloud(`${page}Then there is the Tern Five. It was released in October 2023.\n`, PHONES)).toEqual([
      'Tern Five | released = "2023-10"',
    ]);
  });
});

describe('a page that lists things and one more', () => {
  test('is not about that one', () => {
    const text =
      '# Hills of the Orlan Range and Varr\n\n| Mountain | Height (m) | Prominence (m) |\n|---|---|---|\n| Varr | 3205 | 2002 |\n| Bessa | 3104 | 1365 |\n\n' +
      'Bessa is seen from the town. No permit is needed.\n';
    const vocabulary = aVocabulary(
      'mountain',
      `
      id: height, label: Height, datatype: quantity, unit: m
      id: prominence, label: Prominence, datatype: quantity, unit: m
      id: permit, label: Permit needed, datatype: flag, cues: [permit is needed]
      `,
    );
    expect(readAloud(text, vocabulary)).toEqual([
      'Varr | height = 3205 m',
      'Varr | prominence = 2002 m',
      'Bessa | height = 3104 m',
      'Bessa | prominence = 1365 m',
      'Bessa | permit = false',
    ]);
  });
});
