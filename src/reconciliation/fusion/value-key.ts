import { entityKey, type Snak, type Value } from '../../domain';
import { minutesOf } from './clock';

/** What makes two snaks the same value: everything but the spelling. */
export function valueKey(snak: Snak): string {
  return snak.kind === 'value' ? keyOf(snak.value) : `\u0000${snak.kind}`;
}

function keyOf(value: Value): string {
  switch (value.type) {
    case 'quantity':
      return `${String(value.amount)}${range(value.upper)} ${value.unit}`;
    case 'money':
      return `${String(value.amount)}${range(value.upper)} ${value.currency}/${value.per ?? ''}`;
    case 'date':
      return value.iso;
    case 'flag':
      return String(value.is);
    case 'text':
      return textKey(value.text);
    case 'entity':
      return entityKey(value.name);
    case 'set':
      return value.members.join('\u0001');
    case 'ratio':
      return `${String(value.amount ?? '')} ${value.unit ?? ''} ${value.direction}`;
  }
}

/**
 * Neither case nor spacing makes another text, nor what parts the letters of a code from its digits ("B 12", "B-12" and "B12"); a time of day
 * is one however it is written.
 */
function textKey(text: string): string {
  const minutes = minutesOf(text);
  if (!Number.isNaN(minutes)) return `${String(minutes)} min`;
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').replace(BEFORE_DIGITS, '').toLowerCase();
}
const BEFORE_DIGITS = /(?<=\p{L})[ -](?=\d)/gu;

function range(upper: number | undefined): string {
  return upper === undefined ? '' : `..${String(upper)}`;
}

/** The number to compare by, NaN when it is none. A range is compared by its middle, a time of day by its minutes. */
export function numberOf(snak: Snak): number {
  if (snak.kind === 'value' && snak.value.type === 'text') return minutesOf(snak.value.text);
  if (snak.kind !== 'value' || (snak.value.type !== 'quantity' && snak.value.type !== 'money')) return NaN;
  const { amount, upper } = snak.value;
  return upper === undefined ? amount : (amount + upper) / 2;
}

/** Whether its number is a time of day: those are told apart round the clock, and only in minutes. */
export function isClock(snak: Snak | undefined): boolean {
  return snak?.kind === 'value' && snak.value.type === 'text';
}

/** How a value is spelled, where two spellings are one value. */
export function spellingOf(snak: Snak): string {
  if (snak.kind !== 'value') return '';
  const { value } = snak;
  return value.type === 'entity' ? value.name : value.type === 'text' ? value.text : 'written' in value ? value.written : '';
}
