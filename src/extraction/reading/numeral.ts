import { MASK } from './normalise';

/**
 * Numbers as people write them, read on their digits: "15" cents is "15e-2", so 0.15 exactly, and 1.1K is 1100 exactly.
 *
 * Takes: 128,000   16384   1.8T   128K   .5   1M   8 billion   8-billion   two   five hundred thousand (as "five")
 * Refuses: the digits of o4-mini, GPT-4, v0613, 1.2.3, 12:30, 2024-07-18, 555-0123, 4o, C++17, 0,15
 */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** Decimal digits with at most one point and a sign: "-1.8". */
  readonly digits: string;
  /** Power of ten that its scale word stands for. */
  readonly exponent: number;
  /** Whether it was a word ("two"), which counts only before a unit. */
  readonly spelled?: true;
}

export function amountOf({ digits, exponent }: Pick<Numeral, 'digits' | 'exponent'>, shift = 0): number {
  return Number(`${digits}e${String(exponent + shift)}`);
}

/** The numeral whose digits begin at `at`, or undefined when what stands around makes it no number. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  if (!mayBegin(text, at)) return undefined;
  return readDigits(text, at);
}

/** As readNumeral, without looking at what stands before: for the second number of a range or a pair. */
export function readDigits(text: string, at: number): Numeral | undefined {
  DIGITS.lastIndex = at;
  const plain = DIGITS.exec(text)?.[0];
  if (plain === undefined || plain.length > LONGEST) return undefined;
  const unscaled = at + plain.length;
  const scale = readScale(text, unscaled);
  const end = scale?.end ?? unscaled;
  if (!mayEnd(text, end)) return undefined;
  const sign = text[at - 1] === '-' && !/[\w)\]%\uFFFC]/.test(text[at - 2] ?? ' ') ? '-' : '';
  const digits = sign + (plain.startsWith('.') ? '0' : '') + plain.replaceAll(',', '');
  return { start: sign === '' ? at : at - 1, end, digits, exponent: scale?.exponent ?? 0 };
}

/** "two", "fifteen", "ten", the "a" of "a million": only ever a number before a unit, which the caller checks. */
export function readNumberWord(text: string, at: number): Numeral | undefined {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  const amount = word === undefined ? undefined : /^a$/i.test(word) ? 1 : NUMBER_WORDS.get(word.toLowerCase());
  if (word === undefined || amount === undefined) return undefined;
  const scale = readScale(text, at + word.length);
  const end = scale?.end ?? at + word.length;
  return { start: at, end, digits: String(amount), exponent: scale?.exponent ?? 0, spelled: true };
}

/** Where the run of digits and joints around a refused number ends, so that its pieces are not read either. */
export function endOfRun(text: string, at: number): number {
  RUN.lastIndex = at;
  return at + (RUN.exec(text)?.[0].length ?? 1);
}

export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map<string, number>(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
      .split(' ')
      .map((word, amount): [string, number] => [word, amount]),
    'thirty forty fifty sixty seventy eighty ninety hundred'
      .split(' ')
      .map((word, tens): [string, number] => [word, tens * 10 + 30]),
  ].flat(),
).set('dozen', 12);

const LONGEST = 30;
const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/y;
const RUN = /[\d.,:/-]+/y;
const WORD = /[A-Za-z]+/y;
const SCALE_WORD = /[ -]?(hundred|thousand|million|billion|trillion|bn|mn|mln)\b/iy;
const SCALE_LETTER = /(?:K|k|M|B|b|T|bn|Bn|mn)(?![A-Za-z])/y;
const EXPONENTS: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  k: 3,
  m: 6,
  b: 9,
  t: 12,
  bn: 9,
  mn: 6,
  mln: 6,
};

function readScale(text: string, at: number): { end: number; exponent: number } | undefined {
  SCALE_LETTER.lastIndex = at;
  SCALE_WORD.lastIndex = at;
  const letter = SCALE_LETTER.exec(text)?.[0];
  const found = letter === undefined ? SCALE_WORD.exec(text) : null;
  if (letter !== undefined) return { end: at + letter.length, exponent: EXPONENTS[letter.toLowerCase()] ?? 0 };
  return found ? { end: at + found[0].length, exponent: EXPONENTS[(found[1] ?? '').toLowerCase()] ?? 0 } : undefined;
}

function mayBegin(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const earlier = text[at - 2] ?? ' ';
  if (/[\p{L}\d_@\\\uFFFC]/u.test(before)) return false;
  if (/[-'&]/.test(before)) return !/[\p{L}\d_)\]%\uFFFC]/u.test(earlier);
  if (before === '/' || before === '.' || before === ',' || before === ':') return !/[\p{L}\d_\uFFFC]/u.test(earlier);
  return before !== '+' || !/[\p{L}+\uFFFC]/u.test(earlier);
}

/** Units may follow at once, so letters are judged by the readers of units; here, only what makes it part of something longer. */
function mayEnd(text: string, end: number): boolean {
  const next = text[end] ?? ' ';
  if (next === MASK || next === '_' || next === '@') return false;
  return !(/[.,:]/.test(next) && /\d/.test(text[end + 1] ?? ' '));
}
