import type { Value } from '../../domain';
import type { Property } from '../../vocabulary';
import type { Hierarchy } from '../reconciliation';
import { Compared } from './compared';
import { agree, aside, hard, isDispute, soft, type Comparison } from './comparison';
import { compareDates } from './date';
import { compareEntities } from './entity';
import { compareFlags } from './flag';
import { compareMoney } from './money';
import { compareQuantities } from './quantity';
import { compareRatios } from './ratio';
import type { Reading } from './reading';
import { compareSets } from './set';
import { compareTexts } from './text';
import { readingInWords } from './wording';

/** How two readings of one slot stand to each other, by what they say alone: qualifiers are weighed elsewhere (see excuses.ts). */
export function compareReadings(a: Reading, b: Reading, property: Property, hierarchy?: Hierarchy): Comparison {
  const comparison = compareSaid(a, b, property, hierarchy);
  if (property.cardinality === 'one' || !isDispute(comparison) || a.exclusive || b.exclusive) return comparison;
  if (a.snak.kind !== 'value' || b.snak.kind !== 'value') return comparison;
  return aside(
    'SUPERSET',
    'many-values@1',
    () => `${readingInWords(a)} and ${readingInWords(b)}: this property may have several values`,
  );
}

function compareSaid(a: Reading, b: Reading, property: Property, hierarchy?: Hierarchy): Comparison {
  if (a.snak.kind !== 'value' || b.snak.kind !== 'value') return compareExistence(a, b);
  const [one, other] = [a.snak.value, b.snak.value];
  const side = <V extends Value>(value: V, reading: Reading) => new Compared(value, reading, property, hierarchy);
  if (one.type === 'quantity' && other.type === 'quantity') return compareQuantities(side(one, a), side(other, b));
  if (one.type === 'money' && other.type === 'money') return compareMoney(side(one, a), side(other, b));
  if (one.type === 'date' && other.type === 'date') return compareDates(side(one, a), side(other, b));
  if (one.type === 'flag' && other.type === 'flag') return compareFlags(side(one, a), side(other, b));
  if (one.type === 'text' && other.type === 'text') return compareTexts(side(one, a), side(other, b));
  if (one.type === 'entity' && other.type === 'entity') return compareEntities(side(one, a), side(other, b));
  if (one.type === 'set' && other.type === 'set') return compareSets(side(one, a), side(other, b));
  if (one.type === 'ratio' && other.type === 'ratio') return compareRatios(side(one, a), side(other, b));
  return soft('CONFLICT', 'different-type@1', () => `${readingInWords(a)} and ${readingInWords(b)} are not of one type`);
}

/** Unknown and none are statements: either denies any value. How much a mere dash in a table denies is for conflicts/existence.ts. */
function compareExistence(a: Reading, b: Reading): Comparison {
  if (a.snak.kind === b.snak.kind) return agree('SAME', 'same-statement@1', () => `both say ${readingInWords(a)}`);
  const reason = () => `${readingInWords(a)} against ${readingInWords(b)}`;
  if (a.snak.kind !== 'value' && b.snak.kind !== 'value')
    return aside('SAME', 'no-value@1', () => `${reason()}: neither gives a value`);
  return hard('not-disclosed@1', reason);
}
