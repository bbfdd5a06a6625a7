import { Field, InputType } from 'type-graphql';
import type { Snak } from '../../domain';
import type { ClaimFilter as StoreFilter } from '../../store/port/filters';
import type { Soon } from '../../util/soon';
import { composedFilter, type Composing } from '../lists/composed-filter';
import type { Context } from '../context';
import { given } from '../input';
import { propertyWithValues } from '../lists/value-filter';
import { DateRange, datesAsked, NumberRange, numbersAsked } from '../lists/range.type';
import { dataItemThere, documentThere, namePartAsked, sourceThere, subjectThere } from '../there';
import { ValueKind } from '../values/value.type';

@InputType('ClaimFilter', {
  description: 'Which claims to return. What is left out does not restrict; what is given must all hold.',
})
export class ClaimFilter implements Composing<ClaimFilter> {
  @Field(() => String, { nullable: true, description: 'Only claims about this subject: its id or slug.' })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'Only claims of this property: its id or name, like "context_window".' })
  property?: string | null;

  @Field(() => String, { nullable: true, description: 'Only claims that this document makes: its id.' })
  document?: string | null;

  @Field(() => String, { nullable: true, description: 'Only claims of documents that this source published: its id or name.' })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'Only claims of this slot: the id of the data item.' })
  dataItem?: string | null;

  @Field(() => [ValueKind], { nullable: true, description: 'Only claims that give a value, "not disclosed" or "there is none".' })
  kinds?: Snak['kind'][] | null;

  @Field(() => NumberRange, { nullable: true, description: 'Only claims of a number in this range, in the canonical unit.' })
  amount?: NumberRange | null;

  @Field(() => DateRange, { nullable: true, description: 'Only claims of a date in this range.' })
  date?: DateRange | null;

  @Field(() => NumberRange, { nullable: true, description: 'Only claims that the reader is so sure of, from 0 to 1.' })
  confidence?: NumberRange | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only claims whose quoted words have these words, one after the other: whole words, whatever their case and accents. Beside `subject`, `document`, `source` or `dataItem` the claims of that one are looked through, without them all; `search` has an index.',
  })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only claims that take part in a conflict; false: only others.' })
  disputed?: boolean | null;

  @Field(() => [ClaimFilter], { nullable: true, description: 'All of these must hold too.' }) and?: ClaimFilter[] | null;
  @Field(() => [ClaimFilter], { nullable: true, description: 'One of these must hold too.' }) or?: ClaimFilter[] | null;
  @Field(() => ClaimFilter, { nullable: true, description: 'This must not hold.' }) not?: ClaimFilter | null;
}

export function claimFilter(context: Context, asked: ClaimFilter | null): Soon<StoreFilter> {
  return composedFilter(asked, async ({ subject, property, document, source, dataItem, ...own }) =>
    given({
      subject: await subjectThere(context, subject),
      property: propertyWithValues(context.vocabulary, property, { amount: own.amount, date: own.date }),
      document: await documentThere(context, document),
      source: await sourceThere(context, source),
      dataItem: await dataItemThere(context, dataItem),
      snaks: own.kinds,
      amount: numbersAsked(own.amount),
      date: datesAsked(own.date),
      confidence: numbersAsked(own.confidence),
      text: namePartAsked(own.text),
      disputed: own.disputed,
    }),
  );
}
