import { readAloud } from '../support/extraction';
import { aVocabulary } from '../support/vocabulary';

const PHONES = aVocabulary(
  'phone',
  `
  id: thickness, label: Thickness, datatype: quantity, unit: mm
  id: height, label: Height, datatype: quantity, unit: mm
  id: weight, label: Weight, datatype: quantity, unit: g
  id: memory, label: Memory, datatype: quantity, unit: GB
  id: battery, label: Battery capacity, datatype: quantity, unit: mAh
  id: brightness, label: Peak brightness, datatype: quantity, unit: nits
  id: ip, label: Ingress protection, datatype: text, values: [IP54, IP68]
  id: keys, label: Keys, datatype: text, values: [mechanical, touch]
  `,
);
const PAGE = '# Foo 2\n\nFoo 2 is a phone. Bar 3 is a phone.\n\n';
const said = (sentence: string) => readAloud(`${PAGE}${sentence}\n`, PHONES);

const PEAKS = aVocabulary(
  'mountain',
  `
  id: elevation, label: Elevation, datatype: quantity, unit: m
  id: prominence, label: Prominence, datatype: quantity, unit: m
  id: last_eruption, label: Last eruption, datatype: date
  id: grade, label: Grade, datatype: text, values: [PD, AD, D, TD+], separators: [route]
  `,
  'terms: { route: [North Ridge, Normal Route] }',
);
const climbed = (sentence: string) => readAloud(`# Mount Orrin\n\nMount Orrin is a mountain.\n\n${sentence}\n`, PEAKS);

describe('numbers that their unit tells', () => {
  test('a unit of one thing alone tells its property wherever it stands', () => {
    expect(said('It peaks at 1,600 nits.')).toEqual(['Foo 2 | brightness = 1600 nits']);
    expect(said('A 4,900 mAh cell keeps Bar 3 going.')).toEqual(['Foo 2 | battery = 4900 mAh']);
  });

  test('a cue tells better than the unit whose the value is', () => {
    expect(said('The battery of Bar 3 holds 4,900 mAh.')).toEqual(['Bar 3 | battery = 4900 mAh']);
    expect(said('It falls short of the 4,900 mAh you get in a Bar 3.')).toEqual(['Bar 3 | battery = 4900 mAh']);
  });

  test('other units tell it ahead of the sentence, in a bracket behind a name and behind "is"', () => {
    expect(said('At 198 g, it is light.')).toEqual(['Foo 2 | weight = 198 g']);
    expect(said('Bar 3 (162 g, 3,800 mAh) is smaller.')).toEqual(['Bar 3 | weight = 162 g', 'Bar 3 | battery = 3800 mAh']);
    expect(said('Bar 3 is just 162 g.')).toEqual(['Bar 3 | weight = 162 g']);
  });

  test('not elsewhere', () => {
    expect(said('Storage starts at 128 GB, and a case adds 40 g.')).toEqual([]);
    expect(said('At 20 °C outside, it froze. At 128 GB of storage it is full.')).toEqual([]);
  });

  test('of two properties in one unit the one that an adjective speaks of, and neither without one', () => {
    expect(said('At 8.9 mm it is not the slimmest phone.')).toEqual(['Foo 2 | thickness = 8.9 mm']);
    expect(said('At 8.9 mm it is fine.')).toEqual([]);
  });

  test('a mountain of so many metres is so high', () => {
    expect(climbed('Mount Orrin (4,048 m) is cold.')).toEqual(['Mount Orrin | elevation = 4048 m']);
    expect(climbed('The hut at 2,600 m has 40 beds.')).toEqual([]);
  });

  test('a verb left out is that of the clause before', () => {
    expect(said('Foo 2 weighs 198 g and the Bar 3 a dainty 162 g.')).toEqual([
      'Foo 2 | weight = 198 g',
      'Bar 3 | weight = 162 g',
    ]);
  });
});

describe('listed values that need no label', () => {
  test('a code can be nothing else', () => {
    expect(said('Foo 2 is IP68 rated.')).toEqual(['Foo 2 | ip = "IP68"']);
    expect(said('Bar 3 only manages IP54.')).toEqual(['Bar 3 | ip = "IP54"']);
    expect(said('Unlike the IP68 flagships, it leaks. It has no IP54 seal.')).toEqual([]);
  });

  test('a plain word is said of the one that stands before "is"', () => {
    expect(said('Bar 3 is mechanical.')).toEqual(['Bar 3 | keys = "mechanical"']);
    expect(said('Charging is mechanical. A mechanical clock ticks.')).toEqual([]);
  });

  test('a bracket behind a term by which the values are split', () => {
    expect(climbed('The easiest way up is the Normal Route (PD).')).toEqual(['Mount Orrin | grade = "PD" {route=Normal Route}']);
    expect(climbed('The hut keeper (D) is friendly.')).toEqual([]);
  });
});

describe('other forms of the words that name a property', () => {
  test('a noun finds its verb', () => {
    expect(climbed('It last erupted in 1974.')).toEqual(['Mount Orrin | last_eruption = "1974"']);
    expect(climbed('The North Ridge is graded TD+.')).toEqual(['Mount Orrin | grade = "TD+" {route=North Ridge}']);
  });

  test('not where two properties could claim it', () => {
    const rows =
      'id: wired, label: Charging, datatype: quantity, unit: W\nid: speed, label: Charging speed, datatype: quantity, unit: W';
    expect(readAloud('# Foo 2\n\nThe Foo 2 charges at 65 W.\n', aVocabulary('phone', rows))).toEqual([]);
  });
});

describe('names by their last word', () => {
  test('letters and figures that only one name ends in stand for it', () => {
    const page = '# Foo 308 and Bar e77\n\nFoo 308 is a phone. Bar e77 is a phone.\n\n';
    expect(readAloud(`${page}The e77 weighs 140 g.\n`, PHONES)).toEqual(['Bar e77 | weight = 140 g']);
  });
});
