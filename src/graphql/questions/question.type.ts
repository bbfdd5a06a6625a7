import { Field, Float, ObjectType } from 'type-graphql';
import { connectionType } from '../lists/connection.type';

@ObjectType('Question', {
  simpleResolvers: true,
  description: 'A decision that an editor could take, and how much it would settle. `pin` its `dataItem` to answer it.',
})
export class Question {
  @Field(() => String, {
    description: 'In a sentence with what there is to choose from: "Output speed of GPT-4o mini: 42 tokens/s or 108 tokens/s?"',
  })
  question!: string;

  @Field(() => Float, {
    description: 'How many slots an answer would settle, the one asked about included, on average over the answers.',
  })
  settles!: number;

  @Field(() => String, { description: 'Why it is open, and what an answer would show, in a sentence for a person.' })
  reason!: string;
}

export const QuestionConnection = connectionType('Question', 'questions', () => Question);
