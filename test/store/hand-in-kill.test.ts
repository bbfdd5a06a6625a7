import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rebuild } from '../../src/app/rebuild';
import { reconcileStale } from '../../src/app/reconcile-stale';
import { verify } from '../../src/app/verify';
import { versionLeftBy, type Decision } from '../../src/domain';
import type { Store } from '../../src/store/store';
import { engines } from '../support/engines';
import { llmVocabulary } from '../support/llm-vocabulary';
import { openKilled, slotsEach } from './handed-in-document';
import { acknowledgedUntilKilled } from './until-killed';

jest.setTimeout(240_000);

const vocabulary = llmVocabulary();
const now = () => new Date().toISOString();
const ROUNDS = 5;

describe.each(engines().filter(({ name }) => name !== 'neo4j-2026'))('on $name', ({ name, open }) => {
  let place: string;

  beforeEach(async () => {
    if (name === 'embedded') place = mkdtempSync(join(tmpdir(), 'claimgraph-'));
    else {
      place = process.env['CLAIMGRAPH_TEST_NEO4J_5'] ?? '';
      await (await open()).close();
    }
  });
  afterEach(() => {
    if (name === 'embedded') rmSync(place, { recursive: true, force: true });
  });

  test('kill -9 at any moment of an ingestion leaves nothing of it or the whole: document, claims, verdicts, and who handed it in', async () => {
    let acknowledged = 0;
    for (let round = 0; round < ROUNDS; round++) {
      acknowledged = await acknowledgedUntilKilled('hand-in-until-killed.cjs', place, acknowledged, 50 + Math.random() * 600);
      acknowledged = await isWhole(place, acknowledged);
    }
    expect(acknowledged).toBeGreaterThanOrEqual(ROUNDS);
  });
});

/** Opens the graph as the next start would, and looks; answers how many documents are there. */
async function isWhole(place: string, acknowledged: number): Promise<number> {
  const store = await openKilled(place);
  try {
    if ((await store.needsRebuild()) !== undefined) await rebuild(store, vocabulary, { now });
    await reconcileStale(store, vocabulary, { cause: { kind: 'rebuild', ref: '' }, now });
    expect((await verify(store, vocabulary)).problems).toEqual([]);
    const decisions = await store.decisions();
    const handedIn = decisions.filter(({ act }) => act === 'ingest');
    expect(handedIn.map(({ reason }) => reason)).toEqual(handedIn.map((_, number) => `number ${number}`));
    expect(handedIn.length).toBeGreaterThanOrEqual(acknowledged);
    const documents: string[] = [];
    for await (const id of store.allDocuments()) documents.push(id);
    expect(handedIn.map(({ target }) => target).sort()).toEqual(documents.sort());
    await holdsWhatStands(store, decisions);
    return handedIn.length;
  } finally {
    await store.close();
  }
}

/** Of each address the version that was handed in last and not taken back, with each of its claims. */
async function holdsWhatStands(store: Store, decisions: readonly Decision[]): Promise<void> {
  const standing = new Map<string, string | undefined>();
  for (const decision of decisions) {
    if (decision.act === 'ingest') standing.set(decision.detail['uri'] as string, decision.target);
    const left = versionLeftBy(decision);
    if (left !== undefined) standing.set(left.uri, left.document);
  }
  const current = await store.currentDocuments([...standing.keys()]);
  expect(current).toEqual([...standing.values()]);
  const claims = await store.claimsOfDocuments(current.filter((id) => id !== undefined));
  expect(new Set(claims.map(({ length }) => length))).toEqual(new Set(claims.length === 0 ? [] : [slotsEach]));
}
