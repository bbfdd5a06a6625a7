import { wholeDate } from '../../../src/extraction/reading';

test.each([
  ['July 18, 2024', '2024-07-18'],
  ['2024-07', '2024-07'],
  ['2024', '2024'],
  ['2024-07-18T10:00Z', '2024-07-18T10:00Z'],
  ['2024-07-18 10:00:00', '2024-07-18 10:00:00'],
  ['whenever', undefined],
  ['03/04/2026', undefined],
  ['2024-13-01', undefined],
  ['2024-02-30T10:00Z', undefined],
  ['before 2024-07-18, perhaps', undefined],
])('"%s" is the date %s', (text, iso) => {
  expect(wholeDate(text)).toBe(iso);
});
