import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { isUndone, type Decision as DecisionRow, type Snak } from '../../domain';
import type { Soon } from '../../util/soon';
import { pageOfList, type Connection } from '../lists/connection';
import { PageArgs } from '../lists/connection.type';
import type { Context } from '../context';
import { Decision, DecisionAct, DecisionConnection, Rank } from './decision.type';
import { given } from '../input';
import { nodeOf } from '../graph/node.resolver';
import { Node } from '../graph/node.type';
import { shownValue, type ShownValue } from '../values/value';
import { Value } from '../values/value.type';

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
    @Ctx() context: Context,
  ): Soon<Connection<DecisionRow>> {
    const filter = given({ act: asked?.act, author: asked?.author });
    return pageOfList(context, page, { rows: 'Decisions', filter });
  }

  @FieldResolver(() => Node, { nullable: true, description: 'What it is on; null when the graph no longer has it.' })
  target(@Root() decision: DecisionRow, @Ctx() context: Context): Soon<object | undefined> {
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

  @FieldResolver(() => [ID], { description: 'The ids of everything in whose audit log it stands, its target first.' })
  about(@Root() { about, target }: DecisionRow): readonly string[] {
    return about ?? [target];
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'The other side: the subject that it was merged into or split from, whose origin it shares, or the claim that takes the place of a corrected one. Null when there is none.',
  })
  other(@Root() decision: DecisionRow, @Ctx() context: Context): Promise<object | undefined> | undefined {
    const other = otherOf(decision);
    return other === undefined ? undefined : nodeOf(context, other);
  }

  @FieldResolver(() => Boolean, { description: 'Whether another decision took it back, and was not taken back itself.' })
  async undone(@Root() decision: DecisionRow, @Ctx() { loaders }: Context): Promise<boolean> {
    return isUndone(decision, await loaders.decisionsAbout.load(decision.id));
  }

  @FieldResolver(() => [Decision], { description: 'Its own audit log: notes on it, and what took it back; oldest first.' })
  decisions(@Root() decision: DecisionRow, @Ctx() { loaders }: Context): Soon<DecisionRow[]> {
    return loaders.decisionsAbout.load(decision.id);
  }
}

function otherOf({ act, detail, about = [], target }: DecisionRow): string | undefined {
  if (act === 'correct') return about.find((id) => id.startsWith('claim:') && id !== target);
  const other = detail['into'] ?? detail['from'] ?? detail['as'];
  return typeof other === 'string' ? other : undefined;
}
