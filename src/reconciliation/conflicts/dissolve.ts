import type { Hearing, Slot } from '../hearing';
import type { Side } from '../sides';
import type { Testimony } from '../testimony';
import { listInWords, say } from './phrases';

/** The qualifier that would explain the difference if the claims carried it, or that does when it is believed. */
export function dissolvedBy(
  sides: readonly Side[],
  slot: Slot,
  hearing: Hearing,
): { readonly qualifier: string; readonly reason: string } | undefined {
  const testimonies = sides.flatMap((side) => side.testimonies);
  if (slot.property.changes)
    return { qualifier: 'as_of', reason: `${measurersInWords(sides, hearing)}, ${datesInWords(testimonies)}` };
  const measurers = namesOf(sides, 'measured_by');
  if (measurers.length > 1) return { qualifier: 'measured_by', reason: `not the same measurer: ${listInWords(measurers)}` };
  const other = EXPLAINING.find((name) => namesOf(sides, name).length > 0 && differs(sides, name));
  return other === undefined
    ? undefined
    : { qualifier: other, reason: `only some claims say which: ${listInWords(namesOf(sides, other))}` };
}

const EXPLAINING = ['condition', 'statistic', 'event', 'channel', 'scope', 'stage', 'standard', 'status', 'measured_by'];

function measurersInWords(sides: readonly Side[], hearing: Hearing): string {
  const measurers = [...new Set(sides.flatMap((side) => side.testimonies.map(({ claim }) => claim.measurer)))];
  const named = measurers
    .flatMap((measurer) => (measurer === undefined ? [] : hearing.sourceName(hearing.rulings.originOf(measurer))))
    .sort();
  if (named.length === 0) return 'no measurer named';
  if (measurers.length === 1) return `same measurer (${named.join('')})`;
  const unnamed = measurers.includes(undefined) ? ' or not named' : '';
  return named.length === 1 ? `measurer ${named.join('')}${unnamed}` : `measurers ${listInWords(named)}${unnamed}`;
}

/** "dated 2024-07 and 2026-03", "none dated", "2 of 4 undated". */
function datesInWords(testimonies: readonly Testimony[]): string {
  const dates = [
    ...new Set(
      testimonies.flatMap(({ claim }) => (claim.qualifiers['as_of'] === undefined ? [] : say(claim.qualifiers['as_of']))),
    ),
  ];
  const undated = testimonies.filter(({ asOf }) => asOf === undefined).length;
  if (dates.length === 0) return 'no claim says when it holds';
  const dated = `dated ${listInWords(dates.sort())}`;
  return undated === 0 ? dated : `${dated}, ${undated} of ${testimonies.length} claims undated`;
}

function namesOf(sides: readonly Side[], qualifier: string): string[] {
  const values = sides.flatMap((side) => side.testimonies.flatMap(({ claim }) => claim.qualifiers[qualifier] ?? []));
  return [...new Set(values.map((value) => say(value)))].sort();
}

function differs(sides: readonly Side[], qualifier: string): boolean {
  return new Set(sides.map((side) => namesOf([side], qualifier).join())).size > 1;
}
