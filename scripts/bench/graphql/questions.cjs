// What is asked, in the words of each API: the nested list, the filtered list, the single model. `at` varies a question, so
// that no answer as a whole can be kept.
'use strict';

const { modelName } = require('./data.cjs');

const PAGE = 20;
const slugOf = (at) => modelName(at).toLowerCase().replace(' ', '-');

const ours = {
  nested: {
    query: `query ($after: String) { models(first: ${PAGE}, after: $after) { nodes { name claims(first: 10) { nodes { text confidence source { name } conflicts { kind severity weight } } } } } }`,
    variables: (at, cursors) => ({ after: cursors[at % cursors.length] }),
  },
  filtered: {
    query: `query ($weight: NumberRange) { conflicts(first: ${PAGE}, filter: { severity: HARD, kinds: [VALUE], weight: $weight }) { nodes { kind weight reason subject { name } dataItem { id } } } }`,
    variables: (at) => ({ weight: { until: (at % 100) / 100 } }),
  },
  single: {
    query: `query ($slug: String!) { model(slug: $slug) { name contextWindow { value status } outputSpeed { value status confidence } maxOutput { value status } } }`,
    variables: (at) => ({ slug: slugOf(at) }),
  },
};

const neo4jGraphql = {
  nested: {
    query: `query ($after: String!) { subjects(where: { kind: { eq: "model" }, id: { gt: $after } }, limit: ${PAGE}, sort: [{ id: ASC }]) { name statements(limit: 10, sort: [{ id: ASC }]) { amount unit confidence document { source { name } } conflicts { kind severity weight } } } }`,
    variables: (at, _cursors, starts) => ({ after: starts[at % starts.length] }),
  },
  filtered: {
    query: `query ($weight: Float!) { conflicts(where: { severity: { eq: "hard" }, kind: { in: ["VALUE"] }, weight: { lte: $weight } }, limit: ${PAGE}, sort: [{ weight: DESC }, { id: ASC }]) { kind weight reason slot { id about { name } } } }`,
    variables: (at) => ({ weight: (at % 100) / 100 }),
  },
  single: {
    query: `query ($slug: String!) { subjects(where: { key: { eq: $slug } }) { name slots(where: { property: { in: ["context_window", "output_speed", "max_output"] } }) { property verdict { amount status confidence } } } }`,
    variables: (at) => ({ slug: slugOf(at) }),
  },
};

module.exports = { ours, neo4jGraphql, PAGE };
