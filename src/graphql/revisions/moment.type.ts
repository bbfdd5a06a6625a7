import { Field, InputType, Int } from 'type-graphql';
import type { Context } from '../context';
import { badInput } from '../errors';

@InputType('Moment', { description: 'A moment in the history of the graph: a revision, or a time. Give one of the two.' })
export class Moment {
  @Field(() => Int, { nullable: true, description: 'A revision, as `graph { revision }` gives it: what was there with it.' })
  revision?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'An ISO 8601 day or instant: "2026-01-31", "2026-01-31T12:00:00Z". A day means its end.',
  })
  time?: string | null;
}

/** The revision that a moment means; refuses one that has not come yet. */
export async function revisionAsked({ store }: Context, { revision, time }: Moment): Promise<number> {
  if ((revision ?? null) === null) return store.revisionAt(instantAsked(time));
  if ((time ?? null) !== null) throw badInput('Give a revision or a time, not both.');
  const [asked, current] = [revision as number, await store.revision()];
  if (asked < 0 || asked > current) throw badInput(`The graph is at revision ${current}; there is no revision ${asked}.`);
  return asked;
}

function instantAsked(time: string | null | undefined): string {
  if (time === null || time === undefined) throw badInput('Say which moment: give a revision or a time.');
  if (!ISO_TIME.test(time) || Number.isNaN(Date.parse(time)) || !isDay(time.slice(0, 10)))
    throw badInput(`"${time}" is no time: write it as "2026-01-31" or "2026-01-31T12:00:00Z".`);
  return time.length === 10 ? `${time}T23:59:59.999Z` : new Date(time).toISOString();
}

/** Whether the calendar has it: Date.parse() reads 30 February as 2 March. */
function isDay(day: string): boolean {
  return new Date(day).toISOString().startsWith(day);
}

const ISO_TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
