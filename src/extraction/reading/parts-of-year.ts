import { changed } from '../../util/changed';
import type { Read } from './calendar';

/** "Q3 2024", "H1 2025", "third quarter of 2024", by the groups of the pattern. */
export function quarter(g: Readonly<Record<string, string | undefined>>): Read {
  const year = g['y6'] ?? '';
  const length = g['h6'] === undefined ? 3 : 6;
  const nth = Number(g['q6'] ?? g['h6'] ?? 1 + ['first', 'second', 'third', 'fourth'].indexOf((g['w6'] ?? '').toLowerCase()));
  return changed(months(year, (nth - 1) * length + 1, nth * length), { approximate: true });
}

/** "early 2024", "end of 2025"; a season only makes the year approximate. */
export function partOfYear(year: string, part?: string): Read {
  if (part === undefined) return { iso: year, granularity: 'year', bare: true };
  const span = PARTS[part];
  return span
    ? changed(months(year, span[0], span[1]), { approximate: true })
    : { iso: year, granularity: 'year', approximate: true };
}
/** Seasons differ by hemisphere and winter spans two years: they only make the year approximate. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4],
  'beginning of': [1, 2],
  'start of': [1, 2],
  mid: [5, 8],
  'middle of': [5, 8],
  late: [9, 12],
  'end of': [11, 12],
  'first half of': [1, 6],
  'second half of': [7, 12],
};

function months(year: string, first: number, last: number): Read {
  const month = (n: number): string => `${year}-${String(n).padStart(2, '0')}`;
  return { iso: year, granularity: 'year', within: [month(first), month(last)] };
}
