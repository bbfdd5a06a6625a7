import { Field, Int, ObjectType } from 'type-graphql';
import { Conflict } from '../conflicts/conflict.type';
import { DataItem } from '../data-items/data-item.type';
import { Resolution } from '../data-items/resolution.type';
import { Revision } from './revision.type';

@ObjectType('Change', { simpleResolvers: true, description: 'A slot whose value, status or conflicts are not what they were.' })
export class Change {
  @Field(() => DataItem, { description: 'The slot.' }) dataItem!: DataItem;
  @Field(() => Resolution, { nullable: true, description: 'The verdict then; null when nobody said anything.' })
  before?: Resolution;
  @Field(() => Resolution, { nullable: true, description: 'The verdict now; null when nobody says anything any more.' })
  after?: Resolution;
  @Field(() => [Conflict], { description: 'The conflicts in it that were not there.' }) opened!: readonly Conflict[];
  @Field(() => [Conflict], { description: 'The conflicts that stay, but that editors have settled, dismissed or opened again.' })
  decided!: readonly Conflict[];
  @Field(() => [Revision], {
    description:
      'What came in between and touches it: documents and decisions, oldest first; those of its subject when nothing touches the slot itself.',
  })
  causes!: readonly Revision[];
}

@ObjectType('Changes', { simpleResolvers: true, description: 'What moved in the graph since a moment.' })
export class Changes {
  @Field(() => Int, { description: 'The revision that is compared with.' }) since!: number;
  @Field(() => Int, { description: 'The revision now: ask from it the next time.' }) until!: number;
  @Field(() => Int, { description: 'How many slots moved.' }) totalCount!: number;
  @Field(() => [Change], { description: 'The slots that moved, by subject and property.' }) nodes!: readonly Change[];
}
