import type { RatioValue } from '../../domain';
import { directionOf, oppositeOf } from '../../vocabulary';
import { inWords, numberInWords, type Reading } from '../compare';
import { relativeDifference } from '../compare/figure';
import { holds, percent } from '../compare/figures';
import { stepOf } from '../compare/precision';
import type { Operand, Pair } from './operands';

/** Whether a comparison holds for two numbers, and the sum that shows it. */
export interface Check {
  readonly holds: boolean;
  /** How far off, relative: 0.146 for 1.71 where over 2 is said. */
  readonly off: number;
  /** The direction itself is wrong, not only the amount. */
  readonly wrongWay: boolean;
  /** "108 / 63 = 1.71x"; and what should have been said. Only made for what does not hold. */
  equation(): string;
  recomputed(): RatioValue;
}

/** Up to here a recomputed figure counts as the stated one, if its last digit was cut off instead of rounded: 53 % for 53.7 %. */
const CUT_OFF = 0.05;
/** A single digit may round this much: "8x" for 7.8. */
const COARSE = 0.15;
/** "Roughly 60%" for 64%, not for 70%. */
const ROUGHLY = 0.1;
/** "Similar" may be this far apart, "equal" this much. */
const SIMILAR = 0.2;
const EQUAL = 0.02;

/** Undefined where the words give no direction and no measure that can be recomputed. */
export function check(value: RatioValue, reading: Reading, pair: Pair): Check | undefined {
  const { amount } = value;
  if (amount === undefined || value.unit === undefined) return checkDirection(value, pair);
  const computed = measure(value, pair);
  if (computed === undefined) return checkDirection(value, pair);
  const stated = value.unit === 'points' && directionOf(value.direction)?.sense === -1 ? -Math.abs(amount) : amount;
  const wrongWay =
    value.unit === 'points' ? computed.amount * stated < 0 : computed.amount <= (value.unit === 'x' ? 1 - EQUAL : 0);
  const off = relativeDifference(stated, computed.amount);
  return {
    holds: !wrongWay && figureHolds(stated, value.written, reading, computed),
    off,
    wrongWay,
    equation: () => computed.equation(numberInWords(rounded(computed.amount))),
    recomputed: () => withAmount(value, rounded(computed.amount)),
  };
}

/** In the same terms: "20% more expensive" for -20% cheaper. Points keep their sign, and their direction follows it. */
function withAmount({ direction: stated, unit }: RatioValue, amount: number): RatioValue {
  const isPoints = unit === 'points';
  const isTurned = isPoints ? (directionOf(stated)?.sense ?? 1) * amount < 0 : amount < 0;
  const direction = isTurned ? oppositeOf(stated) : stated;
  const shown = isTurned && !isPoints ? -amount : amount;
  const said = { type: 'ratio', direction, written: String(shown), amount: shown } as const;
  return unit === undefined ? said : { ...said, unit };
}

interface Computed {
  readonly amount: number;
  readonly slack: number;
  readonly equation: (result: string) => string;
}

/** The figure in the terms in which it was stated. */
function measure({ unit, direction }: RatioValue, { subject, other }: Pair): Computed | undefined {
  const sense = directionOf(direction)?.sense;
  const [s, o] = [subject.amount, other.amount];
  const [a, b] = [() => numberInWords(s), () => numberInWords(o)];
  if (unit === 'points') return differenceBetween(subject, other, unit);
  if (sense === undefined) return undefined;
  if (unit !== undefined && unit !== '%' && [subject, other].every((operand) => unitOfOperand(operand) === unit))
    return sense < 0 ? differenceBetween(other, subject, unit) : differenceBetween(subject, other, unit);
  if (s === 0 || o === 0) return undefined;
  const share = subject.slack / Math.abs(s) + other.slack / Math.abs(o);
  if (unit === 'x' && sense >= 0)
    return { amount: s / o, slack: share * (s / o), equation: (result) => `${a()} / ${b()} = ${result}x` };
  if (unit === 'x') return { amount: o / s, slack: share * (o / s), equation: (result) => `${b()} / ${a()} = ${result}x` };
  if (unit === '%' && sense >= 0)
    return { amount: (s / o - 1) * 100, slack: share * 100 * (s / o), equation: (result) => `${a()} / ${b()} - 1 = ${result}%` };
  if (unit === '%')
    return { amount: (1 - s / o) * 100, slack: share * 100 * (s / o), equation: (result) => `1 - ${a()} / ${b()} = ${result}%` };
  return undefined;
}

/** "44 g heavier" at 144 g against 100 g; and points. */
function differenceBetween(more: Operand, less: Operand, unit: string): Computed {
  return {
    amount: more.amount - less.amount,
    slack: more.slack + less.slack,
    equation: (result) => `${numberInWords(more.amount)} - ${numberInWords(less.amount)} = ${result} ${unit}`,
  };
}

function unitOfOperand({ testimony: { reading } }: Operand): string | undefined {
  const value = reading.snak.kind === 'value' ? reading.snak.value : undefined;
  if (value?.type === 'quantity') return value.unit;
  return value?.type === 'money' ? value.currency : undefined;
}

function figureHolds(stated: number, written: string, reading: Reading, { amount, slack }: Computed): boolean {
  if (reading.bound !== undefined) {
    const limit = { amount: stated, bound: reading.bound };
    return holds(limit, amount) || holds(limit, amount + slack) || holds(limit, amount - slack);
  }
  const step = stepOf(stated, written);
  const difference = Math.abs(stated - amount) - slack;
  const share = relativeDifference(stated, amount);
  if (difference <= 0) return true;
  if (reading.approximate) return share <= ROUGHLY;
  return (difference <= step / 2 && share <= COARSE) || (difference <= step && share <= CUT_OFF);
}

function checkDirection(value: RatioValue, pair: Pair): Check | undefined {
  const direction = directionOf(value.direction);
  if (direction === undefined) return undefined;
  const [s, o] = [pair.subject.amount, pair.other.amount];
  const apart = relativeDifference(s, o);
  const sense = Math.sign(s - o);
  if (direction.sense === 0) {
    return {
      holds: apart <= (MEANS_EQUAL.test(value.direction) ? EQUAL : SIMILAR),
      off: apart,
      wrongWay: false,
      equation: () => `${againstInWords(pair.subject, pair.other)}, ${percent(apart)} apart`,
      recomputed: () => measured(sense > 0 ? 'higher' : 'lower', pair),
    };
  }
  const holds = sense === direction.sense || (sense === 0 && direction.orEqual === true);
  const towards = sense === 0 ? 'equal' : sense === direction.sense ? value.direction : oppositeOf(value.direction);
  return {
    holds,
    off: apart,
    wrongWay: !holds,
    equation: () => againstInWords(pair.subject, pair.other),
    recomputed: () => measured(towards, pair),
  };
}

const MEANS_EQUAL = /^(?:equal|same|identical)$/i;

function againstInWords(subject: Operand, other: Operand): string {
  return `${operandInWords(subject)} against ${operandInWords(other)}`;
}

function operandInWords(operand: Operand): string {
  return isDay(operand) ? inWords(operand.testimony.reading.snak) : numberInWords(operand.amount);
}

/** Percentages by their difference in points; else how many times as much, or what share less. Days and what is equal only by direction. */
function measured(direction: string, { subject, other }: Pair): RatioValue {
  const [s, o] = [subject.amount, other.amount];
  const said = { type: 'ratio', direction, written: againstInWords(subject, other) } as const;
  if (s === o || isDay(subject)) return said;
  if (isPercentage(subject) && isPercentage(other)) return { ...said, amount: rounded(s - o), unit: 'points' };
  if (s <= 0 || o <= 0) return said;
  return s > o ? { ...said, amount: rounded(s / o), unit: 'x' } : { ...said, amount: rounded((1 - s / o) * 100), unit: '%' };
}

function isDay({ testimony: { reading } }: Operand): boolean {
  return reading.snak.kind === 'value' && reading.snak.value.type === 'date';
}

function isPercentage(operand: Operand): boolean {
  return unitOfOperand(operand) === '%';
}

/** Three significant digits, as a person would say it. */
function rounded(amount: number): number {
  return Number(amount.toPrecision(3));
}
