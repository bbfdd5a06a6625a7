import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type {
  Decision as DecisionRow,
  DecisionId,
  DocumentFacts as DocumentRow,
  DocumentId,
  Revision as RevisionRow,
} from '../../domain';
import type { Soon } from '../../util/soon';
import { LARGEST_PAGE } from '../lists/connection';
import type { Context } from '../context';
import { Decision } from '../decisions/decision.type';
import { Document } from '../documents/document.type';
import { badInput } from '../errors';
import { Revision, RevisionCause } from './revision.type';

@Resolver(() => Revision)
export class RevisionResolver {
  @Query(() => [Revision], { description: 'The writes of the graph behind a revision, oldest first.' })
  async revisions(
    @Arg('after', () => Int, { defaultValue: 0, description: 'The revision that is known already; 0 for all.' }) after: number,
    @Arg('first', () => Int, { defaultValue: 50, description: `How many to return at most, up to ${LARGEST_PAGE}.` })
    first: number,
    @Ctx() { store }: Context,
  ): Promise<RevisionRow[]> {
    if (first < 1 || first > LARGEST_PAGE) throw badInput(`"first" must be from 1 to ${LARGEST_PAGE}, not ${first}.`);
    return (await store.revisionsAfter(after)).slice(0, first);
  }

  @FieldResolver(() => RevisionCause, { description: 'Why it was written.' })
  cause(@Root() { cause }: RevisionRow): string {
    return cause.kind;
  }

  @FieldResolver(() => Document, { nullable: true, description: 'The document that came in; null when it was something else.' })
  document(@Root() { cause }: RevisionRow, @Ctx() { loaders }: Context): Soon<DocumentRow | undefined> | undefined {
    return cause.kind === 'document' || cause.kind === 'extractor' ? loaders.document.load(cause.ref as DocumentId) : undefined;
  }

  @FieldResolver(() => Decision, { nullable: true, description: 'The decision that was taken; null when it was something else.' })
  decision(@Root() { cause }: RevisionRow, @Ctx() { loaders }: Context): Soon<DecisionRow | undefined> | undefined {
    return cause.kind === 'decision' ? loaders.decision.load(cause.ref as DecisionId) : undefined;
  }
}
