import { compareReadings, readingOf, type Reading } from '../../src/reconciliation/compare';
import { aClaim, type ClaimBuilder } from '../support/builders';
import { llmVocabulary } from '../support/llm-vocabulary';

const vocabulary = llmVocabulary();

function reading(claim: ClaimBuilder): Reading {
  return readingOf(claim.mention(vocabulary, 0));
}

function compare(a: ClaimBuilder, b: ClaimBuilder, hierarchy?: ReadonlyMap<string, string>) {
  const property = vocabulary.properties.get(a.parts.property);
  if (property === undefined) throw new Error(`no property ${a.parts.property}`);
  const there = compareReadings(reading(a), reading(b), property, hierarchy);
  const back = compareReadings(reading(b), reading(a), property, hierarchy);
  expect([back.relation.kind, back.bearing]).toEqual([there.relation.kind, there.bearing]);
  return [there.relation.kind, there.bearing, there.relation.rule];
}

const score = (said: number | string) => aClaim().saying('benchmark_score', said);
const ratioOfOne = (amount: number, written: string) =>
  aClaim().saying('benchmark_score', { type: 'quantity', amount, unit: '%', written });
const tokens = (said: number | string) => aClaim().saying('max_output', said);
const price = (amount: number, written: string) =>
  aClaim().saying('price.input', { type: 'money', amount, currency: 'USD', per: '1M tokens', written });
const released = (iso: string) => aClaim().saying('release_date', iso);
const cheaper = (said: string, bound?: string) =>
  aClaim()
    .saying('compare.price', said)
    .where(bound === undefined ? {} : { bound });

describe('numbers', () => {
  test.each([
    ['82 % and 82.0 % are one number', score('82'), score('82.0'), 'ROUNDING', 'agree'],
    ['128K and 128,000 are one number', tokens('128K'), tokens('128,000'), 'UNIT', 'agree'],
    ['87 % is 87.2 % rounded', score('87'), score('87.2'), 'ROUNDING', 'agree'],
    ['78 % is 77.9 % rounded', score('78'), score('77.9'), 'ROUNDING', 'agree'],
    ['79 % is not 77.9 % rounded', score('79'), score('77.9'), 'CONFLICT', 'hard'],
    ['two numbers of equal precision are no roundings of each other', score('77.9'), score('77.8'), 'CONFLICT', 'hard'],
    ['82 % and 82 % are one number', score('82'), score('82'), 'SAME', 'agree'],
    ['0.87 of 1, read as a percentage, is 87.2 % rounded', ratioOfOne(87, '0.87'), score('87.2'), 'ROUNDING', 'agree'],
    ['1M and 1,000K are one number', tokens('1M'), tokens('1,000K'), 'UNIT', 'agree'],
    ['about 16,400 is 16,384', tokens('16,400').approximately(), tokens('16,384'), 'ROUNDING', 'agree'],
    ['16K is 16,384 rounded', tokens('16K'), tokens('16,384'), 'ROUNDING', 'agree'],
    ['128K can be 131,072 with a K of 1,024', tokens('128K'), tokens('131,072'), 'UNIT', 'agree'],
    ['16,000 may be 16,384 with filling zeros', tokens('16,000'), tokens('16,384'), 'ROUNDING', 'soft'],
    ['2,000 is not 2,400 with filling zeros', tokens('2,000'), tokens('2,400'), 'CONFLICT', 'hard'],
    [
      'about 8B is 8.03B',
      aClaim().saying('parameters', '8B').approximately(),
      aClaim().saying('parameters', '8.03B'),
      'ROUNDING',
      'agree',
    ],
    [
      'about 8B is not 14B',
      aClaim().saying('parameters', '8B').approximately(),
      aClaim().saying('parameters', '14B'),
      'CONFLICT',
      'hard',
    ],
    [
      'speeds two per cent apart are within tolerance',
      aClaim().saying('output_speed', 100),
      aClaim().saying('output_speed', 102),
      'ROUNDING',
      'agree',
    ],
    [
      'speeds of 42 and 61.5 are not',
      aClaim().saying('output_speed', 42),
      aClaim().saying('output_speed', 61.5),
      'CONFLICT',
      'hard',
    ],
  ])('%s', (_name, a, b, kind, bearing) => {
    expect(compare(a, b).slice(0, 2)).toEqual([kind, bearing]);
  });

  test('of units that do not convert conflict', () => {
    const elo = aClaim().saying('benchmark_score', { type: 'quantity', amount: 82, unit: 'Elo', written: '82' });
    expect(compare(score(82), elo)).toEqual(['CONFLICT', 'hard', 'unit@1']);
  });

  test('in a range agree with what lies in it', () => {
    const range = aClaim().saying('benchmark_score', { type: 'quantity', amount: 60, upper: 70, unit: '%', written: '60-70' });
    expect(compare(range, score(65)).slice(0, 2)).toEqual(['BOUND', 'fit']);
    expect(compare(range, score(75)).slice(0, 2)).toEqual(['CONFLICT', 'hard']);
  });
});

describe('what a number is compared by', () => {
  test('is how it was written, not what it was read as: equal amounts of other precision round others differently', () => {
    expect(compare(score('70'), score('70.4')).slice(0, 2)).toEqual(['ROUNDING', 'agree']);
    expect(compare(score('70.0'), score('70.4')).slice(0, 2)).toEqual(['CONFLICT', 'hard']);
  });

  test('says its sentence only when asked, and then with both numbers', () => {
    const property = vocabulary.properties.get('max_output')!;
    const { relation } = compareReadings(reading(tokens('16,000')), reading(tokens('16,384')), property);
    expect(relation.reason).toBe('16,000 tokens is 16,384 tokens if its zeros only fill, and wrong if it is meant exactly');
  });
});

describe('limits', () => {
  test.each([
    ['over 60 % holds for 70 %', cheaper('60 % cheaper', '>'), cheaper('70 % cheaper'), 'BOUND', 'fit'],
    ['over 60 % and 60 % are arguable', cheaper('60 % cheaper', '>'), cheaper('60 % cheaper'), 'BOUND', 'soft'],
    [
      'over 60 % and about 60 % are arguable',
      cheaper('60 % cheaper', '>'),
      cheaper('60 % cheaper').approximately(),
      'BOUND',
      'soft',
    ],
    ['over 60 % does not hold for 40 %', cheaper('60 % cheaper', '>'), cheaper('40 % cheaper'), 'CONFLICT', 'hard'],
    [
      'at most 24 holds for 24',
      aClaim().saying('turnaround.batch', 24).where({ bound: '<=' }),
      aClaim().saying('turnaround.batch', 24),
      'BOUND',
      'fit',
    ],
    ['over 60 and over 70 can both hold', cheaper('60 % cheaper', '>'), cheaper('70 % cheaper', '>'), 'BOUND', 'fit'],
    ['over 70 and under 60 cannot', cheaper('70 % cheaper', '>'), cheaper('60 % cheaper', '<'), 'CONFLICT', 'hard'],
  ])('%s', (_name, a, b, kind, bearing) => {
    expect(compare(a, b).slice(0, 2)).toEqual([kind, bearing]);
  });
});

describe('money', () => {
  test.each([
    ['15 cents and $0.15 are one sum', price(0.15, '15'), price(0.15, '0.15'), 'UNIT', 'agree'],
    ['$0.6 and $0.60 are one sum', price(0.6, '0.6'), price(0.6, '0.60'), 'SAME', 'agree'],
    ['$5 is not $5.40 rounded', price(5, '5'), price(5.4, '5.40'), 'CONFLICT', 'hard'],
    ['$0.26 is $0.2625 rounded', price(0.26, '0.26'), price(0.2625, '0.2625'), 'ROUNDING', 'agree'],
  ])('%s', (_name, a, b, kind, bearing) => {
    expect(compare(a, b).slice(0, 2)).toEqual([kind, bearing]);
  });

  test('for something else is not comparable', () => {
    const daily = aClaim().saying('price.input', { type: 'money', amount: 0.15, currency: 'USD', per: 'day', written: '0.15' });
    expect(compare(price(0.15, '0.15'), daily)).toEqual(['CONFLICT', 'hard', 'money-unit@1']);
  });
});

describe('dates', () => {
  test.each([
    ['July 2024 contains July 18, 2024', released('2024-07'), released('2024-07-18'), 'GRANULARITY', 'fit'],
    ['July 2024 and 2024 fit, however coarse', released('2024-07'), released('2024'), 'GRANULARITY', 'fit'],
    ['a day and a later year differ', released('2024-07-18'), released('2025'), 'CONFLICT', 'hard'],
    ['2025 contains April 16, 2025', released('2025'), released('2025-04-16'), 'GRANULARITY', 'fit'],
    ['July 17 and July 18 differ', released('2024-07-17'), released('2024-07-18'), 'CONFLICT', 'hard'],
    ['June 2024 and July 18, 2024 differ', released('2024-06'), released('2024-07-18'), 'CONFLICT', 'hard'],
    [
      'until at least September 2026 holds for March 2027',
      aClaim().saying('training_availability_until', '2026-09').where({ bound: '>=' }),
      aClaim().saying('training_availability_until', '2027-03'),
      'BOUND',
      'fit',
    ],
  ])('%s', (_name, a, b, kind, bearing) => {
    expect(compare(a, b).slice(0, 2)).toEqual([kind, bearing]);
  });
});

describe('names, words, lists and flags', () => {
  const family = (name: string) => aClaim().saying('family', name);
  const modalities = (...members: string[]) => aClaim().saying('input_modality', members);

  test.each([
    ['spellings of one name are one thing', family('GPT-4o mini'), family('gpt‑4o-mini'), 'SAME', 'agree'],
    ['Phi-3 is not Phi-4', family('Phi-3'), family('Phi-4'), 'CONFLICT', 'hard'],
    ['a dated snapshot is a version of its model', family('gpt-4o-mini-2024-07-18'), family('gpt-4o-mini'), 'GRANULARITY', 'fit'],
    ['GPT-4 Turbo is no version of GPT-4', family('GPT-4 Turbo'), family('GPT-4'), 'CONFLICT', 'hard'],
    [
      'a property with several values holds two',
      aClaim().saying('variant', 'a-tts'),
      aClaim().saying('variant', 'a-audio'),
      'SUPERSET',
      'aside',
    ],
    ['a list may name less', modalities('text', 'image'), modalities('text', 'image', 'file'), 'SUPERSET', 'fit'],
    ['aliases of members are the members', modalities('text', 'vision'), modalities('image', 'text'), 'SAME', 'agree'],
    [
      'two open lists need not overlap',
      aClaim().saying('safety.data_filtering', ['spam']),
      aClaim().saying('safety.data_filtering', ['CSAM']),
      'SUPERSET',
      'aside',
    ],
    ['only text denies images', modalities('text').where({ exclusive: true }), modalities('text', 'image'), 'CONFLICT', 'hard'],
    ['yes denies no', aClaim().saying('self_hostable', true), aClaim().saying('self_hostable', false), 'CONFLICT', 'hard'],
    [
      'a longer wording says more',
      aClaim().saying('license', 'Proprietary (API access)'),
      aClaim().saying('license', 'proprietary'),
      'GRANULARITY',
      'fit',
    ],
    [
      'free wordings are arguable',
      aClaim().saying('training_data', 'web pages'),
      aClaim().saying('training_data', 'books and code'),
      'CONFLICT',
      'soft',
    ],
    [
      'listed terms are not',
      aClaim().saying('speed_class', 'very fast'),
      aClaim().saying('speed_class', 'notably slow'),
      'CONFLICT',
      'hard',
    ],
    [
      'dollar signs are compared as they are',
      aClaim().saying('rating.cost', '$$'),
      aClaim().saying('rating.cost', '$$$'),
      'CONFLICT',
      'soft',
    ],
    [
      'not disclosed denies a value',
      aClaim().notDisclosed('parameters'),
      aClaim().saying('parameters', '8B'),
      'CONFLICT',
      'hard',
    ],
    ['cheaper denies more expensive', cheaper('cheaper'), cheaper('more expensive'), 'CONFLICT', 'hard'],
    ['cheaper and 60 % cheaper go together', cheaper('cheaper'), cheaper('60 % cheaper'), 'GRANULARITY', 'fit'],
    [
      'equal or larger holds for equal',
      aClaim().saying('compare.context_window', 'equal or larger'),
      aClaim().saying('compare.context_window', 'equal'),
      'BOUND',
      'fit',
    ],
  ])('%s', (_name, a, b, kind, bearing) => {
    expect(compare(a, b).slice(0, 2)).toEqual([kind, bearing]);
  });

  test('a place in a region fits the region, over any number of steps', () => {
    const places = new Map([
      ['montmartre', 'paris'],
      ['paris', 'france'],
    ]);
    expect(compare(family('Montmartre'), family('France'), places)).toEqual(['GRANULARITY', 'fit', 'hierarchy@1']);
    expect(compare(family('Montmartre'), family('Spain'), places).slice(0, 2)).toEqual(['CONFLICT', 'hard']);
  });

  test('a hierarchy that runs in a circle ends', () => {
    const circle = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(compare(family('A'), family('C'), circle).slice(0, 2)).toEqual(['CONFLICT', 'hard']);
  });
});
