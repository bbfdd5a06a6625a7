import type { RatioValue, Snak, Value } from '../../domain';
import { directionOf } from '../../vocabulary';
import type { Reading } from './reading';

/** A snak as a person would write it: "128,000 tokens", "8B parameters", "$0.15 per 1M tokens", "2024-07-18", "60% cheaper", "not disclosed". */
export function inWords(snak: Snak, { bound, approximate = false }: Manner = {}): string {
  if (snak.kind === 'unknown') return 'not disclosed';
  if (snak.kind === 'none') return 'none';
  return `${bound === undefined ? '' : `${bound} `}${approximate ? '~' : ''}${valueInWords(snak.value)}`;
}

/** Whether it is meant as a limit or as an estimate; in signs: "> 60%", "~8B parameters". */
interface Manner {
  readonly bound?: '<' | '<=' | '>' | '>=';
  readonly approximate?: boolean;
}

/** With what limits it: "about 8B parameters", "over 60% cheaper". */
export function readingInWords(reading: Reading): string {
  const bound = reading.bound === undefined ? '' : `${BOUND_WORDS[reading.bound]} `;
  return `${bound}${reading.approximate ? 'about ' : ''}${inWords(reading.snak)}`;
}

const BOUND_WORDS = { '<': 'under', '<=': 'at most', '>': 'over', '>=': 'at least' } as const;

function valueInWords(value: Value): string {
  switch (value.type) {
    case 'quantity':
      return withUnit(amountInWords(value.amount, value.upper, shortNumber), value.unit);
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
  const digits = Number.isInteger(amount) && Math.abs(amount) < 1e12 ? String(amount) : String(Number(amount.toPrecision(12)));
  return PLAIN.test(digits) ? withThousands(digits) : NUMBERS.format(Number(digits));
}

/** What needs no more than commas, which is nearly all: not "-0", "1e-7", nor more decimals than are shown. */
const PLAIN = /^-?(?!0$)\d+(?:\.\d{1,12})?$|^0$/;

function withThousands(digits: string): string {
  const point = digits.indexOf('.');
  const end = point < 0 ? digits.length : point;
  const start = digits.startsWith('-') ? 1 : 0;
  if (end - start <= 3) return digits;
  const first = start + ((end - start - 1) % 3) + 1;
  let text = digits.slice(0, first);
  for (let at = first; at < end; at += 3) text += `,${digits.slice(at, at + 3)}`;
  return text + digits.slice(end);
}

/** From a million up as M, B and T where that loses no digit and is shorter: "8B", "1.5M", but "1,234,567" and "128,000". */
function shortNumber(amount: number): string {
  const scale = SCALES.find(({ power }) => Math.abs(amount) >= power);
  if (scale === undefined) return numberInWords(amount);
  const scaled = Number((amount / scale.power).toPrecision(12));
  return Number(scaled.toFixed(2)) === scaled ? `${numberInWords(scaled)}${scale.letter}` : numberInWords(amount);
}

const SCALES = [
  { power: 1e12, letter: 'T' },
  { power: 1e9, letter: 'B' },
  { power: 1e6, letter: 'M' },
];

function amountInWords(amount: number, upper: number | undefined, write: (amount: number) => string): string {
  return upper === undefined ? write(amount) : `${write(amount)} to ${write(upper)}`;
}

function moneyInWords(amount: number, upper: number | undefined, currency: string): string {
  const said = amountInWords(amount, upper, sumInWords);
  return currency === 'USD' ? `$${said}` : `${said} ${currency}`;
}

/** Cents in full where there are any: "$0.60", "$5", "$0.075". */
function sumInWords(amount: number): string {
  const isShort = Number(amount.toFixed(2)) === amount && !Number.isInteger(amount);
  return isShort ? amount.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ',') : shortNumber(amount);
}

/** "%" and "x" stand at the number, words after a space. */
function withUnit(amount: string, unit: string): string {
  if (unit === '') return amount;
  return unit === 'x' || unit === '%' ? `${amount}${unit}` : `${amount} ${UNIT_WORDS[unit] ?? unit}`;
}

const UNIT_WORDS: Readonly<Record<string, string>> = { params: 'parameters' };

function ratioInWords(value: RatioValue): string {
  if (value.amount === undefined) return value.direction;
  const isPoints = value.unit === 'points';
  const amount = withUnit(numberInWords(isPoints ? Math.abs(value.amount) : value.amount), value.unit ?? '');
  return `${amount} ${isPoints ? directionOfPoints(value) : value.direction}`;
}

/** Points carry their sign, or have it from the direction: -10 and 10 "lower" are both "10 points lower". */
export function directionOfPoints({ amount = 0, direction }: RatioValue): string {
  const sense = directionOf(direction)?.sense ?? 0;
  const isLess = sense === -1 || amount < 0;
  return sense === (isLess ? -1 : 1) ? direction : isLess ? 'lower' : 'higher';
}
