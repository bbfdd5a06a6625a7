import { canonicalJson } from '../../domain';

/**
 * One read for all of whom the same is asked: as many reads as the query has such fields, not as it has rows. A read that
 * fails (a bad cursor) fails for those that asked it.
 */
export async function alike<Asked, Answer>(
  asked: readonly Asked[],
  same: (asked: Asked) => unknown,
  read: (group: readonly [Asked, ...Asked[]]) => Promise<readonly Answer[]>,
): Promise<(Answer | Error)[]> {
  const groups = new Map<string, [Asked, ...Asked[]]>();
  for (const one of asked) {
    const key = canonicalJson(same(one));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const answers = new Map<Asked, Answer | Error>();
  const readGroup = async (group: [Asked, ...Asked[]]): Promise<void> => {
    const found = await read(group).catch((error: unknown) => group.map(() => error as Error));
    group.forEach((one, place) => answers.set(one, found[place] as Answer | Error));
  };
  await Promise.all([...groups.values()].map(readGroup));
  return asked.map((one) => answers.get(one) as Answer | Error);
}
