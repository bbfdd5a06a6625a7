import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractCommand } from '../../src/cli/commands/extract';
import { serveCommand } from '../../src/cli/commands/serve';
import { capturedSession } from '../support/captured-session';

describe('with --json, all of stdout is JSON lines', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const serving = async (json: boolean) => {
    const session = { ...capturedSession(join(folder, 'data'), { json }), interrupted: AbortSignal.abort() };
    return { code: await serveCommand(session), session };
  };

  test('serve tells that it is ready, and where', async () => {
    const { code, session } = await serving(true);
    const address = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+/) as string;
    expect({ code, results: session.results() }).toEqual({
      code: 0,
      results: [{ ready: address, graphql: address, graphiql: address }],
    });
  });

  test('and without it, in a line that starts with "ready"', async () => {
    expect((await serving(false)).session.printed()).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\n$/);
  });

  test('extract --explain tells statements with how they were read, and what was refused and why, in order', async () => {
    const card = join(folder, 'card.txt');
    const text =
      'Aurora 2\n\nAurora 2 has a context window of 32,000 tokens. Rumour has it that Aurora 2 has a context window of 900,000 tokens.\n';
    writeFileSync(card, text);
    const session = capturedSession(join(folder, 'data'), { json: true });
    await extractCommand(session, [card], { json: true, explain: true });
    const results = session.results();
    expect(results).toContainEqual(
      expect.objectContaining({
        doc: 'card.txt',
        property: 'context_window',
        value: 32_000,
        made_by: ['prose-value'],
        inferred: [],
      }),
    );
    const refused = results.filter((line) => 'refused' in line);
    expect(refused).not.toHaveLength(0);
    for (const { start, end, evidence, reason } of refused) {
      expect(text.slice(Number(start), Number(end))).toBe(evidence);
      expect(reason).not.toBe('');
    }
    const starts = results.map(({ start }) => Number(start));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});
