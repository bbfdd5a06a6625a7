import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root, Subscription, type ClassType } from 'type-graphql';
import type {
  Claim as ClaimRow,
  Conflict as ConflictRow,
  DataItem as DataItemRow,
  Decision as DecisionRow,
  Event as EventRow,
  Revision as RevisionRow,
  SlotEvent,
  Subject as SubjectRow,
} from '../../domain';
import { Claim } from '../claims/claim.type';
import { Conflict } from '../conflicts/conflict.type';
import type { Soon } from '../../util/soon';
import type { Context } from '../context';
import { DataItem } from '../data-items/data-item.type';
import { Decision } from '../decisions/decision.type';
import { found } from '../found';
import { propertyOf, type ShownProperty } from '../properties/property';
import { Property } from '../properties/property.type';
import { Revision } from '../revisions/revision.type';
import { Subject } from '../subjects/subject.type';
import { shownValue, type ShownValue } from '../values/value';
import { Value } from '../values/value.type';
import { ConflictOpened, DecisionMade, Dissent, Event, ValueFlipped } from './event.type';
import { eventsFor, type EventOf, type EventsAsked } from './events-for';
import { ConflictEventFilter, DecisionEventFilter, PushArgs, SlotEventFilter } from './push-args';

type SlotEventRow = EventRow & SlotEvent;

@Resolver(() => Event)
export class EventResolver {
  @FieldResolver(() => Revision, { description: 'What it came of: the document or the decision behind it.' })
  async cause(@Root() { cause, at }: EventRow, @Ctx() { store }: Context): Promise<RevisionRow> {
    const [revision] = await store.revisions([cause.revision]);
    return revision ?? { number: cause.revision, cause: { kind: cause.kind, ref: cause.ref }, at };
  }
}

@Resolver(() => ConflictOpened)
export class ConflictOpenedResolver {
  @Subscription(() => ConflictOpened, {
    description: 'Tells of every conflict that opens.',
    subscribe: ({ args, context }) => eventsFor(context as Context, 'conflict-opened', args as EventsAsked),
  })
  conflictOpened(
    @Root() event: EventOf<'conflict-opened'>,
    @Args(() => PushArgs) _start: PushArgs,
    @Arg('filter', () => ConflictEventFilter, { nullable: true, description: 'Of which conflicts; all when left out.' })
    _filter: ConflictEventFilter | null,
  ): EventOf<'conflict-opened'> {
    return event;
  }

  @FieldResolver(() => Conflict, { nullable: true, description: 'The conflict as it is now; null when it is gone again.' })
  conflict(@Root() event: EventOf<'conflict-opened'>, @Ctx() { loaders }: Context): Soon<ConflictRow | undefined> {
    return loaders.conflict.load(event.conflict);
  }

  @FieldResolver(() => ID, { description: 'The id of the conflict, also when it is gone again.' })
  conflictId(@Root() { conflict }: EventOf<'conflict-opened'>): string {
    return conflict;
  }
}

@Resolver(() => ValueFlipped)
export class ValueFlippedResolver {
  @Subscription(() => ValueFlipped, {
    description: 'Tells of every slot of which another value is believed than before.',
    subscribe: ({ args, context }) => eventsFor(context as Context, 'value-flipped', args as EventsAsked),
  })
  valueFlipped(
    @Root() event: EventOf<'value-flipped'>,
    @Args(() => PushArgs) _start: PushArgs,
    @Arg('filter', () => SlotEventFilter, { nullable: true, description: 'Of which slots; all when left out.' })
    _filter: SlotEventFilter | null,
  ): EventOf<'value-flipped'> {
    return event;
  }

  @FieldResolver(() => Value, { nullable: true, description: 'What was believed; null where nothing could be chosen.' })
  before(@Root() { before }: EventOf<'value-flipped'>): ShownValue | undefined {
    return before && shownValue(before);
  }

  @FieldResolver(() => Value, { nullable: true, description: 'What is believed now; null where nothing can be chosen.' })
  after(@Root() { after }: EventOf<'value-flipped'>): ShownValue | undefined {
    return after && shownValue(after);
  }
}

@Resolver(() => Dissent)
export class DissentResolver {
  @Subscription(() => Dissent, {
    description: 'Tells of every new claim that speaks against a value that was pinned, agreed or resolved.',
    subscribe: ({ args, context }) => eventsFor(context as Context, 'dissent', args as EventsAsked),
  })
  dissent(
    @Root() event: EventOf<'dissent'>,
    @Args(() => PushArgs) _start: PushArgs,
    @Arg('filter', () => SlotEventFilter, { nullable: true, description: 'Of which slots; all when left out.' })
    _filter: SlotEventFilter | null,
  ): EventOf<'dissent'> {
    return event;
  }

  @FieldResolver(() => Claim, { nullable: true, description: 'The claim; null when its document was read anew since.' })
  claim(@Root() { claim }: EventOf<'dissent'>, @Ctx() { loaders }: Context): Soon<ClaimRow | undefined> {
    return loaders.claim.load(claim);
  }

  @FieldResolver(() => Value, { description: 'The value that stood when the claim came.' })
  standing(@Root() { standing }: EventOf<'dissent'>): ShownValue {
    return shownValue(standing);
  }
}

@Resolver(() => DecisionMade)
export class DecisionMadeResolver {
  @Subscription(() => DecisionMade, {
    description: 'Tells of every decision of an editor.',
    subscribe: ({ args, context }) => eventsFor(context as Context, 'decision-made', args as EventsAsked),
  })
  decisionMade(
    @Root() event: EventOf<'decision-made'>,
    @Args(() => PushArgs) _start: PushArgs,
    @Arg('filter', () => DecisionEventFilter, { nullable: true, description: 'Of which decisions; all when left out.' })
    _filter: DecisionEventFilter | null,
  ): EventOf<'decision-made'> {
    return event;
  }

  @FieldResolver(() => Decision, { description: 'The decision.' })
  decision(@Root() { decision }: EventOf<'decision-made'>, @Ctx() { loaders }: Context): Soon<DecisionRow> {
    return found(loaders.decision, decision);
  }
}

/** What all events in slots have. */
function slotResolver(type: () => ClassType) {
  @Resolver(type)
  class SlotEventResolver {
    @FieldResolver(() => DataItem, { nullable: true, description: 'The slot; null when a decision that was undone had made it.' })
    dataItem(@Root() { dataItem }: SlotEventRow, @Ctx() { loaders }: Context): Soon<DataItemRow | undefined> {
      return loaders.dataItem.load(dataItem);
    }

    @FieldResolver(() => Subject, { nullable: true, description: 'What the slot is about; null when it is gone.' })
    subject(@Root() { subject }: SlotEventRow, @Ctx() { loaders }: Context): Soon<SubjectRow | undefined> {
      return loaders.subject.load(subject);
    }

    @FieldResolver(() => Property, { description: 'Which property it tells.' })
    property(@Root() { property }: SlotEventRow, @Ctx() { vocabulary }: Context): ShownProperty {
      return propertyOf(vocabulary, property);
    }
  }
  return SlotEventResolver;
}

export const EVENT_RESOLVERS = [
  EventResolver,
  ConflictOpenedResolver,
  ValueFlippedResolver,
  DissentResolver,
  DecisionMadeResolver,
  slotResolver(() => ConflictOpened),
  slotResolver(() => ValueFlipped),
  slotResolver(() => Dissent),
] as const;
