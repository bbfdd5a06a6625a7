import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Rank as RankAsked } from '../../app/decisions/act';
import type { Context } from '../context';
import { DecisionResult, Rank } from '../decisions/decision.type';
import { decideIn } from './decide-in';
import { DecisionArgs } from './decision-args';

@Resolver()
export class SetRankResolver {
  @Mutation(() => DecisionResult, { description: 'Ranks a claim against the others of its slot. NORMAL takes a rank back.' })
  setRank(
    @Arg('claim', () => ID, { description: 'The id of the claim.' }) claim: string,
    @Arg('rank', () => Rank, { description: 'Its new rank.' }) rank: RankAsked,
    @Args(() => DecisionArgs) asked: DecisionArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return decideIn(context, { act: 'rank', claim, rank }, asked);
  }
}
