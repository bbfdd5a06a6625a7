import { numberInWords } from '../compare';
import { percent } from '../compare/figures';
import type { Dispute } from '../sides';
import type { DisputeKind } from './dispute-kind';

/** Numbers, sums and ranges that differ by more than rounding, tolerance and limits allow. */
export const VALUE: DisputeKind = {
  kind: 'VALUE',
  name: 'value@1',
  takes: (_dispute, slot) => slot.property.datatype === 'quantity' || slot.property.datatype === 'money' || isNumeric(_dispute),
  detail: (disputes) => {
    const [least, most] = rangeOf(disputes);
    if (disputes.every(({ comparison }) => comparison.bearing === 'soft')) return disputes[0]?.comparison.reason ?? '';
    if (least > 0 && most / least >= 1.5) {
      return `the largest is ${numberInWords(Number((most / least).toPrecision(2)))} times the smallest`;
    }
    if (disputes.every(isOfPercentages)) return `they are ${numberInWords(Number((most - least).toPrecision(3)))} points apart`;
    const spread = disputes.reduce((widest, { comparison }) => Math.max(widest, comparison.spread), 0);
    return `they differ by ${disputes.length > 1 ? 'up to ' : ''}${percent(spread)}`;
  },
};

/** Of the amounts: there may be very many. */
function rangeOf(disputes: readonly Dispute[]): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const { one, other } of disputes) {
    for (const amount of [...amountOf(one.anchor.snak), ...amountOf(other.anchor.snak)]) {
      least = Math.min(least, amount);
      most = Math.max(most, amount);
    }
  }
  return [least, most];
}

function isOfPercentages({ one, other }: Dispute): boolean {
  return [one, other].every(
    ({ anchor: { snak } }) => snak.kind === 'value' && snak.value.type === 'quantity' && snak.value.unit === '%',
  );
}

/** A ratio with an amount on both sides: "60 % cheaper" against "over 60 % cheaper". */
function isNumeric({ one, other, comparison }: Dispute): boolean {
  const bothHaveAmounts = [one, other].every(({ anchor }) => amountOf(anchor.snak).length === 1);
  return bothHaveAmounts && comparison.rule !== 'opposite-direction@1';
}

function amountOf(snak: Dispute['one']['anchor']['snak']): number[] {
  if (snak.kind !== 'value') return [];
  const { value } = snak;
  return (value.type === 'quantity' || value.type === 'money' || value.type === 'ratio') && value.amount !== undefined
    ? [value.amount]
    : [];
}
