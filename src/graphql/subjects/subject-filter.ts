import { Field, InputType } from 'type-graphql';
import { type ResolutionStatus as Verdict } from '../../domain';
import type { FactFilter as FactAsked, SubjectFilter as StoreFilter } from '../../store/port/filters';
import { type Soon } from '../../util/soon';
import { composedFilter, type Composing } from '../lists/composed-filter';
import type { Context } from '../context';
import { given } from '../input';
import { propertyWithValues } from '../lists/value-filter';
import { changed } from '../../util/changed';
import { DateRange, datesAsked, NumberRange, numbersAsked } from '../lists/range.type';
import { ResolutionStatus } from '../data-items/resolution.type';
import { namePartAsked } from '../there';

@InputType('FactFilter', {
  description:
    'A known fact: a slot of the property whose resolved value is like this. Any slot counts, whatever its benchmark, tier or platform.',
})
export class FactFilter {
  @Field(() => String, { description: 'The property: its name, field or id, like "context_window".' }) property!: string;

  @Field(() => [ResolutionStatus], { nullable: true, description: 'Only verdicts of one of these kinds.' })
  statuses?: Verdict[] | null;

  @Field(() => NumberRange, { nullable: true, description: 'The number is in this range, in the canonical unit.' })
  amount?: NumberRange | null;

  @Field(() => DateRange, { nullable: true, description: 'The date is in this range.' }) date?: DateRange | null;
  @Field(() => Boolean, { nullable: true, description: 'It is yes, or no.' }) is?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text, the thing named or a member of the set is this; spelling is folded.',
  })
  text?: string | null;
}

@InputType('ModelFilter', {
  description: 'Which models to return. What is left out does not restrict; what is given must all hold.',
})
export class ModelFilter implements Composing<ModelFilter> {
  @Field(() => String, {
    nullable: true,
    description: 'Only models with this part in their name; spelling is folded: "4o-mini" is "4o mini".',
  })
  nameContains?: string | null;

  @Field(() => FactFilter, { nullable: true, description: 'Only models of which this is known.' }) fact?: FactFilter | null;

  @Field(() => [ModelFilter], { nullable: true, description: 'All of these must hold too.' }) and?: ModelFilter[] | null;
  @Field(() => [ModelFilter], { nullable: true, description: 'One of these must hold too.' }) or?: ModelFilter[] | null;
  @Field(() => ModelFilter, { nullable: true, description: 'This must not hold.' }) not?: ModelFilter | null;
}

@InputType('SubjectFilter', {
  description: 'Which subjects to return. What is left out does not restrict; what is given must all hold.',
})
export class SubjectFilter implements Composing<SubjectFilter> {
  @Field(() => String, { nullable: true, description: 'Only subjects of this kind: "model", "organization", "benchmark".' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Only subjects with this part in their name; spelling is folded.' })
  nameContains?: string | null;

  @Field(() => FactFilter, { nullable: true, description: 'Only subjects of which this is known.' }) fact?: FactFilter | null;

  @Field(() => [SubjectFilter], { nullable: true, description: 'All of these must hold too.' }) and?: SubjectFilter[] | null;
  @Field(() => [SubjectFilter], { nullable: true, description: 'One of these must hold too.' }) or?: SubjectFilter[] | null;
  @Field(() => SubjectFilter, { nullable: true, description: 'This must not hold.' }) not?: SubjectFilter | null;
}

type AnySubjectFilter = Composing<AnySubjectFilter> & {
  readonly kind?: string | null;
  readonly nameContains?: string | null;
  readonly fact?: FactFilter | null;
};

export function subjectFilter(context: Context, asked: AnySubjectFilter | null): Soon<StoreFilter> {
  return composedFilter(asked, ({ kind, nameContains, fact }) =>
    given({ kind, nameContains: namePartAsked(nameContains), fact: fact ? factFilter(context, fact) : undefined }),
  );
}

function factFilter({ vocabulary }: Context, { property, statuses, amount, date, is, text }: FactFilter): FactAsked {
  const found = given({ statuses, amount: numbersAsked(amount), date: datesAsked(date), flag: is, text: namePartAsked(text) });
  return changed(found, { property: propertyWithValues(vocabulary, property, { amount, date, is, text }) });
}
