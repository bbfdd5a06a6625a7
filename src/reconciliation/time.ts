/** A stretch of calendar days, both ends included, ISO. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** "2024-07" is July 1 to July 31, 2024. Only called with ISO dates: see isIsoDate. */
export function periodOf(iso: string): Period {
  const [year = '0001', month, day] = iso.split('-');
  if (day !== undefined) return { from: iso, to: iso };
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${iso}-01`, to: `${iso}-${String(last).padStart(2, '0')}` };
}

export function isIsoDate(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text);
}

export function daysBetween(from: string, to: string): number {
  return Math.round(Math.abs(Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function isBefore(a: Period, b: Period): boolean {
  return a.to < b.from;
}

export function isApart(a: Period, b: Period): boolean {
  return isBefore(a, b) || isBefore(b, a);
}
