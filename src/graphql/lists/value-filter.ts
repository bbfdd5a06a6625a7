import type { Datatype } from '../../domain';
import type { Property, Vocabulary } from '../../vocabulary';
import { badInput } from '../errors';
import { propertyNamed } from '../input';

/** Filters on values, and the datatypes that have such values. */
const DATATYPES = {
  amount: ['quantity', 'money', 'ratio'],
  date: ['date'],
  is: ['flag'],
  text: ['text', 'entity', 'set'],
} as const satisfies Readonly<Record<string, readonly Datatype[]>>;

type ValueFilter = keyof typeof DATATYPES;
type Asked = { readonly [Filter in ValueFilter]?: unknown };

/** The id of the property asked for. Refuses a filter that none of its values could pass, naming the one that fits. */
export function propertyWithValues<Name extends string | null | undefined>(
  vocabulary: Vocabulary,
  asked: Name,
  filters: Asked,
): Name extends string ? string : string | undefined;
export function propertyWithValues(vocabulary: Vocabulary, asked: string | null | undefined, filters: Asked): string | undefined {
  if (asked === null || asked === undefined) return undefined;
  const property = propertyNamed(vocabulary, asked);
  for (const filter of Object.keys(DATATYPES) as ValueFilter[])
    if ((filters[filter] ?? null) !== null && !fits(filter, property)) throw badInput(misfit(filter, property));
  return property.id;
}

function fits(filter: ValueFilter, { datatype }: Property): boolean {
  return (DATATYPES[filter] as readonly Datatype[]).includes(datatype);
}

function misfit(filter: ValueFilter, property: Property): string {
  const fitting = (Object.keys(DATATYPES) as ValueFilter[]).filter((other) => fits(other, property));
  return `"${filter}" is no filter for ${property.id}, whose values are of the kind ${property.datatype}: use "${fitting.join('" or "')}".`;
}
