import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../lists/connection.type';
import { Node } from '../graph/node.type';

export const ConflictKind = {
  VALUE: 'VALUE',
  DATE: 'DATE',
  CATEGORICAL: 'CATEGORICAL',
  EXISTENCE: 'EXISTENCE',
  TEMPORAL: 'TEMPORAL',
  COMPARATIVE: 'COMPARATIVE',
  ARITHMETIC: 'ARITHMETIC',
  IDENTITY: 'IDENTITY',
  ATTRIBUTION: 'ATTRIBUTION',
} as const;
registerEnumType(ConflictKind, {
  name: 'ConflictKind',
  description: 'In which way positions contradict each other.',
  valuesConfig: {
    VALUE: { description: 'Two numbers that cannot both be right: 202 and 42 tokens per second.' },
    DATE: { description: 'Two dates that cannot both be right: July 17 and July 18.' },
    CATEGORICAL: { description: 'Two names, words or yes and no where there can be one.' },
    EXISTENCE: { description: 'A value against "not disclosed" or "there is none".' },
    TEMPORAL: { description: 'Dates out of order: retired before it was released.' },
    COMPARATIVE: { description: 'A comparison against the numbers: "60% cheaper", where the prices give 70%.' },
    ARITHMETIC: { description: 'A derived figure that does not follow from its parts.' },
    IDENTITY: { description: 'One label used for two things.' },
    ATTRIBUTION: { description: 'A claim cites a source that says otherwise.' },
  },
});

export const Severity = { HARD: 'hard', SOFT: 'soft' } as const;
registerEnumType(Severity, {
  name: 'Severity',
  description: 'How much a conflict asks for attention.',
  valuesConfig: {
    HARD: { description: 'A contradiction.' },
    SOFT: { description: 'Something that a careful reader would want to see but not act on.' },
  },
});

export const ConflictStatus = { OPEN: 'OPEN', SETTLED: 'SETTLED', DISMISSED: 'DISMISSED' } as const;
registerEnumType(ConflictStatus, {
  name: 'ConflictStatus',
  description: 'What editors have made of a conflict.',
  valuesConfig: {
    OPEN: { description: 'Nobody has decided on it.' },
    SETTLED: { description: 'An editor has pinned the value.' },
    DISMISSED: { description: 'An editor has dismissed it, with a reason.' },
  },
});

@ObjectType('Dissolution', {
  simpleResolvers: true,
  description: 'What would make a conflict go away if the claims only told it.',
})
export class Dissolution {
  @Field(() => String, { description: 'The missing qualifier: "as_of", "measured_by", "platform".' }) qualifier!: string;
  @Field(() => String, { description: 'Why it would, in a sentence.' }) reason!: string;
}

@ObjectType('Conflict', { implements: Node, simpleResolvers: true, description: 'Positions that cannot all hold.' })
export class Conflict extends Node {
  @Field(() => ConflictKind, { description: 'In which way they contradict each other.' }) kind!: string;
  @Field(() => Severity, { description: 'Whether it is a contradiction or something to look at.' }) severity!: string;
  @Field(() => Float, { description: 'How heavy it is, from 0 to 1, for ranking: how far apart, how many origins, how recent.' })
  weight!: number;
  @Field(() => ConflictStatus, { description: 'What editors have made of it.' }) status!: string;
  @Field(() => String, { description: 'Why these positions cannot all hold, in a sentence for a person.' }) reason!: string;
  @Field(() => String, { description: 'Name and version of the rule that found it: "tolerance@1".' }) rule!: string;
  @Field(() => Dissolution, { nullable: true, description: 'What would dissolve it; null when nothing that is known would.' })
  dissolvedBy?: Dissolution;
}

export const ConflictConnection = connectionType('Conflict', 'conflicts', () => Conflict);
