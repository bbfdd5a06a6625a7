const CLOCK = /^(?:(\d{4}-\d\d-\d\d)[ T])?([01]?\d|2[0-4])[:.h]([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*(?:([ap])\.?(?:m\.?)?)?$/i;
const DAY = 1440;

/**
 * Minutes since midnight of a time of day, or since 1970 where its date is given; NaN for any other text.
 * Takes "14:35", "2:35 PM", "2:35p", "14:35:10", "2011-12-01 14:35"; refuses "14:35 or later", "1:2".
 */
export function minutesOf(text: string): number {
  if (text.length > 32 || !/^\d/.test(text)) return NaN;
  const found = CLOCK.exec(text.trim());
  if (!found) return NaN;
  const [, date, hour = '', minute = '', half] = found;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return (date === undefined ? 0 : Date.parse(date) / 60_000) + ((hours * 60) % DAY) + Number(minute);
}

/** Minutes from one to the other, the shorter way round the clock where one of them has no date: 23:55 and 00:05 are ten apart. */
export function minutesApart(a: number, b: number): number {
  const away = Math.abs(a - b);
  if (a >= DAY && b >= DAY) return away;
  return Math.min(away % DAY, DAY - (away % DAY));
}
