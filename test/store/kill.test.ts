import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../../src/domain';
import { openEmbeddedStore, verifyJournal } from '../../src/store/embedded';
import type { Store } from '../../src/store/store';
import { claimsEach, killedWrite } from './killed-write';
import { acknowledgedUntilKilled } from './until-killed';

jest.setTimeout(120_000);

const rounds = 6;

test('kill -9 at any moment of an ingestion loses nothing acknowledged and leaves nothing half there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
  try {
    let acknowledged = 0;
    for (let round = 0; round < rounds; round++) {
      acknowledged = await acknowledgedUntilKilled('ingest-until-killed.cjs', folder, acknowledged, 20 + Math.random() * 400);
      acknowledged = await holdsAll(folder, acknowledged);
    }
    expect(acknowledged).toBeGreaterThan(rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Opens the folder as the next start would, and looks; answers the number of documents that are there. */
async function holdsAll(folder: string, acknowledged: number): Promise<number> {
  const store = await openEmbeddedStore({ folder });
  try {
    const present = await documentsIn(store, acknowledged);
    expect(present).toBeGreaterThanOrEqual(acknowledged);
    // One write may have been recorded and not yet be in the graph, or be there unacknowledged: it is whole, or asks for a rebuild.
    expect(await verifyJournal(join(folder, 'journal.jsonl'))).toBe(
      present + ((await store.needsRebuild()) === undefined ? 0 : 1),
    );
    if ((await store.needsRebuild()) !== undefined)
      await store.putDocument({ ...killedWrite(present), cause: { kind: 'rebuild', ref: '' } });
    expect(await store.needsRebuild()).toBeUndefined();
    return await documentsIn(store, acknowledged);
  } finally {
    await store.close();
  }
}

/** Counts documents from the first on, each with all of its claims or none because it was superseded; then nothing may follow. */
async function documentsIn(store: Store, acknowledged: number): Promise<number> {
  const expected = Array.from({ length: acknowledged + 2 }, (_, number) => killedWrite(number));
  const found = await store.documents(expected.map(({ document }) => document.id));
  const present = found.filter((document): document is Document => document !== undefined);
  expect(found.slice(0, present.length)).toEqual(present);
  const claims = await store.claims(expected.slice(0, present.length).flatMap((write) => write.claims.map(({ id }) => id)));
  expect(claims.filter((claim) => claim === undefined)).toEqual([]);
  const current = await store.currentDocuments(expected.slice(0, present.length).map(({ document }) => document.uri));
  const perDocument = await store.claimsOfDocuments(present.map(({ id }) => id));
  perDocument.forEach((own, number) => expect(own).toHaveLength(current[number] === present[number]?.id ? claimsEach : 0));
  return present.length;
}
