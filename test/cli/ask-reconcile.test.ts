import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reconcileStale } from '../../src/app/reconcile-stale';
import { judge } from '../../src/app/judge';
import { askCommand } from '../../src/cli/commands/ask';
import { ingestCommand } from '../../src/cli/commands/ingest';
import { reconcileCommand } from '../../src/cli/commands/reconcile';
import { verifyCommand } from '../../src/cli/commands/verify';
import { vocabularyOf, withStore } from '../../src/cli/session';
import { UsageError } from '../../src/cli/usage-error';
import type { DataItemId } from '../../src/domain';
import { aDecision } from '../support/builders';
import { capturedSession } from '../support/captured-session';

const CARD = (publisher: string, model: string, window: string) => `---
published: ${publisher === 'Twos' ? '2026-01-02' : '2025-01-02'}
title: ${model} by ${publisher}
publisher: ${publisher}
url: https://example.org/${publisher}/${model.replace(/ /g, '-')}
---

# ${model}

| Specification | Details |
|---|---|
| Context window | ${window} tokens |
`;

describe('a graph with two models on which two publishers disagree', () => {
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
    const files = ['Aurora 2', 'Borealis 3'].flatMap((model) =>
      [
        ['Ones', '32,000'],
        ['Twos', '64,000'],
      ].map(([publisher = '', window = '']) => {
        const file = join(folder, `${publisher}-${model}.md`);
        writeFileSync(file, CARD(publisher, model, window));
        return file;
      }),
    );
    await ingestCommand(capturedSession(join(folder, 'data')), files);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const session = () => capturedSession(join(folder, 'data'), { json: true });
  const asked = async () => {
    const asking = session();
    expect(await askCommand(asking)).toBe(0);
    return asking.results();
  };

  test('people are told a reason once for all questions that have it, and that the id is what pin takes', async () => {
    const asking = capturedSession(join(folder, 'data'));
    expect(await askCommand(asking)).toBe(0);
    const lines = asking.printed().split('\n').filter(Boolean);
    expect(lines.filter((line) => line.startsWith('Context window of'))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('    '))).toHaveLength(1);
    expect(lines.at(-1)).toContain('pin(dataItem: "item:...", value:');
  });

  /** As the writing of a decision does: append, then judge what it touches. */
  async function pinFirst(target: string): Promise<void> {
    await withStore(session(), async (store) => {
      const [claims = []] = await store.claimsOfDataItems([target as DataItemId]);
      await store.putDecision(aDecision({ act: 'pin', target, detail: { snak: claims[0]?.snak } }));
      const vocabulary = vocabularyOf(session());
      await reconcileStale(store, vocabulary, { cause: { kind: 'decision', ref: '' }, now: () => '2026-04-01T12:00:00.000Z' });
      const { judged, ...verdicts } = await judge(store, vocabulary, [target as DataItemId]);
      await store.putVerdicts({
        ...verdicts,
        dataItems: judged,
        cause: { kind: 'decision', ref: '' },
        at: '2026-04-01T12:00:01.000Z',
      });
    });
  }

  test('asks for the decision that settles both, and has nothing more to ask when it is taken', async () => {
    const questions = await asked();
    expect(questions).toHaveLength(2);
    expect(questions[0]).toMatchObject({ settles: 2, question: expect.stringContaining('32,000 tokens') as string });
    expect(Object.keys(questions[0] ?? {}).sort()).toEqual(['question', 'reason', 'settles', 'target']);
    await pinFirst(String(questions[0]?.['target']));
    expect(await asked()).toEqual([]);
    const verification = session();
    await verifyCommand(verification);
    expect(verification.results()).toMatchObject([{ problems: [] }]);
  });

  test('tells which values another policy would flip and which of them an editor pinned, and writes nothing', async () => {
    const [question] = await asked();
    await pinFirst(String(question?.['target']));
    const before = await withStore(session(), (store) => store.revision());
    const run = session();
    expect(await reconcileCommand(run, [], { dryRun: true, policy: 'majority@1' })).toBe(0);
    expect(run.results()).toMatchObject([{ property: 'context_window', after: null, pinned: false }]);
    expect(await withStore(session(), (store) => store.revision())).toBe(before);
    const newest = session();
    await reconcileCommand(newest, [], { dryRun: true, policy: 'newest@1' });
    expect(newest.results().map(({ after, pinned }) => [after, pinned])).toEqual(
      expect.arrayContaining([
        ['64,000 tokens', true],
        ['64,000 tokens', false],
      ]),
    );
    const same = session();
    await reconcileCommand(same, [], { dryRun: true });
    expect(same.results()).toEqual([]);
    const words = capturedSession(join(folder, 'data'));
    await reconcileCommand(words, [], { dryRun: true, policy: 'majority@1' });
    expect(words.printed()).toContain('one value flips of 2 slots, 0 of them pinned; nothing was written');
  });

  test('refuses a policy that there is not, and to run in earnest', async () => {
    await expect(reconcileCommand(session(), [], { dryRun: true, policy: 'oldest@1' })).rejects.toThrow(UsageError);
    await expect(reconcileCommand(session(), [], {})).rejects.toThrow('needs --dry-run');
  });
});
