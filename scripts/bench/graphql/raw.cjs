// graphql-js as it is over the same rows in memory: plain functions as resolvers, nothing between, documents parsed once.
'use strict';

const { buildSchema, execute, parse } = require('graphql');
const { inMemory } = require('./data.cjs');
const { PAGE } = require('./questions.cjs');

const SDL = `
  enum Severity { HARD } enum Kind { VALUE }
  input NumberRange { from: Float until: Float }
  input ConflictFilter { severity: Severity kinds: [Kind!] weight: NumberRange }
  type Query { models(first: Int, after: String): Models! conflicts(first: Int, filter: ConflictFilter): Conflicts! model(slug: String!): Model }
  type Models { nodes: [Model!]! } type Conflicts { nodes: [Conflict!]! } type Claims { nodes: [Claim!]! }
  type Model { name: String! claims(first: Int): Claims! contextWindow: Fact! outputSpeed: Fact! maxOutput: Fact! }
  type Fact { value: Float status: String! confidence: Float }
  type Claim { text: String! confidence: Float! source: Source conflicts: [Conflict!]! }
  type Source { name: String! }
  type Conflict { kind: String! severity: String! weight: Float! reason: String! subject: Model! dataItem: DataItem! }
  type DataItem { id: ID! }`;

const NUMBERS = new Intl.NumberFormat('en-US');

async function serve(models, listen) {
  const schema = buildSchema(SDL);
  addResolvers(schema, inMemory(models));
  const documents = new Map();
  return listen((query, variableValues) => {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    return execute({ schema, document, variableValues });
  });
}

function addResolvers(schema, memory) {
  const subjects = [...memory.subjects.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byKey = new Map(subjects.map((subject) => [subject.key, subject]));
  const placeOf = new Map(subjects.map((subject, place) => [subject.id, place]));
  const claimsOf = groups(memory.claims, (claim) => claim.subject);
  const conflictsOf = groups(
    memory.conflicts.flatMap((conflict) => conflict.claims.map((claim) => ({ claim, conflict }))),
    ({ claim }) => claim,
  );
  const slots = groups([...memory.items.values()], (item) => `${item.subject} ${item.property}`);
  const heaviest = memory.conflicts
    .filter(({ severity }) => severity === 'hard')
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const set = (type, resolvers) => {
    const fields = /** @type {any} */ (schema.getType(type)).getFields();
    for (const [name, resolve] of Object.entries(resolvers)) fields[name].resolve = resolve;
  };
  const fact = (property) => (subject) =>
    memory.resolutions.get(slots.get(`${subject.id} ${property}`)?.[0]?.id) ?? { status: 'ABSENT' };
  set('Query', {
    models: (_root, { first, after }) => {
      const from =
        after === undefined || after === null
          ? 0
          : (placeOf.get(JSON.parse(Buffer.from(after, 'base64url').toString())[1]) ?? -1) + 1;
      return { nodes: subjects.slice(from, from + first) };
    },
    conflicts: (_root, { first, filter }) => {
      const found = [];
      for (const conflict of heaviest) {
        if (conflict.weight > (filter.weight?.until ?? 1) || !filter.kinds.includes(conflict.kind)) continue;
        found.push(conflict);
        if (found.length === first) break;
      }
      return { nodes: found };
    },
    model: (_root, { slug }) => byKey.get(slug),
  });
  set('Model', {
    claims: (subject, { first }) => ({ nodes: (claimsOf.get(subject.id) ?? []).slice(0, first) }),
    contextWindow: fact('context_window'),
    outputSpeed: fact('output_speed'),
    maxOutput: fact('max_output'),
  });
  set('Fact', { value: ({ chosen }) => chosen?.value.amount });
  set('Claim', {
    text: ({ snak }) => `${NUMBERS.format(snak.value.amount)} ${snak.value.unit}`,
    source: ({ document }) => memory.sources.get(memory.documents.get(document).publisher),
    conflicts: ({ id }) => (conflictsOf.get(id) ?? []).map(({ conflict }) => conflict),
  });
  set('Conflict', {
    subject: ({ dataItem }) => memory.subjects.get(memory.items.get(dataItem).subject),
    dataItem: ({ dataItem }) => memory.items.get(dataItem),
  });
}

function groups(rows, keyOf) {
  const found = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (found.has(key)) found.get(key).push(row);
    else found.set(key, [row]);
  }
  return found;
}

module.exports = { serve, PAGE };
