import type { DateHit } from './dates';

/** A date that was read, without its place. */
export type Read = Pick<DateHit, 'iso' | 'granularity'> &
  Partial<Pick<DateHit, 'within' | 'approximate' | 'yearInferred'>> & {
    /** A year and nothing else. */
    readonly bare?: true;
  };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Matches the name of a month. */
export const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';

/** Undefined for a day or month that the calendar does not have. */
export function calendarDate(year: string, month: number, day?: number): Read | undefined {
  if (!/^(?:1\d|20|21)/.test(year) || month < 1 || month > 12) return undefined;
  const iso = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return { iso, granularity: 'month' };
  if (day < 1 || day > new Date(Date.UTC(Number(year), month, 0)).getUTCDate()) return undefined;
  return { iso: `${iso}-${String(day).padStart(2, '0')}`, granularity: 'day' };
}

/** From 1; 0 where it is none. */
export function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
