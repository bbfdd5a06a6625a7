const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const forms: readonly (readonly [RegExp, (parts: RegExpMatchArray) => string | undefined])[] = [
  [/\b(\d{4})-(\d{2})(?:-(\d{2}))?/, (m) => iso(m[1], Number(m[2]), m[3])],
  [new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i'), (m) => iso(m[3], monthOf(m[1]), m[2])],
  [new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${month},? (\\d{4})\\b`, 'i'), (m) => iso(m[3], monthOf(m[2]), m[1])],
  [new RegExp(`\\b${month},? (\\d{4})\\b`, 'i'), (m) => iso(m[2], monthOf(m[1]))],
  [/\b((?:19|20)\d{2})\b/, (m) => m[1]],
];

/**
 * The first date in a short text as ISO, as precise as it is written: "March 25, 2026", "25 March 2026",
 * "2026-03-25T10:00Z", "Mar 2026", "2026". Refused: 03/04/2026, which is two dates.
 */
export function isoDate(text: string): string | undefined {
  for (const [form, read] of forms) {
    const match = form.exec(text);
    const date = match === null ? undefined : read(match);
    if (date !== undefined) return date;
  }
  return undefined;
}

function iso(year: string | undefined, monthNumber: number, day?: string): string | undefined {
  const dayNumber = Number(day ?? 1);
  if (year === undefined || monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return undefined;
  return [year, pad(monthNumber), ...(day === undefined ? [] : [pad(dayNumber)])].join('-');
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
