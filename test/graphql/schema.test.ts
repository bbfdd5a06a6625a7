import { join } from 'node:path';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { buildClaimgraphSchema, printClaimgraphSchema } from '../../src/graphql';
import { expectGolden } from '../support/golden';
import { llmVocabulary } from '../support/llm-vocabulary';

const vocabulary = llmVocabulary();
const schema = buildClaimgraphSchema(vocabulary);

test('the committed SDL is what the code and the vocabulary give', () => {
  expectGolden(join(__dirname, '../../schema/schema.graphql'), printClaimgraphSchema(vocabulary));
});

test('every type, field, argument and enum value says what it is', () => {
  const untold = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .filter((type) => !['Query', 'Mutation', 'Subscription'].includes(type.name))
    .flatMap((type) => [...(type.description ? [] : [type.name]), ...untoldMembers(type.name)]);
  expect(untold).toEqual([]);
});

test('every property of the vocabulary is a field of Model, typed by its datatype, with its label and description', () => {
  const fields = schema.getType('Model') as unknown as { getFields(): Record<string, { type: unknown; description: string }> };
  for (const property of vocabulary.properties.values()) {
    const field = fields.getFields()[property.field];
    expect(String(field?.type)).toMatch(new RegExp(`^${property.datatype}Fact!$`, 'i'));
    expect(field?.description).toContain(`${property.label}: ${property.description}`);
  }
});

test('a schema of another vocabulary in the same process has its own fields', () => {
  const few = { ...vocabulary, properties: new Map([...vocabulary.properties].slice(0, 2)) };
  const text = printClaimgraphSchema(few);
  expect(text).toMatch(/provider\([^)]*\): EntityFact!/);
  expect(text).not.toContain('contextWindow:');
});

test('two properties that would share a field are refused, with its name', () => {
  const clash = [...vocabulary.properties].map(([id, property]) => [id, { ...property, field: 'name' }] as const).slice(0, 1);
  expect(() => buildClaimgraphSchema({ ...vocabulary, properties: new Map(clash) })).toThrow(/Model\.name/);
});

function untoldMembers(name: string): string[] {
  const type = schema.getType(name);
  if (isScalarType(type)) return [];
  if (isEnumType(type)) return untoldOf(name, type.getValues());
  if (isInputObjectType(type)) return untoldOf(name, Object.values(type.getFields()));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  return [...untoldOf(name, fields), ...fields.flatMap((field) => untoldOf(`${name}.${field.name}`, field.args))];
}

function untoldOf(
  owner: string,
  members: readonly { readonly name: string; readonly description?: string | null | undefined }[],
): string[] {
  return members.filter(({ description }) => !description).map(({ name }) => `${owner}.${name}`);
}
