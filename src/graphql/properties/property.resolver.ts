import { Arg, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';

import type { Context } from '../context';
import type { Reads } from '../loading/members-read';
import type { ShownProperty } from './property';
import { Datatype, Property } from './property.type';

@Resolver(() => Property)
export class PropertyResolver {
  @Query(() => [Property], { description: 'The properties of the vocabulary, in its order.' })
  properties(
    @Arg('datatype', () => Datatype, { nullable: true, description: 'Only those with this kind of value.' })
    datatype: string | null,
    @Arg('nameContains', () => String, {
      nullable: true,
      description: 'Only those with this part in name or label, in any case.',
    })
    part: string | null,
    @Ctx() { vocabulary }: Context,
  ): ShownProperty[] {
    const wanted = (part ?? '').toLowerCase();
    return [...vocabulary.properties.values()].filter(
      (property) =>
        property.datatype === (datatype ?? property.datatype) &&
        `${property.id}\n${property.label}`.toLowerCase().includes(wanted),
    );
  }

  @Extensions({ reads: {} satisfies Reads })
  @FieldResolver(() => ID, { description: 'Its name behind "property:".' })
  id(@Root() property: ShownProperty): string {
    return `property:${property.id}`;
  }

  @Extensions({ reads: {} satisfies Reads })
  @FieldResolver(() => String, { description: 'Its name in the vocabulary: "context_window", "price.input".' })
  name(@Root() property: ShownProperty): string {
    return property.id;
  }

  @Extensions({ reads: {} satisfies Reads })
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The field of `Model` that has its fact: "contextWindow"; null when the vocabulary dropped the property.',
  })
  field(@Root() property: ShownProperty): string | undefined {
    return property.field === '' ? undefined : property.field;
  }
}
