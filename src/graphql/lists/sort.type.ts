import { Field, InputType, registerEnumType } from 'type-graphql';
import type {
  ClaimSort,
  ConflictSort,
  DataItemSort,
  DocumentSort,
  SortKey,
  SourceSort,
  SubjectSort,
} from '../../store/port/page-reads';

/** The input type of a list's sort keys: `XOrder`, with its enum `XSort`. */
function orderType<By extends string>(name: string, rows: string, keys: Readonly<Record<By, string>>) {
  const names = Object.keys(keys) as By[];
  const values = Object.fromEntries(names.map((key) => [key.toUpperCase(), key]));
  const valuesConfig = Object.fromEntries(names.map((key) => [key.toUpperCase(), { description: keys[key] }]));
  registerEnumType(values, { name: `${name}Sort`, description: `What ${rows} can be sorted by.`, valuesConfig });

  @InputType(`${name}Order`, {
    description: `One thing to sort ${rows} by. Several take turns; what is left level is in the order of ids.`,
  })
  class Order {
    @Field(() => values, { description: 'What to sort by.' }) by!: By;
    @Field(() => Boolean, { defaultValue: false, description: 'True: the largest, latest or last in the alphabet first.' })
    descending!: boolean;
  }
  return Order as new () => SortKey<By>;
}

export const SubjectOrder = orderType<SubjectSort>('Subject', 'models and other subjects', {
  id: 'The id, which holds the slug.',
  name: 'The name as displayed, by code points.',
  claims: 'How many claims there are about it.',
});
export const ClaimOrder = orderType<ClaimSort>('Claim', 'claims', {
  id: 'The id.',
  confidence: 'How sure the reader is.',
  amount: 'The number, in its canonical unit; claims of something else come first.',
  date: 'The date that is claimed; claims of something else come first.',
  property: 'The name of the property.',
  subject: 'The slug of the subject.',
});
export const DataItemOrder = orderType<DataItemSort>('DataItem', 'slots', {
  id: 'The id.',
  confidence: 'The chance that the resolved value is right; 0 without a verdict.',
  claims: 'How many claims fill it.',
  origins: 'How many independent origins speak.',
  property: 'The name of the property.',
  subject: 'The slug of the subject.',
});
export const ConflictOrder = orderType<ConflictSort>('Conflict', 'conflicts', {
  severity: 'Contradictions first; those that are only worth a look behind.',
  weight: 'How heavy it is.',
  origins: 'How many independent origins take part.',
  since: 'The earliest date that its claims speak for; unknown ones first.',
  opened: 'The revision that brought it.',
  property: 'The name of the property.',
  subject: 'The slug of the subject.',
});
export const SourceOrder = orderType<SourceSort>('Source', 'sources', {
  id: 'The id, which holds the folded name.',
  name: 'The name as displayed, by code points.',
});
export const DocumentOrder = orderType<DocumentSort>('Document', 'documents', {
  id: 'The id.',
  title: 'The title, by code points.',
  published: 'When it was published; unknown ones first.',
  added: 'The revision that put it into the graph.',
});

export const ORDER = 'What to sort by, the first thing first; in the order that the list tells when left out.';
