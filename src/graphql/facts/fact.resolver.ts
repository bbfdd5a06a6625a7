import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type {
  Claim as ClaimRow,
  Conflict as ConflictRow,
  DataItem as DataItemRow,
  Position as PositionRow,
  Resolution as ResolutionRow,
  Subject as SubjectRow,
  SubjectId,
} from '../../domain';
import { after, type Soon } from '../../util/soon';
import { Claim, Qualifier } from '../claims/claim.type';
import { Conflict } from '../conflicts/conflict.type';
import type { Context } from '../context';
import { DataItem } from '../data-items/data-item.type';
import type { ShownFact } from './fact';
import { asOfRevision, conflictsOf } from './past';
import { EntityFact, Fact } from './fact.type';
import { allFound, found } from '../found';
import { Position } from '../data-items/position.type';
import type { ShownProperty } from '../properties/property';
import { Property } from '../properties/property.type';
import { shownQualifiers, type ShownQualifier } from '../claims/qualifier';
import { Resolution } from '../data-items/resolution.type';
import { Subject } from '../subjects/subject.type';
import { shownValue, type ShownValue } from '../values/value';
import { Value } from '../values/value.type';

@Resolver(() => Fact)
export class FactResolver {
  @FieldResolver(() => Subject, { description: 'What it is about.' })
  subject(@Root() fact: ShownFact, @Ctx() { loaders }: Context): Soon<SubjectRow> {
    const subject = fact.then?.subject ?? found(loaders.subject, fact.item.subject);
    return after(subject, (row) => asOfRevision(row, fact.then?.asOf));
  }

  @FieldResolver(() => Property, { description: 'The property that it tells.' })
  property(@Root() fact: ShownFact): ShownProperty {
    return fact.propertyRow;
  }

  @FieldResolver(() => [Qualifier], { description: 'The qualifiers that set its slot apart from others of the property.' })
  separators(@Root() fact: ShownFact): ShownQualifier[] {
    return shownQualifiers(fact.item.separators);
  }

  @FieldResolver(() => Value, {
    nullable: true,
    description: 'The value as the union of all types, `Unknown` and `None` among them; null where none was chosen.',
  })
  chosen(@Root() fact: ShownFact): ShownValue | undefined {
    return fact.verdict?.chosen && shownValue(fact.verdict.chosen);
  }

  @FieldResolver(() => Boolean, { description: 'Whether every claim that says the value gives it as about right: "~16,400".' })
  async approximate(@Root() fact: ShownFact, @Ctx() { loaders }: Context): Promise<boolean> {
    const claims = await allFound(loaders.claim, fact.verdict?.claims ?? []);
    return claims.length > 0 && claims.every((claim) => claim.qualifiers['approximate'] === true);
  }

  @FieldResolver(() => [Position], { description: 'All that is said: the value first, then the others by number of origins.' })
  positions(@Root() fact: ShownFact): readonly PositionRow[] {
    return fact.verdict?.positions ?? [];
  }

  @FieldResolver(() => [Claim], { description: 'Every claim about it, those that contradict the value among them, by document.' })
  claims(@Root() fact: ShownFact, @Ctx() { loaders }: Context, @Info() info: GraphQLResolveInfo): Soon<ClaimRow[]> {
    return fact.then === undefined ? loaders.claimsOfDataItem.load(fact.item.id, info) : [...fact.then.claims];
  }

  @FieldResolver(() => [Conflict], { description: 'The conflicts over it, heaviest first.' })
  conflicts(@Root() fact: ShownFact, @Ctx() { loaders }: Context, @Info() info: GraphQLResolveInfo): Soon<ConflictRow[]> {
    return fact.then === undefined ? loaders.conflictsOfDataItem.load(fact.item.id, info) : conflictsOf(fact.then);
  }

  @FieldResolver(() => Resolution, {
    nullable: true,
    description: 'The verdict that it is taken from; null when ABSENT or PENDING.',
  })
  resolution(@Root() fact: ShownFact): ResolutionRow | undefined {
    return fact.verdict;
  }

  @FieldResolver(() => DataItem, { nullable: true, description: 'Its slot; null when ABSENT.' })
  dataItem(@Root() fact: ShownFact): DataItemRow | undefined {
    return fact.status === 'ABSENT' ? undefined : asOfRevision(fact.item, fact.then?.asOf);
  }
}

@Resolver(() => EntityFact)
export class EntityFactResolver {
  @FieldResolver(() => Subject, {
    nullable: true,
    description: 'The subject that the value names, when the graph has claims about it; null otherwise.',
  })
  entity(
    @Root() fact: ShownFact & { entityId?: SubjectId },
    @Ctx() { loaders }: Context,
  ): Soon<SubjectRow | undefined> | undefined {
    return fact.entityId && loaders.subject.load(fact.entityId);
  }
}
