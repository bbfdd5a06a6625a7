import {
  isAbstractType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Label, Members } from '../../store/shapes';

/**
 * What the resolver of a field looks at, as the field's extension `reads`: members of the row that it is a field of, and of
 * rows that it goes on to by itself. A field without a resolver reads the member of its name.
 */
export type Reads = Members;

/** The members of rows that an operation looks at. */
export interface MembersRead {
  readonly members: Members;
  /** The name of a loader's rows that have just these members: the same for operations that look at the same. */
  readonly rowsOf: (loader: string) => string;
}

/**
 * What rows must have for the operations of a document. Told only where every field says what it reads: undefined where one
 * does not, since nobody knows then which rows it looks at. It is of the document as a whole, whatever @skip and @include
 * leave out: wherever in an operation a row comes from, it has all that is looked at anywhere.
 */
export function membersReadIn(schema: GraphQLSchema): (document: DocumentNode) => MembersRead | undefined {
  const known = new WeakMap<DocumentNode, { readonly read: MembersRead | undefined }>();
  return (document) => {
    const { read } = known.get(document) ?? { read: membersRead(schema, document) };
    known.set(document, { read });
    return read;
  };
}

function membersRead(schema: GraphQLSchema, document: DocumentNode): MembersRead | undefined {
  const types = new TypeInfo(schema);
  const all: (Reads | undefined)[] = [];
  const field = (): void => {
    const [name, parent] = [types.getFieldDef()?.name, types.getParentType()];
    all.push(...objectTypes(schema, parent).map((type) => readsOf(type, name ?? '')));
  };
  visit(document, visitWithTypeInfo(types, { [Kind.FIELD]: field }));
  const told = all.filter((reads) => reads !== undefined);
  return told.length < all.length ? undefined : merged(told);
}

/** On an interface what a field reads is for the types behind it to say. */
function objectTypes(schema: GraphQLSchema, type: GraphQLNamedType | null | undefined): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

function readsOf(type: GraphQLObjectType, name: string): Reads | undefined {
  const field = type.getFields()[name];
  if (field === undefined) return {}; // __typename and its like
  const reads = field.extensions['reads'] as Reads | undefined;
  if (reads !== undefined || field.resolve !== undefined) return reads;
  const label = LABELS[type.name];
  return label === undefined ? {} : { [label]: [name] };
}

function merged(all: readonly Reads[]): MembersRead {
  const names = new Set(
    all.flatMap((reads) => Object.entries(reads).flatMap(([label, own]) => own.map((name) => `${label}.${name}`))),
  );
  const members: Record<string, string[]> = {};
  const sorted = [...names].sort();
  for (const [label = '', name = ''] of sorted.map((each) => each.split('.'))) (members[label] ??= []).push(name);
  return { members, rowsOf: namesMarked(` ${sorted.join()}`) };
}

/** Each name is one string, however often it is asked for: maps tell that it is the same without comparing letters, for every row. */
function namesMarked(mark: string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const marked = known.get(name) ?? `${name}${mark}`;
    known.set(name, marked);
    return marked;
  };
}

/** The types whose objects are rows. */
const LABELS: Readonly<Record<string, Label>> = {
  Claim: 'Claim',
  Conflict: 'Conflict',
  DataItem: 'DataItem',
  Source: 'Source',
  Model: 'Subject',
  OtherSubject: 'Subject',
};
