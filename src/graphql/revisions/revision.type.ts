import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const RevisionCause = {
  DOCUMENT: 'document',
  EXTRACTOR: 'extractor',
  POLICY: 'policy',
  DECISION: 'decision',
  REBUILD: 'rebuild',
} as const;
registerEnumType(RevisionCause, {
  name: 'RevisionCause',
  description: 'Why the graph was written.',
  valuesConfig: {
    DOCUMENT: { description: 'A document came in, or was judged after it had.' },
    EXTRACTOR: { description: 'A newer reader read a document again.' },
    POLICY: { description: 'The rules of judging changed.' },
    DECISION: { description: 'An editor decided, or it was judged what follows from that.' },
    REBUILD: { description: 'Everything derived was made anew from the record.' },
  },
});

@ObjectType('Revision', {
  simpleResolvers: true,
  description: 'One write of the graph: the number that it was raised to, when and why.',
})
export class Revision {
  @Field(() => Int, { description: 'The revision of the graph since.' }) number!: number;
  @Field(() => String, { description: 'When, as an ISO 8601 instant.' }) at!: string;
}
