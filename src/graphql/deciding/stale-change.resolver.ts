import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Change } from '../../app/decide';
import type { Context } from '../context';
import { StaleChange } from '../decisions/decision.type';
import { nodeOf } from '../graph/node.resolver';
import { Node } from '../graph/node.type';

@Resolver(() => StaleChange)
export class StaleChangeResolver {
  @FieldResolver(() => Node, { nullable: true, description: 'What changed, as it is now; null when it is gone.' })
  node(@Root() { id }: Change, @Ctx() context: Context): Promise<object | undefined> {
    return nodeOf(context, id);
  }
}
