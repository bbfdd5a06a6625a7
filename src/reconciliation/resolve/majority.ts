import { PLAIN, type Policy } from './policy';

/** One independent origin, one vote. */
export const majority: Policy = {
  name: 'majority@1',
  settings: [PLAIN],
  considerations: [
    {
      name: 'origins',
      weigh: ({ witnesses }) => 0.3 * witnesses.length,
      say: ({ witnesses }) => (witnesses.length === 1 ? 'one independent origin' : `${witnesses.length} independent origins`),
    },
  ],
};
