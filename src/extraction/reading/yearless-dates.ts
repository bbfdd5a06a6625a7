import { allMatches } from '../../util/all-matches';
import { changed } from '../../util/changed';
import { calendarDate, MONTH, monthOf, type Read } from './calendar';
import { dateHitOf, type DateHit } from './dates';

/**
 * Dates without a year, in the year that the day when the text was published gives: the last such day before it, or the next one where
 * the words before speak of the future. `prepared` is the text with all that was read already blanked out.
 * "Today" is the day itself. Takes: "released on 4 May", "launched May 4", "in late April", "will be retired on June 30th"
 * Refuses: "you may 4 times", "in March 2024" (it has a year), "Mar 3.5", a month within a name
 */
export function readYearless(prepared: string, text: string, published: string): DateHit[] {
  const today = readToday(prepared, text, published);
  if (!HAS_MONTH.test(prepared)) return today;
  return [...today, ...readMonths(prepared, text, published)].sort((a, b) => a.start - b.start);
}

/**
 * The day of publication, where something is made known on it.
 * Takes: "Today, we're launching Foo 2", "Acme today released". Refuses: "today's models", "still used today", "Today, it costs"
 */
function readToday(prepared: string, text: string, published: string): DateHit[] {
  if (published.length !== ISO_DAY || !/\btoday\b/i.test(prepared)) return [];
  const [year = '', month = '', day = ''] = published.split('-');
  const date = calendarDate(year, Number(month), Number(day));
  if (!date) return [];
  return allMatches(TODAY, prepared).map((found) =>
    dateHitOf(prepared, found.index, found.index + found[0].length, changed(date, { yearInferred: true }), text),
  );
}

const ISO_DAY = 'YYYY-MM-DD'.length;
const MADE_KNOWN = '(?:announc|releas|launch|introduc|unveil)(?:e|es|ed|ing)\\b';
const TODAY = new RegExp(
  `\\b[Tt]oday\\b(?=,?(?: (?:we|I|it|is|are|the|has|have|company|also|excited|happy|proud|pleased|thrilled|to|be|[\\p{Lu}][\\p{L}.]+|we['\u2019](?:re|ve))){0,6} ${MADE_KNOWN})|(?<=${MADE_KNOWN}[^.;]{0,60} )today(?=[.,;]| that\\b)`,
  'gu',
);

function readMonths(prepared: string, text: string, published: string): DateHit[] {
  return allMatches(YEARLESS, prepared).flatMap((found) => {
    const { m1, d1, m2, d2, m3 } = found.groups ?? {};
    const day = d1 ?? d2;
    const isFuture = FUTURE.test(prepared.slice(Math.max(0, found.index - 60), found.index));
    const date = nearestTo(published, monthOf(m1 ?? m2 ?? m3), day === undefined ? undefined : Number(day), isFuture);
    if (!date) return [];
    const isPart = PART.test(prepared.slice(Math.max(0, found.index - 6), found.index));
    const told = changed(date, isPart ? { yearInferred: true, approximate: true } : { yearInferred: true });
    return [dateHitOf(prepared, found.index, found.index + found[0].length, told, text)];
  });
}

const HAS_MONTH = new RegExp(`\\b${MONTH}(?![a-z])`);
const DAY = '(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d|,? \\d{4}| ?[KMB]\\b)';
const YEARLESS = new RegExp(
  [
    `(?<![\\d.,$] ?)\\b(?<d1>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m1>${MONTH})(?![A-Za-z]|,? \\d)`,
    `\\b(?<m2>${MONTH}) (?<d2>\\d{1,2})${DAY}`,
    `\\b(?<=\\b(?:in|since|until|by|from|last|this|of|early|mid|late)[- ])(?<m3>${MONTH})(?![A-Za-z]|,? \\d| [a-z]+ing\\b)`,
  ].join('|'),
  'g',
);

const PART = /\b(?:early|mid|late)[- ]$/;
const FUTURE =
  /\b(?:will|shall|until|till|is to|are to|due|plans?|planned|scheduled|ends?|retires|shuts|expires?|starting|from)\b[^.;]*$/i;

/** "In December", read in February; not "in May", read in March, where the text may speak of any year. */
function isNear(month: number, publishedIn: number): boolean {
  return publishedIn + 12 - month <= MOST_MONTHS;
}

const MOST_MONTHS = 5;

function nearestTo(published: string, month: number, day: number | undefined, isFuture: boolean): Read | undefined {
  const year = Number(published.slice(0, 4));
  const inYear = (one: number) => calendarDate(String(one), month, day);
  const same = inYear(year);
  if (!same) return undefined;
  const [own, other] = [same.iso, published].map((iso) => iso.slice(0, Math.min(same.iso.length, published.length)));
  if (own === undefined || other === undefined || own === other) return same;
  if (own > other) return isFuture ? same : isNear(month, Number(other.slice(5, 7))) ? inYear(year - 1) : undefined;
  return isFuture && Number(other.slice(5, 7)) - month > 6 ? inYear(year + 1) : same;
}
