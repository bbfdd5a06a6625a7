import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingest } from '../../src/app/ingest';
import { reconcileStale } from '../../src/app/reconcile-stale';
import { openEmbeddedStore } from '../../src/store/embedded';
import type { Store } from '../../src/store/store';
import { engines } from '../support/engines';
import { llmVocabulary } from '../support/llm-vocabulary';
import { apolloFor, askerOf } from './support/ask';

/** Real documents through the whole of it: every engine must give the answers of the embedded one, byte for byte. */
const ROOT = join(__dirname, '..', '..');
const CORPORA = [
  { name: 'the seeds', folder: join(ROOT, 'seeds') },
  { name: 'the originals', folder: join(ROOT, '..', 'shared', 'seeds') },
].filter(({ folder }) => existsSync(folder));
const QUERIES = join(ROOT, 'src', 'web', 'queries');
const AT = '2026-04-01T12:00:00.000Z';

const EVERYTHING = [
  `{ conflicts(first: 200) { edges { cursor node { id kind severity weight reason positions { text origins claims { id evidence { quote start end } } }
     dataItem { id resolution { status confidence reason terms { name weight reason } } } } } } }`,
  `{ claims(first: 200) { totalCount edges { cursor node { id property { id } qualifiers { name values } evidence { quote start end section } document { title uri } subject { name } } } } }`,
  `{ models(first: 200) { totalCount edges { node { id name facts { property { id } status } } } } sources(first: 200) { edges { node { id name kind } } } }`,
];

describe.each(CORPORA)('over $name', ({ folder }) => {
  const queries = [...readyQueries(), ...EVERYTHING];
  let expected: readonly string[];

  beforeAll(async () => {
    expected = await answersOn(() => openEmbeddedStore({}), folder, queries);
  }, 300_000);

  test.each(engines())(
    '$name answers as the embedded engine does',
    async ({ open }) => {
      const answers = await answersOn(open, folder, queries);
      expect(answers.map((answer) => answer.length)).toEqual(expected.map((answer) => answer.length));
      expect(answers).toEqual(expected);
      expect(answers.filter((answer) => answer.includes('"errors"'))).toEqual([]);
    },
    300_000,
  );
});

function readyQueries(): string[] {
  return readdirSync(QUERIES)
    .sort()
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => readFileSync(join(QUERIES, name), 'utf8'));
}

async function answersOn(open: () => Promise<Store>, folder: string, queries: readonly string[]): Promise<string[]> {
  const store = await open();
  try {
    await load(store, folder);
    const ask = askerOf(apolloFor(), store);
    const answers: string[] = [];
    for (const query of queries) answers.push(JSON.stringify(await ask(query)));
    return answers;
  } finally {
    await store.close();
  }
}

async function load(store: Store, folder: string): Promise<void> {
  const names = readdirSync(folder)
    .sort()
    .filter((name) => /\.(txt|md|html)$/.test(name) && name !== 'README.md');
  for (const name of names) {
    await ingest(store, llmVocabulary(), { bytes: readFileSync(join(folder, name)), path: name, at: AT });
  }
  await reconcileStale(store, llmVocabulary(), { cause: { kind: 'document', ref: folder }, now: () => AT });
}
