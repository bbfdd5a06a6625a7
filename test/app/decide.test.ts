import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide, type DecisionAsked, type DecisionOutcome } from '../../src/app/decide';
import type { ActAsked } from '../../src/app/decisions/act';
import { ingest } from '../../src/app/ingest';
import { reconcileStale } from '../../src/app/reconcile-stale';
import type { Claim, Conflict, DataItemId, Decision } from '../../src/domain';
import { openEmbeddedStore } from '../../src/store/embedded';
import type { Store } from '../../src/store/store';
import { llmVocabulary } from '../support/llm-vocabulary';

const vocabulary = llmVocabulary();
const seeds = join(__dirname, '../../seeds');
const now = () => '2026-02-01T00:00:00Z';
let store: Store;

beforeEach(async () => {
  store = await openEmbeddedStore();
});
afterEach(() => store.close());

async function read(path: string, bytes: Uint8Array): Promise<void> {
  await ingest(store, vocabulary, { bytes, path, at: now() });
  await reconcileStale(store, vocabulary, { cause: { kind: 'document', ref: path }, now });
}

function saying(speed: number): Buffer {
  return Buffer.from(`---\ntitle: GPT-4o mini\n---\n\nGPT-4o mini\n\nOutput speed: ${speed} tokens per second\n`);
}

async function readSeeds(): Promise<void> {
  for (const name of readdirSync(seeds).filter((file) => /\.(md|html|txt)$/.test(file))) {
    await ingest(store, vocabulary, { bytes: readFileSync(join(seeds, name)), path: `seeds/${name}`, at: now() });
  }
  await reconcileStale(store, vocabulary, { cause: { kind: 'document', ref: 'seeds' }, now });
}

async function decided(act: ActAsked, asked: Partial<DecisionAsked> = {}): Promise<DecisionOutcome> {
  const basedOn = await store.revision();
  return decide(store, vocabulary, { act, author: 'Ada', reason: 'because', basedOn, ...asked }, now);
}

async function taken(act: ActAsked): Promise<Decision> {
  const outcome = await decided(act);
  if (outcome.status !== 'decided') throw new Error(JSON.stringify(outcome));
  return outcome.decision;
}

/** Every verdict of the graph, as one text. */
async function verdicts(): Promise<string> {
  const ids: DataItemId[] = [];
  for await (const { id } of store.allDataItems()) ids.push(id);
  return JSON.stringify([await store.resolutionsOfDataItems(ids), await store.conflictsOfDataItems(ids)]);
}

async function theSpeedConflict(): Promise<Conflict> {
  const filter = { subject: 'subject:gpt-4o-mini', property: 'output_speed' } as const;
  const { rows } = await store.pageConflicts({ ...filter, severity: 'hard', kinds: ['VALUE'] }, { first: 1 });
  return rows[0]!;
}

async function theClaim(conflict: Conflict, position: number): Promise<Claim> {
  const [claim] = await store.claims([conflict.positions[position]!.claims[0]!]);
  return claim!;
}

test('what is decided over the seeds changes the verdict, stands in the audit log, and undone restores the very same verdicts', async () => {
  await readSeeds();
  const conflict = await theSpeedConflict();
  const [claim, rival] = [await theClaim(conflict, 0), await theClaim(conflict, 1)];
  const item = conflict.dataItem;
  const subject = 'subject:gpt-4o-mini';
  const publisherOf = async ({ document }: Claim) => (await store.documentFacts([document]))[0]!.publisher!;
  const before = await verdicts();
  const acts: readonly [ActAsked, readonly string[]][] = [
    [{ act: 'rank', claim: claim.id, rank: 'deprecated' }, [claim.id, item, claim.document, subject, await publisherOf(claim)]],
    [{ act: 'rank', claim: rival.id, rank: 'preferred' }, [rival.id, item, rival.document, subject, await publisherOf(rival)]],
    [{ act: 'pin', dataItem: item, claim: rival.id }, [item, subject]],
    [{ act: 'pin', dataItem: item, value: '777 tokens/s' }, [item, subject]],
    [{ act: 'pin', dataItem: item, value: 'not disclosed' }, [item, subject]],
    [{ act: 'dismiss', conflict: conflict.id }, [conflict.id, item, subject]],
  ];
  for (const [act, about] of acts) {
    const decision = await taken(act);
    expect(decision.about).toEqual(about);
    expect(await verdicts()).not.toBe(before);
    const undo = await taken({ act: 'undo', decision: decision.id });
    expect({ act, verdicts: await verdicts() }).toEqual({ act, verdicts: before });
    const [log] = await store.decisionsAbout([about[0]!]);
    expect(log!.slice(-2)).toEqual([decision, undo]);
  }
  expect(await store.staleDataItems()).toEqual([]);
}, 120_000);

test('an undone undo brings the decision back', async () => {
  await readSeeds();
  const { dataItem } = await theSpeedConflict();
  const pin = await taken({ act: 'pin', dataItem, value: '777 tokens/s' });
  const pinned = await verdicts();
  const undo = await taken({ act: 'undo', decision: pin.id });
  expect(await verdicts()).not.toBe(pinned);
  await taken({ act: 'undo', decision: undo.id });
  expect(await verdicts()).toBe(pinned);
  const [resolution] = await store.resolutionsOfDataItems([dataItem]);
  expect(resolution!.chosen).toMatchObject({ kind: 'value', value: { amount: 777, unit: 'tokens/s' } });
}, 60_000);

test('a dismissed conflict stays dismissed when it goes with a document and comes again with it', async () => {
  await read('one.md', saying(202));
  await read('two.md', Buffer.concat([saying(42), Buffer.from('\nMore.\n')]));
  const conflict = await theSpeedConflict();
  await taken({ act: 'dismiss', conflict: conflict.id });
  expect(await theSpeedConflict()).toEqual({ ...conflict, status: 'DISMISSED' });
  await read('one.md', saying(42));
  expect(await theSpeedConflict()).toBeUndefined();
  await read('one.md', saying(202));
  expect(await theSpeedConflict()).toEqual({ ...conflict, status: 'DISMISSED' });
});

test('a note changes no verdict and is in the log of what it is on', async () => {
  await read('one.md', saying(202));
  const before = await verdicts();
  const { rows } = await store.pageClaims({}, { first: 1 });
  const note = await taken({ act: 'note', id: rows[0]!.id });
  const noteOnNote = await taken({ act: 'note', id: note.id });
  expect(await verdicts()).toBe(before);
  expect(await store.decisionsAbout([rows[0]!.document])).toEqual([[note, noteOnNote]]);
});

describe('is refused, and nothing is written,', () => {
  let item: Claim['dataItem'];
  let elsewhere: Claim;

  beforeEach(async () => {
    await read(
      'one.md',
      Buffer.from('---\ntitle: GPT-4o mini\n---\n\nOutput speed: 202 tokens per second\n\nContext window: 128K tokens\n'),
    );
    const { rows } = await store.pageClaims({}, { first: 9 });
    item = rows.find(({ property }) => property === 'output_speed')!.dataItem;
    elsewhere = rows.find(({ property }) => property !== 'output_speed')!;
  });

  afterEach(async () => expect(await store.decisions()).toEqual([]));

  test('when the slot has changed since the revision that the editor saw, and says what changed it', async () => {
    const current = await store.revision();
    const outcome = await decided({ act: 'pin', dataItem: item, value: '3 tokens/s' }, { basedOn: current - 1 });
    expect(outcome).toEqual({
      ...{ status: 'stale-revision', basedOn: current - 1, current },
      changes: [{ id: item, last: { number: current, cause: { kind: 'document', ref: 'one.md' }, at: now() } }],
    });
    expect(await store.revision()).toBe(current);
  });

  test.each<ActAsked>([
    { act: 'rank', claim: 'claim:none', rank: 'preferred' },
    { act: 'pin', dataItem: 'item:none', value: '1' },
    { act: 'dismiss', conflict: 'conflict:none' },
    { act: 'note', id: 'document:none' },
    { act: 'note', id: 'nothing' },
    { act: 'undo', decision: 'decision:none' },
  ])('when what it is about is not there: %j', async (act) => {
    expect(await decided(act)).toEqual({ status: 'not-found', id: Object.values(act)[1] as string });
  });

  test.each([
    ['reason', { reason: '  ' }],
    ['author', { author: '' }],
    ['reason', { reason: 'x'.repeat(4_001) }],
  ])('without a usable %s', async (field, asked) => {
    expect(await decided({ act: 'note', id: item }, asked)).toMatchObject({ status: 'invalid-input', field });
  });

  test('when the value to pin is none of the property, is of another slot, is given twice, or not at all', async () => {
    const pin = (what: { value?: string; claim?: string }) => decided({ act: 'pin', dataItem: item, ...what });
    expect(await pin({ value: 'blue' })).toMatchObject({ status: 'invalid-input', field: 'value' });
    expect(await pin({ claim: elsewhere.id })).toMatchObject({ status: 'invalid-input', field: 'claim' });
    expect(await pin({ claim: elsewhere.id, value: '3' })).toMatchObject({ status: 'invalid-input', field: 'value' });
    expect(await pin({})).toMatchObject({ status: 'invalid-input', field: 'value' });
    expect(await pin({ claim: 'claim:none' })).toEqual({ status: 'not-found', id: 'claim:none' });
  });
});

test('a decision can be undone once', async () => {
  await readSeeds();
  const { dataItem } = await theSpeedConflict();
  const pin = await taken({ act: 'pin', dataItem, value: '777 tokens/s' });
  await taken({ act: 'undo', decision: pin.id });
  expect(await decided({ act: 'undo', decision: pin.id })).toMatchObject({ status: 'invalid-input', field: 'decision' });
}, 60_000);
