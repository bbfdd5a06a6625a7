import type { DateValue, MoneyValue, QuantityValue, RatioValue, Snak, Value } from '../../domain';
import { directionOfPoints } from '../../reconciliation';

/** A snak as a person would write it: "128,000 tokens", "8B parameters", "$0.15 per 1M tokens", "18 July 2024", "60% cheaper", "not disclosed". */
export function snakText(snak: Snak): string {
  switch (snak.kind) {
    case 'value':
      return valueText(snak.value);
    case 'unknown':
      return 'not disclosed';
    case 'none':
      return 'none';
  }
}

function valueText(value: Value): string {
  switch (value.type) {
    case 'quantity':
      return quantityText(value);
    case 'money':
      return moneyText(value);
    case 'date':
      return dateText(value);
    case 'flag':
      return value.is ? 'yes' : 'no';
    case 'text':
      return value.text;
    case 'entity':
      return value.name;
    case 'set':
      return value.members.join(', ');
    case 'ratio':
      return ratioText(value);
  }
}

function quantityText({ amount, upper, unit }: QuantityValue): string {
  return withUnit(
    upper === undefined ? shortNumberText(amount) : `${shortNumberText(amount)} to ${shortNumberText(upper)}`,
    unit,
  );
}

function moneyText({ amount, upper, currency, per }: MoneyValue): string {
  const amounts = upper === undefined ? [amount] : [amount, upper];
  const price = amounts.map((part) => priceText(part, currency)).join(' to ');
  return per === undefined ? price : `${price} per ${per}`;
}

function dateText({ iso, granularity }: DateValue): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const monthName = MONTHS[Number(month) - 1] ?? month;
  if (granularity === 'year') return year;
  return granularity === 'month' ? `${monthName} ${year}` : `${Number(day)} ${monthName} ${year}`;
}

function ratioText(value: RatioValue): string {
  const { amount, unit, direction } = value;
  if (amount === undefined) return direction;
  if (unit === 'points') return `${withUnit(numberText(Math.abs(amount)), unit)} ${directionOfPoints(value)}`;
  return `${withUnit(numberText(amount), unit ?? '')} ${direction}`;
}

/** "%" and "x" stand at the number, words after a space. */
function withUnit(number: string, unit: string): string {
  if (unit === '') return number;
  return unit === '%' || unit === 'x' ? `${number}${unit}` : `${number} ${UNIT_WORDS[unit] ?? unit}`;
}

/** Units that the vocabulary has in short, in full for people. */
const UNIT_WORDS: Readonly<Record<string, string>> = { params: 'parameters' };

/** Made once: making a formatter costs more than a thousand uses of it. */
const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });
const CENTS = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 10 });

function numberText(amount: number): string {
  if (Number.isInteger(amount) && Math.abs(amount) < 1e15) return grouped(String(amount));
  return NUMBERS.format(amount);
}

/** Whole numbers are most of what is shown, and a formatter takes ten times as long. */
function grouped(digits: string): string {
  return digits.length <= 3 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** From a million up in short where no digit is lost: "8B", "1.5M", "15.6T"; but "1,234,567" and "128,000". */
function shortNumberText(amount: number): string {
  if (Math.abs(amount) < SMALLEST_SCALE) return numberText(amount);
  const scale = SCALES.find(({ power }) => Math.abs(amount) >= power);
  if (scale === undefined) return numberText(amount);
  const scaled = Number((amount / scale.power).toPrecision(12));
  return Number(scaled.toFixed(2)) === scaled ? `${numberText(scaled)}${scale.letter}` : numberText(amount);
}

const SMALLEST_SCALE = 1e6;
const SCALES = [
  { power: 1e12, letter: 'T' },
  { power: 1e9, letter: 'B' },
  { power: SMALLEST_SCALE, letter: 'M' },
];

function priceText(amount: number, currency: string): string {
  const number = Number.isInteger(amount) ? shortNumberText(amount) : CENTS.format(amount);
  return currency === 'USD' ? `$${number}` : `${number} ${currency}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
