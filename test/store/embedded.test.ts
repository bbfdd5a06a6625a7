import { GrafeoDB } from '@grafeo-db/js';
import { cpSync, appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore, verifyJournal } from '../../src/store/embedded';
import type { Decision } from '../../src/domain';
import { gather } from '../../src/app/gather';
import { reconcile } from '../../src/reconciliation';
import type { RecordEntry } from '../../src/store/port/record-reads';
import type { Store } from '../../src/store/store';
import { llmVocabulary } from '../support/llm-vocabulary';
import { aDocumentWrite } from '../support/store-fixtures';

const first = aDocumentWrite({ uri: 'a', statements: [{ subject: 'Phi-3', property: 'output_speed', amount: 42 }] });
const second = aDocumentWrite({ uri: 'b', statements: [{ subject: 'Phi-4', property: 'output_speed', amount: 61.5 }] });
const decision: Decision = {
  id: 'decision:1',
  act: 'note',
  target: first.claims[0]?.id ?? '',
  detail: {},
  author: 'Ada',
  reason: 'seen',
  at: '2026-01-02T00:00:00Z',
  basedOn: 1,
};
const { at } = decision;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function withStore<Result>(work: (store: Store, messages: string[]) => Promise<Result>): Promise<Result> {
  const messages: string[] = [];
  const store = await openEmbeddedStore({ folder, onMessage: (message) => messages.push(message) });
  try {
    return await work(store, messages);
  } finally {
    await store.close();
  }
}

async function recordOf(store: Store): Promise<RecordEntry[]> {
  const entries: RecordEntry[] = [];
  for await (const entry of store.record()) entries.push(entry);
  return entries;
}

test('a disk that is full when the graph is closed is told in a line, with what to do, and the folder is free', async () => {
  const store = await openEmbeddedStore({ folder });
  const { close: closing } = GrafeoDB.prototype;
  const close = jest.spyOn(GrafeoDB.prototype, 'close').mockImplementationOnce(function (this: GrafeoDB) {
    closing.call(this);
    throw new Error('GRAFEO-X003: No space left on device');
  });
  await expect(store.close()).rejects.toMatchObject({
    name: 'StoreError',
    message: expect.stringContaining('claimgraph rebuild') as string,
  });
  close.mockRestore();
  expect(await withStore((again) => again.revision())).toBe(0);
});

test('what is asked for a document and its verdicts walks through nothing but theirs', async () => {
  const statements = new Set<string>();
  const store = await openEmbeddedStore({ onStatement: (cypher) => statements.add(cypher) });
  const { touched } = await store.putDocument(first);
  await store.putDocument(second);
  statements.clear();
  const input = await gather(store, llmVocabulary(), touched);
  const { conflicts, resolutions } = reconcile(input);
  await store.putVerdicts({ dataItems: input.touched, conflicts, resolutions, cause: { kind: 'policy', ref: 'test' }, at });
  await store.putDocument(first);
  await store.close();
  const walking = [...statements].filter((cypher) => cypher.includes('OPTIONAL MATCH')); // for which the engine reads the whole label
  expect({ statements: statements.size > 10, walking }).toEqual({ statements: true, walking: [] });
});

describe('the journal', () => {
  const path = () => join(folder, 'journal.jsonl');

  test('keeps documents byte for byte, whatever their encoding, and decisions, in the order they were put', async () => {
    const latin = aDocumentWrite({ uri: 'c', statements: [], text: 'naïve', bytes: Buffer.from('naïve', 'latin1') });
    await withStore(async (store) => {
      await store.putDocument(first);
      await store.putDecision(decision);
      await store.putDocument(latin);
    });
    const entries = await withStore(recordOf);
    expect(entries.map(({ kind }) => kind)).toEqual(['document', 'decision', 'document']);
    expect(entries[1]).toEqual({ kind: 'decision', decision });
    expect(entries[2]).toMatchObject({ uri: 'c', path: 'c.txt', document: latin.document.id, at: latin.at });
    const [one, , three] = entries;
    expect(one?.kind === 'document' && Buffer.from(one.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(three?.kind === 'document' && Buffer.from(three.bytes).equals(Buffer.from(latin.bytes))).toBe(true);
  });

  test('takes no line for a write that changes nothing, nor for one that the graph refuses', async () => {
    await withStore(async (store) => {
      await store.putDocument(first);
      await store.putDocument(first);
      await store.putDecision(decision);
      await store.putDecision(decision);
      const bad = { ...second, claims: second.claims.map((claim) => ({ ...claim, id: first.claims[0]?.id ?? claim.id })) };
      await expect(store.putDocument(bad)).rejects.toMatchObject({ code: 'FAILED' });
      expect(await store.needsRebuild()).toBeUndefined();
      await store.putDocument(second);
    });
    expect(await verifyJournal(path())).toBe(3);
    expect(await withStore((store) => store.counts())).toMatchObject({ documents: 2, claims: 2 });
  });

  test('cuts off an incomplete last line with a message, and goes on', async () => {
    await withStore((store) => store.putDocument(first));
    appendFileSync(path(), '{"sum":"0123456789abcdef","entry":{"seq":2,"kind":"docu');
    await withStore(async (store, messages) => {
      expect(messages).toEqual([expect.stringContaining('bytes cut off')]);
      await store.putDocument(second);
    });
    expect(await verifyJournal(path())).toBe(2);
  });

  test.each([
    ['a changed byte', (text: string) => text.replace('output_speed 42', 'output_speed 43'), 1],
    ['a missing line', (text: string) => text.slice(text.indexOf('\n') + 1), 1],
    ['a repeated line', (text: string) => text + text.slice(text.indexOf('\n') + 1), 3],
    ['a line of something else', (text: string) => `${text}hello\n`, 3],
  ])('is CORRUPT with %s, and says which line', async (_what, damage, line) => {
    await withStore(async (store) => {
      await store.putDocument(first);
      await store.putDocument(second);
    });
    writeFileSync(path(), damage(readFileSync(path(), 'utf8')));
    const failure = { code: 'CORRUPT', message: expect.stringContaining(`journal.jsonl:${String(line)}:`) as string };
    await expect(verifyJournal(path())).rejects.toMatchObject(failure);
    await expect(openEmbeddedStore({ folder })).rejects.toMatchObject(failure);
    writeFileSync(path(), '');
    await withStore(async (store) => {
      const lost = {
        code: 'CORRUPT',
        message: expect.stringContaining('holds 2 documents that the journal does not know') as string,
      };
      await expect(store.needsRebuild()).rejects.toMatchObject(lost);
    });
  });
});

describe('a graph that is not what the journal says', () => {
  test('asks for a rebuild when it is gone, and replaying the record restores it', async () => {
    const before = await withStore(async (store) => {
      await store.putDocument(first);
      await store.putDocument(second);
      await store.putDecision(decision);
      expect(await store.needsRebuild()).toBeUndefined();
      return { claims: await store.pageClaims({}, { first: 10 }), counts: await store.counts() };
    });
    rmSync(join(folder, 'graph.grafeo'));
    await withStore(async (store) => {
      expect(await store.needsRebuild()).toBe('The graph lacks 2 documents of the journal and lacks 1 decision of the journal.');
      await replay(store);
      expect(await store.needsRebuild()).toBeUndefined();
      expect({ claims: await store.pageClaims({}, { first: 10 }), counts: await store.counts() }).toEqual(before);
      expect(await store.decisions()).toEqual([decision]);
    });
    expect(await verifyJournal(join(folder, 'journal.jsonl'))).toBe(3);
  });

  test('is put aside with a message when it is damaged', async () => {
    await withStore((store) => store.putDocument(first));
    writeFileSync(join(folder, 'graph.grafeo'), 'no graph at all'.repeat(1000));
    await withStore(async (store, messages) => {
      expect(messages).toEqual([expect.stringContaining('an empty graph takes its place')]);
      expect(await store.needsRebuild()).toBe('The graph lacks 1 document of the journal.');
    });
  });

  test('tells a rebuild that was interrupted', async () => {
    await withStore(async (store) => {
      await store.putDocument(first);
      await store.clear();
    });
    await withStore(async (store) => {
      expect(await store.needsRebuild()).toBeDefined();
    });
  });

  async function replay(store: Store): Promise<void> {
    const writes = new Map([first, second].map((write) => [write.document.id, write]));
    await store.clear();
    for await (const entry of store.record()) {
      if (entry.kind === 'decision') await store.putDecision(entry.decision);
      else await store.putDocument({ ...(writes.get(entry.document) ?? first), cause: { kind: 'rebuild', ref: '' } });
    }
  }
});

describe('a data folder', () => {
  test('is open to one process at a time, and says which one has it', async () => {
    await withStore(async () => {
      await expect(openEmbeddedStore({ folder })).rejects.toMatchObject({ code: 'LOCKED', retriable: true });
    });
    const parent = { pid: process.ppid, born: null, token: 'other' };
    writeFileSync(join(folder, 'lock'), JSON.stringify(parent));
    await expect(openEmbeddedStore({ folder })).rejects.toThrow(`in use by process ${String(process.ppid)}`);
  });

  test.each([
    ['is gone', JSON.stringify({ pid: 2 ** 22 + 1, born: null, token: 'dead' })],
    ['had the number that this one has', JSON.stringify({ pid: process.pid, born: '1', token: 'dead' })],
    ['died while it wrote it', '{"pid":'],
  ])('is taken over from a process that %s', async (_how, lock) => {
    writeFileSync(join(folder, 'lock'), lock);
    expect(await withStore((store) => store.revision())).toBe(0);
  });

  test('is free to open as a copy, whoever has the original', async () => {
    await withStore(async (store) => {
      await store.putDocument(first);
      const copy = `${folder}-copy`;
      cpSync(folder, copy, { recursive: true });
      const opened = await openEmbeddedStore({ folder: copy });
      expect(await opened.revision()).toBe(1);
      await opened.close();
      rmSync(copy, { recursive: true });
      await expect(openEmbeddedStore({ folder })).rejects.toMatchObject({ code: 'LOCKED' });
    });
  });

  test('is free again after a failed open', async () => {
    writeFileSync(join(folder, 'journal.jsonl'), 'hello\n');
    await expect(openEmbeddedStore({ folder })).rejects.toMatchObject({ code: 'CORRUPT' });
    rmSync(join(folder, 'journal.jsonl'));
    expect(await withStore((store) => store.revision())).toBe(0);
  });
});
