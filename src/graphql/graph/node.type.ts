import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', { description: 'Whatever has an id of its own and can be fetched by it with `node(id:)`.' })
export abstract class Node {
  @Field(() => ID, {
    description: 'Opaque and stable: the same content has the same id on every machine. Unique over all types.',
  })
  id!: string;
}
