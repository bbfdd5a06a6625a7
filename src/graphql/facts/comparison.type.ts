import { Field, Int, ObjectType } from 'type-graphql';
import { Qualifier } from '../claims/claim.type';
import { Fact } from './fact.type';
import { Property } from '../properties/property.type';
import { Model } from '../subjects/subject.type';

@ObjectType('ComparisonCell', { simpleResolvers: true, description: 'What is known of one model in one row.' })
export class ComparisonCell {
  @Field(() => Model, { description: 'The model.' }) model!: Model;
  @Field(() => Fact, { description: 'The fact with all that is behind it.' }) fact!: Fact;
  @Field(() => String, { nullable: true, description: 'The value as a person would write it; null where there is none.' })
  text!: string | null;
  @Field(() => String, { nullable: true, description: 'The unit of the value; null where it has none.' }) unit!: string | null;
  @Field(() => Int, { description: 'How many conflicts there are over it.' }) conflictCount!: number;
  @Field(() => Boolean, {
    description:
      'Whether it is the best of the row, alone or with others; never where less or more is not better, or only one is known.',
  })
  isBest!: boolean;
}

@ObjectType('ComparisonRow', { simpleResolvers: true, description: 'One property, in one kind of slot, of all models compared.' })
export class ComparisonRow {
  @Field(() => Property, { description: 'The property.' }) property!: Property;
  @Field(() => [Qualifier], { description: 'What sets the slots apart from others of the property: the benchmark, the tier.' })
  separators!: readonly Qualifier[];
  @Field(() => [ComparisonCell], { description: 'One cell a model, in the order asked.' }) cells!: readonly ComparisonCell[];
}

@ObjectType('Comparison', { simpleResolvers: true, description: 'Models side by side: a row a property, a column a model.' })
export class Comparison {
  @Field(() => [Model], { description: 'The models, in the order asked.' }) models!: readonly Model[];
  @Field(() => [ComparisonRow], { description: 'The rows, in the order of the vocabulary.' }) rows!: readonly ComparisonRow[];
}
