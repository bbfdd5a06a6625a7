import fc from 'fast-check';
import { readDates } from '../../../src/extraction/reading';

const told = (text: string): string[] =>
  readDates(text).map(
    ({ iso, granularity, approximate, bound, preposition }) =>
      `${iso} ${granularity}${approximate ? ' ~' : ''}${bound ? ` ${bound}` : ''}${preposition ? ` ${preposition}` : ''}`,
  );

describe('dates in running text', () => {
  test.each<[string, string[]]>([
    ['July 18, 2024', ['2024-07-18 day']],
    ['Jul 17, 2024', ['2024-07-17 day']],
    ['18 July 2024', ['2024-07-18 day']],
    ['18th of July, 2024', ['2024-07-18 day']],
    ['Thursday, July 18th, 2024', ['2024-07-18 day']],
    ['July 2024', ['2024-07 month']],
    ['2024-07-18', ['2024-07-18 day']],
    ['2024-07-18T09:30:00Z', ['2024-07-18 day']],
    ['2024/07/18', ['2024-07-18 day']],
    ['18.07.2024', ['2024-07-18 day']],
    ['07/18/2024', ['2024-07-18 day']],
    ['18/07/2024', ['2024-07-18 day']],
    ['2024, July', ['2024-07 month']],
    ['In 2024, July sales rose', ['2024 year']],
    ['2024-07', ['2024-07 month']],
    ['Feb 13, 2026', ['2026-02-13 day']],
    ['in 2025.', ['2025 year']],
    ['climbed in 1866.', ['1866 year']],
    ['Q3 2024', ['2024 year ~']],
    ['mid-2024', ['2024 year ~']],
    ['early July 2024', ['2024-07 month ~']],
    ['around 2024', ['2024 year ~']],
    ['as of 2026', ['2026 year as of']],
    ['until March 31, 2027', ['2027-03-31 day <= until']],
    ['since May 2024', ['2024-05 month >= since']],
    ['before 2020', ['2020 year < before']],
  ])('"%s" is read', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each([
    'gpt-4o-mini-2024-07-18',
    '07/08/2024',
    '2024-13-01',
    '2024-02-30',
    'February 30, 2024',
    '2000 tokens',
    'in 1500 tests',
    'with 1866.',
    '$2024',
    'v2024',
    '12024',
    '2024.5',
    'may 12 people',
    'July 18',
    '~2000',
  ])('"%s" is no date', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('a quarter lies between two months', () => {
    expect(readDates('the third quarter of 2024')[0]?.within).toEqual(['2024-07', '2024-09']);
  });

  test('the date in a masked name is not read', () => {
    const text = 'o1-preview (2024-09-12) came on Sep 12, 2024';
    expect(readDates(text, { masks: [{ start: 0, end: 23 }] }).map(({ written }) => written)).toEqual(['Sep 12, 2024']);
  });

  test('a day without a year is read only when the caller knows the year, and says so', () => {
    expect(readDates('on July 18', { assumedYear: 2024 })[0]).toMatchObject({ iso: '2024-07-18', yearInferred: true });
  });

  test('any day printed in any form is read back', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const forms = fc.constantFrom<Intl.DateTimeFormatOptions>(
      { dateStyle: 'long' },
      { dateStyle: 'medium' },
      { dateStyle: 'full' },
    );
    fc.assert(
      fc.property(day, forms, fc.constantFrom('en-US', 'en-GB'), (date, form, locale) => {
        const text = `It came on ${date.toLocaleDateString(locale, { ...form, timeZone: 'UTC' })}.`;
        expect(told(text)).toEqual([`${date.toISOString().slice(0, 10)} day`]);
      }),
    );
  });

  test.each(['2', '2024', '2024-', 'July ', 'early ', '1.', 'Q3 '])(
    '200,000 characters of "%s" ends in bounded time',
    (piece) => {
      expect(readDates(piece.repeat(200_000 / piece.length))).toBeInstanceOf(Array); // quadratic work would outlast jest's timeout
    },
  );
});
