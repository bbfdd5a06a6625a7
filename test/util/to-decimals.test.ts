import fc from 'fast-check';
import { toDecimals } from '../../src/util/to-decimals';

test('rounds as toFixed does, ties in binary included', () => {
  fc.assert(
    fc.property(fc.double({ min: -2, max: 2, noNaN: true }), fc.constantFrom(3, 4), (amount, decimals) => {
      expect(toDecimals(amount, decimals)).toBeCloseTo(Number(amount.toFixed(decimals)), 12);
    }),
  );
  for (const tie of [0.62775, 0.04375, 0.00005, 0.1235, 1.0005])
    for (const decimals of [3, 4]) expect(toDecimals(tie, decimals)).toBe(Number(tie.toFixed(decimals)));
});
