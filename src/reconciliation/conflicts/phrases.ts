import type { DocumentId, QualifierValue } from '../../domain';
import { readingInWords, type Reading } from '../compare';
import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Testimony } from '../testimony';
import { witnessesOf } from '../witnesses';

/** A reason is at most this long; what comes after the first sentence only stands where it fits under the lower limit. */
const LONGEST = 300;
const COMFORTABLE = 200;

/**
 * What the list of positions does not tell, in one sentence or two: values and their origins stand beside it wherever it is shown, so a reason
 * names a value only in an equation, or to say which of several it speaks of.
 */
export function reasonInWords(first: string, ...further: readonly (string | undefined)[]): string {
  const reason = cut(sentence(first), LONGEST);
  for (const next of further) {
    if (next !== undefined && next !== '' && reason.length + sentence(next).length < COMFORTABLE)
      return `${reason} ${sentence(next)}`;
  }
  return reason;
}

function sentence(words: string): string {
  const capital = words.charAt(0).toUpperCase() + words.slice(1);
  return ENDS.has(capital.charAt(capital.length - 1)) ? capital : `${capital}.`;
}

const ENDS = new Set(['.', '!', '?', '…']);

/** Between words, with an ellipsis. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most - 1);
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), Math.floor(most / 2))).replace(/[\s,;:]+$/, '')}…`;
}

const LONGEST_NAME = 48;

/** Origins by name, two at most: "OpenAI", "OpenAI and TechCrunch", "OpenAI and 3 others". */
export function witnesses(testimonies: readonly Testimony[], slot: Slot, hearing: Hearing): string {
  return someInWords(witnessesOf(testimonies, slot, hearing).map(({ origin }) => origin.name));
}

export function someInWords(names: readonly string[]): string {
  const all = [...new Set(names)].sort().map((name) => cut(name, LONGEST_NAME));
  return all.length <= 2 ? listInWords(all) : `${all[0] ?? ''} and ${all.length - 1} others`;
}

export function documentInWords(testimony: Testimony, hearing: Hearing): string {
  return documentNamed(testimony.claim.document, hearing);
}

export function documentNamed(document: DocumentId, hearing: Hearing): string {
  return cut(hearing.documentName(document), LONGEST_NAME);
}

/** What it says, short enough to stand in a sentence. */
export function shortly(reading: Reading): string {
  return cut(readingInWords(reading), LONGEST_NAME);
}

/** "one claim", "3 claims". */
export function counted(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}

/** "a, b and c". */
export function listInWords(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

export function say(value: QualifierValue): string {
  return typeof value === 'object' ? value.join(' and ') : String(value);
}
