import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';

export const ResolutionStatus = {
  AGREED: 'AGREED',
  RESOLVED: 'RESOLVED',
  CONTESTED: 'CONTESTED',
  UNRESOLVED: 'UNRESOLVED',
} as const;
registerEnumType(ResolutionStatus, {
  name: 'ResolutionStatus',
  description: 'How far the claims of a slot lead to one value.',
  valuesConfig: {
    AGREED: { description: 'All claims say the same.' },
    RESOLVED: { description: 'Claims differ, and one value is clearly better supported.' },
    CONTESTED: { description: 'Claims differ, and the chosen value is only slightly ahead.' },
    UNRESOLVED: { description: 'Nothing speaks for one value more than for another, so none is chosen.' },
  },
});

@ObjectType('Term', { simpleResolvers: true, description: 'One reason that counts for the chosen value, with its weight.' })
export class Term {
  @Field(() => String, { description: 'What counts: "origins", "recency", "rank".' }) name!: string;
  @Field(() => Float, { description: 'How much; the weights of all terms add up to the score.' }) weight!: number;
  @Field(() => String, { description: 'Why, in a sentence.' }) reason!: string;
}

@ObjectType('Resolution', {
  simpleResolvers: true,
  description: 'The computed verdict on a slot: the value that a reader is given, how sure it is, and what that is made of.',
})
export class Resolution {
  @Field(() => ResolutionStatus, { description: 'How far the claims lead to one value.' }) status!: string;
  @Field(() => Float, { description: 'The chance that the chosen value is right, from 0 to 1, as far as the policy can tell.' })
  confidence!: number;
  @Field(() => String, { description: 'Name and version of the policy that decided: "weighted@1".' }) policy!: string;
  @Field(() => [Term], { description: 'What the confidence is made of.' }) terms!: readonly Term[];
  @Field(() => String, { description: 'Why this value, in a sentence or two for a person.' }) reason!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The single thing that would change the verdict, in words; null when none would.',
  })
  flippedBy?: string;
}
