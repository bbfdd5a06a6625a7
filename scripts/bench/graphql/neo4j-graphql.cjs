// @neo4j/graphql 7 over the very nodes that Claimgraph keeps, with types that say the same. It stands in a folder of its own
// (--extern), since it is no dependency of the project.
'use strict';

const { createRequire } = require('node:module');
const { join } = require('node:path');

const SDL = `
  type Subject @node { id: String! key: String! kind: String! name: String! statements: [Claim!]! @relationship(type: "ABOUT", direction: IN) slots: [DataItem!]! @relationship(type: "OF", direction: IN) }
  type Claim @node { id: String! amount: Float unit: String confidence: Float! document: [Document!]! @relationship(type: "ASSERTED_IN", direction: OUT) conflicts: [Conflict!]! @relationship(type: "INVOLVES", direction: IN) }
  type Document @node { id: String! source: [Source!]! @relationship(type: "PUBLISHED_BY", direction: OUT) }
  type Source @node { id: String! name: String! }
  type Conflict @node { id: String! kind: String! severity: String! weight: Float! reason: String! slot: [DataItem!]! @relationship(type: "ON", direction: OUT) }
  type DataItem @node { id: String! property: String! about: [Subject!]! @relationship(type: "OF", direction: OUT) verdict: [Resolution!]! @relationship(type: "OF", direction: IN) }
  type Resolution @node { status: String! amount: Float confidence: Float! }`;

async function serve({ extern, uri, password }, listen, onStatement) {
  const load = createRequire(join(extern, 'package.json'));
  const { Neo4jGraphQL } = load('@neo4j/graphql');
  const neo4j = load('neo4j-driver');
  const { execute, parse } = load('graphql');
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password));
  countStatements(driver, onStatement);
  const library = new Neo4jGraphQL({ typeDefs: SDL, driver, features: { filters: { String: { GT: true } } } });
  const schema = await library.getSchema();
  const documents = new Map();
  return listen((query, variableValues) => {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    return execute({ schema, document, variableValues, contextValue: {} });
  });
}

function countStatements(driver, onStatement) {
  const session = driver.session.bind(driver);
  driver.session = (...given) => {
    const opened = session(...given);
    for (const name of ['executeRead', 'executeWrite', 'readTransaction', 'writeTransaction']) {
      const run = opened[name]?.bind(opened);
      if (run === undefined) continue;
      opened[name] = (work, ...rest) => run((transaction) => work(counted(transaction, onStatement)), ...rest);
    }
    return opened;
  };
}

function counted(transaction, onStatement) {
  const run = transaction.run.bind(transaction);
  transaction.run = (...given) => {
    onStatement();
    return run(...given);
  };
  return transaction;
}

module.exports = { serve };
