import { servingExampleGraph } from '../graphql/support/serving';
import { modelPage } from './model-page';

const serving = servingExampleGraph();

test('a typed client asks a running server', async () => {
  const endpoint = `${await serving.start()}/graphql`;
  expect(await modelPage(endpoint, 'phi-3')).toMatch(/^Phi-3: .+ \([A-Z]+\), from \d+ quotes$/);
  expect(await modelPage(endpoint, 'no-such-model')).toBeUndefined();
});

test('what is wrong with a question is told', async () => {
  const endpoint = `${await serving.start({ access: { reading: 'token' } })}/graphql`;
  await expect(modelPage(endpoint, 'phi-3')).rejects.toThrow('Reading takes a token here');
});
