import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { ConflictKind, Severity } from '../conflicts/conflict.type';

@InterfaceType('Event', { description: 'Something that happened in the graph, with what it came of.' })
export abstract class Event {
  @Field(() => ID, { description: 'Give it as `after` to go on behind this event.' }) id!: string;
  @Field(() => Int, { description: 'The revision that brought it: events come in the order of their revisions.' })
  revision!: number;
  @Field(() => String, { description: 'When, as an ISO 8601 instant.' }) at!: string;
  @Field(() => Int, { description: 'How many revisions the graph was ahead when this was sent: 0 when you are up to date.' })
  behind!: number;
}

@ObjectType('ConflictOpened', {
  implements: Event,
  simpleResolvers: true,
  description: 'Sources disagree where they did not, or an editor took a dismissal or a pin back.',
})
export class ConflictOpened extends Event {
  @Field(() => ConflictKind, { description: 'In which way the positions contradict each other.' }) conflictKind!: string;
  @Field(() => Severity, { description: 'Whether it is a contradiction or something to look at.' }) severity!: string;
  @Field(() => String, { description: 'Why these positions cannot all hold, in a sentence.' }) reason!: string;
}

@ObjectType('ValueFlipped', { implements: Event, simpleResolvers: true, description: 'Another value is believed than before.' })
export class ValueFlipped extends Event {
  @Field(() => String, { description: 'Why that one is chosen, in a sentence.' }) reason!: string;
}

@ObjectType('Dissent', {
  implements: Event,
  simpleResolvers: true,
  description: 'A new claim speaks against the value that stood: one that was pinned, agreed or resolved.',
})
export class Dissent extends Event {
  @Field(() => Boolean, { description: 'Whether an editor had pinned that value: it stays then.' }) pinned!: boolean;
}

@ObjectType('DecisionMade', { implements: Event, simpleResolvers: true, description: 'An editor decided.' })
export class DecisionMade extends Event {}
