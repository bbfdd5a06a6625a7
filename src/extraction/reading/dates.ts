import type { Granularity, Span } from '../../domain';
import { changed } from '../../util/changed';
import { partOfYear, quarter } from './parts-of-year';
import { calendarDate, MONTH, monthOf, type Read } from './calendar';
import type { Bound, Hit, ReadingOptions } from './hit';
import { prepareText } from './normalise';
import { qualifiersBefore } from './qualify';
import { readUnit } from './units';

export interface DateHit extends Hit {
  /** "2024-07-18", "2024-07" or "2024". */
  readonly iso: string;
  readonly granularity: Granularity;
  /** As written, without the words around: "July 18, 2024". */
  readonly written: string;
  /** The months it lies in when it is less than a year and not a month: "Q3 2024" is ["2024-07", "2024-09"]. */
  readonly within: readonly [string, string] | undefined;
  /** The preposition that says how it is meant, lower case: "as of", "since", "until", "before", "after", "by". */
  readonly preposition: string | undefined;
  /** The year was not written but given by the caller. */
  readonly yearInferred: true | undefined;
}

export interface DateOptions extends ReadingOptions {
  /** For dates without a year ("July 18"): they are read only when this is given. */
  readonly assumedYear?: number;
}

/**
 * Every date, in order. Takes: July 18, 2024   2024, July 18   2024, July   Jul 17, 2024   18th of July 2024   July 2024   2024-07-18   2024/07/18   18.07.2024   2025   Q3 2024   mid-2024   as of 2026
 * Refuses: 07/08/2024 (which is the day?)   2024-13-01   2000 tokens   the date in gpt-4o-mini-2024-07-18   v2024   $2024
 */
export function readDates(text: string, options: DateOptions = {}): DateHit[] {
  const prepared = options.prepared ?? prepareText(text, options.masks);
  const hits: DateHit[] = [];
  for (
    let found = nextCandidate(prepared, 0, options);
    found;
    found = nextCandidate(prepared, found.index + found[0].length, options)
  ) {
    const end = found.index + found[0].length;
    const date = standsAlone(prepared, found.index, end) ? dateOf(found.groups ?? {}, options.assumedYear) : undefined;
    if (!date || (date.bare && isCounted(prepared, found.index, end))) continue;
    if (date.granularity === 'day') {
      const shared = yearShared(prepared, hits.at(-1)?.end ?? 0, found.index, date.iso);
      if (shared) hits.push(dateHitOf(prepared, shared.start, shared.end, shared.date, text));
    }
    hits.push(dateHitOf(prepared, found.index, end, date, text));
    const lent = date.granularity === 'day' ? yearLent(prepared, end, date.iso) : undefined;
    if (lent) hits.push(dateHitOf(prepared, lent.start, lent.end, lent.date, text));
  }
  return hits;
}

/**
 * "announced on 3 May and released on 9 June 2026": a day shortly before another has its year, where nothing ends between them and the months run on.
 * Not "on 3 November and again on 9 June 2026".
 */
function yearShared(text: string, from: number, before: number, iso: string): (Span & { readonly date: Read }) | undefined {
  const begin = Math.max(from, before - LONGEST_SHARED);
  const found = /\d/.test(text.slice(begin, before)) ? DAY_ALONE.exec(text.slice(begin, before)) : null;
  const { words = '', d1, m1, m2, d2 } = found?.groups ?? {};
  const date = found && calendarDate(iso.slice(0, 4), monthOf(m1 ?? m2), Number(d1 ?? d2));
  if (!found || !date || date.iso >= iso) return undefined;
  const start = begin + found.index + found[0].indexOf(words);
  return { start, end: start + words.length, date: changed(date, { yearInferred: true }) };
}
const LONGEST_SHARED = 90;

/** "announced on 3 March 2026 and on sale from 14 March": a later day of the same sentence has the year before it. Not "on 14 March 2025" itself. */
function yearLent(text: string, from: number, iso: string): (Span & { readonly date: Read }) | undefined {
  const behind = text.slice(from, from + LONGEST_SHARED);
  const found = /\d/.test(behind) ? DAY_BEHIND.exec(behind) : null;
  const { words = '', d1, m1, m2, d2 } = found?.groups ?? {};
  const date = found && calendarDate(iso.slice(0, 4), monthOf(m1 ?? m2), Number(d1 ?? d2));
  if (!found || !date || date.iso <= iso) return undefined;
  const start = from + found[0].indexOf(words, found[0].length - words.length);
  return { start, end: start + words.length, date: changed(date, { yearInferred: true }) };
}

/** Dates have a year, so only the stretch that may lead up to one is looked at, unless the caller knows the year. */
function nextCandidate(text: string, from: number, { assumedYear }: DateOptions): RegExpExecArray | null {
  YEAR.lastIndex = from;
  const year = assumedYear === undefined ? YEAR.exec(text) : undefined;
  if (year === null) return null;
  CANDIDATE.lastIndex = year ? Math.max(from, startOfWord(text, year.index - LONGEST_LEAD)) : from;
  return CANDIDATE.exec(text);
}
const YEAR = /\d{4}/g;
/** "beginning of the year " and "Wednesday, September 30th, of " are shorter. */
const LONGEST_LEAD = 40;

function startOfWord(text: string, at: number): number {
  let start = Math.max(0, at);
  while (start > 0 && at - start < 20 && /\w/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?';
const PART =
  'early|mid|late|spring|summer|fall|autumn|winter|end of|beginning of|start of|middle of|first half of|second half of';
/** "in 1866" at the end of what is said, where no unit follows. */
const LONG_AGO = '(?<=\\bin )1[5-8]\\d{2}(?=[.,;:)[]|$| (?:and|by|but|when|after|as|with)\\b)';
const CANDIDATE = new RegExp(
  [
    `${WEEKDAY}(?<m1>${MONTH}) (?<d1>\\d{1,2})(?:st|nd|rd|th)?,? (?<y1>\\d{4})`,
    `${WEEKDAY}(?<d2>\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(?<m2>${MONTH}),?[ -](?<y2>\\d{4})`,
    `(?<y9>\\d{4}),? (?<m9>${MONTH})(?: (?<d9>\\d{1,2})(?!\\d)|(?=\\s*(?:$|[.;)])))(?! ?\\d)`,
    `(?:(?<part3>${PART})[- ](?:in )?)?(?<m3>${MONTH}),? (?:of )?(?<y3>\\d{4})`,
    '(?<y4>\\d{4})(?<s4>[-/.])(?<m4>\\d{2})(?:\\k<s4>(?<d4>\\d{2})(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?)?',
    '(?<a5>\\d{1,2})(?<s5>[/.])(?<b5>\\d{1,2})\\k<s5>(?<y5>\\d{4})',
    '(?:Q(?<q6>[1-4])|(?<w6>first|second|third|fourth) quarter(?: of)?|H(?<h6>[12]))[ /-]?(?<y6>\\d{4})',
    `(?:(?<part7>${PART})[- ](?:of )?(?:the year )?)?(?<y7>(?:19|20)\\d{2}|${LONG_AGO})`,
    `(?<m8>${MONTH}) (?<d8>\\d{1,2})(?:st|nd|rd|th)?`,
  ].join('|'),
  'gi',
);

const DAY_ALONE = new RegExp(
  `\\b(?:on|from|since|by) (?:the )?(?<words>(?<d1>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m1>${MONTH})|(?<m2>${MONTH}) (?<d2>\\d{1,2})(?:st|nd|rd|th)?)(?=[, ][^.;\\d]*$)`,
  'i',
);

const DAY_BEHIND = new RegExp(
  `^[^.;\\d]*?\\b(?:on|from|since|by) (?:the )?(?<words>(?<d1>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m1>${MONTH})|(?<m2>${MONTH}) (?<d2>\\d{1,2})(?:st|nd|rd|th)?)(?![,\\d]? ?\\d| of \\d)`,
  'i',
);

function dateOf(g: Readonly<Record<string, string | undefined>>, assumedYear?: number): Read | undefined {
  if (g['y1'] !== undefined) return calendarDate(g['y1'], monthOf(g['m1']), Number(g['d1']));
  if (g['y2'] !== undefined) return calendarDate(g['y2'], monthOf(g['m2']), Number(g['d2']));
  if (g['y9'] !== undefined) return calendarDate(g['y9'], monthOf(g['m9']), g['d9'] === undefined ? undefined : Number(g['d9']));
  if (g['y3'] !== undefined) return approximatePart(calendarDate(g['y3'], monthOf(g['m3'])), g['part3']);
  if (g['y4'] !== undefined) return isoDate(g);
  if (g['y5'] !== undefined) return dayAndMonth(g['y5'], Number(g['a5']), Number(g['b5']), g['s5'] === '.');
  if (g['y6'] !== undefined) return quarter(g);
  if (g['y7'] !== undefined) return partOfYear(g['y7'], g['part7']?.toLowerCase());
  if (assumedYear === undefined) return undefined;
  const date = calendarDate(String(assumedYear), monthOf(g['m8']), Number(g['d8']));
  return date && changed(date, { yearInferred: true });
}

/** "2024-07" only with a hyphen: 2024/07 and 2024.07 are as often something else. */
function isoDate(g: Readonly<Record<string, string | undefined>>): Read | undefined {
  if (g['d4'] === undefined && g['s4'] !== '-') return undefined;
  return calendarDate(g['y4'] ?? '', Number(g['m4']), g['d4'] === undefined ? undefined : Number(g['d4']));
}

/** With dots the day comes first everywhere; with slashes it depends on the country, so only what cannot be a month tells. */
function dayAndMonth(year: string, a: number, b: number, dots: boolean): Read | undefined {
  if (dots || a > 12 || a === b) return calendarDate(year, b, a);
  return b > 12 ? calendarDate(year, a, b) : undefined;
}

function approximatePart(date: Read | undefined, part: string | undefined): Read | undefined {
  return date && part !== undefined ? changed(date, { approximate: true }) : date;
}

/** Not a piece of a name, a version, a longer number or an amount. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  if (/[\p{L}\d_$€£#@+\uFFFC]/u.test(before)) return false;
  if (/[-/.,:]/.test(before) && /[\p{L}\d_\uFFFC]/u.test(text[start - 2] ?? ' ')) return false;
  return !/^(?:[\p{L}\d_%\uFFFC]|[-/][\p{L}\d\uFFFC]|[.,:]\d)/u.test(text.slice(end, end + 2));
}

/** "2000 tokens", "2024 Elo": a number of something, not a year. */
function isCounted(text: string, start: number, end: number): boolean {
  return readUnit(text, end) !== undefined || /[~≈<>≤≥=]\s?$/.test(text.slice(Math.max(0, start - 2), start));
}

export function dateHitOf(prepared: string, start: number, end: number, date: Read, text: string): DateHit {
  const hedge = qualifiersBefore(prepared, start);
  const words = PREPOSITION.exec(prepared.slice(Math.max(0, hedge.at - 20), hedge.at));
  const preposition = words?.[1]?.toLowerCase().replace(/\s+/g, ' ');
  return {
    start: hedge.at - (words?.[0].length ?? 0),
    end,
    approximate: hedge.approximate ?? date.approximate,
    bound: preposition === undefined ? hedge.bound : (BOUNDS[preposition] ?? hedge.bound),
    iso: date.iso,
    granularity: date.granularity,
    written: text.slice(start, end),
    within: date.within,
    preposition,
    yearInferred: date.yearInferred,
  };
}
const PREPOSITION = /(?<![\w-])(as of|since|until|till|through|before|prior to|after|by|no later than|no earlier than)\s+$/i;
const BOUNDS: Readonly<Record<string, Bound>> = {
  since: '>=',
  'no earlier than': '>=',
  until: '<=',
  till: '<=',
  through: '<=',
  by: '<=',
  'no later than': '<=',
  before: '<',
  'prior to': '<',
  after: '>',
};
