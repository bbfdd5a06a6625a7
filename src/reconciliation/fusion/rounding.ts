import type { Snak } from '../../domain';
import { precisionOf } from '../compare/precision';

/** Zeros at the end of a whole number fill it up only from two on: 12,300 is to the hundred, 70 to the one. */
const FILLING = 100;
/** Binary fractions are off by less than this share. */
const SLACK = 1 + 1e-9;
/** A degree of one scale in the other: their zeros differ, so amount by digits does not tell. */
const DEGREES: Readonly<Record<string, number>> = { '°F': 1.8, F: 1.8, '°C': 1 / 1.8, C: 1 / 1.8 };

/**
 * By how much rounding may have moved a number, either way: "1.2M" by 50,000, "1,234,567" by a half, "12,300" by 50, "20 °C" told in °F by 0.9.
 * 0 for what is no number of one piece.
 */
export function roundedBy(snak: Snak | undefined): number {
  return roundingOf(snak)?.by ?? 0;
}

/** The same for a number told in another unit or in thousands; 0 for a plain one, which may as well be a coarser instrument's reading. */
export function retoldBy(snak: Snak | undefined): number {
  const rounding = roundingOf(snak);
  return rounding?.isRetold === true ? rounding.by : 0;
}

function roundingOf(snak: Snak | undefined): { readonly by: number; readonly isRetold: boolean } | undefined {
  if (snak?.kind !== 'value' || (snak.value.type !== 'quantity' && snak.value.type !== 'money')) return undefined;
  const { amount, upper, written } = snak.value;
  if (upper !== undefined) return undefined;
  const { step, looseStep, scale } = precisionOf(amount, written);
  const degree = snak.value.type === 'quantity' && scale !== 1 ? DEGREES[snak.value.unit] : undefined;
  if (degree !== undefined) return { by: ((step / scale) * degree) / 2, isRetold: true };
  const isFilled = looseStep >= FILLING * step;
  return { by: (isFilled ? looseStep : step) / 2, isRetold: scale !== 1 || isFilled };
}

/** Whether a number is another one, rounded: 1.2M is 1,234,567, and not the other way round. */
export function isRounded(less: number, lessBy: number, more: number, moreBy: number): boolean {
  return lessBy > moreBy && Math.abs(less - more) <= lessBy * SLACK;
}
