import type { DocumentId, Snak } from '../../domain';
import type { Expression } from '../../vocabulary';
import { propertiesIn } from '../../vocabulary';
import { numberInWords } from '../compare';
import { relativeDifference } from '../compare/figure';
import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Testimony } from '../testimony';
import { evaluate, type Amount } from './evaluate';
import type { ConflictRule, Finding } from './finding';
import { operandOf, operandsAmong, operandsOf, type Operand } from './operands';
import { reasonInWords, shortly } from './phrases';

/**
 * A figure that should follow from others and does not: a discount from two prices, a blend from input and output. Operands come from the
 * same document where it has them all, else from any; one combination that fits is enough, as then somebody's numbers bear it out.
 */
export const arithmetic: ConflictRule = {
  name: 'derivation@1',
  concerns: (property) => property.derives !== undefined,
  find(slot, _division, hearing) {
    const { derives } = slot.property;
    if (derives === undefined) return [];
    return slot.testimonies.flatMap((testimony) => judge(testimony, derives, slot, hearing) ?? []);
  },
};

function judge(testimony: Testimony, derives: Expression, slot: Slot, hearing: Hearing): Finding | undefined {
  const stated = operandOf(testimony);
  if (stated === undefined) return undefined;
  const own = combinationsOf(derives, slot, hearing, testimony.claim.document);
  const combinations = own.length > 0 ? own : combinationsOf(derives, slot, hearing);
  const results = combinations
    .map((operands) => ({ operands, result: evaluate(derives, amountsOf(operands)) }))
    .filter(({ result }) => Number.isFinite(result.amount));
  if (results.length === 0 || results.some(({ result }) => fits(stated, result))) return undefined;
  const [nearest] = results.sort((a, b) => Math.abs(a.result.amount - stated.amount) - Math.abs(b.result.amount - stated.amount));
  return nearest === undefined ? undefined : findingOf(stated, { ...nearest, isOwn: own.length > 0 }, derives);
}

/** Rounded or cut off at the stated digit, with what the operands' own rounding leaves open. */
function fits(stated: Operand, { amount, slack }: Amount): boolean {
  return Math.abs(stated.amount - amount) <= slack + stated.rounding * 2 + 0.005 * Math.abs(amount);
}

type Combination = ReadonlyMap<string, Operand>;
const MOST_COMBINATIONS = 64;

function combinationsOf(derives: Expression, slot: Slot, hearing: Hearing, document?: DocumentId): Combination[] {
  let combinations: Combination[] = [new Map()];
  for (const { property, qualifiers } of propertiesIn(derives)) {
    const key = operandKey(property, qualifiers);
    if (combinations[0]?.has(key) === true) continue;
    const numbers = hearing.slotAt(slot.item.subject, property, { ...slot.item.separators, ...qualifiers });
    const usable = usableOf(numbers, document, hearing);
    combinations = combinations
      .flatMap((combination) => usable.map((operand) => new Map([...combination, [key, operand]])))
      .slice(0, MOST_COMBINATIONS);
  }
  return combinations.filter((combination) => combination.size > 0);
}

/** Of one document, or of all. */
function usableOf(numbers: Slot | undefined, document: DocumentId | undefined, hearing: Hearing): readonly Operand[] {
  if (numbers === undefined) return [];
  if (document !== undefined) return distinct(operandsAmong(numbers.of(document)));
  return hearing.notes.once('distinct operands', numbers, () => distinct(operandsOf(numbers)));
}

function amountsOf(combination: Combination) {
  return (property: string, qualifiers: Readonly<Record<string, string>>): Amount =>
    combination.get(operandKey(property, qualifiers)) ?? { amount: NaN, slack: 0 };
}

function operandKey(property: string, qualifiers: Readonly<Record<string, string>>): string {
  return `${property} ${JSON.stringify(qualifiers)}`;
}

function distinct(operands: readonly Operand[]): Operand[] {
  return [...new Map([...operands].reverse().map((operand) => [operand.amount, operand])).values()].reverse();
}

interface Recomputed {
  readonly operands: Combination;
  readonly result: Amount;
  /** All operands are from the document that states the figure. */
  readonly isOwn: boolean;
}

function reasonFor(stated: Operand, { operands, result, isOwn }: Recomputed, derives: Expression): string {
  const equation = `${inNumbers(derives, operands)} = ${numberInWords(Number(result.amount.toPrecision(4)))}`;
  return reasonInWords(
    `${equation}, not ${shortly(stated.testimony.reading)}`,
    isOwn ? undefined : 'the numbers are from other documents',
  );
}

function findingOf(stated: Operand, found: Recomputed, derives: Expression): Finding {
  const off = relativeDifference(stated.amount, found.result.amount);
  const recomputed = withAmount(stated.testimony.claim.snak, found.result.amount);
  return {
    kind: 'ARITHMETIC',
    rule: 'derivation@1',
    severity: found.isOwn && off > 0.05 ? 'hard' : 'soft',
    sides: [
      { snak: recomputed, testimonies: [...new Set([...found.operands.values()].map(({ testimony }) => testimony))] },
      { snak: stated.testimony.claim.snak, testimonies: [stated.testimony] },
    ],
    firstIsPreferred: true,
    ...(found.isOwn && off > 0.05 ? { overrules: 0.7 } : {}),
    spread: Math.min(1, off),
    tell: () => ({ reason: reasonFor(stated, found, derives) }),
  };
}

function withAmount(snak: Snak, amount: number): Snak {
  if (snak.kind !== 'value' || (snak.value.type !== 'quantity' && snak.value.type !== 'money')) return snak;
  const shown = Number(amount.toPrecision(4));
  return { kind: 'value', value: { ...snak.value, amount: shown, written: String(shown) } };
}

/** The equation with its numbers put in: "(3 * 0.15 + 0.6) / 4". */
function inNumbers(expression: Expression, operands: Combination): string {
  if (expression.type === 'number') return numberInWords(expression.amount);
  if (expression.type === 'property')
    return numberInWords(operands.get(operandKey(expression.property, expression.qualifiers))?.amount ?? NaN);
  const [left, right] = [expression.left, expression.right].map((part) => {
    const text = inNumbers(part, operands);
    return part.type === 'operation' ? `(${text})` : text;
  });
  return `${left ?? ''} ${expression.operator} ${right ?? ''}`;
}
