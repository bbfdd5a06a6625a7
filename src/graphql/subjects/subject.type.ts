import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { connectionType } from '../lists/connection.type';
import { Node } from '../graph/node.type';

@InterfaceType('Subject', {
  implements: Node,
  description: 'What claims are about. Numerals, sizes, tiers and dates in its name are identity: "Phi-3" is not "Phi-4".',
})
export abstract class Subject extends Node {
  @Field(() => String, { description: 'What kind of thing it is: "model", "organization", "benchmark", "platform".' })
  kind!: string;
  @Field(() => String, { description: 'Its name, as displayed: the fullest spelling met.' }) name!: string;
}

@ObjectType('Model', {
  implements: [Node, Subject],
  simpleResolvers: true,
  description:
    'A subject of the kind that the vocabulary is about. Beside what every subject has, it has a typed field for each property of the vocabulary.',
})
export class Model extends Subject {}

@ObjectType('OtherSubject', {
  implements: [Node, Subject],
  simpleResolvers: true,
  description: 'A subject of another kind: an organization, a benchmark, a platform. Its facts are in `fact` and `facts`.',
})
export class OtherSubject extends Subject {}

export const ModelConnection = connectionType('Model', 'models', () => Model);
export const SubjectConnection = connectionType('Subject', 'subjects', () => Subject);
