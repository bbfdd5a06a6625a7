/** A stretch of calendar days, both ends included, ISO. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** "2024-07" is July 1 to July 31, 2024. Only called with ISO dates: see isIsoDate. */
export function periodOf(iso: string): Period {
  if (iso.length === 10) return { from: iso, to: iso };
  if (iso.length === 4) return { from: `${iso}-01-01`, to: `${iso}-12-31` };
  return { from: `${iso}-01`, to: `${iso}-${daysIn(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)))}` };
}

export function isIsoDate(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text);
}

export function daysBetween(from: string, to: string): number {
  return Math.abs(dayNumber(to) - dayNumber(from));
}

export function isBefore(a: Period, b: Period): boolean {
  return a.to < b.from;
}

export function isApart(a: Period, b: Period): boolean {
  return isBefore(a, b) || isBefore(b, a);
}

/**
 * Days since 1970-01-01 of a day written out in full, in the proleptic Gregorian calendar; years are counted from March, so that the leap day is
 * the last (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil).
 */
export function dayNumber(day: string): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 31);
}
