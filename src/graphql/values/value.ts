import { entityKey, type Snak, type SubjectId, subjectId, type Value } from '../../domain';
import { changed } from '../../util/changed';
import { snakText } from './value-text';

/** A snak as the union `Value` shows it: its type's own fields, and the text that every member has. */
export type ShownValue = { readonly __typename: string; readonly text: string } & Readonly<Record<string, unknown>>;

/** An entity value, and the subject that it may name. */
export interface ShownEntity {
  readonly name: string;
  readonly slug: string;
  readonly subjectId: SubjectId;
}

export function shownValue(snak: Snak): ShownValue {
  const text = snakText(snak);
  if (snak.kind === 'unknown') return { __typename: 'Unknown', text };
  if (snak.kind === 'none') return { __typename: 'None', text };
  return changed(fieldsOf(snak.value), { __typename: TYPE_NAMES[snak.value.type], text });
}

const TYPE_NAMES: Readonly<Record<Value['type'], string>> = {
  quantity: 'Quantity',
  money: 'Money',
  date: 'DateValue',
  flag: 'Flag',
  text: 'Text',
  entity: 'EntityRef',
  set: 'ValueSet',
  ratio: 'Ratio',
};

/** No field name has two types among the members: GraphQL would refuse to select both in one query. */
function fieldsOf(value: Value): object {
  switch (value.type) {
    case 'entity':
      return { name: value.name, slug: entityKey(value.name), subjectId: subjectId(value.name) } satisfies ShownEntity;
    case 'ratio':
      return { ratio: value.amount, unit: value.unit ?? '', direction: value.direction, written: value.written };
    default:
      return value;
  }
}
