import { PLAIN, type Policy } from './policy';
import { latestTime } from '../witnesses';

/** The latest dated position; undated ones last. */
export const newest: Policy = {
  name: 'newest@1',
  settings: [PLAIN],
  termsOf: (candidate, { candidates }) => {
    const day = latestTime(candidate.witnesses);
    if (day === undefined) return [{ name: 'recency', weight: 0, reason: 'undated' }];
    const days = [...new Set(candidates.flatMap(({ witnesses }) => latestTime(witnesses) ?? []))].sort();
    return [{ name: 'recency', weight: (days.indexOf(day) + 1) / days.length, reason: `as of ${day}` }];
  },
};
