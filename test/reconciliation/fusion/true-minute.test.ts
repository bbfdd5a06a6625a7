import { trueMinute } from '../../../src/reconciliation/fusion/true-minute';

/** Clocks that agree half of the time, and are else mostly a minute apart. */
const unsteady = (minutes: number): number => Math.log([0.5, 0.2, 0.04][minutes] ?? 0.005);
/** Times that are mostly recited, and else anything. */
const recited = (minutes: number): number => Math.log(minutes === 0 ? 0.9 : 0.005);

describe('which minute it was', () => {
  const [times, near] = [
    [600, 601, 602],
    [0, 1, 2],
  ];

  test('given readings a minute off on both sides, it is the one between them, though another was read as often', () => {
    expect(trueMinute(times, [2, 2, 2], near, unsteady).time).toBe(1);
  });

  test('given times that are mostly recited, it is the one that most recite', () => {
    expect(trueMinute(times, [3, 2, 2], near, recited).time).toBe(0);
  });

  test('few readings leave it open, many settle it', () => {
    const few = trueMinute(times, [1, 2, 1], near, unsteady).chance;
    const many = trueMinute(times, [10, 20, 10], near, unsteady).chance;
    expect(few).toBeLessThan(0.9);
    expect(many).toBeGreaterThan(0.99);
  });

  test('midnight lies between the minute before and the minute after it', () => {
    expect(trueMinute([1439, 0, 1], [2, 2, 2], near, unsteady).time).toBe(1);
  });
});
