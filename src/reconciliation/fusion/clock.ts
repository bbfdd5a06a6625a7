const DAY = 1440;
const LONGEST = 48;
const ZONE = '(?:(?:ak)?[a-z][dse]t|[ecmp]t|gmt|utc)\\b';
const TIME = new RegExp(
  `(?<![\\d:.+/-])(?:([01]?\\d|2[0-4])(?::|h(?=\\d))([0-5]\\d)(?::[0-5]\\d(?:\\.\\d+)?)?(?: ?([ap])\\.?(?:m\\b\\.?)?(?=${ZONE}|[^a-z]|$))?|(1[0-2]|0?\\d)(?:\\.([0-5]\\d))? ?([ap])\\.?m\\b\\.?)(?=${ZONE}|[^\\d:a-z]|$)`,
  'i',
);
const REMARK = /\s*\([^()]*\)/g;

/**
 * Minutes since midnight of a time of day, or since 1970 where the whole of its date is certain; NaN for any other text. Weekdays, zones and
 * remarks in brackets say nothing of the minute, and which of two numbers is the month is anybody's guess.
 * Takes: 14:35   2:35 PM   2:35p   2.35 pm   6pm   14:35:10   2011-12-01 14:35   Thu, Dec 1 2:35pm   2:35 PM EST   12/1/11 2:35 PM   2:35 PM (-00:12)
 * Refuses: 14:35 or later   1:2   14.35   14:35 - 15:10
 */
export function minutesOf(text: string): number {
  if (text.length > LONGEST || !MAY_BE_TIME.test(text)) return NaN;
  const known = MINUTES.get(text);
  if (known !== undefined) return known;
  if (MINUTES.size >= MOST_KNOWN) MINUTES.clear();
  const minutes = readMinutes(text.replace(REMARK, '').trim());
  MINUTES.set(text, minutes);
  return minutes;
}
const MAY_BE_TIME = /\d[:h]\d\d|\d ?[ap]\.?m/i;
/** The same few hundred times come in millions of claims. */
const MINUTES = new Map<string, number>();
const MOST_KNOWN = 20_000;

function readMinutes(text: string): number {
  const found = TIME.exec(text);
  if (!found) return NaN;
  const date = dateBeside(text.slice(0, found.index), text.slice(found.index + found[0].length));
  if (date === undefined) return NaN;
  const [, hour = found[4] ?? '', minute = found[5] ?? '0', half = found[6]] = found;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return date + ((hours * 60) % DAY) + Number(minute);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?';
const MONTH = `(?<month>${MONTHS.join('|')})[a-z]*\\.?`;
const DATE = [
  '(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)T?',
  `${MONTH} (?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y>\\d{4}))?`,
  `(?<d>\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH}(?:,?[ -](?<y>\\d{4}))?`,
  '\\d{1,2}[/.]\\d{1,2}(?:[/.](?:\\d{4}|\\d\\d))?',
].map((form) => new RegExp(`^(?:${WEEKDAY},? ?)?(?:${form})?$`, 'i'));
/** "at", "on", and the zone of the place: all of one slot are local to it. */
const SAYS_NOTHING = new RegExp(`\\b(?:(?:at|on|local(?: time)?|uhr|hrs?)\\b|${ZONE})|\\+1(?: day)?\\b`, 'gi');

/** In minutes since 1970; 0 where no date is there, or not all of it; undefined where other words are. */
function dateBeside(before: string, after: string): number | undefined {
  const rest = `${before} ${after}`
    .replace(SAYS_NOTHING, ' ')
    .replace(/[,\s–-]*\s[,\s–-]*/g, ' ')
    .trim();
  if (rest === '') return 0;
  for (const form of DATE) {
    const found = form.exec(rest);
    if (!found) continue;
    const { y, m, month, d } = found.groups ?? {};
    const monthNumber = month === undefined ? m : String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0');
    if (y === undefined || monthNumber === undefined || d === undefined) return 0;
    const day = Date.parse(`${y}-${monthNumber}-${d.padStart(2, '0')}`);
    return Number.isNaN(day) ? undefined : day / 60_000;
  }
  return undefined;
}

/** Minutes from one to the other, the shorter way round the clock where one of them has no date: 23:55 and 00:05 are ten apart. */
export function minutesApart(a: number, b: number): number {
  const away = Math.abs(a - b);
  if (isDated(a) && isDated(b)) return away;
  return Math.min(away % DAY, DAY - (away % DAY));
}

export function isDated(minutes: number): boolean {
  return minutes >= DAY;
}

/** Of a time with a date or without. */
export function timeOfDay(minutes: number): number {
  return minutes % DAY;
}
