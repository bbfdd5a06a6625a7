import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Side } from '../sides';
import type { Testimony } from '../testimony';
import { listInWords, say, someInWords } from './phrases';

export interface Dissolution {
  readonly dissolvedBy: { readonly qualifier: string; readonly reason: string };
  /** What it does for these claims, to follow a semicolon; undefined where it adds nothing that a reader could use. */
  readonly clause?: string;
}

/** The qualifier that would explain the difference if the claims carried it, or that does when it is believed. */
export function dissolvedBy(sides: readonly Side[], slot: Slot, hearing: Hearing): Dissolution | undefined {
  const testimonies = sides.flatMap((side) => side.testimonies);
  if (slot.property.changes) {
    const reason = `${measurersInWords(sides, hearing)}, ${datesInWords(testimonies)}`;
    return { dissolvedBy: { qualifier: 'as_of', reason }, clause: datingInWords(sides, slot) };
  }
  const given = qualifiersOf(testimonies);
  const measurers = given.has('measured_by') ? namesOf(sides, 'measured_by') : [];
  if (measurers.length > 1) {
    const reason = `not the same measurer: ${listInWords(measurers)}`;
    return { dissolvedBy: { qualifier: 'measured_by', reason }, clause: `not measured by the same (${someInWords(measurers)})` };
  }
  const explaining = EXPLAINING.filter((name) => name !== 'measured_by' || MEASURED.has(slot.property.datatype));
  const other = explaining.find((name) => given.has(name) && differs(sides, name));
  if (other === undefined) return undefined;
  const reason = `only some claims say which: ${listInWords(namesOf(sides, other))}`;
  return { dissolvedBy: { qualifier: other, reason }, clause: CLAUSES[other] ?? `only some say which ${other}` };
}

/** Names of all that any of them is qualified by: few are by any of those that explain. */
function qualifiersOf(testimonies: readonly Testimony[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { claim } of testimonies) for (const name in claim.qualifiers) names.add(name);
  return names;
}

const CLAUSES: Readonly<Record<string, string>> = {
  measured_by: 'only some name who measured it',
  status: 'some may speak of what is planned',
};

/** Only numbers are measured: who is named for a word or a yes is who said it. */
const MEASURED = new Set(['quantity', 'ratio']);

/** "only one says when it was measured, so a dated measurement would dissolve part of it". */
function datingInWords(sides: readonly Side[], slot: Slot): string {
  const dated = sides.filter(({ testimonies }) => testimonies.some(({ asOf }) => asOf !== undefined)).length;
  const measured =
    MEASURED.has(slot.property.datatype) &&
    sides.some(({ testimonies }) => testimonies.some(({ claim }) => claim.measurer !== undefined));
  const when = measured ? 'when it was measured' : 'when it held';
  if (dated === 0) return `none says ${when}, and dates might explain it`;
  if (dated === sides.length) return 'their dates do not tell them apart';
  return `only ${dated === 1 ? 'one says' : `${dated} of ${sides.length} say`} ${when}, and dates for the others might explain it`;
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
