import type { OperationReport } from '../../../src/graphql';
import { askOverWebSocket, post, servingExampleGraph, sha256 } from '../support/serving';

const serving = servingExampleGraph();

test('every operation is told of in one line, without its variables', async () => {
  const reports: OperationReport[] = [];
  const access = { tokens: [{ role: 'editor', hash: sha256('t'), author: 'Ada' }] } as const;
  const url = await serving.start({ access, report: (report) => reports.push(report) });
  const query = 'query Named($slug: String!) { model(slug: $slug) { name } }';
  const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
  const headers = { 'x-request-id': 'r-1', authorization: 'Bearer t', traceparent };
  expect((await post(url, { query, variables: { slug: 'phi-3' } }, headers)).status).toBe(200);
  await askOverWebSocket(url, '{ models(after: "nonsense") { nodes { id } } }');
  expect(serving.log.filter(({ message }) => message === 'operation')).toMatchObject([
    { level: 'info', requestId: 'r-1', kind: 'query', name: 'Named', author: 'Ada', cost: 2 },
    { kind: 'query', codes: ['BAD_USER_INPUT'] },
  ]);
  expect(JSON.stringify(serving.log)).not.toContain('phi-3');
  expect(reports[0]).toMatchObject({ traceparent, milliseconds: expect.any(Number) as number });
});

test('what is measured is there for Prometheus, in series whose number no client can raise', async () => {
  const url = await serving.start();
  const lines = async () => (await (await fetch(`${url}/metrics`)).text()).split('\n');
  await post(url, { query: 'query A { graph { revision } }' });
  await post(url, { query: '{ nothing }' });
  const first = await lines();
  expect(first).toContain('claimgraph_operations_total{kind="query",outcome="answered"} 1');
  expect(first).toContain('claimgraph_operations_total{kind="none",outcome="refused"} 1');
  expect(first).toContain('claimgraph_operation_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1');
  expect(first).toContain('claimgraph_http_requests_total{route="/graphql",status="200"} 1');
  expect(first).toContain(`claimgraph_graph_revision ${await serving.store.revision()}`);
  expect(first.join('\n')).toContain('claimgraph_nodejs_eventloop_lag_seconds');
  const series = async () => (await lines()).filter((line) => /^claimgraph_(operation|http)/.test(line)).length;
  const before = await series();
  for (let time = 0; time < 20; time++) {
    await post(url, { query: `query N${time} { graph { revision } }` });
    await post(url, { query: `{ n${time} }` });
  }
  expect(await series()).toBe(before);
  await fetch(`${url}/elsewhere`);
  const one = await series();
  for (let time = 0; time < 20; time++) await fetch(`${url}/elsewhere/${time}`);
  expect(await series()).toBe(one);
});

test('metrics are for this machine, for admins, for everybody or for nobody', async () => {
  const tokens = (['editor', 'admin'] as const).map((role) => ({ role, hash: sha256(role), author: role }));
  const status = async (url: string, headers = {}) => (await fetch(`${url}/metrics`, { headers })).status;
  const local = await serving.start();
  expect([await status(local), await status(local, { 'x-forwarded-for': '192.0.2.1' })]).toEqual([200, 403]);
  const admin = await serving.start({ metrics: 'admin', access: { tokens } });
  expect(await status(admin)).toBe(403);
  expect(await status(admin, { authorization: 'Bearer editor' })).toBe(403);
  expect(await status(admin, { authorization: 'Bearer admin' })).toBe(200);
  expect(await status(await serving.start({ metrics: 'open' }), { 'x-forwarded-for': '192.0.2.1' })).toBe(200);
  expect(await status(await serving.start({ metrics: 'off' }))).toBe(404);
});
