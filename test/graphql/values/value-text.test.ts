import type { Snak, Value } from '../../../src/domain';
import { snakText } from '../../../src/graphql/values/value-text';

const shown: [string, Value][] = [
  ['128,000 tokens', { type: 'quantity', amount: 128_000, unit: 'tokens', written: '128K' }],
  ['82%', { type: 'quantity', amount: 82, unit: '%', written: '82.0' }],
  ['3', { type: 'quantity', amount: 3, unit: '', written: '3' }],
  ['80 to 90 tokens/s', { type: 'quantity', amount: 80, upper: 90, unit: 'tokens/s', written: '80-90' }],
  ['0.000001 s', { type: 'quantity', amount: 0.000001, unit: 's', written: '0.000001' }],
  ['$0.15 per 1M tokens', { type: 'money', amount: 0.15, currency: 'USD', per: '1M tokens', written: '0.15' }],
  ['$0.60 per 1M tokens', { type: 'money', amount: 0.6, currency: 'USD', per: '1M tokens', written: '0.6' }],
  ['$0.075', { type: 'money', amount: 0.075, currency: 'USD', written: '0.075' }],
  ['5 EUR', { type: 'money', amount: 5, currency: 'EUR', written: '5' }],
  ['18 July 2024', { type: 'date', iso: '2024-07-18', granularity: 'day' }],
  ['July 2024', { type: 'date', iso: '2024-07', granularity: 'month' }],
  ['2024', { type: 'date', iso: '2024', granularity: 'year' }],
  ['no', { type: 'flag', is: false }],
  ['proprietary', { type: 'text', text: 'proprietary' }],
  ['OpenAI', { type: 'entity', name: 'OpenAI' }],
  ['image, text', { type: 'set', members: ['image', 'text'] }],
  ['60% cheaper', { type: 'ratio', amount: 60, unit: '%', direction: 'cheaper', written: '60' }],
  ['2x faster', { type: 'ratio', amount: 2, unit: 'x', direction: 'faster', written: '2' }],
  ['10 points lower', { type: 'ratio', amount: -10, unit: 'points', direction: 'lower', written: '10' }],
  ['10 points behind', { type: 'ratio', amount: 10, unit: 'points', direction: 'behind', written: '10' }],
  ['10 points ahead', { type: 'ratio', amount: 10, unit: 'points', direction: 'ahead', written: '10' }],
  ['slower', { type: 'ratio', direction: 'slower', written: '' }],
];

test.each(shown)('a value is shown as %s', (text, value) => {
  expect(snakText({ kind: 'value', value })).toBe(text);
});

test.each<[string, Snak]>([
  ['not disclosed', { kind: 'unknown' }],
  ['none', { kind: 'none' }],
])('a snak without a value is shown as %s', (text, snak) => {
  expect(snakText(snak)).toBe(text);
});
