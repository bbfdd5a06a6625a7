import type { DateValue, MoneyValue, QuantityValue, RatioValue, Snak, Value } from '../domain';

/** A snak as a person would write it: "128,000 tokens", "$0.15 per 1M tokens", "18 July 2024", "60% cheaper", "not disclosed". */
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
  return withUnit(upper === undefined ? numberText(amount) : `${numberText(amount)} to ${numberText(upper)}`, unit);
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

function ratioText({ amount, unit, direction }: RatioValue): string {
  if (amount === undefined) return direction;
  const times = withUnit(numberText(amount), unit ?? '');
  return unit === 'points' ? times : `${times} ${direction}`;
}

/** "%" and "x" stand at the number, words after a space. */
function withUnit(number: string, unit: string): string {
  if (unit === '') return number;
  return unit === '%' || unit === 'x' ? `${number}${unit}` : `${number} ${unit}`;
}

function numberText(amount: number): string {
  return amount.toLocaleString('en-US', { maximumFractionDigits: 10 });
}

function priceText(amount: number, currency: string): string {
  const decimals = Number.isInteger(amount) ? 0 : 2;
  const number = amount.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: 10 });
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
