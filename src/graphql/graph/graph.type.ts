import { Field, Int, ObjectType } from 'type-graphql';
import { ConflictKind } from '../conflicts/conflict.type';

@ObjectType('ConflictCount', { simpleResolvers: true, description: 'How many conflicts of a kind there are.' })
export class ConflictCount {
  @Field(() => ConflictKind, { description: 'The kind.' }) kind!: string;
  @Field(() => Int, { description: 'How many are contradictions.' }) hard!: number;
  @Field(() => Int, { description: 'How many are only worth a look.' }) soft!: number;
}

@ObjectType('Graph', { simpleResolvers: true, description: 'The graph as a whole: its state and how much is in it.' })
export class Graph {
  @Field(() => Int, { description: 'Current documents.' }) documents!: number;
  @Field(() => Int, { description: 'Claims of current documents.' }) claims!: number;
  @Field(() => Int, { description: 'Slots that they fill.' }) dataItems!: number;
  @Field(() => Int, { description: 'Subjects.' }) subjects!: number;
  @Field(() => Int, { description: 'Sources.' }) sources!: number;
  @Field(() => [ConflictCount], { description: 'Conflicts by kind, in alphabetical order; kinds without any are left out.' })
  conflicts!: readonly ConflictCount[];
}
