import { askOverWebSocket, codeIn, get, post, servingExampleGraph, sha256, told } from '../support/serving';

const serving = servingExampleGraph();
const query = 'query Names { models(first: 1) { nodes { name } } }';
const answered = { data: { models: { nodes: [{ name: expect.any(String) as string }] } } };

function persisted(text: string) {
  return { persistedQuery: { version: 1, sha256Hash: sha256(text) } };
}

test('a query is sent once, and from then on by its hash alone', async () => {
  const url = await serving.start();
  const extensions = persisted(query);
  expect(await codeIn(await post(url, { extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect(await told(await post(url, { query, extensions }))).toEqual(answered);
  expect(await told(await post(url, { extensions }))).toEqual(answered);
  expect(await told(await get(url, { extensions: JSON.stringify(extensions) }))).toEqual(answered);
});

test('a hash that is another text’s is refused, and nothing is kept under it', async () => {
  const url = await serving.start();
  const extensions = persisted(query);
  expect((await post(url, { query: '{ __typename }', extensions })).status).toBe(400);
  expect(await codeIn(await post(url, { extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
});

test.each([[{ version: 2, sha256Hash: 'x' }], [[1]], [{}]])(
  'the extension %j is the fault of the request, not ours',
  async (persistedQuery) => {
    const response = await post(await serving.start(), { extensions: { persistedQuery } });
    expect(response.status).toBe(400);
    expect(await codeIn(response)).toBe('BAD_REQUEST');
    expect(serving.log.filter(({ level }) => level === 'error')).toEqual([]);
  },
);

describe('where only operations of a list are answered', () => {
  const operations = new Map([['names', query]]);

  test('they are, as text however spaced, by their hash, and by their id', async () => {
    const url = await serving.start({ operations });
    expect(await told(await post(url, { query }))).toEqual(answered);
    expect(await told(await post(url, { query: query.replaceAll(' ', '\n  ') }))).toEqual(answered);
    expect(await told(await post(url, { extensions: persisted(query) }))).toEqual(answered);
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'names' } };
    expect(await told(await post(url, { extensions }))).toEqual(answered);
    expect(await askOverWebSocket(url, query)).toEqual(answered);
  });

  test('nothing else is, by POST, GET and WebSocket, and nobody can add to the list', async () => {
    const url = await serving.start({ operations });
    for (const other of ['{ __typename }', `${query} query Two { __typename }`, '{ no graphql', '{ unknownField }']) {
      const responses = [await post(url, { query: other }), await get(url, { query: other })];
      responses.push(await post(url, { query: other, extensions: persisted(other) }));
      for (const response of responses) {
        expect(response.status).toBe(403);
        expect(await codeIn(response)).toBe('OPERATION_NOT_ALLOWED');
      }
      expect(await codeIn(await post(url, { extensions: persisted(other) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
      await expect(askOverWebSocket(url, other)).rejects.toMatchObject([{ extensions: { code: 'OPERATION_NOT_ALLOWED' } }]);
    }
  });
});
