import { plainProperty } from '../../vocabulary/plain-property';
import { readValue } from './read-value';

/**
 * A text that is a date and nothing else, as ISO and as coarse as it is written; a time of day is kept.
 * Takes: July 18, 2024   2024-07   2024   2024-07-18T10:00Z
 * Refuses: whenever   03/04/2026   2024-13-01   2024-02-30T10:00Z
 */
export function wholeDate(text: string): string | undefined {
  if (MOMENT.test(text)) return isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)) ? text : undefined;
  const read = readValue(text, A_DATE);
  if ('refused' in read || read.snak.kind !== 'value' || read.snak.value.type !== 'date') return undefined;
  return read.snak.value.iso;
}

const A_DATE = plainProperty('date', 'date');
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/** Date.parse takes February 30 for March 1. */
function isDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}
