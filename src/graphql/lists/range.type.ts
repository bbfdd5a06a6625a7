import { Field, Float, InputType, Int } from 'type-graphql';
import type { Between } from '../../store/port/filters';
import { badInput } from '../errors';

@InputType('NumberRange', { description: 'Numbers between two ends, both included. An end that is left out does not restrict.' })
export class NumberRange {
  @Field(() => Float, { nullable: true, description: 'The least.' }) from?: number | null;
  @Field(() => Float, { nullable: true, description: 'The most.' }) until?: number | null;
}

@InputType('CountRange', { description: 'How many, between two ends, both included. An end that is left out does not restrict.' })
export class CountRange {
  @Field(() => Int, { nullable: true, description: 'At least so many.' }) from?: number | null;
  @Field(() => Int, { nullable: true, description: 'At most so many.' }) until?: number | null;
}

@InputType('DateRange', {
  description:
    'Dates between two ends, both included, as ISO 8601: "2024", "2024-07" or "2024-07-18". A coarse date counts when it may lie between: "2024-07" is from "2024-07-15" on.',
})
export class DateRange {
  @Field(() => String, { nullable: true, description: 'The first.' }) from?: string | null;
  @Field(() => String, { nullable: true, description: 'The last.' }) until?: string | null;
}

type Asked<Bound> = { readonly from?: Bound | null; readonly until?: Bound | null } | null | undefined;

export function numbersAsked(range: Asked<number>): Between<number> | undefined {
  return rangeAsked(range);
}

export function datesAsked(range: Asked<string>): Between<string> | undefined {
  for (const end of [range?.from, range?.until]) {
    if (typeof end === 'string' && !ISO_DATE.test(end))
      throw badInput(`"${end}" is no date: write it as "2024", "2024-07" or "2024-07-18".`);
  }
  return rangeAsked(range);
}

const ISO_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function rangeAsked<Bound extends string | number>(range: Asked<Bound>): Between<Bound> | undefined {
  if (range === null || range === undefined) return undefined;
  const { from, until } = range;
  const isEmpty = typeof from === typeof until && (from as Bound) > (until as Bound) && !String(from).startsWith(String(until));
  if (isEmpty) throw badInput(`Nothing is from ${from} until ${until}: the smaller end comes first.`);
  return {
    ...(from === null || from === undefined ? {} : { from }),
    ...(until === null || until === undefined ? {} : { until }),
  };
}
