import { Arg, Args, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from 'type-graphql';
import type {
  Claim as ClaimRow,
  Conflict as ConflictRow,
  ConflictKind as Kind,
  ConflictStatus as Status,
  DataItem as DataItemRow,
  Position as PositionRow,
  Resolution as ResolutionRow,
  Subject as SubjectRow,
  Decision as DecisionRow,
} from '../domain';
import { Claim } from './claim.type';
import { Conflict, ConflictConnection, ConflictKind, ConflictStatus, Severity } from './conflict.type';
import { pageOf, type Connection } from './connection';
import { PageArgs } from './connection.type';
import type { Context } from './context';
import { Decision } from './decision.type';
import { DataItem } from './data-item.type';
import { allFound, found } from './found';
import { given, propertyAsked, subjectIdAsked } from './input';
import { Position } from './position.type';
import { propertyOf, type ShownProperty } from './property';
import { Property } from './property.type';
import { Resolution } from './resolution.type';
import { Subject } from './subject.type';

@InputType('ConflictFilter', {
  description: 'Which conflicts to return. What is left out does not restrict; what is given must all hold.',
})
export class ConflictFilter {
  @Field(() => [ConflictKind], { nullable: true, description: 'Only conflicts of one of these kinds.' })
  kinds?: Kind[] | null;

  @Field(() => Severity, { nullable: true, description: 'Only conflicts of this severity.' })
  severity?: ConflictRow['severity'] | null;

  @Field(() => ConflictStatus, { nullable: true, description: 'Only conflicts that editors have left, settled or dismissed.' })
  status?: Status | null;

  @Field(() => String, { nullable: true, description: 'Only conflicts about this subject: its id or slug.' })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'Only conflicts over this property: its id or name, like "output_speed".' })
  property?: string | null;
}

@Resolver(() => Conflict)
export class ConflictResolver {
  @Query(() => ConflictConnection, {
    description: 'Where sources disagree: contradictions first, each kind of severity heaviest first.',
  })
  conflicts(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ConflictFilter, { nullable: true, description: 'Which conflicts; all when left out.' })
    asked: ConflictFilter | null,
    @Ctx() { store, vocabulary }: Context,
  ): Promise<Connection<ConflictRow>> {
    const filter = given({
      kinds: asked?.kinds,
      severity: asked?.severity,
      status: asked?.status,
      subject: subjectIdAsked(asked?.subject),
      property: propertyAsked(vocabulary, asked?.property),
    });
    return pageOf(
      page,
      (cut) => store.pageConflicts(filter, cut),
      () => store.countConflicts(filter),
    );
  }

  @FieldResolver(() => DataItem, { description: 'The slot that it is in.' })
  dataItem(@Root() conflict: ConflictRow, @Ctx() { loaders }: Context): Promise<DataItemRow> {
    return found(loaders.dataItem, conflict.dataItem);
  }

  @FieldResolver(() => Subject, { description: 'What it is about.' })
  async subject(@Root() conflict: ConflictRow, @Ctx() { loaders }: Context): Promise<SubjectRow> {
    return found(loaders.subject, (await found(loaders.dataItem, conflict.dataItem)).subject);
  }

  @FieldResolver(() => Property, { description: 'The property that it is over.' })
  async property(@Root() conflict: ConflictRow, @Ctx() { loaders, vocabulary }: Context): Promise<ShownProperty> {
    return propertyOf(vocabulary, (await found(loaders.dataItem, conflict.dataItem)).property);
  }

  @FieldResolver(() => [Position], {
    description: 'What is said, at least two ways: the preferred first, then by number of origins.',
  })
  positions(@Root() conflict: ConflictRow): readonly PositionRow[] {
    return conflict.positions;
  }

  @FieldResolver(() => [Claim], { description: 'The claims that take part.' })
  claims(@Root() conflict: ConflictRow, @Ctx() { loaders }: Context): Promise<ClaimRow[]> {
    return allFound(loaders.claim, conflict.claims);
  }

  @FieldResolver(() => Resolution, {
    nullable: true,
    description: 'The verdict on its slot; null until the slot has been reconciled.',
  })
  resolution(@Root() conflict: ConflictRow, @Ctx() { loaders }: Context): Promise<ResolutionRow | undefined> {
    return loaders.resolutionOfDataItem.load(conflict.dataItem);
  }

  @FieldResolver(() => [Decision], {
    description: 'The decisions on it, oldest first; also of an earlier time that the same positions stood.',
  })
  decisions(@Root() conflict: ConflictRow, @Ctx() { loaders }: Context): Promise<DecisionRow[]> {
    return loaders.decisionsAbout.load(conflict.id);
  }
}
