import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Subject as SubjectRow } from '../../domain';
import type { Soon } from '../../util/soon';
import type { Context } from '../context';
import { Subject } from '../subjects/subject.type';
import type { ShownEntity } from './value';
import { EntityRef } from './value.type';

@Resolver(() => EntityRef)
export class EntityRefResolver {
  @FieldResolver(() => Subject, {
    nullable: true,
    description: 'The subject of that name, when the graph has claims about it; null otherwise.',
  })
  subject(@Root() entity: ShownEntity, @Ctx() { loaders }: Context): Soon<SubjectRow | undefined> {
    return loaders.subject.load(entity.subjectId);
  }
}
