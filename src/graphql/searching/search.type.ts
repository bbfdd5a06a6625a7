import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graph/node.type';
import { connectionType } from '../lists/connection.type';

export const SearchKind = { SUBJECT: 'subject', SOURCE: 'source', DOCUMENT: 'document', CLAIM: 'claim' } as const;
registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'Where words are looked for.',
  valuesConfig: {
    SUBJECT: { description: 'Names of models and other subjects.' },
    SOURCE: { description: 'Names of sources.' },
    DOCUMENT: { description: 'Titles and texts of current documents.' },
    CLAIM: { description: 'The quoted words of claims.' },
  },
});

@ObjectType('TextRange', {
  simpleResolvers: true,
  description: 'A stretch of a text, in UTF-16 code units as JavaScript counts.',
})
export class TextRange {
  @Field(() => Int, { description: 'Where it starts.' }) start!: number;
  @Field(() => Int, { description: 'Where it ends, exclusive.' }) end!: number;
}

@ObjectType('Highlight', { simpleResolvers: true, description: 'The words around what was found.' })
export class Highlight {
  @Field(() => String, { description: 'A stretch of the name, quote or text, unchanged.' }) text!: string;
  @Field(() => [TextRange], { description: 'Where the words asked for stand in `text`.' }) ranges!: readonly TextRange[];
  @Field(() => Int, { description: 'Where `text` starts in the whole name, quote or document.' }) start!: number;
}

@ObjectType('SearchHit', { simpleResolvers: true, description: 'Something that has all the words.' })
export class SearchHit {
  @Field(() => SearchKind, { description: 'What was found.' }) kind!: string;
  @Field(() => Node, { description: 'The thing itself.' }) node!: Node;
  @Field(() => Float, {
    description: 'How well it fits, from 0 to 1: whole names first, words far apart last. Made for sorting.',
  })
  score!: number;
  @Field(() => Highlight, { description: 'Where the words stand in it.' }) highlight!: Highlight;
}

export const SearchHitConnection = connectionType('SearchHit', 'hits', () => SearchHit);
