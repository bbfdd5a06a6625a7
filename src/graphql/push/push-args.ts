import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { Conflict, ConflictKind as Kind } from '../../domain';
import { ConflictKind, Severity } from '../conflicts/conflict.type';

/** Where to start. */
@ArgsType()
export class PushArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Start behind this revision: 0 for all that ever happened. From now on when left out.',
  })
  since?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Start behind the event with this id: the last one that you saw, after a connection was lost. None comes twice.',
  })
  after?: string | null;
}

@InputType('SlotEventFilter', {
  description: 'Of which slots to tell. What is left out does not restrict; what is given must all hold.',
})
export class SlotEventFilter {
  @Field(() => String, { nullable: true, description: 'Only slots of this subject: its id, slug or name.' })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'Only slots of this property: its id, name or field.' })
  property?: string | null;
}

@InputType('ConflictEventFilter', { description: 'Of which conflicts to tell. What is left out does not restrict.' })
export class ConflictEventFilter extends SlotEventFilter {
  @Field(() => [ConflictKind], { nullable: true, description: 'Only conflicts of one of these kinds.' })
  kinds?: Kind[] | null;

  @Field(() => Severity, { nullable: true, description: 'Only conflicts of this severity.' })
  severity?: Conflict['severity'] | null;
}

@InputType('DecisionEventFilter', { description: 'Of which decisions to tell. What is left out does not restrict.' })
export class DecisionEventFilter {
  @Field(() => ID, { nullable: true, description: 'Only decisions about this: a claim, slot, document, subject, source ...' })
  about?: string | null;
}
