import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { given } from '../input';
import type { Context } from '../context';
import { DecisionResult } from '../decisions/decision.type';
import { decideIn } from './decide-in';
import { DecisionArgs } from './decision-args';

@Resolver()
export class SubjectsResolver {
  @Mutation(() => DecisionResult, {
    description:
      'Counts a subject as another: its claims, kept with their documents, fall into the slots of the other, and its slug and id lead there. Undoing it takes everything apart again.',
  })
  mergeSubjects(
    @Arg('subject', () => String, { description: 'The one that is to be counted as the other: its id, slug or name.' })
    subject: string,
    @Arg('into', () => String, { description: 'The one that stays: its id, slug or name.' }) into: string,
    @Args(() => DecisionArgs) asked: DecisionArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return decideIn(context, { act: 'merge', subject, into }, asked);
  }

  @Mutation(() => DecisionResult, {
    description:
      'Takes subjects apart: two that were merged, with `from`; or some `claims` that are about another thing of the same name, with the name to count them `into`.',
  })
  splitSubject(
    @Arg('subject', () => String, { description: 'The subject to take apart: its id, slug or name.' }) subject: string,
    @Arg('from', () => String, { nullable: true, description: 'The subject that it was merged with: its id, slug or name.' })
    from: string | null,
    @Arg('claims', () => [ID], { nullable: true, description: 'The ids of the claims that are about another thing.' })
    claims: string[] | null,
    @Arg('into', () => String, { nullable: true, description: 'What those claims are about: a subject, or a new name.' })
    into: string | null,
    @Args(() => DecisionArgs) asked: DecisionArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return decideIn(context, { act: 'split', subject, ...given({ from, claims, into }) }, asked);
  }
}
