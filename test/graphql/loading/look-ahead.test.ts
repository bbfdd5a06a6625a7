import { engines } from '../../support/engines';
import { llmVocabulary } from '../../support/llm-vocabulary';
import type { Store } from '../../../src/store/store';
import { apolloFor, askerOf, type Ask } from '../support/ask';
import { putExampleGraph } from '../support/example-graph';

describe.each(engines())('what a query selects, on $name', ({ open }) => {
  const statements: string[] = [];
  let store: Store;
  let ask: Ask;

  beforeAll(async () => {
    store = await open((cypher) => statements.push(cypher));
    await putExampleGraph(store, llmVocabulary());
    ask = askerOf(apolloFor(), store);
  }, 60_000);
  afterAll(() => store.close());

  async function statementsOf(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
    statements.length = 0;
    expect((await ask(query, variables)).errors).toBeUndefined();
    return [...statements];
  }

  test('is one statement: models, their claims, and the source, document, slot and conflicts of each', async () => {
    const query = `{ models(first: 3) { nodes { name outputSpeed { text } contextWindow { text }
      claims(first: 5) { nodes { text source { name } document { title publisher { name } } dataItem { resolution { status } } conflicts { kind } } } } } }`;
    expect(await statementsOf(query)).toHaveLength(1);
  });

  test('is one statement: conflicts with their slot, its subject and its verdict', async () => {
    const query =
      '{ conflicts(first: 5) { nodes { kind subject { name } property { name } dataItem { id } resolution { text } } } }';
    expect(await statementsOf(query)).toHaveLength(1);
  });

  test('is seen through fragments, aliases, edges and variables', async () => {
    const query = `query ($n: Int!) { some: models(first: $n) { edges { node { ...Named } } } }
      fragment Named on Subject { name ... on Model { said: claims(first: $n) { edges { node { ...Sourced } } } } }
      fragment Sourced on Claim { by: source { name } }`;
    const [statement, ...others] = await statementsOf(query, { n: 2 });
    expect(others).toEqual([]);
    expect(statement).toContain('its_sourceOfDocument');
  });

  test('does not ride where it is left out, and is read where it is not', async () => {
    const query = `query ($short: Boolean!) { claims(first: 3) { nodes { text document @skip(if: $short) { title }
      ... @include(if: $short) { subject { name } } } } }`;
    const [short] = await statementsOf(query, { short: true });
    const [long] = await statementsOf(query, { short: false });
    expect([short?.includes('its_document'), short?.includes('its_subject')]).toEqual([false, true]);
    expect([long?.includes('its_document'), long?.includes('its_subject')]).toEqual([true, false]);
  });

  test('twice with other arguments is read twice, each with its own', async () => {
    const query = `{ models(first: 2) { nodes { a: claims(first: 1) { nodes { text } } b: claims(first: 2, property: "output_speed") { nodes { text } } } } }`;
    const issued = await statementsOf(query);
    expect(issued).toHaveLength(1);
    expect(issued[0]?.match(/CALL \{/g)).toHaveLength(2);
  });

  test('with arguments that cannot be is told by its own field', async () => {
    const { errors } = await ask('{ models(first: 1) { nodes { claims(first: 5, after: "nonsense") { nodes { text } } } } }');
    expect(errors?.[0]).toMatchObject({ path: ['models', 'nodes', 0, 'claims'], extensions: { code: 'BAD_USER_INPUT' } });
  });
});
