import fc from 'fast-check';
import { sortFew } from '../../src/util/sort-few';

test('a list of any length is sorted as the built-in sort does it: in place, equals in the order in which they came', () => {
  const things = fc.array(fc.record({ key: fc.nat(5), name: fc.string() }), { maxLength: 30 });
  fc.assert(
    fc.property(things, (list) => {
      const copy = [...list];
      expect(sortFew(copy, (a, b) => a.key - b.key)).toBe(copy);
      expect(copy).toEqual([...list].sort((a, b) => a.key - b.key));
    }),
  );
});
