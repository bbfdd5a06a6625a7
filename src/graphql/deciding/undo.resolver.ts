import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { DecisionResult } from '../decisions/decision.type';
import { decideIn } from './decide-in';
import { DecisionArgs } from './decision-args';

@Resolver()
export class UndoResolver {
  @Mutation(() => DecisionResult, {
    description:
      'Takes a decision back: everything is again what it would be without it. Of a document that was handed in, the version before it is current again, or none. An undo can be undone.',
  })
  undo(
    @Arg('decision', () => ID, { description: 'The id of the decision.' }) decision: string,
    @Args(() => DecisionArgs) asked: DecisionArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return decideIn(context, { act: 'undo', decision }, asked);
  }
}
