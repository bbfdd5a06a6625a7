import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ClaimId, ConflictId, DataItemId, DecisionId, DocumentId, SourceId, SubjectId } from '../../domain';
import type { Soon } from '../../util/soon';
import type { Context } from '../context';
import { badInput } from '../errors';
import { Node } from './node.type';

type Row = { readonly id: string };

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id; null when the graph does not have it.' })
  node(
    @Arg('id', () => ID, { description: 'An id as this API gave it.' }) id: string,
    @Ctx() context: Context,
  ): Soon<Row | undefined> {
    return nodeOf(context, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Many things by their ids: one place an id, in the order asked, null where there is none.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: `Ids as this API gave them, at most 200.` }) ids: string[],
    @Ctx() context: Context,
  ): Soon<(Row | undefined)[]> {
    if (ids.length > MOST_NODES) throw badInput(`"ids" can have at most ${MOST_NODES} ids, not ${ids.length}.`);
    return Promise.all(ids.map((id) => nodeOf(context, id)));
  }
}

const MOST_NODES = 200;

/** The kind of an id is the word before its colon. */
export async function nodeOf({ loaders, vocabulary }: Context, id: string): Promise<Row | undefined> {
  switch (id.slice(0, id.indexOf(':'))) {
    case 'subject':
      return loaders.subject.load(id as SubjectId);
    case 'claim':
      return loaders.claim.load(id as ClaimId);
    case 'document':
      return loaders.document.load(id as DocumentId);
    case 'source':
      return loaders.source.load(id as SourceId);
    case 'item':
      return loaders.dataItem.load(id as DataItemId);
    case 'conflict':
      return loaders.conflict.load(id as ConflictId);
    case 'decision':
      return loaders.decision.load(id as DecisionId);
    case 'property':
      return vocabulary.properties.get(id.slice('property:'.length));
    default:
      return undefined;
  }
}
