import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type {
  Claim as ClaimRow,
  DataItem as DataItemRow,
  Position as PositionRow,
  Resolution as ResolutionRow,
} from '../../domain';
import type { Soon } from '../../util/soon';
import { Claim } from '../claims/claim.type';
import type { Context } from '../context';
import type { Rides } from '../loading/look-ahead';
import { DataItem } from './data-item.type';
import { allFound, found } from '../found';
import { Position } from './position.type';
import { Resolution } from './resolution.type';
import { shownValue, type ShownValue } from '../values/value';
import { snakText } from '../values/value-text';
import { Value } from '../values/value.type';

@Resolver(() => Resolution)
export class ResolutionResolver {
  @FieldResolver(() => Value, { nullable: true, description: 'The value that it settles on; null only when it is UNRESOLVED.' })
  chosen(@Root() resolution: ResolutionRow): ShownValue | undefined {
    return resolution.chosen && shownValue(resolution.chosen);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The value that it settles on as a person would write it; null only when it is UNRESOLVED.',
  })
  text(@Root() resolution: ResolutionRow): string | undefined {
    return resolution.chosen && snakText(resolution.chosen);
  }

  @FieldResolver(() => Value, { nullable: true, description: 'The next best value; null when nothing else is said.' })
  runnerUp(@Root() resolution: ResolutionRow): ShownValue | undefined {
    return resolution.runnerUp && shownValue(resolution.runnerUp);
  }

  @FieldResolver(() => [Position], {
    description: 'All that is said in the slot: the chosen value first, then by number of origins.',
  })
  positions(@Root() resolution: ResolutionRow): readonly PositionRow[] {
    return resolution.positions;
  }

  @FieldResolver(() => [Claim], { description: 'The claims that say the chosen value.' })
  claims(@Root() resolution: ResolutionRow, @Ctx() { loaders }: Context, @Info() info: GraphQLResolveInfo): Soon<ClaimRow[]> {
    return allFound(loaders.claim, resolution.claims, info);
  }

  @Extensions({ rides: ['dataItem'] satisfies Rides })
  @FieldResolver(() => DataItem, { description: 'The slot that it is the verdict on.' })
  dataItem(@Root() resolution: ResolutionRow, @Ctx() { loaders }: Context): Soon<DataItemRow> {
    return found(loaders.dataItem, resolution.dataItem);
  }
}
