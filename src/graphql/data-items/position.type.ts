import { Field, ObjectType } from 'type-graphql';

@ObjectType('Position', { simpleResolvers: true, description: 'The claims of one slot whose values are equivalent.' })
export class Position {
  @Field(() => [String], {
    description: 'The independent origins behind it, by name, sorted: documents that cite the same source count once.',
  })
  origins!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'Set when even its most precise claim only gives a limit: "<", "<=", ">" or ">="; "over 60%" is ">".',
  })
  bound?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The earliest date that its claims speak for, ISO 8601; null when nothing tells.',
  })
  since?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The latest date that its claims speak for, ISO 8601; null when nothing tells.',
  })
  until?: string;
}
