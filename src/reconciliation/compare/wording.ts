import type { Snak, Value } from '../../domain';
import type { Reading } from './reading';

/** A snak as a person would write it: "128,000 tokens", "$0.15 per 1M tokens", "2024-07-18", "not disclosed". */
export function inWords(snak: Snak): string {
  if (snak.kind === 'unknown') return 'not disclosed';
  if (snak.kind === 'none') return 'none';
  return valueInWords(snak.value);
}

/** With what limits it: "about 8,000,000,000 params", "over 60 % cheaper". */
export function readingInWords(reading: Reading): string {
  const bound = reading.bound === undefined ? '' : `${BOUND_WORDS[reading.bound]} `;
  return `${bound}${reading.approximate ? 'about ' : ''}${inWords(reading.snak)}`;
}

const BOUND_WORDS = { '<': 'under', '<=': 'at most', '>': 'over', '>=': 'at least' } as const;

function valueInWords(value: Value): string {
  switch (value.type) {
    case 'quantity':
      return withUnit(amountInWords(value.amount, value.upper), value.unit);
    case 'money':
      return `${moneyInWords(value.amount, value.upper, value.currency)}${value.per === undefined ? '' : ` per ${value.per}`}`;
    case 'date':
      return value.iso;
    case 'flag':
      return value.is ? 'yes' : 'no';
    case 'text':
      return `"${value.text}"`;
    case 'entity':
      return value.name;
    case 'set':
      return value.members.join(', ');
    case 'ratio':
      return ratioInWords(value);
  }
}

/** Made once: making a formatter costs more than a thousand uses of it. */
const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 12 });

export function numberInWords(amount: number): string {
  return NUMBERS.format(Number(amount.toPrecision(12)));
}

function amountInWords(amount: number, upper?: number): string {
  return upper === undefined ? numberInWords(amount) : `${numberInWords(amount)} to ${numberInWords(upper)}`;
}

function moneyInWords(amount: number, upper: number | undefined, currency: string): string {
  const said = amountInWords(amount, upper);
  return currency === 'USD' ? `$${said}` : `${said} ${currency}`;
}

function withUnit(amount: string, unit: string): string {
  if (unit === '') return amount;
  return unit === 'x' ? `${amount}x` : `${amount} ${unit}`;
}

function ratioInWords(value: Extract<Value, { type: 'ratio' }>): string {
  if (value.amount === undefined) return value.direction;
  const amount = withUnit(numberInWords(value.amount), value.unit ?? '');
  return value.unit === 'points' ? amount : `${amount} ${value.direction}`;
}
