import { canonicalJson, type Event, type EventFacts, type Revision } from '../domain';
import { runInBatches } from './batches';
import type { Driver, Run } from './driver';
import { parseJson } from './slots';

export interface EventsOf {
  readonly revision: number;
  readonly at: string;
  readonly cause: Revision['cause'];
}

/** In the transaction of the revision that they tell of: whoever sees the revision sees them. */
export async function putEvents(run: Run, facts: readonly EventFacts[], of: EventsOf): Promise<Event[]> {
  const cause = { ...of.cause, revision: of.revision };
  return putEventsCaused(
    run,
    facts.map((fact) => ({ fact, cause })),
    of,
  );
}

/** As `putEvents`, each with a cause of its own. */
export async function putEventsCaused(
  run: Run,
  facts: readonly { readonly fact: EventFacts; readonly cause: Event['cause'] }[],
  { revision, at }: Omit<EventsOf, 'cause'>,
): Promise<Event[]> {
  const events = facts.map(({ fact, cause }, place): Event => ({
    ...fact,
    id: `event:${revision}.${place}`,
    revision,
    place,
    at,
    cause,
  }));
  const rows = events.map((event) => ({ id: event.id, place: event.place, kind: event.kind, json: canonicalJson(event) }));
  await runInBatches(run, createEvents, rows, { revision });
  return events;
}

export async function readEvents(driver: Driver, first: number, last: number): Promise<Event[]> {
  if (last < first) return [];
  return (await driver.read(eventsBetween, { first, last })).map(parseJson<Event>);
}

const createEvents = `
  UNWIND $rows AS row
  CREATE (:Event {id: row.id, number: $revision, place: row.place, kind: row.kind, json: row.json})`;

/** By equality, number by number: the embedded engine's indexes know no ranges. */
const eventsBetween = `
  UNWIND range($first, $last) AS number
  MATCH (e:Event {number: number})
  RETURN e.json AS json, e.number AS number, e.place AS place
  ORDER BY number, place`;
