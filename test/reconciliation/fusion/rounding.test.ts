import type { Snak } from '../../../src/domain';
import { fuse, type FusionClaim } from '../../../src/reconciliation/fusion';
import { ToleranceWatch } from '../../../src/reconciliation/fusion/learnt-tolerance';
import { isRounded, retoldBy, roundedBy } from '../../../src/reconciliation/fusion/rounding';
import { aProperty } from '../../extraction/reading/a-property';
import { ofProperties } from '../../support/vocabulary';

const quantity = (amount: number, written: string, unit = 'shares'): Snak => ({
  kind: 'value',
  value: { type: 'quantity', amount, unit, written },
});
const says = (source: string, snak: Snak): FusionClaim => ({ source, subject: 'ACME', property: 'volume', snak });

describe('rounded numbers', () => {
  test.each([
    [quantity(1_200_000, '1.2M'), 50_000],
    [quantity(1_234_567, '1,234,567'), 0.5],
    [quantity(12_300, '12,300'), 50],
    [quantity(70, '70'), 0.5],
    [quantity(68, '20', '°F'), 0.9],
    [quantity(72, '72', '°F'), 0.5],
  ])('how finely a number is written tells by how much it may have been moved', (snak, most) => {
    expect(roundedBy(snak)).toBeCloseTo(most, 6);
  });

  test('1.2M is 1,234,567 told roughly, not the other way round, and 1.3M is another number', () => {
    expect(isRounded(1.2e6, 5e4, 1_234_567, 0.5)).toBe(true);
    expect(isRounded(1_234_567, 0.5, 1.2e6, 5e4)).toBe(false);
    expect(isRounded(1.3e6, 5e4, 1_234_567, 0.5)).toBe(false);
  });

  test('given two rounded claims for one exact one and two for another number, the exact one wins and all who rounded agree', () => {
    const [slot] = fuse(
      [
        says('a', quantity(1_200_000, '1.2M')),
        says('b', quantity(1_200_000, '1.2M')),
        says('c', quantity(1_234_567, '1,234,567')),
        says('d', quantity(2_345_678, '2,345,678')),
      ],
      ofProperties(aProperty({ id: 'volume', datatype: 'quantity', unit: 'shares' })),
    );
    expect(slot?.chosen).toEqual(quantity(1_234_567, '1,234,567'));
  });

  test('who tells a number in another unit recites it, if rounded, so that no tolerance is learnt from it', () => {
    expect([quantity(68, '20', '°F'), quantity(72, '72', '°F'), quantity(72.1, '72.1', '°F')].map(retoldBy)).toEqual([0.9, 0, 0]);
    const watch = new ToleranceWatch();
    for (let i = 0; i < 50; i += 1) watch.see([68, 68.6], false, [0.9, 0]);
    expect(watch.tolerance()).toEqual({ relative: 0, absolute: 0 });
    const measured = new ToleranceWatch();
    for (let i = 0; i < 50; i += 1) measured.see([68, 68.4 + 0.01 * (i % 9)], false, [0, 0]);
    expect(Math.max(measured.tolerance().absolute, measured.tolerance().relative)).toBeGreaterThan(0);
  });
});
