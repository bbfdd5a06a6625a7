/**
 * What a claim can say of a property. One type a vocabulary datatype; `unknown` and `none` are not values but
 * snaks (see snak.ts). Amounts are in the property's canonical unit once read; how the source wrote them stays
 * in `written`, which comparison needs to know the precision ("82" is not "82.0").
 */
export type Value = QuantityValue | MoneyValue | DateValue | FlagValue | TextValue | EntityValue | SetValue | RatioValue;

export type Datatype = 'quantity' | 'money' | 'date' | 'flag' | 'text' | 'entity' | 'set' | 'ratio';

/** A number with a unit: 128000 tokens, 82.0 %, 202 tokens/s. `upper` is present when the source gave a range. */
export interface QuantityValue {
  readonly type: 'quantity';
  readonly amount: number;
  readonly upper?: number;
  /** Canonical unit of the property; '' for a bare count. */
  readonly unit: string;
  /** The number as the source wrote it, without unit: "82.0", "128K", "16,384". */
  readonly written: string;
}

/** An amount of money, per something: 0.15 USD per 1M tokens. */
export interface MoneyValue {
  readonly type: 'money';
  readonly amount: number;
  readonly upper?: number;
  /** ISO 4217. */
  readonly currency: string;
  /** What it buys, canonical: "1M tokens", "day"; undefined for a plain amount. */
  readonly per?: string;
  readonly written: string;
}

export type Granularity = 'day' | 'month' | 'year';

/** A calendar date, proleptic Gregorian, no time zone: "2024-07-18", "2024-07" or "2024" by granularity. */
export interface DateValue {
  readonly type: 'date';
  readonly iso: string;
  readonly granularity: Granularity;
}

export interface FlagValue {
  readonly type: 'flag';
  readonly is: boolean;
}

export interface TextValue {
  readonly type: 'text';
  readonly text: string;
}

/** A thing named as a value (a provider, a family). `name` as displayed; two names with one `entityKey` are the same thing. */
export interface EntityValue {
  readonly type: 'entity';
  readonly name: string;
}

/** Members are canonical ids, sorted, without repeats. */
export interface SetValue {
  readonly type: 'set';
  readonly members: readonly string[];
}

/**
 * A comparison with the subject named in the `versus` qualifier: 60 % cheaper, 2 x faster, -10 points, 44 g heavier; or only a
 * direction ("slower") when `amount` is undefined. `unit` is '%', 'x', 'points', or for a difference a unit of what is compared or a currency.
 */
export interface RatioValue {
  readonly type: 'ratio';
  readonly amount?: number;
  readonly unit?: string;
  readonly direction: string;
  readonly written: string;
}

/** The unit as published outside: "tokens", "USD/1M tokens", "% cheaper"; null where the value has none. */
export function unitOf(value: Value): string | null {
  switch (value.type) {
    case 'quantity':
      return value.unit === '' ? null : value.unit;
    case 'money':
      return value.per === undefined ? value.currency : `${value.currency}/${value.per}`;
    case 'ratio':
      if (value.amount === undefined || value.unit === undefined) return null;
      return value.unit === 'points' ? value.unit : `${value.unit} ${value.direction}`;
    default:
      return null;
  }
}

/** The bare value as published outside, in JSON: a number, a pair (range), a date string, a boolean, a text, or a list. */
export function plainValueOf(value: Value): number | string | boolean | readonly (string | number)[] {
  switch (value.type) {
    case 'quantity':
    case 'money':
      return value.upper === undefined ? value.amount : [value.amount, value.upper];
    case 'date':
      return value.iso;
    case 'flag':
      return value.is;
    case 'text':
      return value.text;
    case 'entity':
      return value.name;
    case 'set':
      return value.members;
    case 'ratio':
      return value.amount ?? value.direction;
  }
}
