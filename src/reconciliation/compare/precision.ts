/**
 * How finely a number was written, in the unit of its amount: half of it either way is what rounding may hide.
 * "82" 1, "82.0" 0.1, "128K" 1000, "15" cents 0.01 dollars, "0.87" of 1 as 87 % 1, "two" 1.
 */
export function stepOf(amount: number, written: string): number {
  return precisionOf(amount, written).step;
}

export interface Precision {
  readonly step: number;
  /** As if the zeros at the end of a whole number were only filling: "16,000" 1000, "16,384" 1, "70" 10, "7" 1. */
  readonly looseStep: number;
  /** The power that the words around the digits stand for: 1000 for "128K", 0.01 for "15" cents; 1 when the digits are the amount. */
  readonly scale: number;
}

export function precisionOf(amount: number, written: string): Precision {
  const digits = digitsOf(written);
  const shown = digits ?? plainDigits(amount);
  const scale = digits === undefined ? 1 : scaleOf(amount, digits);
  const point = shown.indexOf('.');
  const step = (point < 0 ? 1 : 10 ** (point + 1 - shown.length)) * scale;
  return { step, looseStep: point < 0 ? step * 10 ** zerosAtEnd(shown) : step, scale };
}

const [ZERO, NINE, POINT, COMMA] = ['0', '9', '.', ','].map((character) => character.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];

/** The first number in the text, without separators of thousands and sign: "16,384" to "16384". Undefined for words. Read letter by letter, as there are many. */
function digitsOf(written: string): string | undefined {
  let start = 0;
  while (start < written.length && !isDigitAt(written, start) && !isFractionAt(written, start)) start += 1;
  if (start === written.length) return undefined;
  let end = start;
  let hasCommas = false;
  while (isDigitAt(written, end) || (end > start && written.charCodeAt(end) === COMMA)) {
    hasCommas ||= !isDigitAt(written, end);
    end += 1;
  }
  if (isFractionAt(written, end)) {
    end += 2;
    while (isDigitAt(written, end)) end += 1;
  }
  const number = written.slice(start, end);
  return hasCommas ? number.replaceAll(',', '') : number;
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= NINE;
}

/** A point with a digit behind it. */
function isFractionAt(text: string, at: number): boolean {
  return text.charCodeAt(at) === POINT && isDigitAt(text, at + 1);
}

/** Rounded to twelve digits, so that 0.15 / 15 is 0.01. */
function scaleOf(amount: number, digits: string): number {
  const read = Number(digits);
  if (read === 0 || amount === 0 || read === amount) return 1;
  return Number(Math.abs(amount / read).toPrecision(12));
}

function plainDigits(amount: number): string {
  const text = Math.abs(amount).toString();
  return text.includes('e') ? '1' : text;
}

/** None in "0" or "000". */
function zerosAtEnd(digits: string): number {
  let count = 0;
  while (count < digits.length && digits.charCodeAt(digits.length - 1 - count) === ZERO) count += 1;
  return count === digits.length ? 0 : count;
}
