import { EventFeed, type FeedEvent } from '../../src/app/event-feed';
import type { Event } from '../../src/domain';

const anEvent = (revision: number, place = 0) => ({ kind: 'decision-made', revision, place }) as unknown as Event;

/** A history with one event a revision, and what was read of it. */
function aHistory(revisions: number) {
  const history = { revisions, read: [] as [number, number][] };
  const store = {
    revision: async () => Promise.resolve(history.revisions),
    events: async (first: number, last: number) => {
      history.read.push([first, last]);
      return Promise.resolve(Array.from({ length: last - first + 1 }, (_, index) => anEvent(first + index)));
    },
  };
  return { history, feed: new EventFeed(store, { pollMilliseconds: 5 }) };
}

async function told(feed: EventFeed, since: number, count: number): Promise<number[]> {
  const reader = await feed.from({ revision: since });
  const events: (FeedEvent | undefined)[] = [];
  for (let index = 0; index < count; index++) events.push(await reader.next());
  reader.end();
  return events.map((event) => event!.revision);
}

test('whoever starts wherever in a long history is told all that came since, in order and once', async () => {
  const { feed } = aHistory(250);
  for (const since of [0, 1, 99, 100, 101, 230])
    expect(await told(feed, since, 250 - since)).toEqual(Array.from({ length: 250 - since }, (_, index) => since + 1 + index));
  feed.close();
});

test('a hundred readers that start at as many revisions of long ago share what is read', async () => {
  const { history, feed } = aHistory(250);
  await Promise.all(Array.from({ length: 100 }, (_, since) => told(feed, since, 1)));
  expect(history.read).toEqual([[1, 100]]);
  feed.close();
});

test('who has read everything is told what is written next, and of that alone', async () => {
  const { history, feed } = aHistory(150);
  const reader = await feed.from({ revision: 149 });
  expect((await reader.next())?.revision).toBe(150);
  history.revisions = 152;
  expect((await reader.next())?.revision).toBe(151);
  expect((await reader.next())?.revision).toBe(152);
  expect(history.read).toEqual([
    [150, 150],
    [151, 152],
  ]);
  feed.close();
});

test('who goes on behind an event is told the others of its revision', async () => {
  const store = {
    revision: async () => Promise.resolve(1),
    events: async () => Promise.resolve([0, 1, 2].map((place) => anEvent(1, place))),
  };
  const feed = new EventFeed(store);
  const reader = await feed.from({ revision: 1, place: 1 });
  expect(await reader.next()).toMatchObject({ revision: 1, place: 2 });
  feed.close();
});
