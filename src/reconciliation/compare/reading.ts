import {
  canonicalJson,
  type Claim,
  type MoneyValue,
  type Qualifiers,
  type RatioValue,
  type Snak,
  type Value,
} from '../../domain';
import type { Property } from '../../vocabulary';
import { precisionOf, type Precision } from './precision';
import { figureOf, type Figure } from './figure';

/**
 * What a claim says and how it says it: the value, and whether it is meant exactly. Claims with one `key` are compared once. What comparing needs
 * of it (how finely a number is written, the identity of a name) is worked out when it is first asked for, and kept.
 */
export class Reading {
  private knownKey: string | undefined = undefined;
  private knownFigure: Figure | undefined = undefined;
  private knownPrecision: Precision | undefined = undefined;
  private folded: { readonly property: Property; readonly form: unknown } | undefined = undefined;

  constructor(
    readonly snak: Snak,
    readonly approximate: boolean,
    readonly bound: Bound | undefined,
    /** "Only these": the list is meant to be complete, the platform the only one. */
    readonly exclusive: boolean,
  ) {}

  get key(): string {
    return (this.knownKey ??= keyOf(this));
  }

  /** The number that it says; undefined where it says none. */
  get figure(): Figure | undefined {
    return (this.knownFigure ??= figureOf(this));
  }

  /** How its number is written; undefined where there is none. */
  get precision(): Precision | undefined {
    const { snak } = this;
    if (snak.kind !== 'value' || !('written' in snak.value)) return undefined;
    return (this.knownPrecision ??= precisionOf(snak.value.amount ?? NaN, snak.value.written));
  }

  /** How finely its number is written, cents or not; NaN where there is no number. */
  get step(): number {
    return this.precision?.step ?? NaN;
  }

  /** The identity of its names under a property, whose terms fold spellings; `work` must only depend on the two. */
  foldedBy<Form>(property: Property, work: () => Form): Form {
    if (this.folded?.property !== property) this.folded = { property, form: work() };
    return this.folded.form as Form;
  }
}

/** Whether they say the same in the same words: as their keys would tell, without making keys of the many. */
export function isSameReading(a: Reading, b: Reading): boolean {
  if (a.approximate !== b.approximate || a.bound !== b.bound || a.exclusive !== b.exclusive) return false;
  const [one, other] = [a.snak, b.snak];
  if (one.kind !== 'value' || other.kind !== 'value') return one.kind === other.kind;
  return isSameValue(one.value, other.value);
}

function isSameValue(a: Value, b: Value): boolean {
  if (a.type !== b.type) return false;
  if (a.type === 'quantity' && b.type === 'quantity')
    return a.amount === b.amount && a.written === b.written && a.unit === b.unit && a.upper === b.upper;
  if (a.type === 'money' && b.type === 'money')
    return (
      a.amount === b.amount && a.written === b.written && a.per === b.per && a.currency === b.currency && a.upper === b.upper
    );
  if (a.type === 'date' && b.type === 'date') return a.iso === b.iso;
  if (a.type === 'flag' && b.type === 'flag') return a.is === b.is;
  if (a.type === 'text' && b.type === 'text') return a.text === b.text;
  if (a.type === 'entity' && b.type === 'entity') return a.name === b.name;
  if (a.type === 'ratio' && b.type === 'ratio')
    return a.amount === b.amount && a.unit === b.unit && a.direction === b.direction && a.written === b.written;
  return a.type === 'set' && b.type === 'set' && isSameList(a.members, b.members);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((member, index) => member === b[index]);
}

export type Bound = '<' | '<=' | '>' | '>=';

export function readingOf({ snak, qualifiers }: Pick<Claim, 'snak' | 'qualifiers'>): Reading {
  const approximate = qualifiers['approximate'] === true || qualifiers['estimate'] === true;
  return new Reading(snak, approximate, boundIn(qualifiers), qualifiers['exclusive'] === true);
}

function boundIn(qualifiers: Qualifiers): Bound | undefined {
  const bound = qualifiers['bound'];
  return bound === '<' || bound === '<=' || bound === '>' || bound === '>=' ? bound : undefined;
}

function keyOf({ snak, approximate, bound, exclusive }: Reading): string {
  const said = snak.kind === 'value' ? keyOfValue(snak.value) : snak.kind;
  return `${said}|${approximate ? '~' : ''}${bound ?? ''}${exclusive ? '!' : ''}`;
}

/** Cheap where there are many claims: the common types without a walk through the value. */
function keyOfValue(value: Value): string {
  if (value.type === 'quantity') return `q${value.amount}_${value.upper ?? ''}_${value.unit}_${value.written}`;
  if (value.type === 'date') return `d${value.iso}`;
  if (value.type === 'flag') return value.is ? '{yes' : '{no';
  if (value.type === 'text') return `{"text":${JSON.stringify(value.text)}`;
  if (value.type === 'entity') return `{"name":${JSON.stringify(value.name)}`;
  if (value.type === 'money') return keyOfMoney(value);
  if (value.type === 'ratio') return keyOfRatio(value);
  return canonicalJson(value);
}

function keyOfMoney({ amount, currency, per, upper, written }: MoneyValue): string {
  const unit = `"currency":"${currency}"${per === undefined ? '' : `,"per":${JSON.stringify(per)}`}`;
  const to = upper === undefined ? '' : `,"upper":${upper}`;
  return `{"amount":${amount},${unit},"type":"money"${to},"written":${JSON.stringify(written)}}`;
}

function keyOfRatio({ amount, direction, unit, written }: RatioValue): string {
  const said = `${amount === undefined ? '' : `"amount":${amount},`}"direction":${JSON.stringify(direction)}`;
  return `{${said},"type":"ratio"${unit === undefined ? '' : `,"unit":${JSON.stringify(unit)}`},"written":${JSON.stringify(written)}}`;
}
