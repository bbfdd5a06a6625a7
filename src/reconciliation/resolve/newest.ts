import { PLAIN, type Policy } from './policy';

/** The latest dated position; undated ones last. */
export const newest: Policy = {
  name: 'newest@1',
  settings: [PLAIN],
  considerations: [
    {
      name: 'recency',
      weigh: (candidate, bench) => bench.placeInTime(candidate),
      say: ({ time }) => (time === undefined ? 'undated' : `as of ${time}`),
    },
  ],
};
