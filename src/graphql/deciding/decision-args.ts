import { ArgsType, Field, Int } from 'type-graphql';

/** Who decides and why. */
@ArgsType()
export class TellingArgs {
  @Field(() => String, { description: 'Why, for those who read the audit log; up to 4000 characters.' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who you are. Your token says so already: leave it out, or give that very name.',
  })
  author?: string | null;
}

/** What every decision is told with. */
@ArgsType()
export class DecisionArgs extends TellingArgs {
  @Field(() => Int, {
    description:
      'The revision that you saw: `graph { revision }`, or `revision` of your last decision. It is refused as stale when what it rests on has changed since; other changes are not in its way.',
  })
  basedOn!: number;
}
