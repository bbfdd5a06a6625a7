import { loadVocabulary } from '../../src/vocabulary';
import { readAloud } from '../support/extraction';

const CARS = loadVocabulary(`
vocabulary: cars
version: 1
title: Cars
subject: { kind: car, nouns: [car, model, estate] }
properties:
  - { id: boot, label: Boot, datatype: quantity, unit: l, cues: [boot, luggage space] }
  - { id: length, label: Length, datatype: quantity, unit: mm, cues: [long] }
`).vocabulary;

const release = (headline: string, rest: string) => `PRESS RELEASE

Ghent, 22 September 2026, 09:00 CET

${headline}

  - 610 litres of luggage space

Acme today presented the new Orla Tourer at its design centre. The Orla Tourer is our answer, said nobody in particular.

${rest}
`;

describe('a press release', () => {
  test('is about what its headline names, in capitals and behind a colon too', () => {
    const page = release('ACME UNVEILS THE ORLA TOURER: AN ESTATE FOR EVERYBODY ELSE', 'The boot holds 610 litres.');
    expect(readAloud(page, CARS, 'page.txt')).toEqual(['Orla Tourer | boot = 610 l', 'Orla Tourer | boot = 610 l']);
  });

  test('keeps what a line is and its versions are apart', () => {
    const page = release(
      'ACME UNVEILS THE ORLA TOURER: AN ESTATE FOR EVERYBODY ELSE',
      'The Orla Tourer e60 is 4,480 mm long and the Orla Tourer e77 is 4,492 mm long.',
    );
    expect(readAloud(page, CARS, 'page.txt')).toEqual([
      'Orla Tourer | boot = 610 l',
      'Orla Tourer e60 | length = 4480 mm',
      'Orla Tourer e77 | length = 4492 mm',
    ]);
  });

  test('a short pair in capitals is no headline', () => {
    expect(readAloud('# Orla 2\n\nBOOT: 610 l\n', CARS, 'page.txt')).toEqual(['Orla 2 | boot = 610 l']);
  });
});
