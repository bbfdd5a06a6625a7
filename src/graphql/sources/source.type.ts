import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../lists/connection.type';
import { Node } from '../graph/node.type';
import { Property } from '../properties/property.type';

export const SourceKind = { PUBLISHER: 'publisher', WORK: 'work', MEASURER: 'measurer' } as const;
registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'In which part a source was first met.',
  valuesConfig: {
    PUBLISHER: { description: 'It published a document.' },
    WORK: { description: 'It is a work that a document cites.' },
    MEASURER: { description: 'It is named as having measured a value.' },
  },
});

@ObjectType('Source', {
  implements: Node,
  simpleResolvers: true,
  description: 'Who speaks: the publisher of a document, a work that it cites, or a measurer that it names.',
})
export class Source extends Node {
  @Field(() => SourceKind, { description: 'In which part it was first met.' }) kind!: string;
  @Field(() => String, { description: 'Its name, as displayed.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Its address, when a document gives one.' }) url?: string;
}

@ObjectType('Reliability', {
  simpleResolvers: true,
  description:
    'How often a source was right about a property, as far as the graph can tell: over the slots in which another origin speaks too and a value was chosen.',
})
export class Reliability {
  @Field(() => Property, { description: 'The property.' }) property!: Property;
  @Field(() => Int, { description: 'In how many slots it could be held against somebody else. Few say little.' }) sample!: number;
  @Field(() => Int, { description: 'In how many of them it says what was chosen.' }) right!: number;
  @Field(() => Float, { description: 'The share of those, from 0 to 1.' }) share!: number;
}

export const SourceConnection = connectionType('Source', 'sources', () => Source);
