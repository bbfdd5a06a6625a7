import { createUnionType, Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../lists/connection.type';
import { Node } from '../graph/node.type';
import { Revision } from '../revisions/revision.type';

export const DecisionAct = {
  RANK: 'rank',
  PIN: 'pin',
  DISMISS: 'dismiss',
  MERGE: 'merge',
  SPLIT: 'split',
  SAME_ORIGIN: 'same-origin',
  CORRECT: 'correct',
  INGEST: 'ingest',
  NOTE: 'note',
  UNDO: 'undo',
} as const;
registerEnumType(DecisionAct, {
  name: 'DecisionAct',
  description: 'What an editor did.',
  valuesConfig: {
    RANK: { description: 'Ranked a claim.' },
    PIN: { description: 'Pinned the value of a slot.' },
    DISMISS: { description: 'Dismissed a conflict.' },
    MERGE: { description: 'Counted two subjects as one.' },
    SPLIT: { description: 'Took a merge of two subjects back, or told claims apart that share a name.' },
    SAME_ORIGIN: { description: 'Counted two sources, or a document and a source, as one voice.' },
    CORRECT: { description: 'Put the right claim in the place of one that was misread.' },
    INGEST: { description: 'Handed a document in.' },
    NOTE: { description: 'Wrote a note; it changes no verdict.' },
    UNDO: { description: 'Took another decision back.' },
  },
});

export const Rank = { PREFERRED: 'preferred', NORMAL: 'normal', DEPRECATED: 'deprecated' } as const;
registerEnumType(Rank, {
  name: 'Rank',
  description: 'How an editor ranks a claim against the others of its slot.',
  valuesConfig: {
    PREFERRED: { description: 'Where any claim of a slot is preferred, only the preferred ones stand.' },
    NORMAL: { description: 'As every claim is until somebody ranks it.' },
    DEPRECATED: { description: 'Shown, but given no say.' },
  },
});

@ObjectType('Decision', {
  implements: Node,
  simpleResolvers: true,
  description: "An editor's act, with who, why and when. Decisions are only ever added: to undo one is another decision.",
})
export class Decision extends Node {
  @Field(() => DecisionAct, { description: 'What was done.' }) act!: string;
  @Field(() => String, { description: 'Who did it: the name that their token is bound to.' }) author!: string;
  @Field(() => String, { description: 'Why, in their words; of a note, the note.' }) reason!: string;
  @Field(() => String, { description: 'When, as an ISO 8601 instant.' }) at!: string;
  @Field(() => Int, { description: 'The revision of the graph that they saw.' }) basedOn!: number;
}

export const DecisionConnection = connectionType('Decision', 'decisions', () => Decision);

@InterfaceType('Problem', { description: 'Why a mutation was not done. Nothing was written.' })
export abstract class Problem {
  @Field(() => String, { description: 'What is wrong and what to do, in a sentence for a person.' }) message!: string;
}

@ObjectType('StaleChange', {
  simpleResolvers: true,
  description: 'Something that a decision rests on and that is no longer as the editor saw it.',
})
export class StaleChange {
  @Field(() => ID, { description: 'The id of what changed.' }) id!: string;
  @Field(() => Revision, { nullable: true, description: 'The write that changed it last: the document or decision behind it.' })
  last?: Revision;
}

@ObjectType('StaleRevision', {
  implements: Problem,
  simpleResolvers: true,
  description: 'What the decision rests on has changed since the revision that it was based on: read again, and decide again.',
})
export class StaleRevision extends Problem {
  @Field(() => Int, { description: 'The revision that the decision was based on.' }) basedOn!: number;
  @Field(() => Int, { description: 'The revision that the graph is at.' }) current!: number;
  @Field(() => [StaleChange], { description: 'What changed since; anything else may have changed without being in the way.' })
  changes!: readonly StaleChange[];
}

@ObjectType('NotFound', {
  implements: Problem,
  simpleResolvers: true,
  description: 'The graph does not have what is decided on.',
})
export class NotFound extends Problem {
  @Field(() => String, { description: 'The id that leads nowhere.' }) missing!: string;
}

@ObjectType('InvalidInput', { implements: Problem, simpleResolvers: true, description: 'An argument cannot be used as given.' })
export class InvalidInput extends Problem {
  @Field(() => String, { description: 'The argument: "value", "reason".' }) field!: string;
}

@ObjectType('Forbidden', { implements: Problem, simpleResolvers: true, description: 'The caller may not do that.' })
export class Forbidden extends Problem {}

@ObjectType('Decided', { simpleResolvers: true, description: 'The decision was taken, and what follows from it was judged.' })
export class Decided {
  @Field(() => Decision, { description: 'The decision as recorded.' }) decision!: Decision;
  @Field(() => Int, { description: 'The revision of the graph with all that follows: what the next decision can be based on.' })
  revision!: number;
}

export const DecisionResult = createUnionType({
  name: 'DecisionResult',
  description: 'The decision, or why it was not taken.',
  types: () => [Decided, StaleRevision, NotFound, InvalidInput, Forbidden] as const,
});
