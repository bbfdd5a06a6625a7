import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fuse } from '../../src/cli/commands/fuse';
import { capturedSession } from '../support/captured-session';

describe('fusing claims that one source makes otherwise', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
  const claims = join(folder, 'claims.csv');
  const truth = join(folder, 'truth.csv');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(() => {
    const rows = ['Ones,Aurora 2,32K', 'Twos,Aurora 2,"32,000"', 'Odd,Aurora 2,64K', 'Ones,Borealis 3,16K'];
    const lines = rows.map((row) => row.replace(/^(.+?,.+?),/, '$1,context_window,'));
    writeFileSync(claims, ['source,subject,property,value', ...lines, 'Odd,Aurora 2,context_window,lots'].join('\n'));
    writeFileSync(truth, 'subject,property,value\nAurora 2,context_window,"32,000"\n');
  });

  test('shows the values, the least sure first, and what was refused with its row', async () => {
    const session = capturedSession(folder);
    expect(await fuse.run(session, [], { claims })).toBe(1);
    expect(session.said()).toContain('claims.csv:6 error value-refused: row 6 "lots" has no quantity in it');
    const [first, second] = session
      .printed()
      .split('\n')
      .filter((line) => /RESOLVED|AGREED/.test(line));
    expect(first).toMatch(/Borealis 3 · context_window +16,000 tokens .*AGREED/);
    expect(second).toMatch(/Aurora 2 · context_window +32,000 tokens .*RESOLVED/);
  });

  test('given truths it tells how many values are right instead', async () => {
    const session = capturedSession(folder);
    await fuse.run(session, [], { claims, truth });
    expect(session.printed()).toMatch(/accuracy/);
    expect(session.printed()).not.toMatch(/Borealis/);
  });
});
