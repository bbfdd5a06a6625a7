import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { given } from '../input';
import type { Context } from '../context';
import { DecisionResult } from '../decisions/decision.type';
import { decideIn } from './decide-in';
import { DecisionArgs } from './decision-args';

@Resolver()
export class PinResolver {
  @Mutation(() => DecisionResult, {
    description: 'Pins the value of a slot above all that sources say, until it is undone. Give either `value` or `claim`.',
  })
  pin(
    @Arg('dataItem', () => ID, { description: 'The id of the slot.' }) dataItem: string,
    @Arg('value', () => String, {
      nullable: true,
      description: 'The value as people write it: "128K tokens", "July 18, 2024", "not disclosed".',
    })
    value: string | null,
    @Arg('claim', () => ID, { nullable: true, description: 'The id of a claim of the slot: what it says is pinned.' })
    claim: string | null,
    @Args(() => DecisionArgs) asked: DecisionArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return decideIn(context, { act: 'pin', dataItem, ...given({ value, claim }) }, asked);
  }
}
