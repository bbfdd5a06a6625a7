import { readValue } from '../../../src/extraction/reading';
import { aProperty } from './a-property';

const context = aProperty({
  id: 'context_window',
  label: 'Context window',
  datatype: 'quantity',
  unit: 'tokens',
  cues: ['context window'],
  range: [256, 1e9],
});
const price = aProperty({
  id: 'price.input',
  label: 'Input price',
  datatype: 'money',
  unit: 'USD/1M tokens',
  cues: ['input tokens'],
});
const score = aProperty({ id: 'benchmark_score', label: 'Score', datatype: 'quantity', unit: '%', range: [0, 5000] });
const date = aProperty({ id: 'release_date', label: 'Release date', datatype: 'date' });
const flag = aProperty({ id: 'vision', datatype: 'flag' });
const modality = aProperty({
  id: 'input_modality',
  datatype: 'set',
  values: [
    { id: 'text', aliases: [] },
    { id: 'image', aliases: ['images', 'vision'] },
  ],
});
const authors = aProperty({ id: 'authors', datatype: 'set' });
const length = aProperty({ id: 'length', datatype: 'quantity', unit: 'mm' });
const shares = aProperty({ id: 'volume', datatype: 'quantity', unit: 'shares' });
const duration = aProperty({ id: 'duration', datatype: 'quantity', unit: 'minutes' });
const worth = aProperty({ id: 'market_cap', datatype: 'money', unit: 'USD' });
const warmth = aProperty({ id: 'temperature', datatype: 'quantity', unit: '°F' });
const wind = aProperty({ id: 'wind', datatype: 'quantity', unit: 'mph' });
const pressure = aProperty({ id: 'pressure', datatype: 'quantity', unit: 'inHg' });
const condition = aProperty({ id: 'condition', datatype: 'text' });
const compared = aProperty({ id: 'compare.price', datatype: 'ratio' });

describe('a whole string read as the value of a property', () => {
  test.each([
    ['128K tokens', context, { amount: 128000, unit: 'tokens', written: '128K' }],
    ['128K context window', context, { amount: 128000 }],
    ['16,384', context, { amount: 16384, written: '16,384' }],
    ['16K', context, { amount: 16000 }],
    ['$0.15 per 1M input tokens', price, { amount: 0.15, currency: 'USD', per: '1M tokens' }],
    ['15 cents per million tokens', price, { amount: 0.15, per: '1M tokens' }],
    ['$0.00015 / 1K tokens', price, { amount: 0.15, per: '1M tokens' }],
    ['0.15', price, { amount: 0.15, currency: 'USD', per: '1M tokens' }],
    ['Free', price, { amount: 0, written: 'Free' }],
    ['82%', score, { amount: 82, written: '82' }],
    ['0.82/1', score, { amount: 82, unit: '%', written: '0.82' }],
    ['July 2024', date, { iso: '2024-07', granularity: 'month' }],
    ['Not supported', flag, { is: false }],
    ['text, image', modality, { members: ['image', 'text'] }],
    ['Vision + text', modality, { members: ['image', 'text'] }],
    ['conrymurray; weafer', authors, { members: ['conrymurray', 'weafer'] }],
    ['6.1 inches', length, { amount: 154.94, unit: 'mm' }],
    ['14.7 cm', length, { amount: 147 }],
    ['33x cheaper', compared, { amount: 33, unit: 'x', direction: 'cheaper' }],
    ['more expensive', compared, { direction: 'more expensive' }],
  ])('"%s"', (text, property, expected) => {
    expect(readValue(text, property)).toMatchObject({ snak: { kind: 'value', value: expected } });
  });

  test.each([
    ['$12.5 Bil', worth, { amount: 12.5e9 }],
    ['1.23 Mil', shares, { amount: 1.23e6 }],
    ['1.2m', shares, { amount: 1.2e6 }],
    ['45m', aProperty({ id: 'depth', datatype: 'quantity', unit: 'km' }), { amount: 0.045 }],
    ['72°F', warmth, { amount: 72 }],
    ['72 deg F', warmth, { amount: 72 }],
    ['72º', warmth, { amount: 72 }],
    ['20C', warmth, { amount: 68 }],
    ['-5 °C', warmth, { amount: 23 }],
    ['1016 hPa', pressure, { amount: 30.0025 }],
    ['NNW 5 mph', wind, { amount: 5 }],
    ['8 km/h', wind, { amount: 4.970969537896 }],
    ['Calm', wind, { amount: 0 }],
    ['Unknown Precipitation', condition, { text: 'Unknown Precipitation' }],
  ])('"%s", as tables of markets and weather write it', (text, property, expected) => {
    const read = readValue(text, property);
    expect(read).toMatchObject({ snak: { kind: 'value' } });
    const { amount, ...rest } = (read as { snak: { value: { amount?: number } } }).snak.value;
    if ('amount' in expected) expect(amount).toBeCloseTo(expected.amount, 3);
    else expect(rest).toMatchObject(expected);
  });

  test.each([
    ['1850', { iso: '1850', granularity: 'year' }, {}],
    ['1066', { iso: '1066' }, {}],
    ['c. 1850', { iso: '1850' }, { approximate: true }],
    ['ABT MAR 1850', { iso: '1850-03' }, { approximate: true }],
    ['1850?', { iso: '1850' }, { approximate: true }],
    ['bef. 1850', { iso: '1850' }, { bound: '<' }],
    ['AFT 2 MAR 1850', { iso: '1850-03-02' }, { bound: '>' }],
    ['[1850]', { iso: '1850' }, {}],
  ])('"%s", as registers write dates', (text, value, qualifiers) => {
    expect(readValue(text, date)).toEqual({
      snak: { kind: 'value', value: expect.objectContaining(value) as unknown },
      qualifiers,
    });
  });

  test.each(['-', '--', '—', '...', '?', 'Not Available', 'no data', 'n.a.', 'NA', 'null', 'NaN'])(
    'nobody says anything by "%s" in a column of numbers',
    (text) => {
      expect(readValue(text, context)).toEqual({ snak: { kind: 'unknown' }, qualifiers: {} });
    },
  );

  test('"NA" may be the name of something, and of a flag "not available" says no', () => {
    expect(readValue('NA', condition)).toMatchObject({ snak: { kind: 'value', value: { text: 'NA' } } });
    expect(readValue('-', condition)).toMatchObject({ snak: { kind: 'unknown' } });
    expect(readValue('not available', flag)).toMatchObject({ snak: { value: { is: false } } });
  });

  test.each([
    ['~16,400', context, { approximate: true }],
    ['up to 128K', context, { bound: '<=' }],
    ['82.0 (5-shot)', score, { note: '5-shot' }],
    ['planned', flag, { status: 'planned' }],
  ])('"%s" is qualified', (text, property, qualifiers) => {
    expect(readValue(text, property)).toMatchObject({ qualifiers });
  });

  test.each([
    ['not disclosed', 'unknown'],
    ['N/A', 'unknown'],
    ['Not disclosed (dense transformer)', 'unknown'],
    ['none', 'none'],
  ])('"%s" is a statement of its own', (text, kind) => {
    expect(readValue(text, context)).toMatchObject({ snak: { kind } });
  });

  test.each([
    ['', context, 'nothing is written'],
    ['large', context, 'has no quantity'],
    ['128K and 200K', context, 'more than one quantity'],
    ['see 128K below', context, '"see" belongs to neither'],
    ['128 hours', context, 'hours is no unit of context_window'],
    ['5 tokens', context, 'outside of what'],
    ['$20 a month', price, 'a price per month'],
    ['maybe', flag, 'neither yes nor no'],
    ['45m', duration, 'm is no unit of duration'],
    ['1850s', date, 'has no date in it'],
    ['3/4/1850', date, 'has no date in it'],
    ['smell', modality, 'not among the values'],
  ])('"%s" is refused with the reason', (text, property, reason) => {
    expect(readValue(text, property)).toEqual({ refused: expect.stringContaining(reason) as string });
  });

  test('a unit that a term implies takes the place of the property’s', () => {
    expect(readValue('1274', score, { unit: 'Elo' })).toMatchObject({ snak: { value: { amount: 1274, unit: 'Elo' } } });
  });
});
