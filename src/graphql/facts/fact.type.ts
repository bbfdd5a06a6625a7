import { Field, Float, InputType, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { DateGranularity } from '../values/value.type';

export const FactStatus = {
  AGREED: 'AGREED',
  RESOLVED: 'RESOLVED',
  CONTESTED: 'CONTESTED',
  UNRESOLVED: 'UNRESOLVED',
  UNKNOWN: 'UNKNOWN',
  NONE: 'NONE',
  PENDING: 'PENDING',
  ABSENT: 'ABSENT',
} as const;
registerEnumType(FactStatus, {
  name: 'FactStatus',
  description: 'What a reader is told of a slot: how certain the value is, or why there is none.',
  valuesConfig: {
    AGREED: { description: 'There is a value, and all claims agree on it.' },
    RESOLVED: { description: 'There is a value; claims differ, and it is clearly better supported.' },
    CONTESTED: { description: 'There is a value, but others are nearly as well supported: show them too.' },
    UNRESOLVED: { description: 'Claims differ, and nothing speaks for one of them: there is no value.' },
    UNKNOWN: { description: 'Sources say that it is not disclosed.' },
    NONE: { description: 'Sources say that there is no such thing.' },
    PENDING: { description: 'There are claims that have not been reconciled yet.' },
    ABSENT: { description: 'No document says anything about it.' },
  },
});

@InputType('SeparatorInput', { description: 'One qualifier that picks a slot.' })
export class SeparatorInput {
  @Field(() => String, { description: 'Its name, as `Property.separators` lists it: "benchmark", "tier".' }) name!: string;
  @Field(() => String, { description: 'Its value: "MMLU", "batch". Spelling is folded.' }) value!: string;
}

@InterfaceType('Fact', {
  description:
    'A property of a subject as a reader sees it: the resolved value, how certain it is, what else is said, and the words that say it.',
})
export abstract class Fact {
  @Field(() => FactStatus, { description: 'How certain the value is, or why there is none.' }) status!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value as a person would write it, whatever its type; null where there is none.',
  })
  text!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The chance that the value is right, from 0 to 1; null when nothing was resolved.',
  })
  confidence!: number | null;

  @Field(() => String, { description: 'Why this value, or why none, in a sentence or two for a person.' }) reason!: string;
}

const NO_VALUE = 'null where there is no value: see `status`.';

@ObjectType('QuantityFact', { implements: Fact, simpleResolvers: true, description: 'A fact that is a number with a unit.' })
export class QuantityFact extends Fact {
  @Field(() => Float, { nullable: true, description: `The number, in \`unit\`; the lower end of a range; ${NO_VALUE}` })
  value!: number;
  @Field(() => Float, { nullable: true, description: 'The upper end when the value is a range; null otherwise.' }) upper!: number;
  @Field(() => String, { description: 'The unit, also when there is no value: "tokens", "%"; empty for a bare count.' })
  unit!: string;
}

@ObjectType('MoneyFact', { implements: Fact, simpleResolvers: true, description: 'A fact that is an amount of money.' })
export class MoneyFact extends Fact {
  @Field(() => Float, { nullable: true, description: `The amount, in \`currency\`; the lower end of a range; ${NO_VALUE}` })
  value!: number;
  @Field(() => Float, {
    nullable: true,
    deprecationReason: 'Every fact has its value in `value`.',
    description: `The amount, as \`value\` has it; ${NO_VALUE}`,
  })
  amount!: number;
  @Field(() => Float, { nullable: true, description: 'The upper end when the value is a range; null otherwise.' }) upper!: number;
  @Field(() => String, { nullable: true, description: `The currency, ISO 4217: "USD"; ${NO_VALUE}` }) currency!: string;
  @Field(() => String, { nullable: true, description: 'What the amount buys: "1M tokens"; null for a plain amount or no value.' })
  per!: string;
}

@ObjectType('DateFact', { implements: Fact, simpleResolvers: true, description: 'A fact that is a calendar date.' })
export class DateFact extends Fact {
  @Field(() => String, { nullable: true, description: `ISO 8601, as long as it is exact: "2024-07-18", "2024-07"; ${NO_VALUE}` })
  value!: string;
  @Field(() => DateGranularity, { nullable: true, description: `How exact the date is; ${NO_VALUE}` }) granularity!: string;
}

@ObjectType('FlagFact', { implements: Fact, simpleResolvers: true, description: 'A fact that is yes or no.' })
export class FlagFact extends Fact {
  @Field(() => Boolean, { nullable: true, description: `True for yes; ${NO_VALUE}` }) value!: boolean;
}

@ObjectType('TextFact', { implements: Fact, simpleResolvers: true, description: 'A fact in words.' })
export class TextFact extends Fact {
  @Field(() => String, { nullable: true, description: `The words; ${NO_VALUE}` }) value!: string;
}

@ObjectType('EntityFact', { implements: Fact, simpleResolvers: true, description: 'A fact that names another thing.' })
export class EntityFact extends Fact {
  @Field(() => String, { nullable: true, description: `Its name, as displayed; ${NO_VALUE}` }) value!: string;
}

@ObjectType('SetFact', { implements: Fact, simpleResolvers: true, description: 'A fact that is several values together.' })
export class SetFact extends Fact {
  @Field(() => [String], { nullable: true, description: `The members, sorted; ${NO_VALUE}` }) value!: readonly string[];
}

@ObjectType('RatioFact', { implements: Fact, simpleResolvers: true, description: 'A fact that compares with another subject.' })
export class RatioFact extends Fact {
  @Field(() => Float, { nullable: true, description: 'By how much; null when only the direction is known, or nothing.' })
  value!: number;
  @Field(() => Float, {
    nullable: true,
    deprecationReason: 'Every fact has its value in `value`.',
    description: 'By how much, as `value` has it.',
  })
  amount!: number;
  @Field(() => String, {
    nullable: true,
    description: '"%", "x" or "points"; null when only the direction is known, or nothing.',
  })
  unit!: string;
  @Field(() => String, { nullable: true, description: `Which way: "cheaper", "faster"; ${NO_VALUE}` }) direction!: string;
}

export const FACT_CLASSES = [QuantityFact, MoneyFact, DateFact, FlagFact, TextFact, EntityFact, SetFact, RatioFact] as const;
