import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type {
  Claim as ClaimRow,
  Conflict as ConflictRow,
  DataItem as DataItemRow,
  Position as PositionRow,
  Resolution as ResolutionRow,
  Subject as SubjectRow,
  Decision as DecisionRow,
} from '../domain';
import { Claim, Qualifier } from './claim.type';
import { Conflict } from './conflict.type';
import type { Context } from './context';
import { Decision } from './decision.type';
import { DataItem } from './data-item.type';
import { factOfDataItem, type ShownFact } from './fact';
import { Fact } from './fact.type';
import { found, present } from './found';
import { Position } from './position.type';
import { propertyOf, type ShownProperty } from './property';
import { Property } from './property.type';
import { shownQualifiers, type ShownQualifier } from './qualifier';
import { Resolution } from './resolution.type';
import { Subject } from './subject.type';

@Resolver(() => DataItem)
export class DataItemResolver {
  @FieldResolver(() => Subject, { description: 'What the slot is about.' })
  subject(@Root() item: DataItemRow, @Ctx() { loaders }: Context): Promise<SubjectRow> {
    return found(loaders.subject, item.subject);
  }

  @FieldResolver(() => Property, { description: 'Which property of the subject.' })
  property(@Root() item: DataItemRow, @Ctx() { vocabulary }: Context): ShownProperty {
    return propertyOf(vocabulary, item.property);
  }

  @FieldResolver(() => [Qualifier], { description: 'The qualifiers that set it apart from other slots of the property.' })
  separators(@Root() item: DataItemRow): ShownQualifier[] {
    return shownQualifiers(item.separators);
  }

  @FieldResolver(() => [Subject], {
    description:
      'The subjects that it compares with, when it is a comparison; those that the graph has no claims about are left out.',
  })
  versus(@Root() item: DataItemRow, @Ctx() { loaders }: Context): Promise<SubjectRow[]> {
    return present(loaders.subject, item.versus);
  }

  @FieldResolver(() => Fact, { description: 'The slot as a reader sees it: the value, how certain it is, and why.' })
  fact(@Root() item: DataItemRow, @Ctx() context: Context): Promise<ShownFact> {
    return factOfDataItem(context, item);
  }

  @FieldResolver(() => [Claim], { description: 'Every claim in the slot, by document.' })
  claims(@Root() item: DataItemRow, @Ctx() { loaders }: Context): Promise<ClaimRow[]> {
    return loaders.claimsOfDataItem.load(item.id);
  }

  @FieldResolver(() => [Position], {
    description: 'Its claims grouped by what they say: the chosen value first, then by origins.',
  })
  async positions(@Root() item: DataItemRow, @Ctx() { loaders }: Context): Promise<readonly PositionRow[]> {
    return (await loaders.resolutionOfDataItem.load(item.id))?.positions ?? [];
  }

  @FieldResolver(() => [Conflict], { description: 'The conflicts in the slot, heaviest first.' })
  conflicts(@Root() item: DataItemRow, @Ctx() { loaders }: Context): Promise<ConflictRow[]> {
    return loaders.conflictsOfDataItem.load(item.id);
  }

  @FieldResolver(() => Resolution, { nullable: true, description: 'The verdict; null until the slot has been reconciled.' })
  resolution(@Root() item: DataItemRow, @Ctx() { loaders }: Context): Promise<ResolutionRow | undefined> {
    return loaders.resolutionOfDataItem.load(item.id);
  }

  @FieldResolver(() => [Decision], {
    description: 'Its audit log: the decisions on it, on its claims and on its conflicts, oldest first.',
  })
  decisions(@Root() item: DataItemRow, @Ctx() { loaders }: Context): Promise<DecisionRow[]> {
    return loaders.decisionsAbout.load(item.id);
  }
}
