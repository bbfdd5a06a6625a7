import type { Composed } from '../../store/port/filters';
import { badInput } from '../errors';

/** A filter as asked: its own members, and others of its kind inside. */
export interface Composing<Asked> {
  readonly and?: readonly Asked[] | null;
  readonly or?: readonly Asked[] | null;
  readonly not?: Asked | null;
}

const MOST_PARTS = 60;

/** Translates a filter with all that are inside it; `own` translates what a single one asks, and refuses what cannot be. */
export async function composedFilter<Asked extends Composing<Asked>, Filter extends object>(
  asked: Asked | null | undefined,
  own: (asked: Asked) => Promise<Filter> | Filter,
): Promise<Composed<Filter>> {
  let parts = 0;
  const translated = async (part: Asked): Promise<Composed<Filter>> => {
    parts += 1;
    if (parts > MOST_PARTS) throw badInput(`A filter can have at most ${MOST_PARTS} parts.`);
    const { and, or, not } = part;
    if (or?.length === 0) throw badInput('"or" without a part would match nothing: leave it out, or say what may hold.');
    return {
      ...(await own(part)),
      ...(and ? { and: await Promise.all(and.map(translated)) } : {}),
      ...(or ? { or: await Promise.all(or.map(translated)) } : {}),
      ...(not ? { not: await translated(not) } : {}),
    };
  };
  return asked === null || asked === undefined ? ({} as Composed<Filter>) : translated(asked);
}
