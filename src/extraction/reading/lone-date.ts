import { changed } from '../../util/changed';
import type { Bound } from './hit';
import { readDates, type DateHit } from './dates';

/**
 * A text that is a date and nothing else, as registers and family trees write it: there a bare year of any century counts, which in running
 * text is as often a number of something.
 * Takes: 1850   c. 1850   ca 1850   ABT 1850   abt. Mar 1850   bef 1850   AFT 2 MAR 1850   1850?   (1850)   [1850]   1066
 * Refuses: 1850/51   1850s   BET 1850 AND 1852   756   3/4/1850
 */
export function readLoneDate(text: string): DateHit | undefined {
  const found = LONE.exec(text);
  const date = found?.groups?.['date'];
  if (!found || date === undefined) return undefined;
  const { about, bound, doubt } = found.groups ?? {};
  const hit = YEAR.test(date) ? yearHit(date) : onlyHit(date);
  if (!hit) return undefined;
  const sign = BOUNDS[bound?.slice(0, 3).toLowerCase() ?? ''];
  const approximate = about === undefined && doubt === undefined ? hit.approximate : true;
  return changed(hit, { start: 0, end: text.length, approximate, bound: sign ?? hit.bound });
}

const LONE =
  /^[([]?(?:(?<about>c|ca|circa|cca|abt|about|around|approx|approximately|est|estimated|cal|~)(?:\.|\b|(?<=~))\s*|(?<bound>bef|before|aft|after)(?:\.|\b)\s*)?(?<date>.+?)(?<doubt>\s?\(?\?\)?)?[)\]]?$/i;
const YEAR = /^1\d{3}$|^20\d{2}$/;
const BOUNDS: Readonly<Record<string, Bound>> = { bef: '<', aft: '>' };

function yearHit(year: string): DateHit {
  return {
    start: 0,
    end: year.length,
    iso: year,
    granularity: 'year',
    written: year,
    approximate: undefined,
    bound: undefined,
    within: undefined,
    preposition: undefined,
    yearInferred: undefined,
  };
}

/** A date that fills the whole stretch. */
function onlyHit(text: string): DateHit | undefined {
  const [hit, another] = readDates(text);
  return hit && !another && hit.start === 0 && hit.end === text.length ? hit : undefined;
}
