import { ObjectType } from 'type-graphql';
import { connectionType } from '../lists/connection.type';
import { Node } from '../graph/node.type';

@ObjectType('DataItem', {
  implements: Node,
  simpleResolvers: true,
  description:
    'A slot: a subject, a property, and the qualifiers that separate (benchmark, tier, platform ...). Claims can only conflict inside one slot, or with a comparison across two.',
})
export class DataItem extends Node {}

export const DataItemConnection = connectionType('DataItem', 'slots', () => DataItem);
