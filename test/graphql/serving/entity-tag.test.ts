import type { Store } from '../../../src/store/store';
import { get, servingExampleGraph, sha256, told } from '../support/serving';

const serving = servingExampleGraph();
const query = '{ models { nodes { name } } }';

function countingReads(store: Store): () => number {
  const read = store.pageSubjects.bind(store);
  let reads = 0;
  store.pageSubjects = (...args) => {
    reads += 1;
    return read(...args);
  };
  return () => reads;
}

test('an answer to GET is asked for again by its tag, and not computed again while the revision is the same', async () => {
  const url = await serving.start();
  const reads = countingReads(serving.store);
  const first = await get(url, { query });
  const tag = first.headers.get('etag')!;
  expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  expect(reads()).toBe(1);
  for (const given of [tag, `"other", ${tag}`, tag.replace('W/', ''), '*']) {
    const again = await get(url, { query }, { 'if-none-match': given });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
  }
  expect(reads()).toBe(1);
});

test.each([
  ['with rows remembered', {}],
  ['without', { cacheBytes: 0 }],
])(
  'a query by GET looks at the revision once, beside other processes, and so does one whose tag still holds, %s',
  async (_, options) => {
    serving.store.committed = () => undefined;
    const looks = jest.spyOn(serving.store, 'revision');
    const url = await serving.start(options);
    const first = await get(url, { query });
    expect([first.status, looks.mock.calls.length]).toEqual([200, 1]);
    const again = await get(url, { query }, { 'if-none-match': first.headers.get('etag')! });
    expect([again.status, looks.mock.calls.length]).toEqual([304, 2]);
  },
);

test('where nobody else can write, a query by GET asked again looks at nothing, until this process has written', async () => {
  const looks = jest.spyOn(serving.store, 'revision');
  const url = await serving.start();
  const tag = (await get(url, { query })).headers.get('etag')!;
  const given = { 'if-none-match': tag };
  expect([(await get(url, { query }, given)).status, looks.mock.calls.length]).toEqual([304, 1]);
  const { rows } = await serving.store.pageConflicts({}, { first: 1 });
  await serving.store.putVerdicts({
    ...{ dataItems: [rows[0]!.dataItem], conflicts: [], resolutions: [] },
    ...{ cause: { kind: 'policy', ref: 'a' }, at: '2026-01-02T00:00:00Z' },
  });
  expect([(await get(url, { query }, given)).status, looks.mock.calls.length]).toEqual([200, 2]);
});

test('a store that does not say its revision costs a query by GET no more than its time', async () => {
  serving.store.committed = () => undefined;
  serving.store.revision = () => new Promise(() => undefined);
  const response = await get(await serving.start({ limits: { milliseconds: 50 } }), { query });
  expect([response.status, (await told(response)).errors?.[0]?.extensions['code']]).toEqual([400, 'TIMED_OUT']);
  expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, 'no-store']);
});

test('another revision, query, form or role has another tag', async () => {
  const access = { tokens: [{ role: 'editor', hash: sha256('t'), author: 'Ada' }] } as const;
  const url = await serving.start({ access });
  const tag = (await get(url, { query })).headers.get('etag')!;
  const given = { 'if-none-match': tag };
  expect((await get(url, { query: `${query} ` }, given)).status).toBe(200);
  expect((await get(url, { query }, { ...given, accept: 'application/graphql-response+json' })).status).toBe(200);
  const authorised = await get(url, { query }, { ...given, authorization: 'Bearer t' });
  expect([authorised.status, authorised.headers.get('cache-control')]).toEqual([200, 'private, max-age=0, must-revalidate']);
  const revision = await serving.store.revision();
  serving.store.committed = () => undefined;
  serving.store.revision = () => Promise.resolve(revision + 1);
  expect((await get(url, { query }, given)).status).toBe(200);
});

test('who may not read is told so, whatever tag it has; errors are not kept', async () => {
  const url = await serving.start({ access: { reading: 'token' } });
  expect((await get(url, { query }, { 'if-none-match': '*' })).status).toBe(401);
  const open = await serving.start();
  const response = await get(open, { query: '{ models(after: "nonsense") { nodes { id } } }' });
  expect((await told(response)).errors).toHaveLength(1);
  expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, 'no-store']);
});

test('what is refused before it is run is not kept either: a page of another site, or what is no query', async () => {
  const url = await serving.start();
  const asked = [query, '{ nothing }'].map((text) => `${url}/graphql?query=${encodeURIComponent(text)}`);
  for (const [index, address] of asked.entries()) {
    const headers: Record<string, string> = index === 0 ? {} : { 'apollo-require-preflight': 'yes' };
    const response = await fetch(address, { headers });
    expect(response.status).toBe(400);
    expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, 'no-store']);
  }
});
