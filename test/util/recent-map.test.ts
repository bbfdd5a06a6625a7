import { RecentMap } from '../../src/util/recent-map';

const weighing = (weights: Readonly<Record<string, number>>) => (value: string) => weights[value] ?? 1;

describe('what was used last', () => {
  test('is kept, and what was not used since is forgotten', () => {
    const map = new RecentMap<string>(4, weighing({}));
    map.set('row', 'a', 'A');
    map.set('row', 'b', 'B');
    map.set('row', 'c', 'C');
    expect(map.get('row', 'a')).toBe('A');
    map.set('row', 'd', 'D');
    map.set('row', 'e', 'E');
    expect([map.get('row', 'a'), map.get('row', 'b')]).toEqual(['A', undefined]);
  });

  test('counts once, however many bring it at the same time', () => {
    const map = new RecentMap<string>(8, weighing({}));
    for (const key of ['a', 'b', 'c', 'd']) for (let request = 0; request < 10; request++) map.set('row', key, key);
    expect(['a', 'b', 'c', 'd'].map((key) => map.get('row', key))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('replaced by something heavier, counts for what it is now', () => {
    const map = new RecentMap<string>(8, weighing({ light: 1, heavy: 4 }));
    map.set('row', 'a', 'light');
    map.set('row', 'a', 'heavy');
    map.set('row', 'b', 'light');
    map.set('row', 'c', 'heavy');
    expect(map.get('row', 'a')).toBeUndefined();
  });

  test('what is too heavy for half of the room is not kept at all', () => {
    const map = new RecentMap<string>(8, weighing({ heavy: 5 }));
    map.set('row', 'a', 'heavy');
    expect(map.get('row', 'a')).toBeUndefined();
  });
});
