import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { DecisionResult } from '../decisions/decision.type';
import { decideIn } from './decide-in';
import { DecisionArgs } from './decision-args';

@Resolver()
export class AnnotateResolver {
  @Mutation(() => DecisionResult, {
    description: 'Writes a remark, given as the reason, into the audit log of anything. It changes no verdict.',
  })
  annotate(
    @Arg('id', () => ID, {
      description: 'The id of what the remark is about: a claim, slot, conflict, document, subject, source or decision.',
    })
    id: string,
    @Args(() => DecisionArgs) asked: DecisionArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return decideIn(context, { act: 'note', id }, asked);
  }
}
