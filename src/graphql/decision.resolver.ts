import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { decide, type DecisionOutcome } from '../app/decide';
import type { ActAsked, Rank as RankAsked } from '../app/decisions/act';
import { isUndone, type Decision as DecisionRow, type Snak } from '../domain';
import { pageOf, type Connection } from './connection';
import { PageArgs } from './connection.type';
import type { Context } from './context';
import { Decision, DecisionAct, DecisionConnection, DecisionResult, Rank } from './decision.type';
import { given } from './input';
import { nodeOf } from './node.resolver';
import { Node } from './node.type';
import { shownValue, type ShownValue } from './value';
import { Value } from './value.type';

/** What every decision is told with. */
@ArgsType()
export class DecisionArgs {
  @Field(() => Int, {
    description: 'The revision that you saw: `graph { revision }`, or `revision` of your last decision. A stale one is refused.',
  })
  basedOn!: number;

  @Field(() => String, { description: 'Why, for those who read the audit log; up to 4000 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Who you are, as the audit log shall name you; up to 200 characters.' })
  author!: string;
}

@InputType('DecisionFilter', { description: 'Which decisions to return. What is left out does not restrict.' })
export class DecisionFilter {
  @Field(() => DecisionAct, { nullable: true, description: 'Only decisions that did this.' })
  act?: DecisionRow['act'] | null;

  @Field(() => String, { nullable: true, description: 'Only decisions of this author, spelled alike.' })
  author?: string | null;
}

@Resolver(() => Decision)
export class DecisionResolver {
  @Query(() => DecisionConnection, { name: 'decisions', description: 'The audit log: what editors decided, newest first.' })
  everyDecision(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DecisionFilter, { nullable: true, description: 'Which decisions; all when left out.' })
    asked: DecisionFilter | null,
    @Ctx() { store }: Context,
  ): Promise<Connection<DecisionRow>> {
    const filter = given({ act: asked?.act, author: asked?.author });
    return pageOf(
      page,
      (cut) => store.pageDecisions(filter, cut),
      () => store.countDecisions(filter),
    );
  }

  @Mutation(() => DecisionResult, { description: 'Ranks a claim against the others of its slot. NORMAL takes a rank back.' })
  setRank(
    @Arg('claim', () => ID, { description: 'The id of the claim.' }) claim: string,
    @Arg('rank', () => Rank, { description: 'Its new rank.' }) rank: RankAsked,
    @Args(() => DecisionArgs) asked: DecisionArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return decideIn(context, { act: 'rank', claim, rank }, asked);
  }

  @Mutation(() => DecisionResult, {
    description: 'Pins the value of a slot above all that sources say, until it is undone. Give either `value` or `claim`.',
  })
  pin(
    @Arg('dataItem', () => ID, { description: 'The id of the slot.' }) dataItem: string,
    @Arg('value', () => String, {
      nullable: true,
      description: 'The value as people write it: "128K tokens", "July 18, 2024", "not disclosed".',
    })
    value: string | null,
    @Arg('claim', () => ID, { nullable: true, description: 'The id of a claim of the slot: what it says is pinned.' })
    claim: string | null,
    @Args(() => DecisionArgs) asked: DecisionArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return decideIn(context, { act: 'pin', dataItem, ...given({ value, claim }) }, asked);
  }

  @Mutation(() => DecisionResult, {
    description: 'Dismisses a conflict. It stays dismissed when it goes and the same positions come again.',
  })
  dismissConflict(
    @Arg('conflict', () => ID, { description: 'The id of the conflict.' }) conflict: string,
    @Args(() => DecisionArgs) asked: DecisionArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return decideIn(context, { act: 'dismiss', conflict }, asked);
  }

  @Mutation(() => DecisionResult, { description: 'Writes a note, given as the reason, into the audit log of anything.' })
  note(
    @Arg('id', () => ID, { description: 'The id of what the note is about: a claim, slot, conflict, document, decision ...' })
    id: string,
    @Args(() => DecisionArgs) asked: DecisionArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return decideIn(context, { act: 'note', id }, asked);
  }

  @Mutation(() => DecisionResult, {
    description: 'Takes a decision back: verdicts are again what they would be without it. An undo can be undone.',
  })
  undo(
    @Arg('decision', () => ID, { description: 'The id of the decision.' }) decision: string,
    @Args(() => DecisionArgs) asked: DecisionArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return decideIn(context, { act: 'undo', decision }, asked);
  }

  @FieldResolver(() => Node, { nullable: true, description: 'What it is on; null when the graph no longer has it.' })
  target(@Root() decision: DecisionRow, @Ctx() context: Context): Promise<object | undefined> {
    return nodeOf(context, decision.target);
  }

  @FieldResolver(() => ID, { description: 'The id of what it is on, also when the graph no longer has it.' })
  targetId(@Root() decision: DecisionRow): string {
    return decision.target;
  }

  @FieldResolver(() => Rank, { nullable: true, description: 'The rank that was given; null when it is no ranking.' })
  rank(@Root() { detail }: DecisionRow): unknown {
    return detail['rank'];
  }

  @FieldResolver(() => Value, { nullable: true, description: 'The value that was pinned; null when it is no pin.' })
  value(@Root() { detail }: DecisionRow): ShownValue | undefined {
    return detail['snak'] === undefined ? undefined : shownValue(detail['snak'] as Snak);
  }

  @FieldResolver(() => Boolean, { description: 'Whether another decision took it back, and was not taken back itself.' })
  async undone(@Root() decision: DecisionRow, @Ctx() { loaders }: Context): Promise<boolean> {
    return isUndone(decision, await loaders.decisionsAbout.load(decision.id));
  }

  @FieldResolver(() => [Decision], { description: 'Its own audit log: notes on it, and what took it back; oldest first.' })
  decisions(@Root() decision: DecisionRow, @Ctx() { loaders }: Context): Promise<DecisionRow[]> {
    return loaders.decisionsAbout.load(decision.id);
  }
}

async function decideIn(context: Context, act: ActAsked, { basedOn, reason, author }: DecisionArgs): Promise<object> {
  const { store, vocabulary, loaders, now } = context;
  const outcome = await decide(store, vocabulary, { act, basedOn, reason, author }, now);
  for (const loader of Object.values(loaders)) loader.clearAll(); // what was read before it may no longer hold
  return shownOutcome(outcome);
}

function shownOutcome(outcome: DecisionOutcome): object {
  switch (outcome.status) {
    case 'decided':
      return { __typename: 'Decided', ...outcome };
    case 'stale-revision':
      return { __typename: 'StaleRevision', ...outcome, message: staleMessage(outcome.basedOn, outcome.current) };
    case 'not-found':
      return { __typename: 'NotFound', missing: outcome.id, message: `The graph has no ${outcome.id}.` };
    case 'invalid-input':
      return { __typename: 'InvalidInput', field: outcome.field, message: outcome.reason };
  }
}

function staleMessage(basedOn: number, current: number): string {
  return `The graph is at revision ${current}, not ${basedOn}: look at what changed, and decide again.`;
}
