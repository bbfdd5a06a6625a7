import { extendSchema, GraphQLObjectType, parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Datatype, Subject } from '../../domain';
import { invariant } from '../../util/invariant';
import type { Property, Vocabulary } from '../../vocabulary';
import type { Context } from '../context';
import type { Rides } from '../loading/look-ahead';
import { after } from '../../util/soon';
import type { Moment } from '../revisions/moment.type';
import { AS_OF, factsThenAsked, factThenAsked, revisionOf, type Then } from './past';
import { factAsked, factsAsked, plainFactAsked, FACT_TYPES, LIST_SEPARATOR, separatorField, type SeparatorAsked } from './fact';

/**
 * The fields of `Model` that a vocabulary makes: one a property, named by its `field`. A property whose slots are separated
 * (a score by benchmark, a price by tier and platform) has two:
 *
 *   priceInput(tier: "batch"): MoneyFact!         the slot with exactly these separators; without any, the plain one
 *   priceInputs(tier: "batch"): [MoneyFact!]!     every filled slot with at least these
 *
 * and the facts of its type tell the separators as fields: `benchmarkScores { benchmark value unit }`.
 */
export function addFactFields(schema: GraphQLSchema, vocabulary: Vocabulary): GraphQLSchema {
  const properties = [...vocabulary.properties.values()];
  const extended = extendSchema(schema, parse([modelSdl(properties), ...separatorSdl(properties)].join('\n')));
  const model = extended.getType('Model');
  invariant(model instanceof GraphQLObjectType, 'the schema has the type Model');
  const fields = model.getFields();
  for (const property of properties) {
    fields[property.field]!.resolve = resolveFact(property);
    fields[property.field]!.extensions = { rides: ridesOf(property) };
    if (isSeparated(property)) fields[plural(property.field)]!.resolve = resolveFacts(property);
  }
  return extended;
}

function modelSdl(properties: readonly Property[]): string {
  return `extend type Model {\n${properties.map(fieldSdl).join('\n')}\n}`;
}

function fieldSdl(property: Property): string {
  const type = FACT_TYPES[property.datatype];
  const told = `${property.label}: ${property.description}`;
  if (!isSeparated(property)) return `${described(told)} ${property.field}${argumentsSdl(property, '')}: ${type}!`;
  const names = listed(property.separators.map((name) => name.replaceAll('_', ' ')));
  return `${described(`${told} One slot: with exactly the ${names} given, or without any.`)}
    ${property.field}${argumentsSdl(property, EXACT)}: ${type}!
    ${described(`${told} All slots that documents fill, of any ${names} unless given.`)}
    ${plural(property.field)}${argumentsSdl(property, AT_LEAST)}: [${type}!]!`;
}

const EXACT = 'The %s of the slot; left out, the slot without one.';
const AT_LEAST = 'Only slots with this %s; left out, any and none.';

function argumentsSdl(property: Property, description: string): string {
  const all = property.separators.map((name) => argumentSdl(name, description));
  if (takesMoment(property)) all.push(`${described(AS_OF)} asOf: Moment`);
  return `(${all.join(' ')})`;
}

/** Unless the slots of the property are separated by the day that they are as of. */
function takesMoment({ separators }: Property): boolean {
  return !separators.map(separatorField).includes('asOf');
}

function argumentSdl(name: string, description: string): string {
  return `${described(description.replace('%s', name.replaceAll('_', ' ')))} ${separatorField(name)}: String`;
}

/** Each type of fact gets the separators of its properties as fields. */
function separatorSdl(properties: readonly Property[]): string[] {
  const names = new Map<Datatype, Set<string>>();
  for (const { datatype, separators } of properties)
    for (const name of separators) names.set(datatype, (names.get(datatype) ?? new Set()).add(name));
  return [...names].map(
    ([datatype, separators]) => `extend type ${FACT_TYPES[datatype]} {\n${[...separators].map(separatorFieldSdl).join('\n')}\n}`,
  );
}

function separatorFieldSdl(name: string): string {
  const words = name.replaceAll('_', ' ');
  if (name === LIST_SEPARATOR)
    return `${described('The names of the subjects that it compares with; null where the slot compares with none.')} versus: [String!]`;
  return `${described(`The ${words} that its slot is for; null where the slot has none.`)} ${separatorField(name)}: String`;
}

interface FactArgs {
  readonly [separator: string]: unknown;
}

function resolveFact(property: Property): GraphQLFieldResolver<Then<Subject>, Context, FactArgs> {
  return (subject, args, context) => {
    const separators = separatorsAsked(property, args);
    return after(revisionOf(context, subject, momentAsked(property, args)), (revision) =>
      revision === undefined
        ? factAsked(context, subject.id, property.id, separators)
        : factThenAsked(context, subject.id, revision, { name: property.id, separators }),
    );
  };
}

/** The plain slot alone: whether another is there is not known before it is looked for. */
function ridesOf(property: Property): Rides {
  return (args: FactArgs, vocabulary) => {
    const asOf = momentAsked(property, args);
    return plainFactAsked({ property: property.id, separators: separatorsAsked(property, args), asOf }, vocabulary);
  };
}

function resolveFacts(property: Property): GraphQLFieldResolver<Then<Subject>, Context, FactArgs> {
  return (subject, args, context) => {
    const separators = separatorsAsked(property, args);
    return after(revisionOf(context, subject, momentAsked(property, args)), (revision) =>
      revision === undefined
        ? factsAsked(context, subject.id, property, separators)
        : factsThenAsked(context, subject.id, revision, { name: property.id, separators }),
    );
  };
}

function momentAsked(property: Property, { asOf }: FactArgs): Moment | null | undefined {
  return takesMoment(property) ? (asOf as Moment | null | undefined) : undefined;
}

function separatorsAsked(property: Property, args: FactArgs): SeparatorAsked[] {
  return property.separators.flatMap((name) => {
    const value = args[separatorField(name)];
    return typeof value === 'string' ? [{ name, value }] : [];
  });
}

function isSeparated(property: Property): boolean {
  return property.separators.length > 0;
}

/** "benchmarkScore" to "benchmarkScores", "availability" to "availabilities", "status" to "statuses"; of a plural, "allParameters". */
export function plural(field: string): string {
  if (/[^aius]s$/.test(field)) return `all${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  if (/[^aeiou]y$/.test(field)) return `${field.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(field) ? `${field}es` : `${field}s`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A description as SDL: JSON's escapes are GraphQL's. */
function described(text: string): string {
  return JSON.stringify(text);
}
