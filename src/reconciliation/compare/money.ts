import type { MoneyValue } from '../../domain';
import { hard, type Comparison } from './comparison';
import type { Compared } from './compared';
import { figureOf, type Figure } from './figure';
import { compareFigures } from './figures';

/** "$5" means five dollars to the cent: sums that are not given in thousands or millions are not roundings of others. */
const CENT = 0.01;

export function compareMoney(a: Compared<MoneyValue>, b: Compared<MoneyValue>): Comparison {
  if (a.value.currency !== b.value.currency || a.value.per !== b.value.per) {
    return hard('money-unit@1', `${a.words} and ${b.words} are not for the same thing in the same currency`);
  }
  return compareFigures(moneyFigure(a), moneyFigure(b), a.property.tolerance);
}

function moneyFigure({ value, reading, words }: Compared<MoneyValue>): Figure {
  const figure = figureOf(value, reading, words);
  if (reading.approximate || figure.scale > 1) return figure;
  return { ...figure, step: Math.min(figure.step, CENT), looseStep: Math.min(figure.looseStep, CENT) };
}
