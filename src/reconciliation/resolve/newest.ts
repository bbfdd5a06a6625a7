import { PLAIN, type Policy } from './policy';

/** The latest dated position; undated ones last. */
export const newest: Policy = {
  name: 'newest@1',
  settings: [PLAIN],
  considerations: [
    {
      name: 'recency',
      weigh: ({ time }, { times }) => (time === undefined ? 0 : (times.indexOf(time) + 1) / times.length),
      say: ({ time }) => (time === undefined ? 'undated' : `as of ${time}`),
    },
  ],
};
