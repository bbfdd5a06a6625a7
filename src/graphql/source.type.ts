import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from './connection.type';
import { Node } from './node.type';

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

export const SourceConnection = connectionType('Source', 'sources', () => Source);
