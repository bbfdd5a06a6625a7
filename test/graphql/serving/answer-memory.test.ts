import { get, post, servingExampleGraph, sha256, told } from '../support/serving';

const serving = servingExampleGraph();
const query = '{ models { nodes { name claims(first: 2) { nodes { text source { name } } } } } }';

/** The operations that were reported, with whether they were answered from memory. */
function operations(): (boolean | undefined)[] {
  return serving.log.filter(({ message }) => message === 'operation').map((entry) => entry['remembered'] as boolean | undefined);
}

test('a query that was asked before is answered with the same bytes and headers, under the id of its own request', async () => {
  const url = await serving.start();
  const first = await post(url, { query });
  const second = await post(url, { query }, { 'x-request-id': 'second' });
  expect(await second.text()).toBe(await first.text());
  expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
  expect(second.headers.get('content-length')).toBe(first.headers.get('content-length'));
  expect(second.headers.get('x-request-id')).toBe('second');
  expect(operations()).toEqual([undefined, true]);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toMatch(/claimgraph_operations_total\{kind="query",outcome="answered"\} 2/);
  expect(metrics).toMatch(/claimgraph_answers_remembered_total 1/);
});

test('a commit makes every answer of before a thing of the past', async () => {
  const url = await serving.start();
  const asked = { query: '{ graph { revision } }' };
  const before = await told(await post(url, asked));
  await post(url, asked);
  const { rows } = await serving.store.pageConflicts({}, { first: 1 });
  await serving.store.putVerdicts({
    ...{ dataItems: [rows[0]!.dataItem], conflicts: [], resolutions: [] },
    ...{ cause: { kind: 'policy', ref: 'a' }, at: '2026-01-02T00:00:00Z' },
  });
  const after = await told(await post(url, asked));
  expect(after).not.toEqual(before);
  expect(operations()).toEqual([undefined, true, undefined]);
});

test('what another process commits is seen by the next request, which looks at the revision after it came in', async () => {
  let revision = await serving.store.revision();
  let looks = 0;
  serving.store.committed = () => undefined;
  serving.store.revision = () => Promise.resolve(((looks += 1), revision));
  const url = await serving.start();
  for (let turn = 0; turn < 3; turn++) await post(url, { query });
  revision += 1;
  looks = 0;
  await post(url, { query });
  expect(operations()).toEqual([undefined, true, true, undefined]);
  expect(looks).toBe(1);
});

test('nobody gets the answer of another role or author, nor one in another form', async () => {
  const tokens = [
    { role: 'editor', hash: sha256('ada'), author: 'Ada' },
    { role: 'editor', hash: sha256('bob'), author: 'Bob' },
    { role: 'reader', hash: sha256('eve'), author: 'Ada' },
  ] as const;
  const url = await serving.start({ access: { tokens } });
  await post(url, { query });
  for (const token of ['ada', 'bob', 'eve']) await post(url, { query }, { authorization: `Bearer ${token}` });
  await post(url, { query }, { accept: 'application/graphql-response+json' });
  expect(operations()).toEqual(Array(5).fill(undefined));
  await post(url, { query }, { authorization: 'Bearer bob' });
  expect(operations().at(-1)).toBe(true);
});

test('who may not read, or not any more, is refused whatever is remembered', async () => {
  const tokens = [{ role: 'reader', hash: sha256('t'), author: 'Ada' }] as const;
  const url = await serving.start({ access: { reading: 'token', tokens } });
  for (let turn = 0; turn < 2; turn++) await post(url, { query }, { authorization: 'Bearer t' });
  expect((await post(url, { query })).status).toBe(401);
  expect((await post(url, { query }, { authorization: 'Bearer other' })).status).toBe(401);
});

test('an answer from memory costs the caller what it cost before', async () => {
  const url = await serving.start({ rateLimit: 600 });
  const statuses = [];
  for (let turn = 0; turn < 8; turn++) {
    const response = await post(url, { query });
    statuses.push(response.status);
    if (response.status === 429) {
      expect((await told(response)).errors?.[0]?.extensions['code']).toBe('RATE_LIMITED');
      expect(response.headers.get('retry-after')).not.toBeNull();
    }
  }
  expect(statuses).toContain(200);
  expect(statuses.at(-1)).toBe(429);
});

test('neither errors nor mutations are remembered, and bodies that are no JSON are refused as ever', async () => {
  const url = await serving.start();
  for (let turn = 0; turn < 2; turn++) {
    await post(url, { query: '{ models(after: "nonsense") { nodes { id } } }' });
    await post(url, { query: 'mutation { pin(dataItem: "item:x", value: "1", basedOn: 1, reason: "r") { __typename } }' });
  }
  expect(operations()).toEqual(Array(4).fill(undefined));
  const broken = (body: string) =>
    fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  for (const body of ['{"query":', '', '{"__proto__": {"query": "{ graph { revision } }"}}'])
    expect([body, (await broken(body)).status]).toEqual([body, 400]);
  const text = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' });
  expect(text.status).toBeGreaterThanOrEqual(400);
});

test('where none is to be remembered none is, and GET has its own way', async () => {
  const without = await serving.start({ remembersAnswers: false });
  const cold = await serving.start({ cacheBytes: 0 });
  for (const url of [without, cold]) for (let turn = 0; turn < 2; turn++) await post(url, { query });
  for (let turn = 0; turn < 2; turn++) await get(without, { query });
  expect(operations()).toEqual(Array(6).fill(undefined));
});
