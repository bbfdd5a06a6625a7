import fc from 'fast-check';
import { readMoney } from '../../../src/extraction/reading';

const told = (text: string): string[] =>
  readMoney(text).map(
    ({ amount, upper, currency, per, modifier, approximate, bound }) =>
      `${bound ?? ''}${approximate ? '~' : ''}${String(amount)}${upper === undefined ? '' : `..${String(upper)}`} ${currency}${per ? `/${per.count === 1 ? '' : `${String(per.count)} `}${per.noun}` : ''}${modifier ? ` ${modifier}` : ''}`,
  );

describe('money in running text', () => {
  test.each<[string, string[]]>([
    ['$0.15/M tokens', ['0.15 USD/1000000 tokens']],
    ['$0.15 per 1M input tokens', ['0.15 USD/1000000 tokens input']],
    ['$0.6 / 1M tokens', ['0.6 USD/1000000 tokens']],
    ['$3/MTok', ['3 USD/1000000 tokens']],
    ['$0.15 / 1K tokens', ['0.15 USD/1000 tokens']],
    [
      '15 cents per one million input tokens and 60 cents per million output tokens',
      ['0.15 USD/1000000 tokens input', '0.6 USD/1000000 tokens output'],
    ],
    ['$0.15/$0.60 per million tokens', ['0.15 USD/1000000 tokens', '0.6 USD/1000000 tokens']],
    ['$0.15 in / $0.60 out per 1M tokens', ['0.15 USD/1000000 tokens input', '0.6 USD/1000000 tokens output']],
    ['$1.10/$4.40', ['1.1 USD', '4.4 USD']],
    ['$5 per 1 million', ['5 USD/1000000 tokens']],
    ['$0.075/M cached input', ['0.075 USD/1000000 tokens cached input']],
    ['€20 a month', ['20 EUR/month']],
    ['£5', ['5 GBP']],
    ['4,990 kronor', ['4990 SEK']],
    ['5 Canadian dollars', ['5 CAD']],
    ['36,490 Swiss francs or 20 bolivianos', ['36490 CHF', '20 BOB']],
    ['200 pounds sterling', ['200 GBP']],
    ['529,000 kroner', []],
    ['over US$80 billion', ['>80000000000 USD']],
    ['2 USD', ['2 USD']],
    ['EUR 999', ['999 EUR']],
    ['about $1.50/hour', ['~1.5 USD/hour']],
    ['$5-$10 per user', ['5..10 USD/user']],
    ['$5 per 0 million tokens', ['5 USD']],
    ['$0.15, $0.60', ['0.15 USD', '0.6 USD']],
    ['$.15', ['0.15 USD']],
    ['fifteen cents', ['0.15 USD']],
  ])('"%s" is read', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each(['$$$$', '$HOME', '5 dollar signs', 'centsless', 'US$', '128K', 'v$5x'])('"%s" is no money', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('the two of a pair span the phrase and keep their own number', () => {
    const text = 'at $0.15/$0.60 per million tokens';
    expect(
      readMoney(text).map(({ start, end, numberStart, numberEnd, pair }) => [
        text.slice(start, end),
        text.slice(numberStart, numberEnd),
        pair,
      ]),
    ).toEqual([
      ['$0.15/$0.60 per million tokens', '0.15', 0],
      ['$0.15/$0.60 per million tokens', '0.60', 1],
    ]);
  });

  test('cents are hundredths to the last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (cents) => {
        expect(readMoney(`${String(cents)} cents`)[0]?.amount).toBe(Number(`${String(cents)}e-2`));
      }),
    );
  });

  test.each(['$', '$1', '$1/', '$1 per ', '1 ', 'US$'])('200,000 characters of "%s" ends in bounded time', (piece) => {
    expect(readMoney(piece.repeat(200_000 / piece.length))).toBeInstanceOf(Array); // quadratic work would outlast jest's timeout
  });
});
