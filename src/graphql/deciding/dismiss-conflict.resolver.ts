import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { DecisionResult } from '../decisions/decision.type';
import { decideIn } from './decide-in';
import { DecisionArgs } from './decision-args';

@Resolver()
export class DismissConflictResolver {
  @Mutation(() => DecisionResult, {
    description: 'Dismisses a conflict. It stays dismissed when it goes and the same positions come again.',
  })
  dismissConflict(
    @Arg('conflict', () => ID, { description: 'The id of the conflict.' }) conflict: string,
    @Args(() => DecisionArgs) asked: DecisionArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return decideIn(context, { act: 'dismiss', conflict }, asked);
  }
}
