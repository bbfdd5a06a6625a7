import type { Property, Vocabulary } from '../../vocabulary';

/** What is told of a property outside: how it is read from texts is nobody's business there. */
export type ShownProperty = Pick<
  Property,
  | 'id'
  | 'label'
  | 'description'
  | 'datatype'
  | 'unit'
  | 'cardinality'
  | 'separators'
  | 'changes'
  | 'policy'
  | 'tolerance'
  | 'field'
>;

/** A property by its id. One that the vocabulary dropped after claims were made of it is still told, by its bare name. */
export function propertyOf(vocabulary: Vocabulary, id: string): ShownProperty {
  return vocabulary.properties.get(id) ?? droppedProperty(id);
}

function droppedProperty(id: string): ShownProperty {
  return {
    id,
    label: id,
    description: 'No longer in the vocabulary; claims made of it are kept.',
    datatype: 'text',
    cardinality: 'one',
    separators: [],
    changes: false,
    policy: '',
    tolerance: { relative: 0, absolute: 0 },
    field: '',
  };
}
