import { createUnionType, Field, Float, ObjectType, registerEnumType } from 'type-graphql';

export const DateGranularity = { DAY: 'day', MONTH: 'month', YEAR: 'year' } as const;
registerEnumType(DateGranularity, {
  name: 'DateGranularity',
  description: 'How exact a date is. A month is not its first day.',
  valuesConfig: {
    DAY: { description: 'The day is known: "2024-07-18".' },
    MONTH: { description: 'The month is known, the day is not: "2024-07".' },
    YEAR: { description: 'The year is known, the month is not: "2024".' },
  },
});

const TEXT = 'The value as a person would write it: "128,000 tokens", "$0.15 per 1M tokens", "18 July 2024", "not disclosed".';
const WRITTEN = 'The number as the source wrote it, which tells how exact it is: "82.0", "128K".';
const UPPER = 'The upper end when the source gave a range; null otherwise.';

@ObjectType('Quantity', { simpleResolvers: true, description: 'A number with a unit.' })
export class Quantity {
  @Field(() => String, { description: TEXT }) text!: string;
  @Field(() => Float, { description: "The number, in the property's canonical unit; the lower end of a range." }) amount!: number;
  @Field(() => Float, { nullable: true, description: UPPER }) upper?: number;
  @Field(() => String, { description: 'The unit: "tokens", "%", "tokens/s"; empty for a bare count.' }) unit!: string;
  @Field(() => String, { description: WRITTEN }) written!: string;
}

@ObjectType('Money', { simpleResolvers: true, description: 'An amount of money, for something or plain.' })
export class Money {
  @Field(() => String, { description: TEXT }) text!: string;
  @Field(() => Float, { description: 'The amount; the lower end of a range.' }) amount!: number;
  @Field(() => Float, { nullable: true, description: UPPER }) upper?: number;
  @Field(() => String, { description: 'The currency, ISO 4217: "USD".' }) currency!: string;
  @Field(() => String, { nullable: true, description: 'What the amount buys: "1M tokens", "day"; null for a plain amount.' })
  per?: string;
  @Field(() => String, { description: WRITTEN }) written!: string;
}

@ObjectType('DateValue', { simpleResolvers: true, description: 'A calendar date, as exact as the source gives it.' })
export class DateValue {
  @Field(() => String, { description: TEXT }) text!: string;
  @Field(() => String, { description: 'ISO 8601, as long as it is exact: "2024-07-18", "2024-07" or "2024".' }) iso!: string;
  @Field(() => DateGranularity, { description: 'How exact the date is.' }) granularity!: string;
}

@ObjectType('Flag', { simpleResolvers: true, description: 'Yes or no.' })
export class Flag {
  @Field(() => String, { description: TEXT }) text!: string;
  @Field(() => Boolean, { description: 'True for yes.' }) is!: boolean;
}

@ObjectType('Text', { simpleResolvers: true, description: 'A value in words.' })
export class Text {
  @Field(() => String, { description: 'The words.' }) text!: string;
}

@ObjectType('EntityRef', { simpleResolvers: true, description: 'A thing named as a value: a provider, a family, another model.' })
export class EntityRef {
  @Field(() => String, { description: TEXT }) text!: string;
  @Field(() => String, { description: 'The name as displayed.' }) name!: string;
  @Field(() => String, { description: 'The name folded to its identity: two spellings of one thing have one slug.' })
  slug!: string;
}

@ObjectType('ValueSet', { simpleResolvers: true, description: 'Several values that hold together: input kinds, languages.' })
export class ValueSet {
  @Field(() => String, { description: TEXT }) text!: string;
  @Field(() => [String], { description: 'The members, sorted, each once.' }) members!: readonly string[];
}

@ObjectType('Ratio', {
  simpleResolvers: true,
  description: 'A comparison with another subject (the slot\'s `versus`): "60% cheaper", "2x faster", or only "slower".',
})
export class Ratio {
  @Field(() => String, { description: TEXT }) text!: string;
  @Field(() => Float, { nullable: true, description: 'By how much; null when the source gives only the direction.' })
  ratio?: number;
  @Field(() => String, { description: '"%", "x" or "points"; empty when there is only a direction.' }) unit!: string;
  @Field(() => String, { description: 'Which way: "cheaper", "faster", "larger".' }) direction!: string;
  @Field(() => String, { description: WRITTEN }) written!: string;
}

@ObjectType('Unknown', {
  simpleResolvers: true,
  description:
    'The source says that the value is not disclosed. That is a statement, not a gap: who says a value contradicts it.',
})
export class Unknown {
  @Field(() => String, { description: 'Always "not disclosed".' }) text!: string;
}

@ObjectType('None', {
  simpleResolvers: true,
  description: 'The source says that there is no such thing: no successor, no free tier. A statement, not a gap.',
})
export class None {
  @Field(() => String, { description: 'Always "none".' }) text!: string;
}

export const Value = createUnionType({
  name: 'Value',
  description:
    'What a claim says of a property. `Unknown` and `None` are values: a source said so. Every member has `text`; all other fields have one type wherever they occur.',
  types: () => [Quantity, Money, DateValue, Flag, Text, EntityRef, ValueSet, Ratio, Unknown, None] as const,
});

export const ValueKind = { VALUE: 'value', UNKNOWN: 'unknown', NONE: 'none' } as const;
registerEnumType(ValueKind, {
  name: 'ValueKind',
  description: 'Whether a statement gives a value or says that there is none to give.',
  valuesConfig: {
    VALUE: { description: 'It gives a value.' },
    UNKNOWN: { description: 'It says that the value is not disclosed.' },
    NONE: { description: 'It says that there is no such thing.' },
  },
});
