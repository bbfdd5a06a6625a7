import type { Browser, Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../../src/graphql';
import { openBrowser } from '../../support/browser';
import { openEmbeddedStore } from '../../../src/store/embedded';
import type { Store } from '../../../src/store/store';
import { llmVocabulary } from '../../support/llm-vocabulary';
import { putExampleGraph } from '../support/example-graph';

let server: RunningServer;
let store: Store;
let browser: Browser | undefined;
let page: Page | undefined;
const complaints: string[] = [];
const requested: string[] = [];

beforeAll(async () => {
  store = await openEmbeddedStore();
  const vocabulary = llmVocabulary();
  await putExampleGraph(store, vocabulary);
  server = await startServer({ store, vocabulary, host: '127.0.0.1', port: 0, log: () => undefined });
  browser = await openBrowser();
  page = await browser?.newPage({ viewport: { width: 1400, height: 900 } });
  page?.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page?.on('pageerror', (error) => complaints.push(error.message));
  page?.on('request', (request) => requested.push(request.url()));
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server.close();
  await store.close();
});

test('the GraphiQL page offers the ready queries by kind of user, and runs the one that is chosen', async () => {
  if (page === undefined) return;
  await page.goto(`${server.url}/graphiql`);
  await page.getByRole('heading', { name: 'For editors' }).waitFor();
  expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'For analysts',
    'For frontends',
    'For editors',
  ]);
  await page.getByRole('button', { name: /^A page for one model/ }).click();
  await page.locator('.result-window').getByText('"GPT-4o mini"').first().waitFor();
  await snapshot(page, 'model');
  await page.getByRole('button', { name: /^What do the sources disagree on/ }).click();
  await page.locator('.result-window').getByText('"202 tokens/s"').first().waitFor();
  await snapshot(page, 'conflicts');
}, 60_000);

test('its documentation tells what a field is', async () => {
  if (page === undefined) return;
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.getByRole('link', { name: 'Query' }).click();
  await page.getByText('The models that documents say something about').waitFor();
  await snapshot(page, 'documentation');
}, 60_000);

test('the page asks no other host for anything, and the browser has nothing to complain of', () => {
  expect(requested.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'))).toEqual([]);
  expect(complaints).toEqual([]);
});

/** SCREENSHOTS=folder keeps pictures, for a person to look at. */
async function snapshot(shown: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await shown.screenshot({ path: `${folder}/${name}.png` });
}
