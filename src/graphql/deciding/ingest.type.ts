import { createUnionType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Decision, Forbidden, InvalidInput, NotFound, StaleRevision } from '../decisions/decision.type';

export const DocumentChange = { NEW: 'new', SUPERSEDES: 'supersedes', REPLACED: 'replaced', UNCHANGED: 'unchanged' } as const;
registerEnumType(DocumentChange, {
  name: 'DocumentChange',
  description: 'What a document that was handed in is to the graph.',
  valuesConfig: {
    NEW: { description: 'One that it did not have.' },
    SUPERSEDES: { description: 'A newer version of its address: the one before is no longer current, and stays.' },
    REPLACED: { description: 'One that it had, read with other results or current again.' },
    UNCHANGED: { description: 'One that it has as it is: nothing was written.' },
  },
});

@ObjectType('ReadingMessage', { simpleResolvers: true, description: 'Something that was found while a document was read.' })
export class ReadingMessage {
  @Field(() => String, { description: '"error", "warning" or "info".' }) severity!: string;
  @Field(() => String, { description: 'Which rule found it: "front-matter-malformed".' }) rule!: string;
  @Field(() => String, { description: 'What it is, in a sentence.' }) reason!: string;
  @Field(() => Int, { nullable: true, description: 'In which line, from 1; null when it is in no one place.' }) line?: number;
}

@ObjectType('Ingested', { simpleResolvers: true, description: 'The document was read, and what follows from it was judged.' })
export class Ingested {
  @Field(() => DocumentChange, { description: 'What it is to the graph.' }) change!: string;
  @Field(() => Int, { description: 'How many values no claim was made of, since what they say could not be told for sure.' })
  refused!: number;
  @Field(() => [ReadingMessage], { description: 'What was found while it was read.' }) messages!: readonly ReadingMessage[];
  @Field(() => Decision, { nullable: true, description: 'Who handed it in and why, on record; null when it is unchanged.' })
  decision?: Decision;
  @Field(() => Int, { description: 'The revision of the graph with all that follows.' }) revision!: number;
}

export const IngestResult = createUnionType({
  name: 'IngestResult',
  description: 'What came of the document, or why it was not taken.',
  types: () => [Ingested, StaleRevision, NotFound, InvalidInput, Forbidden] as const,
});
