import type { Snak } from '../../../src/domain';
import { fuse, type FusionClaim } from '../../../src/reconciliation/fusion';
import { minutesApart, minutesOf } from '../../../src/reconciliation/fusion/clock';
import { valueKey } from '../../../src/reconciliation/fusion/value-key';
import { aProperty } from '../../extraction/reading/a-property';
import { ofProperties } from '../../support/vocabulary';

const time = (text: string): Snak => ({ kind: 'value', value: { type: 'text', text } });
const vocabulary = ofProperties(aProperty({ id: 'arrival', datatype: 'text', tolerance: { relative: 0, absolute: 10 } }));
const says = (source: string, text: string): FusionClaim => ({
  source,
  subject: 'F1',
  property: 'arrival',
  snak: time(text),
});

describe('times of day', () => {
  test.each([
    '18:15',
    '6:15 PM',
    '6:15p',
    '06:15 p.m.',
    '6.15pm',
    '18h15',
    '18:15:00',
    '6:15 PM EST',
    '6:15pCST',
    'Thu, Dec 1 6:15pm',
    '6:15p Dec 1',
    'Dec 1 - 6:15 PM',
    '12/1/11 6:15 PM',
    '6:15 PM (-00:12)',
  ])('"%s" is a quarter past six in the evening', (text) => {
    expect(minutesOf(text)).toBe(18 * 60 + 15);
  });

  test.each(['2011-12-01 6:15 PM', '2011-12-01T18:15:00', 'Dec 01, 2011 06:15 PM', 'Thu 1 Dec 2011 18:15'])(
    '"%s" is that of one day',
    (text) => {
      expect(minutesOf(text)).toBe(Date.parse('2011-12-01T18:15:00Z') / 60_000);
    },
  );

  test.each(['14:35 or later', '14:35 - 15:10', '1:2', '18.15', '1815', '5 apples', 'score 3:10'])('"%s" is none', (text) => {
    expect(minutesOf(text)).toBeNaN();
  });

  test('who gives the date as well agrees with who gives the time only', () => {
    const exact = ofProperties(aProperty({ id: 'arrival', datatype: 'text' }));
    const [slot] = fuse([says('a', '2011-12-01 18:15'), says('b', '6:15 PM'), says('c', '18:40'), says('d', '18:15')], exact);
    expect(slot?.chosen).toEqual(time('18:15'));
    expect(slot?.runnerUp).toEqual(time('18:40'));
  });

  test('the same minute of two days is two times', () => {
    const exact = ofProperties(aProperty({ id: 'arrival', datatype: 'text' }));
    const [slot] = fuse([says('a', '2011-12-01 18:15'), says('b', '2011-12-02 18:15')], exact);
    expect(slot?.runnerUp).toBeDefined();
  });

  test('23:55 and 00:05 are ten minutes apart, with dates as far as the dates tell', () => {
    expect(minutesApart(minutesOf('23:55'), minutesOf('00:05'))).toBe(10);
    expect(minutesApart(minutesOf('2011-12-01 23:55'), minutesOf('00:05'))).toBe(10);
    expect(minutesApart(minutesOf('2011-12-01 23:55'), minutesOf('2011-12-02 00:05'))).toBe(10);
    expect(minutesApart(minutesOf('2011-12-01 23:55'), minutesOf('2011-12-01 00:05'))).toBe(1430);
  });

  test('given a tolerance of ten minutes, sources on both sides of midnight agree', () => {
    const [slot] = fuse([says('a', '23:57'), says('b', '00:02'), says('c', '00:02')], vocabulary);
    expect(slot?.status).toBe('AGREED');
    expect(slot?.chosen).toEqual(time('00:02'));
  });

  test('given one vote each within tolerance, the middle one stands for all and not the earliest', () => {
    const [slot] = fuse([says('a', '14:01'), says('b', '14:03'), says('c', '14:04')], vocabulary);
    expect(slot?.chosen).toEqual(time('14:03'));
  });
});

test.each([
  ['B 12', 'B12'],
  ['B-12', 'b12'],
  ['Partly  Cloudy', 'partly cloudy'],
])('"%s" and "%s" are one text', (a, b) => {
  expect(valueKey(time(a))).toBe(valueKey(time(b)));
});
