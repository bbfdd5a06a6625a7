import type { Between, Composed } from './port/filters';

/** The values of a statement under construction, each by the name that its text has for it. */
export class Values {
  readonly parameters: Record<string, unknown> = {};
  private count = 0;

  /** `prefix`: what its names begin with, where a statement has several of these. */
  constructor(private readonly prefix = 'p') {}

  /** Takes a value in and answers how the text names it: "$p0". */
  name(value: unknown): string {
    const name = `${this.prefix}${String(this.count++)}`;
    this.parameters[name] = value;
    return `$${name}`;
  }
}

/**
 * A filter that composes, as one Cypher condition: what stands side by side must all hold, with all of `and`, any of `or`,
 * and not `not`. `own` gives the conditions of the filter's own members. What a row has no value for does not hold, so its
 * opposite does.
 */
export function conditionOf<Filter extends object>(
  filter: Composed<Filter>,
  own: (filter: Filter, values: Values) => readonly string[],
  values: Values,
): string {
  const below = (part: Composed<Filter>) => conditionOf(part, own, values);
  const { and = [], or = [], not } = filter;
  const parts = [
    ...own(filter, values),
    ...and.map(below).filter(restricts),
    ...(or.length === 0 ? [] : [anyOf(or.map(below))]),
    ...(not === undefined ? [] : [`NOT coalesce(${below(not)}, false)`]),
  ].filter(restricts);
  return parts.length === 0 ? ANY : parts.length === 1 ? (parts[0] as string) : `(${parts.join(' AND ')})`;
}

export const ANY = 'true';

function anyOf(parts: readonly string[]): string {
  return parts.every(restricts) ? `(${parts.join(' OR ')})` : ANY;
}

function restricts(condition: string): boolean {
  return condition !== ANY;
}

/** Conditions that a member gives when it is asked for. */
export function when<Asked>(asked: Asked | undefined, condition: (asked: Asked) => string): string[] {
  return asked === undefined ? [] : [condition(asked)];
}

/** Inclusive at both ends. */
export function within(expression: string, range: Between<number> | undefined, values: Values): string[] {
  return [
    ...when(range?.from, (from) => `${expression} >= ${values.name(from)}`),
    ...when(range?.until, (until) => `${expression} <= ${values.name(until)}`),
  ];
}

/** Dates as coarse as they are: what may lie between the ends counts as between, "2024-07" from "2024-07-15" on. */
export function dated(first: string, last: string, range: Between<string> | undefined, values: Values): string[] {
  return [
    ...when(range?.from, (from) => `${last} >= substring(${values.name(from)}, 0, size(${last}))`),
    ...when(range?.until, (until) => `substring(${first}, 0, ${String(until.length)}) <= ${values.name(until)}`),
  ];
}
