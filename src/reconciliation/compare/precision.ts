/**
 * How finely a number was written, in the unit of its amount: half of it either way is what rounding may hide.
 * "82" 1, "82.0" 0.1, "128K" 1000, "15" cents 0.01 dollars, "0.87" of 1 as 87 % 1, "two" 1.
 */
export function stepOf(amount: number, written: string): number {
  const digits = digitsOf(written);
  if (digits === undefined) return decimalStep(plainDigits(amount));
  return decimalStep(digits) * scaleOf(amount, digits);
}

/** As if the zeros at the end of a whole number were only filling: "16,000" 1000, "16,384" 1, "70" 10, "7" 1. */
export function looseStepOf(amount: number, written: string): number {
  const digits = digitsOf(written) ?? plainDigits(amount);
  const step = stepOf(amount, written);
  const zeros = digits.includes('.') ? 0 : (/[1-9](0+)$/.exec(digits)?.[1]?.length ?? 0);
  return step * 10 ** zeros;
}

/** The power that the words around the digits stand for: 1000 for "128K", 0.01 for "15" cents; 1 when the digits are the amount. */
export function writtenScaleOf(amount: number, written: string): number {
  const digits = digitsOf(written);
  return digits === undefined ? 1 : scaleOf(amount, digits);
}

/** The first number in the text, without separators of thousands and sign: "16,384" to "16384". Undefined for words. */
function digitsOf(written: string): string | undefined {
  return /\d[\d,]*(?:\.\d+)?|\.\d+/.exec(written)?.[0].replaceAll(',', '');
}

function decimalStep(digits: string): number {
  return 10 ** -(digits.split('.')[1]?.length ?? 0);
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
