import type { Claim, Conflict, DataItem, DocumentFacts, Resolution, Snak, Source, Subject, Value } from '../domain';
import type { Row } from './driver';
import { parseJson } from './slots';

/** Nodes that are read as rows, by their label. */
export interface Rows {
  readonly Claim: Claim;
  readonly Conflict: Conflict;
  readonly DataItem: DataItem;
  readonly Document: DocumentFacts;
  readonly Resolution: Resolution;
  readonly Source: Source;
  readonly Subject: Subject;
}
export type Label = keyof Rows;

/**
 * The members of rows that whoever asks will look at, by label, those by which rows lead to what rides along included; of a
 * label that is left out, none but what every row has.
 */
export type Members = { readonly [Of in Label]?: readonly string[] };

/** The columns that a node is read from, and how. */
export interface Shape<Value> {
  readonly columns: readonly Column[];
  readonly read: (row: Row) => Value;
  /** The same of values that stand in the order of the columns; more may follow. */
  readonly readList: (values: readonly unknown[]) => Value;
}

export interface Column {
  readonly name: string;
  /** Of the node that a statement calls by the variable. */
  readonly of: (variable: string) => string;
}

/** A node as a row with just these members, or whole: where none are told, or some that are in its JSON alone. */
export function shapeOf<Of extends Label>(label: Of, members?: Members): Shape<Rows[Of]> {
  const parts = PARTS[label];
  if (members === undefined || parts === undefined) return WHOLE[label];
  const wanted = new Set([...parts.always, ...(members[label] ?? [])]);
  const known = Object.entries(parts.members).filter(([name]) => wanted.has(name));
  return known.length < wanted.size ? WHOLE[label] : partial(known);
}

/** A member of a row: the column that has it, and what it is made of where that is not the value itself. */
interface Part {
  readonly column: Column;
  readonly read?: (value: unknown) => unknown;
}

interface Parts {
  /** What rows are told apart and sorted by. `id` is the first. */
  readonly always: readonly string[];
  readonly members: Readonly<Record<string, Part>>;
}

const SOURCE = plainParts(['id', 'kind', 'name', 'url']);
const SUBJECT = plainParts(['id', 'kind', 'key', 'name']);

/** Members that columns have as well as the JSON has them; the id first. A member that a row can lack is null in its column. */
const PARTS: { readonly [Of in Label]?: Parts } = {
  Claim: {
    always: ['id'],
    members: {
      ...plainParts(['id', 'document', 'subject', 'property', 'dataItem', 'confidence']),
      qualifiers: { column: plain('qualifiers'), read: fromJson },
      snak: { column: { name: 'snak', of: snakColumn }, read: (said) => snakOf(said as Said) },
    },
  },
  Conflict: {
    always: ['id', 'severity', 'weight'],
    members: plainParts(['id', 'dataItem', 'kind', 'severity', 'weight', 'status', 'reason', 'rule']),
  },
  DataItem: {
    always: ['id'],
    members: {
      ...plainParts(['id', 'subject', 'property']),
      separators: { column: plain('separators'), read: fromJson },
    },
  },
  Source: { always: ['id'], members: SOURCE },
  Subject: { always: ['id', 'kind'], members: SUBJECT },
};

const JSON_OF_ALL = {
  columns: [plain('json')],
  read: parseJson,
  readList: ([json]: readonly unknown[]) => JSON.parse(json as string) as never,
} as const;

/** Rows as they were put: the JSON beside the columns has everything, but of what has no more than its columns. */
export const WHOLE: { readonly [Of in Label]: Shape<Rows[Of]> } = {
  Claim: JSON_OF_ALL,
  Conflict: JSON_OF_ALL,
  DataItem: JSON_OF_ALL,
  Document: JSON_OF_ALL,
  Resolution: JSON_OF_ALL,
  Source: partial(Object.entries(SOURCE)),
  Subject: partial(Object.entries(SUBJECT)),
};

function partial<Answer>(members: readonly (readonly [string, Part])[]): Shape<Answer> {
  return {
    columns: members.map(([, { column }]) => column),
    read(row) {
      const answer: Record<string, unknown> = {};
      for (const [name, { read }] of members) {
        const value = row[name];
        if (value !== null && value !== undefined) answer[name] = read === undefined ? value : read(value);
      }
      return answer as Answer;
    },
    readList(values) {
      const answer: Record<string, unknown> = {};
      for (let place = 0; place < members.length; place += 1) {
        const [name, { read }] = members[place] as (typeof members)[number];
        const value = values[place];
        if (value !== null && value !== undefined) answer[name] = read === undefined ? value : read(value);
      }
      return answer as Answer;
    },
  };
}

function plainParts(names: readonly string[]): Readonly<Record<string, Part>> {
  return Object.fromEntries(names.map((name) => [name, { column: plain(name) }]));
}

function fromJson(text: unknown): unknown {
  return JSON.parse(text as string);
}

function plain(name: string): Column {
  return { name, of: (variable) => `${variable}.${name}` };
}

/** A snak from the columns of its value; the types that few claims have, and what is no value, from the JSON of the claim. */
type Said = readonly [datatype: Value['type'], ...columns: unknown[]] | string;

function snakColumn(claim: string): string {
  const columns = (names: readonly string[]) => `[${['datatype', ...names].map((name) => `${claim}.${name}`).join(', ')}]`;
  const amounts = columns(['amount', 'upper', 'unit', 'written']);
  return `CASE ${claim}.datatype WHEN 'quantity' THEN ${amounts} WHEN 'money' THEN ${amounts} WHEN 'date' THEN ${columns(['date', 'granularity'])} ELSE ${claim}.json END`;
}

function snakOf(said: Said): Snak {
  return typeof said === 'string' ? (JSON.parse(said) as Claim).snak : { kind: 'value', value: valueOf(said) };
}

function valueOf([type, ...columns]: Exclude<Said, string>): Value {
  if (type === 'date') {
    const [iso, granularity] = columns as [string, 'day'];
    return { type, iso, granularity };
  }
  const [amount, upper, unit, written] = columns as [number, number | null, string | null, string];
  const range = upper === null ? {} : { upper };
  return type === 'quantity'
    ? { type, amount, ...range, unit: unit ?? '', written }
    : { type: 'money', amount, ...range, ...priced(unit ?? ''), written };
}

/** "USD/1M tokens": what unitOf made of a currency and of what it buys. */
function priced(unit: string): { readonly currency: string; readonly per?: string } {
  const slash = unit.indexOf('/');
  return slash === -1 ? { currency: unit } : { currency: unit.slice(0, slash), per: unit.slice(slash + 1) };
}
