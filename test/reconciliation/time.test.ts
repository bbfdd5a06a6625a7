import fc from 'fast-check';
import { dayNumber, daysBetween, periodOf } from '../../src/reconciliation/time';

const day = fc
  .date({ min: new Date('1600-01-01'), max: new Date('2400-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('days are counted as the calendar has them', () => {
  fc.assert(fc.property(day, (iso) => expect(dayNumber(iso)).toBe(Date.parse(iso) / 86_400_000)));
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2023-03-01', '2023-02-28')).toBe(1);
});

test('a month ends on its last day, in leap years too', () => {
  expect(periodOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(periodOf('1900-02')).toEqual({ from: '1900-02-01', to: '1900-02-28' });
  expect(periodOf('2024-11').to).toBe('2024-11-30');
  expect(periodOf('2024')).toEqual({ from: '2024-01-01', to: '2024-12-31' });
});
