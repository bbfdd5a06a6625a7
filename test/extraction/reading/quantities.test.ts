import fc from 'fast-check';
import { readQuantities } from '../../../src/extraction/reading';

const told = (text: string): unknown[] =>
  readQuantities(text).map(({ amount, upper, unit, approximate, bound }) => [
    amount,
    ...(upper === undefined ? [] : [upper]),
    unit ?? '',
    ...(approximate ? ['~'] : []),
    ...(bound ? [bound] : []),
  ]);

describe('quantities in running text', () => {
  test.each<[string, unknown[]]>([
    ['128K', [[128000, '']]],
    ['128,000 tokens', [[128000, 'tokens']]],
    ['1M', [[1000000, '']]],
    ['~16,400', [[16400, '', '~']]],
    ['175B', [[175e9, '']]],
    ['~1.8T', [[1.8e12, '', '~']]],
    ['8-billion-parameter models', [[8e9, 'params']]],
    ['15 million tokens per minute', [[15e6, 'tokens/min']]],
    ['one million input tokens', [[1e6, 'tokens']]],
    ['82.0%', [[82, '%']]],
    ['0.82/1', [[0.82, '/1']]],
    ['7 out of 10', [[7, '/10']]],
    ['1274 Elo', [[1274, 'Elo']]],
    ['an Elo rating of 1274', [[1274, 'Elo']]],
    ['78th percentile', [[78, 'percentile']]],
    ['#12', [[12, 'rank']]],
    ['ranked fourth on LMArena', [[4, 'rank']]],
    ['came in third, behind two others', [[3, 'rank']]],
    ['was first released, the third model of a second series', []],
    ['★★★★☆', [[4, 'stars/5']]],
    ['1450-1560', [[1450, 1560, '']]],
    ['1450\u20131560', [[1450, 1560, '']]],
    ['200K-1M', [[200000, 1e6, '']]],
    ['8-70B', [[8e9, 70e9, '']]],
    ['81.1-84.8', [[81.1, 84.8, '']]],
    ['20% to 30%', [[20, 30, '%']]],
    ['between 10 and 20 ms', [[10, 20, 'ms']]],
    ['70%+', [[70, '%', '>=']]],
    ['1M+ tokens', [[1e6, 'tokens', '>=']]],
    ['over 60%', [[60, '%', '>']]],
    ['up to 128K tokens', [[128000, 'tokens', '<=']]],
    ['at least 70 points', [[70, 'points', '>=']]],
    ['less than 5 ms', [[5, 'ms', '<']]],
    ['within 24 hours', [[24, 'hours', '<=']]],
    ['more than 200 t/s or so', [[200, 'tokens/s', '~', '>']]],
    ['33×', [[33, 'x']]],
    ['8x', [[8, 'x']]],
    ['twice as fast', [[2, 'x']]],
    ['166 t/s', [[166, 'tokens/s']]],
    ['42 tokens per sec', [[42, 'tokens/s']]],
    ['24-hour turnaround', [[24, 'hours']]],
    ['2.5 years', [[2.5, 'years']]],
    ['-5 points', [[-5, 'points']]],
    ['5000mAh', [[5000, 'mAh']]],
    ['6.1 inches', [[6.1, 'in']]],
    ['6.1 in the test', [[6.1, '']]],
    [
      '8,849 m (29,032 ft)',
      [
        [8849, 'm'],
        [29032, 'ft'],
      ],
    ],
    ['120 km/h', [[120, 'km/h']]],
    ['five days', [[5, 'days']]],
    [
      'from 10 to 20',
      [
        [10, ''],
        [20, ''],
      ],
    ],
  ])('"%s" is read', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each([
    'GPT-4o',
    'o4-mini',
    'o4-mini-high',
    'v0613',
    'version 1.2.3',
    'gpt-4o-mini-2024-07-18',
    '2024-07-18',
    '12:30',
    '192.168.0.1',
    '555-0123',
    '(415) 555-0123',
    '+1 415-555-0123',
    '$5',
    '15 cents',
    '5G',
    'one of them',
    'double-check',
    '0,15',
    'C++17',
    'GPT\u20114',
    'H100',
    'user_42',
    '3:1',
  ])('"%s" is no quantity', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('a masked name lends none of its digits', () => {
    const text = 'Llama 3 8B scores 68.4 on MMLU';
    expect(readQuantities(text, { masks: [{ start: 0, end: 10 }] }).map(({ amount }) => amount)).toEqual([68.4]);
  });

  test('a number under a mask is not the end of a number before it', () => {
    expect(readQuantities('12 345', { masks: [{ start: 2, end: 6 }] })).toEqual([]);
  });

  const numbers = fc
    .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 3 }))
    .map(([digits, places]) => (digits / 10 ** places).toFixed(places));

  test('a number printed in any form is read back exactly', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom<[string, number]>(
          ['', 0],
          ['K', 3],
          ['M', 6],
          ['B', 9],
          ['T', 12],
          [' thousand', 3],
          [' million', 6],
          [' billion', 9],
        ),
        (digits, [scale, power]) => {
          const [hit] = readQuantities(`it is ${digits}${scale} tokens long`);
          expect(hit).toMatchObject({
            amount: Number(`${digits}e${String(power)}`),
            written: `${digits}${scale}`,
            unit: 'tokens',
          });
        },
      ),
    );
  });

  test('thousands may be parted by commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 10 ** 12 }), (amount) => {
        expect(readQuantities(`${amount.toLocaleString('en-US')} tokens`)[0]?.amount).toBe(amount);
      }),
    );
  });

  test('offsets slice to what was written, whatever stands around, and hits never overlap', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '~16,400',
        '82.0%',
        'GPT-4o',
        ' ',
        'over ',
        '$5',
        '1-2',
        'tokens',
        '\u2019',
        '(',
        ')',
        '0.82/1',
        'é',
        '-',
        '2024',
        'x',
        '7th',
        '.',
        ',',
      ),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const hit of readQuantities(text)) {
          expect(text.slice(hit.numberStart, hit.numberEnd)).toBe(hit.written);
          expect(hit.start).toBeLessThanOrEqual(hit.numberStart);
          expect(hit.end).toBeGreaterThanOrEqual(hit.numberEnd);
          expect(hit.numberStart).toBeGreaterThanOrEqual(last);
          last = hit.numberEnd;
        }
      }),
    );
  });

  test.each(['1', '1,', '1-', '1 ', '~', 'one ', '1.', '1,111', '★', 'over ', '$', '1/'])(
    '200,000 characters of "%s" ends in bounded time',
    (piece) => {
      expect(readQuantities(piece.repeat(200_000 / piece.length))).toBeInstanceOf(Array); // quadratic work would outlast jest's timeout
    },
  );
});

describe('marks of inches', () => {
  const inches = (text: string) => readQuantities(text).map(({ written, unit }) => `${written} ${String(unit)}`);

  test('behind a number they are a unit', () => {
    expect(inches('a 6.1" panel and a 6.7″ one')).toEqual(['6.1 in', '6.7 in']);
  });

  test('the end of a quotation is none', () => {
    expect(inches('the "version 5" of it')).toEqual(['5 undefined']);
  });
});
