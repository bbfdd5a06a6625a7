import { PLAIN, type Policy } from './policy';

/** One independent origin, one vote. */
export const majority: Policy = {
  name: 'majority@1',
  settings: [PLAIN],
  termsOf: ({ witnesses }) => [
    {
      name: 'origins',
      weight: 0.3 * witnesses.length,
      reason: witnesses.length === 1 ? 'one independent origin' : `${witnesses.length} independent origins`,
    },
  ],
};
