import type { QualifierValue, Snak } from '../../domain';
import { inWords, readingInWords } from '../compare';
import type { Hearing, Slot } from '../hearing';
import type { Testimony } from '../testimony';
import { witnessesOf } from '../witnesses';

/** "Output speed of GPT-4o mini", with what sets the slot apart: "Benchmark score of Claude 3 Haiku (MMLU)". */
export function slotInWords(slot: Slot, hearing: Hearing): string {
  const conditions = Object.entries(slot.item.separators).map(([name, value]) =>
    name === 'versus' ? `versus ${say(value)}` : say(value),
  );
  const about = conditions.length === 0 ? '' : ` (${conditions.join(', ')})`;
  return `${slot.property.label} of ${hearing.subjectName(slot.item.subject)}${about}`;
}

/** "42 tokens/s (Artificial Analysis, 2026-03-25)". */
export function sideInWords(testimonies: readonly Testimony[], slot: Slot, hearing: Hearing, snak?: Snak): string {
  const first = testimonies[0];
  const said = first === undefined || snak !== undefined ? inWords(snak ?? { kind: 'unknown' }) : readingInWords(first.reading);
  return `${said} (${witnesses(testimonies, slot, hearing)})`;
}

/** Who says it, the first three by name, with the latest date told. */
export function witnesses(testimonies: readonly Testimony[], slot: Slot, hearing: Hearing): string {
  const names = [...new Set(witnessesOf(testimonies, slot, hearing).map(({ origin }) => origin.name))].sort();
  const shown = names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  const dates = testimonies.flatMap(({ told }) => told ?? []).sort();
  const last = dates.at(-1);
  return `${listInWords(shown)}${last === undefined ? '' : `, ${last}`}`;
}

/** "a, b and c". */
export function listInWords(words: readonly string[]): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

export function say(value: QualifierValue): string {
  return typeof value === 'object' ? value.join(' and ') : String(value);
}
