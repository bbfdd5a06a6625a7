import { Arg, Args, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from 'type-graphql';
import type { Claim as ClaimRow, Conflict as ConflictRow, DataItem as DataItemRow, Subject as SubjectRow } from '../domain';
import type { SubjectFilter as StoreFilter } from '../store/store';
import { pageOfClaims } from './claim-page';
import { ClaimConnection } from './claim.type';
import { Conflict } from './conflict.type';
import { pageOf, type Connection } from './connection';
import { PageArgs } from './connection.type';
import type { Context } from './context';
import { DataItem } from './data-item.type';
import { badInput } from './errors';
import { factAsked, factsOfSubject, type ShownFact } from './fact';
import { Fact, SeparatorInput } from './fact.type';
import { given, propertyAsked, subjectIdAsked } from './input';
import { Model, ModelConnection, Subject, SubjectConnection } from './subject.type';

@InputType('ModelFilter', { description: 'Which models to return. What is left out does not restrict.' })
export class ModelFilter {
  @Field(() => String, { nullable: true, description: 'Only models with this part in their name, in any case.' })
  nameContains?: string | null;
}

@InputType('SubjectFilter', { description: 'Which subjects to return. What is left out does not restrict.' })
export class SubjectFilter extends ModelFilter {
  @Field(() => String, { nullable: true, description: 'Only subjects of this kind: "model", "organization", "benchmark".' })
  kind?: string | null;
}

@Resolver(() => Subject)
export class SubjectResolver {
  @Query(() => ModelConnection, { description: 'The models that documents say something about, in the order of their slugs.' })
  models(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ModelFilter, { nullable: true, description: 'Which models; all when left out.' })
    asked: ModelFilter | null,
    @Ctx() context: Context,
  ): Promise<Connection<SubjectRow>> {
    return pageOfSubjects(context, page, given({ kind: context.vocabulary.subjectKind, nameContains: asked?.nameContains }));
  }

  @Query(() => SubjectConnection, { description: 'Everything that documents say something about, in the order of the slugs.' })
  subjects(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SubjectFilter, { nullable: true, description: 'Which subjects; all when left out.' })
    asked: SubjectFilter | null,
    @Ctx() context: Context,
  ): Promise<Connection<SubjectRow>> {
    return pageOfSubjects(context, page, given({ kind: asked?.kind, nameContains: asked?.nameContains }));
  }

  @Query(() => Model, { nullable: true, description: 'One model, by slug or id; null when the graph has no claims about it.' })
  async model(
    @Arg('slug', () => String, { nullable: true, description: 'Its slug or its name: "gpt-4o-mini", "GPT-4o mini".' })
    slug: string | null,
    @Arg('id', () => String, { nullable: true, description: 'Its id, as `Model.id` gives it.' }) id: string | null,
    @Ctx() context: Context,
  ): Promise<SubjectRow | undefined> {
    const subject = await oneSubject(context, slug, id);
    return subject?.kind === context.vocabulary.subjectKind ? subject : undefined;
  }

  @Query(() => Subject, {
    nullable: true,
    description: 'One subject of any kind, by slug or id; null when the graph does not know it.',
  })
  subject(
    @Arg('slug', () => String, { nullable: true, description: 'Its slug or its name: "openai", "OpenAI".' }) slug: string | null,
    @Arg('id', () => String, { nullable: true, description: 'Its id, as `Subject.id` gives it.' }) id: string | null,
    @Ctx() context: Context,
  ): Promise<SubjectRow | undefined> {
    return oneSubject(context, slug, id);
  }

  @FieldResolver(() => String, { description: 'Its name folded to its identity, for addresses: "gpt-4o-mini".' })
  slug(@Root() subject: SubjectRow): string {
    return subject.key;
  }

  @FieldResolver(() => Fact, {
    description:
      'What is known of one property, in the slot with exactly these separators. Always there: its `status` is ABSENT when no document says anything.',
  })
  fact(
    @Root() subject: SubjectRow,
    @Arg('property', () => String, { description: 'Name, field or id of the property: "context_window", "contextWindow".' })
    property: string,
    @Arg('separators', () => [SeparatorInput], {
      nullable: true,
      description: 'The slot: `[{name: "benchmark", value: "MMLU"}]`.',
    })
    separators: SeparatorInput[] | null,
    @Ctx() context: Context,
  ): Promise<ShownFact> {
    return factAsked(context, subject.id, property, separators ?? []);
  }

  @FieldResolver(() => [Fact], { description: 'Everything that is known of it: one fact for each slot that documents fill.' })
  facts(
    @Root() subject: SubjectRow,
    @Arg('properties', () => [String], {
      nullable: true,
      description: 'Only these properties, by name, field or id; all when left out.',
    })
    properties: string[] | null,
    @Ctx() context: Context,
  ): Promise<ShownFact[]> {
    const wanted = properties?.map((property) => propertyAsked(context.vocabulary, property));
    return factsOfSubject(context, subject.id, (item) => wanted === undefined || wanted.includes(item.property));
  }

  @FieldResolver(() => [DataItem], { description: 'The slots that documents fill, in the order of their ids.' })
  dataItems(@Root() subject: SubjectRow, @Ctx() { loaders }: Context): Promise<DataItemRow[]> {
    return loaders.dataItemsOfSubject.load(subject.id);
  }

  @FieldResolver(() => ClaimConnection, { description: "What documents say about it, in the order of the claims' ids." })
  claims(
    @Root() subject: SubjectRow,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('property', () => String, { nullable: true, description: 'Only claims of this property, by name, field or id.' })
    property: string | null,
    @Ctx() context: Context,
  ): Promise<Connection<ClaimRow>> {
    const wanted = given({ property: propertyAsked(context.vocabulary, property) });
    return pageOfClaims(context, { id: subject.id, owner: { kind: 'subject', ...wanted } }, page);
  }

  @FieldResolver(() => [Conflict], { description: 'Where documents disagree about it; heaviest first.' })
  async conflicts(@Root() subject: SubjectRow, @Ctx() { loaders }: Context): Promise<ConflictRow[]> {
    const items = await loaders.dataItemsOfSubject.load(subject.id);
    const conflicts = await Promise.all(items.map((item) => loaders.conflictsOfDataItem.load(item.id)));
    return conflicts.flat().sort(heaviestFirst);
  }
}

function pageOfSubjects({ store }: Context, page: PageArgs, filter: StoreFilter): Promise<Connection<SubjectRow>> {
  return pageOf(
    page,
    (cut) => store.pageSubjects(filter, cut),
    () => store.countSubjects(filter),
  );
}

/** The order of `conflicts`: "hard" before "soft", then by weight, then by id. */
function heaviestFirst(a: ConflictRow, b: ConflictRow): number {
  if (a.severity !== b.severity) return a.severity === 'hard' ? -1 : 1;
  return b.weight - a.weight || (a.id < b.id ? -1 : 1);
}

async function oneSubject({ loaders }: Context, slug: string | null, id: string | null): Promise<SubjectRow | undefined> {
  const asked = subjectIdAsked(slug ?? id);
  if (asked === undefined) throw badInput('Say which one: by "slug" or by "id".');
  return loaders.subject.load(asked);
}
