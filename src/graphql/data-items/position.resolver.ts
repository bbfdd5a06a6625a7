import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Claim as ClaimRow, DocumentFacts as DocumentRow, Position as PositionRow } from '../../domain';
import type { Soon } from '../../util/soon';
import { Claim } from '../claims/claim.type';
import type { Context } from '../context';
import { Document } from '../documents/document.type';
import { allFound } from '../found';
import { Position } from './position.type';
import { shownValue, type ShownValue } from '../values/value';
import { snakText } from '../values/value-text';
import { Value } from '../values/value.type';

@Resolver(() => Position)
export class PositionResolver {
  @FieldResolver(() => Value, { description: 'What it says: the most precise value among its claims.' })
  value(@Root() position: PositionRow): ShownValue {
    return shownValue(position.snak);
  }

  @FieldResolver(() => String, {
    description: 'What it says as a person would write it: "42 tokens/s", "~8B parameters", "> 60% cheaper".',
  })
  text(@Root() position: PositionRow): string {
    const text = snakText(position.snak);
    if (position.snak.kind !== 'value') return text;
    return `${position.bound === undefined ? '' : `${position.bound} `}${position.approximate === true ? '~' : ''}${text}`;
  }

  @FieldResolver(() => Boolean, { description: 'Whether even its most precise claim only says about so much, or estimates.' })
  approximate(@Root() position: PositionRow): boolean {
    return position.approximate === true;
  }

  @FieldResolver(() => [Claim], { description: 'The claims that say it.' })
  claims(@Root() position: PositionRow, @Ctx() { loaders }: Context, @Info() info: GraphQLResolveInfo): Soon<ClaimRow[]> {
    return allFound(loaders.claim, position.claims, info);
  }

  @FieldResolver(() => [Document], { description: 'The documents that say it.' })
  documents(@Root() position: PositionRow, @Ctx() { loaders }: Context, @Info() info: GraphQLResolveInfo): Soon<DocumentRow[]> {
    return allFound(loaders.document, position.documents, info);
  }
}
