import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { given } from '../input';
import type { Context } from '../context';
import { DecisionResult } from '../decisions/decision.type';
import { decideIn } from './decide-in';
import { DecisionArgs } from './decision-args';

@InputType('QualifierInput', { description: 'A condition on a claim, by name.' })
export class QualifierInput {
  @Field(() => String, { description: 'Its name: "benchmark", "tier", "measured_by", "as_of".' }) name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What it is; left out, the claim has no such condition. Several names of `versus` are parted by semicolons.',
  })
  value?: string | null;
}

/** What the words really say. What is left out was read rightly. */
@ArgsType()
class RightReading {
  @Field(() => String, { nullable: true, description: 'What it is really about: id, slug or name of a subject, or a new name.' })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'Which property it really tells: its id or name.' })
  property?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it really says, as people write it: "128K tokens", "not disclosed".',
  })
  value?: string | null;

  @Field(() => [QualifierInput], { nullable: true, description: 'The conditions that were misread, each once; the others stay.' })
  qualifiers?: QualifierInput[] | null;
}

@Resolver()
export class CorrectClaimResolver {
  @Mutation(() => DecisionResult, {
    description:
      'A claim was misread: the right one takes its place, from the same words of the same document. The old one stays to be seen, superseded, and has no say; so it is when the document is read again.',
  })
  correctClaim(
    @Arg('claim', () => ID, { description: 'The id of the claim that was misread.' }) claim: string,
    @Args(() => RightReading) right: RightReading,
    @Args(() => DecisionArgs) asked: DecisionArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    const { subject, property, value } = right;
    const qualifiers = right.qualifiers?.map(({ name, value: text }) => [name, text ?? ''] as const);
    return decideIn(context, { act: 'correct', claim, ...given({ subject, property, value, qualifiers }) }, asked);
  }
}
