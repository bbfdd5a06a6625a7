import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { DecisionResult } from '../decisions/decision.type';
import { decideIn } from './decide-in';
import { DecisionArgs } from './decision-args';

@Resolver()
export class SameOriginResolver {
  @Mutation(() => DecisionResult, {
    description: 'Two sources, or a document and another, are one voice: what they both say counts once.',
  })
  declareSameOrigin(
    @Arg('id', () => ID, { description: 'The id of a source or a document.' }) id: string,
    @Arg('as', () => ID, { description: 'The id of the source whose voice it is, or of a document of that source.' }) as: string,
    @Args(() => DecisionArgs) asked: DecisionArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return decideIn(context, { act: 'same-origin', id, as }, asked);
  }
}
