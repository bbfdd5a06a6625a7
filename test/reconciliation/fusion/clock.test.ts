import type { Snak } from '../../../src/domain';
import { fuse, type FusionClaim } from '../../../src/reconciliation/fusion';
import { minutesApart, minutesOf } from '../../../src/reconciliation/fusion/clock';
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
