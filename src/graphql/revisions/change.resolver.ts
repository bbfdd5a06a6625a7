import { Arg, Ctx, Extensions, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { changesSince, TooMuchChangedError, type Change as ChangeRow, type Changes as ChangesFound } from '../../app/changes';
import { Change, Changes } from './change.type';
import { LARGEST_PAGE } from '../lists/connection';
import type { Context } from '../context';
import { badInput } from '../errors';
import { Moment, revisionAsked } from './moment.type';

type ChangesRow = Omit<ChangesFound, 'changes'> & { readonly totalCount: number; readonly nodes: readonly ChangeRow[] };

@Resolver(() => Change)
export class ChangeResolver {
  @Extensions({ cost: 500 })
  @Query(() => Changes, {
    description:
      'What moved since a moment and why: the slots whose value, status or conflicts differ, with the documents and decisions that did it. Both sides are judged by the rules of today, so that only what sources and editors said counts.',
  })
  async changes(
    @Arg('since', () => Moment, { description: 'The moment to compare with.' }) since: Moment,
    @Arg('first', () => Int, { defaultValue: 50, description: `How many slots to return at most, up to ${LARGEST_PAGE}.` })
    first: number,
    @Ctx() context: Context,
  ): Promise<ChangesRow> {
    if (first < 1 || first > LARGEST_PAGE) throw badInput(`"first" must be from 1 to ${LARGEST_PAGE}, not ${first}.`);
    const { changes, ...span } = await changesOrRefusal(context, await revisionAsked(context, since));
    return { ...span, totalCount: changes.length, nodes: changes.slice(0, first) };
  }

  @FieldResolver(() => [String], {
    description: 'Why the conflicts that were there and are gone had been ones, a sentence each.',
  })
  closed(@Root() { closed }: ChangeRow): string[] {
    return closed.map(({ reason }) => reason);
  }
}

async function changesOrRefusal({ store, vocabulary }: Context, since: number): Promise<ChangesFound> {
  try {
    return await changesSince(store, vocabulary, since);
  } catch (error) {
    throw error instanceof TooMuchChangedError ? badInput(error.message) : error;
  }
}
