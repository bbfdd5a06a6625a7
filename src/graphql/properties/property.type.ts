import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graph/node.type';

export const Datatype = {
  QUANTITY: 'quantity',
  MONEY: 'money',
  DATE: 'date',
  FLAG: 'flag',
  TEXT: 'text',
  ENTITY: 'entity',
  SET: 'set',
  RATIO: 'ratio',
} as const;
registerEnumType(Datatype, {
  name: 'Datatype',
  description: 'What kind of value a property has.',
  valuesConfig: {
    QUANTITY: { description: 'A number with a unit (`Quantity`, `QuantityFact`).' },
    MONEY: { description: 'An amount of money (`Money`, `MoneyFact`).' },
    DATE: { description: 'A calendar date (`DateValue`, `DateFact`).' },
    FLAG: { description: 'Yes or no (`Flag`, `FlagFact`).' },
    TEXT: { description: 'Words (`Text`, `TextFact`).' },
    ENTITY: { description: 'Another thing, by name (`EntityRef`, `EntityFact`).' },
    SET: { description: 'Several values together (`ValueSet`, `SetFact`).' },
    RATIO: { description: 'A comparison with another subject (`Ratio`, `RatioFact`).' },
  },
});

export const Cardinality = { ONE: 'one', MANY: 'many' } as const;
registerEnumType(Cardinality, {
  name: 'Cardinality',
  description: 'How many values a subject can have of a property at once.',
  valuesConfig: {
    ONE: { description: 'One: two different values contradict each other.' },
    MANY: { description: 'Several: different values may all hold.' },
  },
});

@ObjectType('Tolerance', {
  simpleResolvers: true,
  description: 'How far apart two values may be and still agree, beside what their written precision allows.',
})
export class Tolerance {
  @Field(() => Float, { description: 'As a share of the larger value: 0.05 is 5 %.' }) relative!: number;
  @Field(() => Float, { description: 'As an absolute difference in the canonical unit.' }) absolute!: number;
}

@ObjectType('Property', {
  implements: Node,
  simpleResolvers: true,
  description: 'Something that can be said of a subject: a row of the vocabulary, which is data and not code.',
})
export class Property extends Node {
  @Field(() => String, { description: 'What it is called for people: "Context window".' }) label!: string;
  @Field(() => String, { description: 'What it means, in a sentence.' }) description!: string;
  @Field(() => Datatype, { description: 'What kind of value it has.' }) datatype!: string;
  @Field(() => String, { nullable: true, description: 'Its canonical unit: "tokens", "USD/1M tokens"; null where it has none.' })
  unit?: string;
  @Field(() => Cardinality, { description: 'Whether a subject can have several values of it at once.' }) cardinality!: string;
  @Field(() => [String], { description: 'The qualifiers that split it into slots: "benchmark", "tier", "platform".' })
  separators!: readonly string[];
  @Field(() => Boolean, { description: 'Whether the true value changes with time, like a price or a measured speed.' })
  changes!: boolean;
  @Field(() => String, { description: 'Name and version of the policy that resolves it.' }) policy!: string;
  @Field(() => Tolerance, { description: 'When two values of it agree.' }) tolerance!: Tolerance;
}
