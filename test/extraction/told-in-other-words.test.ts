import { readAloud } from '../support/extraction';
import { aVocabulary } from '../support/vocabulary';

const PHONES = aVocabulary(
  'phone',
  `
  id: price, label: Price, datatype: money, unit: USD, separators: [storage, market]
  id: chipset, label: Chipset, datatype: entity, aliases: [processor]
  id: os, label: Operating system, datatype: entity
  id: maker, label: Maker, datatype: entity
  id: jack, label: Headphone jack, datatype: flag
  id: wireless_charging, label: Wireless charging, datatype: flag
  id: colors, label: Colours, datatype: set, cardinality: many, values: [black, blue, sand, white]
  id: body, label: Body material, datatype: set, cardinality: many, values: [glass, steel]
  `,
  'terms: { storage: [128GB, 256GB], market: [Europe, { id: US, aliases: [American] }] }',
);
const PAGE = '# Foo 2\n\nFoo 2 is a phone by Falcon. Bar 3 is a phone.\n\n';
const said = (sentence: string) =>
  readAloud(`${PAGE}${sentence}\n`, PHONES).filter((line) => !line.includes('maker') && !line.startsWith('Bar 3 | maker'));

describe('prices as they are told', () => {
  test.each([
    ['The Foo 2 is £429.', 'Foo 2 | price = 429 GBP'],
    ['It will set you back $799.', 'Foo 2 | price = 799 USD'],
    ['At $499, the Bar 3 is cheap.', 'Bar 3 | price = 499 USD'],
    ['The $499 Bar 3 is fine.', 'Bar 3 | price = 499 USD'],
    ['Bar 3 (from $499) is fine.', 'Bar 3 | price = 499 USD'],
    ['Americans pay $499.', 'Foo 2 | price = 499 USD {market=US}'],
  ])('%s', (sentence, line) => {
    expect(said(sentence)).toContain(line);
  });

  test('two prices of one are told apart by what stands behind each', () => {
    expect(said('In Europe it goes for €549 with 128GB and €649 with 256GB.')).toEqual([
      'Foo 2 | price = 549 EUR {market=Europe storage=128GB}',
      'Foo 2 | price = 649 EUR {market=Europe storage=256GB}',
    ]);
    expect(said('The Foo 2 is £429, or £499 if you want 256GB.')).toContain('Foo 2 | price = 499 GBP {storage=256GB}');
  });

  test('other money is no price', () => {
    expect(said('Falcon invested $2 billion. A case is $30. A $20 voucher helps, and it saves $40.')).toEqual([]);
  });
});

describe('parts as they are told', () => {
  test.each([
    ["Inside is Qualcomm's Snapdragon 8 Elite.", 'Snapdragon 8 Elite'],
    ['Under the hood sits the Snapdragon 7 Gen 3 chipset.', 'Snapdragon 7 Gen 3'],
    ["It runs on MediaTek's Dimensity 9400 processor.", 'Dimensity 9400'],
    ['It is powered by the Dimensity 9400.', 'Dimensity 9400'],
  ])('%s', (sentence, chipset) => {
    expect(said(sentence)).toEqual([`Foo 2 | chipset = "${chipset}"`]);
  });

  test('a system is what it runs', () => {
    expect(said('The Foo 2 runs Android 15.')).toEqual(['Foo 2 | os = "Android 15"']);
  });

  test('"a phone by Falcon" tells its maker', () => {
    expect(readAloud(`${PAGE}Falcon has dropped the headphone jack.\n`, PHONES)).toContain('Foo 2 | jack = false');
  });
});

describe('features as they are told', () => {
  test.each([
    ['The headphone jack is gone.', 'Foo 2 | jack = false'],
    ['Unlike the Bar 3, the Foo 2 does without wireless charging.', 'Foo 2 | wireless_charging = false'],
    ['The Bar 3 keeps its headphone jack.', 'Bar 3 | jack = true'],
    ['The phone charges wirelessly.', 'Foo 2 | wireless_charging = true'],
  ])('%s', (sentence, line) => {
    expect(said(sentence)).toEqual([line]);
  });

  test('one after the other has its own words', () => {
    expect(said('Wireless charging is standard on the Foo 2 but not available on the Bar 3.').sort()).toEqual([
      'Bar 3 | wireless_charging = false',
      'Foo 2 | wireless_charging = true',
    ]);
    const cars = aVocabulary(
      'car',
      'id: heated_seats, label: Heated seats, datatype: flag, separators: [trim]',
      'terms: { trim: [Base, Comfort, Sport] }',
    );
    const text = '# Foo 308\n\nHeated seats are standard on Sport, optional on Comfort and not available on Base.\n';
    expect(readAloud(text, cars)).toEqual([
      'Foo 308 | heated_seats = true {trim=Sport}',
      'Foo 308 | heated_seats = true {status=optional trim=Comfort}',
      'Foo 308 | heated_seats = false {trim=Base}',
    ]);
  });
});

describe('sets as they are told', () => {
  test.each([
    ['It comes in black, sand and two shades of blue.', 'Foo 2 | colors = ["black","blue","sand"]'],
    ['You can have it in black, white or sand.', 'Foo 2 | colors = ["black","sand","white"]'],
    ['Colour options are black and sand.', 'Foo 2 | colors = ["black","sand"]'],
    ['The body is made of glass and steel.', 'Foo 2 | body = ["glass","steel"]'],
  ])('%s', (sentence, line) => {
    expect(said(sentence)).toEqual([line]);
  });

  test('not of other things', () => {
    expect(said('The black and white photo came out well. A steel door, a blue sea.')).toEqual([]);
  });
});
