import { minutesApart } from './clock';

/** Which of several near times of day it is. */
export interface TrueMinute {
  /** Index among the times. */
  readonly time: number;
  /** Of the near ones: the chance that it is this, to the minute. */
  readonly chance: number;
}

/**
 * Where clocks run a minute off, the time that is most often read need not be right: right is likeliest the one that explains all readings of the
 * slot, those a minute off as well. `near`: indices of the times to choose among; `readings`: how often each time of the slot was read.
 */
export function trueMinute(
  times: readonly number[],
  readings: readonly number[],
  near: readonly number[],
  logChanceApart: (minutes: number) => number,
): TrueMinute {
  const scores = near.map((time) =>
    times.reduce((sum, read, i) => {
      if (Number.isNaN(read)) return sum;
      return sum + (readings[i] as number) * logChanceApart(minutesApart(read, times[time] as number));
    }, 0),
  );
  const most = Math.max(...scores);
  const all = scores.reduce((sum, score) => sum + Math.exp(score - most), 0);
  return { time: near[scores.indexOf(most)] as number, chance: 1 / all };
}
