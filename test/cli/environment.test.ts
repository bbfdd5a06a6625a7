import { readEnvironment } from '../../src/cli/environment';

describe('the environment', () => {
  test('has a default for everything', () => {
    expect(readEnvironment({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      store: { engine: 'embedded', folder: '.claimgraph' },
      access: { reading: 'open', tokens: [] },
      serving: { introspection: true, limits: {}, proxies: [], metrics: 'local', logged: 'warn' },
    });
  });

  test('selects Neo4j with its address', () => {
    const { store } = readEnvironment({ CLAIMGRAPH_STORE: 'neo4j', NEO4J_PASSWORD: 'secret', NEO4J_URI: 'bolt://db:7687' });
    expect(store).toEqual({ engine: 'neo4j', uri: 'bolt://db:7687', user: 'neo4j', password: 'secret', database: 'neo4j' });
  });

  test.each([
    [{ PORT: 'abc' }, 'PORT must be a number from 0 to 65535, not "abc"'],
    [{ CLAIMGRAPH_STORE: 'foo' }, 'CLAIMGRAPH_STORE must be "embedded" or "neo4j", not "foo"'],
  ])('refuses %j in one line', (variables, message) => {
    expect(() => readEnvironment(variables)).toThrow(message);
  });
});
