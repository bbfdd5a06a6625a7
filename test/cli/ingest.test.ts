import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ingest } from '../../src/app/ingest';
import { ingestCommand } from '../../src/cli/commands/ingest';
import { rebuildCommand } from '../../src/cli/commands/rebuild';
import { verifyCommand } from '../../src/cli/commands/verify';
import { conflictsCommand } from '../../src/cli/commands/conflicts';
import { vocabularyOf } from '../../src/cli/session';
import { openEmbeddedStore } from '../../src/store/embedded';
import { capturedSession } from '../support/captured-session';

const CARD = (speed: number) => `---
title: Aurora 2 in numbers
publisher: Card Collectors
url: https://example.org/aurora-2
---

# Aurora 2

| Specification | Details |
|---|---|
| Context window | 32,000 tokens |
| Output speed | ${speed} tokens per second |
`;

describe('ingesting a document', () => {
  let folder: string;
  let card: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
    card = join(folder, 'card.md');
    writeFileSync(card, CARD(80));
  });
  const home = process.cwd();
  afterEach(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  });
  const inFolder = (path: string) => process.chdir(path);

  const conflictsIn = async (data: string) => {
    const session = capturedSession(join(data, 'data'), { json: true });
    await conflictsCommand(session, [], {});
    return session.results();
  };

  const run = async (paths: readonly string[]) => {
    const session = capturedSession(join(folder, 'data'), { json: true });
    const code = await ingestCommand(session, paths);
    return { code, results: session.results(), said: session.said() };
  };

  test('tells what it is and how many claims it makes', async () => {
    const { code, results } = await run([card]);
    expect(code).toBe(0);
    expect(results).toMatchObject([
      { uri: 'https://example.org/aurora-2', title: 'Aurora 2 in numbers', status: 'new', messages: [] },
    ]);
    expect(results[0]?.['claims']).toBeGreaterThanOrEqual(2);
  });

  test('again changes nothing, and a changed document supersedes its older version', async () => {
    await run([card]);
    expect((await run([card])).results).toMatchObject([{ status: 'unchanged' }]);
    writeFileSync(card, CARD(95));
    expect((await run([card])).results).toMatchObject([{ status: 'supersedes' }]);
  });

  test('under another path is the same document, and no second voice', async () => {
    const plain = join(folder, 'plain.txt');
    const copy = join(folder, 'copy.txt');
    for (const path of [plain, copy]) writeFileSync(path, 'Aurora 2\n\nContext window: 32,000 tokens\n');
    await run([plain]);
    const { code, results, said } = await run([copy]);
    expect(code).toBe(0);
    expect(results).toMatchObject([{ status: 'unchanged', uri: expect.stringMatching(/plain\.txt$/) as string }]);
    expect(said).toMatch(/copy\.txt info known-elsewhere: /);
  });

  test('that becomes byte-equal to another has that text as its new version, in the voice of the other, and a rebuild agrees', async () => {
    const saying = (speed: number) => `# Aurora 2\n\nOutput speed: ${speed} tokens per second\n`;
    const [one, other] = ['one.md', 'other.md'].map((name) => join(folder, name)) as [string, string];
    writeFileSync(one, saying(80));
    writeFileSync(other, saying(30));
    await run([one, other]);
    expect(await conflictsIn(folder)).toHaveLength(1);
    writeFileSync(other, saying(80));
    expect((await run([other])).results).toMatchObject([{ uri: pathToFileURL(other).href, status: 'supersedes', claims: 1 }]);
    expect((await run([other])).results).toMatchObject([{ uri: pathToFileURL(other).href, status: 'unchanged' }]);
    expect(await conflictsIn(folder)).toEqual([]);
    const origins = async () => {
      const store = await openEmbeddedStore({ folder: join(folder, 'data') });
      const { rows } = await store.pageDataItems({ property: 'output_speed' }, { first: 9 });
      const resolutions = await store.resolutionsOfDataItems(rows.map(({ id }) => id));
      const current = await store.currentDocuments([pathToFileURL(one).href, pathToFileURL(other).href]);
      await store.close();
      return [current, resolutions.map((resolution) => resolution!.positions.map((position) => position.origins.length))];
    };
    const before = await origins();
    expect(before[1]).toEqual([[1]]);
    await rebuildCommand(capturedSession(join(folder, 'data')));
    expect(await origins()).toEqual(before);
    writeFileSync(one, saying(55));
    await run([one]);
    expect(await conflictsIn(folder)).toHaveLength(1);
  });

  test('of two folders under one file name is two documents by two voices, each superseded by its own next version only', async () => {
    const said = (speed: number) => `Aurora 2\n\nOutput speed: ${speed} tokens per second\n`;
    for (const [site, speed] of [
      ['a', 80],
      ['b', 40],
    ] as const) {
      mkdirSync(join(folder, site));
      writeFileSync(join(folder, site, 'n.md'), said(speed));
      inFolder(join(folder, site));
      expect((await run(['n.md'])).results).toMatchObject([
        { status: 'new', uri: pathToFileURL(join(folder, site, 'n.md')).href },
      ]);
    }
    expect(await conflictsIn(folder)).toMatchObject([
      {
        kind: 'VALUE',
        positions: expect.arrayContaining([
          expect.objectContaining({ origins: ['a/n.md'] }),
          expect.objectContaining({ origins: ['b/n.md'] }),
        ]) as unknown,
      },
    ]);
    writeFileSync(join(folder, 'b', 'n.md'), `${said(80)}\nMeasured again.\n`);
    expect((await run([join(folder, 'b', 'n.md')])).results).toMatchObject([{ status: 'supersedes' }]);
    expect(await conflictsIn(folder)).toEqual([]);
    await rebuildCommand(capturedSession(join(folder, 'data')));
    expect((await run([join(folder, 'a'), join(folder, 'b')])).results).toMatchObject([
      { status: 'unchanged' },
      { status: 'unchanged' },
    ]);
  });

  test('that a graph of an older version knows by its path goes on under it, and a new version says so', async () => {
    inFolder(folder);
    writeFileSync('n.md', 'Aurora 2\n\nOutput speed: 80 tokens per second\n');
    const store = await openEmbeddedStore({ folder: join(folder, 'data') });
    await ingest(store, vocabularyOf(capturedSession('')), {
      bytes: readFileSync('n.md'),
      path: 'n.md',
      at: '2026-01-01T00:00:00Z',
    });
    await store.close();
    expect((await run(['n.md'])).results).toMatchObject([{ status: 'unchanged', uri: 'n.md', messages: [] }]);
    writeFileSync('n.md', 'Aurora 2\n\nOutput speed: 90 tokens per second\n');
    const { code, results, said } = await run(['n.md']);
    expect(code).toBe(0);
    expect(results).toMatchObject([{ status: 'supersedes', uri: 'n.md' }]);
    expect(said).toMatch(/^n\.md info known-by-path: taken as a new version of what the graph has had as "n\.md"/);
  });

  test('that is missing or no text is refused with its place, and the rest goes on', async () => {
    const noise = join(folder, 'noise.bin');
    writeFileSync(noise, Buffer.from([0, 255, 0, 1, 254]));
    const { code, results, said } = await run([join(folder, 'gone.md'), noise, card]);
    expect(code).toBe(1);
    expect(results.map((result) => result['status'])).toEqual(['refused', 'refused', 'new']);
    expect(said).toContain('gone.md error file-unreadable: there is no such file');
    expect(said).toMatch(/noise\.bin.* error format-unknown: /);
  });

  test('with a malformed front matter is read all the same, with a message that names the line', async () => {
    writeFileSync(card, CARD(80).replace('title: Aurora 2 in numbers', 'title: "Aurora 2'));
    const { code, results, said } = await run([card]);
    expect(code).toBe(1);
    expect(results[0]).toMatchObject({ status: 'new' });
    expect(said).toMatch(/card\.md:\d+:\d+ error front-matter-malformed: /);
  });

  test('whose journal was lost is never cleared: the failure says what to do, and the graph stays', async () => {
    await run([card]);
    const journal = join(folder, 'data', 'journal.jsonl');
    const kept = readFileSync(journal);
    rmSync(journal);
    const listing = capturedSession(join(folder, 'data'), { json: true });
    await expect(conflictsCommand(listing, [], {})).rejects.toMatchObject({
      code: 'CORRUPT',
      message: expect.stringContaining('journal.jsonl was lost or cut') as string,
    });
    await expect(rebuildCommand(capturedSession(join(folder, 'data')))).rejects.toMatchObject({ code: 'CORRUPT' });
    writeFileSync(journal, kept);
    expect(await verifyCommand(capturedSession(join(folder, 'data')))).toBe(0);
  });

  test('leaves a graph that verifies, also after it was rebuilt from the record', async () => {
    const other = join(folder, 'other.md');
    writeFileSync(other, CARD(60).replace('Card Collectors', 'Other Cards').replace('/aurora-2', '/aurora-2-again'));
    await run([card, other]);
    const before = await conflictsIn(folder);
    expect(before).toMatchObject([{ kind: 'VALUE', severity: 'hard', subject: 'Aurora 2', property: 'output_speed' }]);
    await rebuildCommand(capturedSession(join(folder, 'data')));
    expect(await conflictsIn(folder)).toEqual(before);
    const verification = capturedSession(join(folder, 'data'), { json: true });
    expect(await verifyCommand(verification)).toBe(0);
    expect(verification.results()).toMatchObject([{ documents: 2, problems: [] }]);
  });
});

test('a Neo4j that does not answer is one typed failure, which the command line turns into exit code 2', async () => {
  const store = { engine: 'neo4j', uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x', database: 'neo4j' } as const;
  const session = capturedSession('', { store });
  await expect(verifyCommand(session)).rejects.toMatchObject({ name: 'StoreError', code: 'UNREACHABLE' });
});
