import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asItWas } from '../../src/app/as-it-was';
import { ingest } from '../../src/app/ingest';
import { rebuild } from '../../src/app/rebuild';
import { reconcileStale } from '../../src/app/reconcile-stale';
import { openEmbeddedStore, verifyJournal } from '../../src/store/embedded';
import { llmVocabulary } from '../support/llm-vocabulary';

const vocabulary = llmVocabulary();

test('a graph that was lost is made anew with its history: what was said when', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
  const read = async (store: Awaited<ReturnType<typeof openEmbeddedStore>>, speed: number, at: string) => {
    const bytes = Buffer.from(`GPT-4o mini\n\nOutput speed: ${speed} tokens per second\n`);
    const { document } = await ingest(store, vocabulary, { bytes, path: 'one.md', at });
    await reconcileStale(store, vocabulary, { cause: { kind: 'document', ref: '' }, now: () => at });
    return document!;
  };
  try {
    const store = await openEmbeddedStore({ folder });
    const first = await read(store, 202, '2026-02-01T00:00:00Z');
    await read(store, 42, '2026-02-02T00:00:00Z');
    expect(await read(store, 202, '2026-02-03T00:00:00Z')).toBe(first);
    await store.close();
    for (const name of readdirSync(folder)) if (name.startsWith('graph')) rmSync(join(folder, name), { recursive: true });
    const anew = await openEmbeddedStore({ folder });
    expect(await anew.needsRebuild()).toBeDefined();
    await rebuild(anew, vocabulary, { now: () => '2026-03-01T00:00:00Z' });
    expect(await anew.needsRebuild()).toBeUndefined();
    expect(await verifyJournal(join(folder, 'journal.jsonl'))).toBe(3);
    const days = ['2026-01-31', '2026-02-01', '2026-02-02', '2026-02-03'];
    const said = await Promise.all(
      days.map(async (day) => {
        const past = await asItWas(anew, vocabulary, await anew.revisionAt(`${day}T23:59:59.999Z`));
        const claims = (await past.claimsOfDocuments([...past.documents])).flat();
        return claims.map(({ snak }) => (snak as { value: { amount: number } }).value.amount);
      }),
    );
    expect(said).toEqual([[], [202], [42], [202]]);
    await anew.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
