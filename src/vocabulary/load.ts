import type { Datatype, Message } from '../domain';
import { advise } from './advise';
import { checkWords } from './check-words';
import { parseExpression, propertiesIn, type Expression } from './expression';
import { FieldReader, type Fields } from './fields';
import type { Property, Term, Vocabulary } from './vocabulary';

/**
 * Reads a vocabulary file. Every problem is a message with line, column and the field's path ("properties[3].range");
 * the vocabulary is there only when there is none. `advice` tells what is no mistake, but hardly meant, in the same form. The form of
 * the file is described in schema/vocabulary/README.md.
 */
export function loadVocabulary(yaml: string): LoadedVocabulary {
  const reader = new FieldReader(yaml);
  const vocabulary = readVocabulary(reader);
  const { messages, doubts: advice } = reader;
  return messages.length > 0 ? { messages, advice } : { vocabulary, messages, advice };
}

export interface LoadedVocabulary {
  readonly vocabulary?: Vocabulary;
  readonly messages: readonly Message[];
  readonly advice: readonly Message[];
}

const DATATYPES: readonly Datatype[] = ['quantity', 'money', 'date', 'flag', 'text', 'entity', 'set', 'ratio'];
const TOP_FIELDS = ['vocabulary', 'version', 'title', 'subject', 'terms', 'properties'];
const PROPERTY_FIELDS = [
  'id',
  'label',
  'description',
  'datatype',
  'unit',
  'units',
  'aliases',
  'cues',
  'anticues',
  'range',
  'values',
  'tolerance',
  'cardinality',
  'separators',
  'changes',
  'better',
  'policy',
  'compares',
  'derives',
  'starts',
  'ends',
  'in_name',
  'official',
  'unique',
  'about',
  'field',
  'hierarchy',
];

type Terms = Vocabulary['terms'];

function readVocabulary(reader: FieldReader): Vocabulary {
  const top = reader.top();
  top.allowOnly(TOP_FIELDS);
  const subject = top.map('subject', true);
  const listed = top.map('terms');
  const terms = new Map((listed?.names() ?? []).map((name) => [name, readTerms(listed?.list(name) ?? [])]));
  const id = top.text('vocabulary', true) ?? '';
  const kind = subject?.text('kind', true) ?? 'thing';
  return {
    id,
    version: top.number('version') ?? 1,
    title: top.text('title') ?? id,
    subjectKind: kind,
    subjectNouns: [...new Set([...(subject?.texts('nouns') ?? []), ...kindAsNoun(kind)])],
    terms,
    properties: readProperties(top.list('properties', true), terms),
  };
}

/** What claims are about is called so in running text too: a "phone" without it being told. */
function kindAsNoun(kind: string): string[] {
  const noun = kind.toLowerCase().replace(/[_-]/g, ' ').trim();
  return noun === '' ? [] : [noun];
}

function readProperties(rows: readonly Fields[], terms: Terms): Map<string, Property> {
  const properties = new Map<string, Property>();
  const fields = new Map<string, string>();
  for (const row of rows) {
    const property = readProperty(row);
    if (property.id === '') continue;
    if (properties.has(property.id)) {
      row.problem('id', `property "${property.id}" is there twice`);
      continue;
    }
    const other = fields.get(property.field);
    if (other !== undefined) row.problem('field', `"${property.field}" is already the field of "${other}"`);
    properties.set(property.id, property);
    fields.set(property.field, property.id);
  }
  for (const row of rows) checkReferences(row, properties, terms);
  advise(rows, { properties, terms });
  return properties;
}

/** Properties may name each other in any order, so this waits until all are read. */
function checkReferences(row: Fields, properties: ReadonlyMap<string, Property>, terms: Terms): void {
  const property = properties.get(row.text('id') ?? '');
  if (property === undefined) return;
  checkWords(row, property, { properties, terms });
  const { compares, starts, ends } = property;
  const operands = property.derives === undefined ? [] : propertiesIn(property.derives);
  const derives = operands.map((operand) => operand.property);
  for (const [field, named] of Object.entries({ compares, starts, ends, derives })) {
    for (const id of named) if (!properties.has(id)) row.problem(field, `there is no property "${id}"`);
  }
  for (const [name, value] of operands.flatMap(({ qualifiers }) => Object.entries(qualifiers))) {
    const known = terms.get(name)?.map(({ id }) => id);
    if (known?.includes(value) === false) row.problem('derives', `"${value}" is no ${name}; "terms" has ${known.join(', ')}`);
  }
}

function readProperty(row: Fields): Property {
  row.allowOnly(PROPERTY_FIELDS);
  const id = row.text('id', true) ?? '';
  if (id !== '' && !/^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/.test(id)) {
    row.problem('id', `"${id}" must be letters, digits, "_" and "-", parts joined by dots`);
  }
  const datatype = row.oneOf('datatype', DATATYPES, true) ?? 'text';
  const label = row.text('label') ?? id;
  const tolerance = row.map('tolerance');
  tolerance?.allowOnly(['relative', 'absolute']);
  return alike<Property>({
    id,
    label,
    description: row.text('description') ?? `${label}.`,
    datatype,
    unit: row.text('unit', datatype === 'quantity' || datatype === 'money'),
    units: row.list('units').map((unit) => ({ unit: unit.text('unit', true) ?? '', factor: unit.number('factor', true) ?? 1 })),
    aliases: row.texts('aliases'),
    cues: row.texts('cues'),
    anticues: row.texts('anticues'),
    range: readRange(row),
    values: readTerms(row.list('values')),
    tolerance: { relative: tolerance?.number('relative') ?? 0, absolute: tolerance?.number('absolute') ?? 0 },
    cardinality: row.oneOf('cardinality', ['one', 'many'] as const) ?? 'one',
    separators: row.texts('separators'),
    changes: row.flag('changes') ?? false,
    better: row.oneOf('better', ['higher', 'lower'] as const),
    policy: row.text('policy') ?? 'weighted@1',
    compares: row.textOrTexts('compares'),
    derives: readExpression(row),
    starts: row.texts('starts'),
    ends: row.texts('ends'),
    inName: row.flag('in_name') ?? false,
    official: row.flag('official') ?? false,
    unique: row.flag('unique') ?? false,
    about: row.text('about'),
    field: row.text('field') ?? camelCase(id),
    hierarchy: row.text('hierarchy'),
  });
}

function readExpression(row: Fields): Expression | undefined {
  const text = row.text('derives');
  if (text === undefined) return undefined;
  const parsed = parseExpression(text);
  if ('problem' in parsed) row.problem('derives', parsed.problem);
  return 'problem' in parsed ? undefined : parsed.expression;
}

function readRange(row: Fields): readonly [number, number] | undefined {
  const range = row.numbers('range');
  if (range.length === 0) return undefined;
  const [low, high] = range;
  if (range.length !== 2 || low === undefined || high === undefined || low > high) {
    row.problem('range', 'must be two numbers, the smaller first');
    return undefined;
  }
  return [low, high];
}

/** A term is a bare name, or a map of id, aliases, unit, within and headings. */
function readTerms(rows: readonly Fields[]): Term[] {
  return rows.map((row) => {
    if (row.isBare) return alike<Term>({ id: row.bare(), aliases: [], unit: undefined, within: undefined, headings: undefined });
    row.allowOnly(['id', 'aliases', 'unit', 'within', 'headings']);
    const headings = row.texts('headings');
    return alike<Term>({
      id: row.text('id', true) ?? '',
      aliases: row.texts('aliases'),
      unit: row.text('unit'),
      within: row.text('within'),
      headings: headings.length === 0 ? undefined : headings,
    });
  });
}

/**
 * What a row does not tell is there as undefined: properties and terms are looked at for every number of a text, and where some lack a
 * field that others have, V8 looks each field up by its name.
 */
function alike<Row>(row: { [Field in keyof Required<Row>]: Row[Field] | undefined }): Row {
  return row as Row;
}

/** "price.cached_input" to "priceCachedInput", "Population2006" to "population2006". */
function camelCase(id: string): string {
  const joined = id.replace(/[._-]+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}
