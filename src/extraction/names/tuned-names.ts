import type { Sightings } from './sightings';

/** What a name is called by more where it was tuned, and how that is cut short: "Foo-2-8B-Ins". */
const TUNED: readonly (readonly [full: RegExp, short: readonly string[]])[] = [
  [/-instruct$/, ['-ins', '-inst', '-instr']],
  [/-chat$/, []],
];

export interface TunedEvidence {
  /** The tables that have it as the label of a subject. */
  readonly tablesOf: (key: string) => ReadonlySet<unknown>;
  /** Keys of what others are said to be made from. */
  readonly origins: ReadonlySet<string>;
}

/**
 * Names of one tuned model that leave out that it is tuned, or cut it short: by key, the key of the name in full.
 * Takes: "Foo-2-8B" in prose and "Foo-2 8B-Ins" over a column, on the card of "Foo-2-8B-Instruct"
 * Refuses: "Foo-2-8B" beside "Foo-2-8B-Chat", in a table, or where the model is said to be made from it
 */
export function tunedNames(sightings: Sightings, { tablesOf, origins }: TunedEvidence): ReadonlyMap<string, string> {
  const folded = new Map<string, string>();
  for (const key of sightings.keys())
    for (const [full, shorts] of TUNED) {
      const base = full.test(key) ? key.replace(full, '') : undefined;
      if (base === undefined) continue;
      for (const short of shorts.map((end) => base + end))
        if (sightings.has(short) && ![...tablesOf(short)].some((table) => tablesOf(key).has(table))) folded.set(short, key);
      const others = ['-instruct', '-chat', '-it', '-thinking'].map((end) => base + end).filter((other) => other !== key);
      const isPlain = sightings.has(base) && tablesOf(base).size === 0 && !origins.has(base);
      if (isPlain && !others.some((other) => sightings.has(other))) folded.set(base, key);
    }
  return folded;
}
