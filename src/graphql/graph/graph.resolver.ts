import { Ctx, Extensions, FieldResolver, Int, Query, Resolver } from 'type-graphql';
import type { Counts } from '../../store/port/graph-reads';
import type { Soon } from '../../util/soon';
import type { Context } from '../context';
import { Graph } from './graph.type';

interface CountedKind {
  readonly kind: string;
  readonly hard: number;
  readonly soft: number;
}

@Resolver(() => Graph)
export class GraphResolver {
  /** Everything is counted. */
  @Extensions({ cost: 100 })
  @Query(() => Graph, { description: 'The graph as a whole: its revision and how much is in it.' })
  async graph(@Ctx() { store }: Context): Promise<Omit<Counts, 'conflicts'> & { conflicts: CountedKind[] }> {
    const counts = await store.counts();
    const conflicts = Object.entries(counts.conflicts)
      .map(([kind, { hard, soft }]) => ({ kind, hard, soft }))
      .sort((a, b) => (a.kind < b.kind ? -1 : 1));
    return { ...counts, conflicts };
  }

  @FieldResolver(() => Int, { description: 'Raised by one with every write: equal revisions, equal answers.' })
  revision(@Ctx() { store }: Context): Soon<number> {
    return store.revision();
  }
}
