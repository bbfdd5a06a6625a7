import type { Store } from '../../../src/store/store';

/** The store on a network: each read is asked and answered some milliseconds later, as `random` (0 to 1) has it. */
export function delayedStore(store: Store, random: () => number, mostMilliseconds: number): Store {
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, random() * mostMilliseconds));
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]): Promise<unknown> => {
        await aWhile();
        const answer: unknown = await Reflect.apply(member, target, given);
        await aWhile();
        return answer;
      };
    },
  });
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
