import { convert } from '../../src/vocabulary/units/convert';

describe('amounts in another unit', () => {
  const said = (digits: string, from: string, unit: string) => convert({ digits, exponent: 0 }, from, { unit, units: [] });

  test('of one dimension are converted', () => {
    expect(said('6.1', 'in', 'mm')).toBe(154.94);
    expect(said('512', 'KB', 'MB')).toBe(0.512);
    expect(said('164', 'Wh/km', 'kWh/100 km')).toBe(16.4);
  });

  test('of dimensions that are each other turned around are not: pixels per inch are no inches, hertz no seconds', () => {
    expect(said('456', 'ppi', 'in')).toBeUndefined();
    expect(said('5', 'Hz', 's')).toBeUndefined();
  });
});
