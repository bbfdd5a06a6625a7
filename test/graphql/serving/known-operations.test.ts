import type { OperationReport } from '../../../src/graphql/serving/operation-report';
import { post, servingExampleGraph, told } from '../support/serving';

const serving = servingExampleGraph();
const query =
  'query Page($after: String, $first: Int = 2) { models(first: $first, after: $after) { nodes { name conflicts { kind } } } }';

/** A server that answers everything anew, and what it reports. */
async function started(options: { rateLimit?: number } = {}): Promise<{ url: string; reports: OperationReport[] }> {
  const reports: OperationReport[] = [];
  const url = await serving.start({ remembersAnswers: false, report: (report) => reports.push(report), ...options });
  return { url, reports };
}

async function allOf(response: Response): Promise<unknown> {
  const { 'x-request-id': id = '', date: _date, ...headers } = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: (await response.text()).replaceAll(id, 'the id') };
}

test('a query that was answered before goes another way, to the same bytes, headers and report', async () => {
  const { url, reports } = await started();
  const answers = [];
  for (let turn = 0; turn < 4; turn++) answers.push(await allOf(await post(url, { query, operationName: 'Page' })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(new Set(reports.map(({ kind, name, cost, codes }) => JSON.stringify([kind, name, cost, codes]))).size).toBe(1);
  expect(reports).toHaveLength(4);
});

test('each form that is asked for is given as Apollo gives it', async () => {
  const { url } = await started();
  for (const accept of ['application/json', 'application/graphql-response+json', '*/*', 'text/html']) {
    const answers = [];
    for (let turn = 0; turn < 3; turn++) answers.push(await allOf(await post(url, { query }, { accept })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  }
});

test.each([
  ['a cursor that is none', { query, variables: { after: 'nonsense' } }],
  ['a page that is too large', { query, variables: { first: 201 } }],
  ['a page that costs too much', { query, variables: { first: 1_000_000 } }],
  ['variables that are no object', { query, variables: [1] }],
  ['a name that no operation has', { query, operationName: 'Other' }],
  ['a name that is no text', { query, operationName: 5 }],
  ['extensions that are no object', { query, extensions: 'none' }],
  ['a batch', [{ query }]],
])('%s is told as of a query that nobody has asked before, and counted once', async (_name, body) => {
  const unknown = await started();
  const known = await started();
  for (let turn = 0; turn < 3; turn++) await post(known.url, { query });
  expect(await allOf(await post(known.url, body))).toEqual(await allOf(await post(unknown.url, body)));
  expect(known.reports.length - 3).toBe(unknown.reports.length);
});

test('what fails is run once and not again by Apollo', async () => {
  const { url } = await started();
  for (let turn = 0; turn < 3; turn++) await post(url, { query });
  let reads = 0;
  serving.store.pageSubjects = () => Promise.reject(new Error(`read ${String((reads += 1))}`));
  const { errors } = await told(await post(url, { query, variables: { first: 3 } }));
  expect(errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
  expect(reads).toBe(1);
});

test('of a document of several operations only its queries go another way', async () => {
  const { url, reports } = await started();
  const both = `${query} mutation Pin { pin(dataItem: "item:x", value: "1", basedOn: 1, reason: "r") { __typename } }`;
  for (let turn = 0; turn < 3; turn++) await post(url, { query: both, operationName: 'Page' });
  const { data } = await told(await post(url, { query: both, operationName: 'Pin' }));
  expect(data).toMatchObject({ pin: {} });
  expect(reports.map(({ kind }) => kind)).toEqual(['query', 'query', 'query', 'mutation']);
});

test('it costs the caller the same each time', async () => {
  const costs = await started();
  await post(costs.url, { query });
  const points = (costs.reports[0]?.cost ?? 0) + Math.ceil(query.length / 100);
  const { url } = await started({ rateLimit: points * 4 });
  const statuses = [];
  for (let turn = 0; turn < 6; turn++) statuses.push((await post(url, { query })).status);
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
});
