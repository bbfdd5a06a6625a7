import { cpuSeconds } from '../support/cpu-seconds';
import { readAloud } from '../support/extraction';

/** CPU seconds: a slow machine takes a few where all of a paragraph is looked at once, and minutes where it is for every number. */
const enough = 15;

test('a paragraph of thousands of numbers that go on with what was said is read in time that grows with its length', () => {
  const text = 'Quillon 2 wrote 131 tokens per second, Ferro 3 at 88, and Auk 4 at 41. '.repeat(6_000);
  let lines: readonly string[] = [];
  expect(cpuSeconds(() => (lines = readAloud(text)))).toBeLessThan(enough);
  expect(lines).toHaveLength(3 * 6_000);
  expect([...new Set(lines)]).toEqual([
    'Quillon 2 | output_speed = 131 tokens/s',
    'Ferro 3 | output_speed = 88 tokens/s',
    'Auk 4 | output_speed = 41 tokens/s',
  ]);
});
