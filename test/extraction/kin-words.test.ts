import { readAloud } from '../support/extraction';
import { aVocabulary } from '../support/vocabulary';

/** As thin as the check lets pass: names and units, not one cue. */
const BIKES = aVocabulary(
  'bike',
  `
  id: weight, label: Weight, datatype: quantity, unit: kg
  id: length, label: Length, datatype: quantity, unit: cm
  id: price, label: Price, datatype: money, unit: EUR
  id: launched, label: Launch year, datatype: date
  id: maker, label: Maker, datatype: entity
  id: firmware, label: Firmware language, datatype: set, aliases: [written in], cardinality: many
  id: motor, label: Motor, datatype: text
  `,
);
const PAGE = '# Foo 2\n\n';

describe('words that go with the name of a property', () => {
  test('verbs and adjectives of plain English need not be listed', () => {
    const text = `${PAGE}The Foo 2 was made by Acme and came out in 2025. It weighs 21.5 kg, is 185 cm long and costs €1,900.\n`;
    expect(readAloud(text, BIKES)).toEqual([
      'Foo 2 | maker = "Acme"',
      'Foo 2 | launched = "2025"',
      'Foo 2 | weight = 21.5 kg',
      'Foo 2 | length = 185 cm',
      'Foo 2 | price = 1900 EUR',
    ]);
  });

  test('whoever stands behind "by" and the noun for the subject made it', () => {
    expect(readAloud(`${PAGE}The Foo 2 is the third bike by Acme, and is liked by Orla Finn.\n`, BIKES)).toEqual([
      'Foo 2 | maker = "Acme"',
    ]);
  });

  test('several names behind them are one set', () => {
    expect(readAloud(`${PAGE}The Foo 2 runs firmware written in Rust and Ada.\n`, BIKES)).toEqual([
      'Foo 2 | firmware = ["Ada","Rust"]',
    ]);
  });

  test('they stand right before or right behind the number', () => {
    const text = `${PAGE}The Foo 2 costs €50 less than before. A lock 12 cm away is too long. It weighs less than a 30 kg trailer.\n`;
    expect(readAloud(text, BIKES)).toEqual([]);
  });

  test('a date that another verb has is not theirs', () => {
    expect(readAloud(`${PAGE}The Foo 2 was shown on 4 March 2025 and came out later.\n`, BIKES)).toEqual([]);
  });

  test('where two properties could claim them, neither does', () => {
    const two = aVocabulary(
      'lake',
      'id: max_depth, datatype: quantity, unit: m, label: Greatest depth\nid: mean_depth, datatype: quantity, unit: m, label: Mean depth',
    );
    expect(readAloud('# Lake Foo 2\n\nFoo 2 is 90 m deep.\n', two)).toEqual([]);
  });

  test('a word that the vocabulary itself uses is left to that', () => {
    const own = aVocabulary(
      'bike',
      'id: weight, label: Weight, datatype: quantity, unit: kg\nid: load, label: Load, datatype: quantity, unit: kg, cues: [weighs]',
    );
    expect(readAloud(`${PAGE}The Foo 2 weighs 20 kg.\n`, own)).toEqual(['Foo 2 | load = 20 kg']);
  });
});

describe('whom a thing is about that the document does not know', () => {
  test('what is said of a stranger is not said of the page', () => {
    const text = `${PAGE}The Foo 2 weighs 20 kg. Bar Racer is 3 kg lighter. Quux weighs 18 kg.\n`;
    expect(readAloud(text, BIKES)).toEqual(['Foo 2 | weight = 20 kg']);
  });

  test('a property at the start of a sentence is no stranger', () => {
    expect(readAloud(`${PAGE}Weight is 20 kg. Price: €900.\n`, BIKES)).toContain('Foo 2 | weight = 20 kg');
  });

  test('the value of a text is no subject', () => {
    const text = `${PAGE}- Motor: Drive G4\n- Weight: 20 kg\n\nInside is the Drive G4, with a price of €300.\n`;
    expect(readAloud(text, BIKES).filter((line) => line.startsWith('Drive'))).toEqual([]);
  });
});
