import type { FeedEvent, Position } from '../../app/event-feed';
import type { Event, SubjectId } from '../../domain';
import type { Store } from '../../store/store';
import type { Soon } from '../../util/soon';
import { UnknownRevisionError } from '../../app/event-feed';
import type { Context } from '../context';
import { badInput } from '../errors';
import { propertyAsked, subjectIdAsked } from '../input';
import type { ConflictEventFilter, DecisionEventFilter, PushArgs } from './push-args';

export type EventOf<Kind extends Event['kind']> = FeedEvent & { readonly kind: Kind };

type Filter = Pick<ConflictEventFilter & DecisionEventFilter, 'subject' | 'property' | 'kinds' | 'severity' | 'about'>;

export type EventsAsked = Pick<PushArgs, 'since' | 'after'> & { readonly filter?: Filter | null };

/** The events of a kind that fit the filter, from where the client wants them, as they come. */
export async function eventsFor(
  { push, vocabulary, store }: Context,
  kind: Event['kind'],
  { filter, ...start }: EventsAsked,
): Promise<AsyncIterableIterator<FeedEvent>> {
  if (push === undefined) throw badInput('Subscriptions go over WebSocket, on this same address.');
  const isWanted = wanted(kind, filter ?? {}, vocabulary, leading(store));
  const reader = await push.feed.from(positionAsked(start)).catch((error: unknown) => {
    throw error instanceof UnknownRevisionError ? badInput(error.message) : error;
  });
  const next = async (): Promise<IteratorResult<FeedEvent>> => {
    for (;;) {
      const event = await reader.next();
      if (event === undefined) return { done: true, value: undefined };
      if (await isWanted(event)) return { done: false, value: event };
    }
  };
  const end = async (): Promise<IteratorResult<FeedEvent>> => {
    reader.end();
    return { done: true, value: undefined };
  };
  return { next, return: end, throw: end, [Symbol.asyncIterator]: () => iterator() };
  function iterator(): AsyncIterableIterator<FeedEvent> {
    return { next, return: end, throw: end, [Symbol.asyncIterator]: iterator };
  }
}

function positionAsked({ since, after }: EventsAsked): Position | undefined {
  if (after === undefined || after === null)
    return since === undefined || since === null ? undefined : { revision: atLeast0(since) };
  const [, revision, place] = /^event:(\d{1,15})\.(\d{1,9})$/.exec(after) ?? [];
  if (revision === undefined || place === undefined) throw badInput(`"${after.slice(0, 80)}" is not the id of an event.`);
  return { revision: Number(revision), place: Number(place) };
}

function atLeast0(since: number): number {
  if (since < 0) throw badInput(`"since" must be 0 or more, not ${since}.`);
  return since;
}

type CountedAs = (subject: SubjectId, revision: number) => Promise<SubjectId>;

/** The subject that one is counted as: looked up once a revision, since any may bring a merge, or the end of one. */
function leading(store: Pick<Store, 'subjects'>): CountedAs {
  let looked = -1;
  let lead: Promise<SubjectId>;
  return (subject, revision) => {
    if (looked !== revision) lead = store.subjects([subject]).then(([found]) => found?.id ?? subject);
    looked = revision;
    return lead;
  };
}

function wanted(
  kind: Event['kind'],
  filter: Filter,
  vocabulary: Context['vocabulary'],
  countedAs: CountedAs,
): (event: Event) => Soon<boolean> {
  const { kinds, severity, about } = filter;
  const subject = subjectIdAsked(filter.subject);
  const property = propertyAsked(vocabulary, filter.property);
  return (event) => {
    if (event.kind !== kind) return false;
    if (event.kind === 'decision-made') return isNothing(about) || event.about.includes(about);
    if (property !== undefined && event.property !== property) return false;
    if (event.kind === 'conflict-opened') {
      const { conflictKind } = event;
      if (!(isNothing(kinds) || kinds.includes(conflictKind)) || !(isNothing(severity) || event.severity === severity))
        return false;
    }
    if (subject === undefined || event.subject === subject) return true;
    return countedAs(subject, event.revision).then((lead) => event.subject === lead);
  };
}

function isNothing(asked: unknown): asked is null | undefined {
  return asked === null || asked === undefined;
}
