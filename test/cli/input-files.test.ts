import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractCommand } from '../../src/cli/commands/extract';
import { ingestCommand } from '../../src/cli/commands/ingest';
import { inputFiles } from '../../src/cli/input-files';
import { capturedSession } from '../support/captured-session';

const TEXT = '# Aurora 2\n\nContext window: 32,000 tokens\n';

describe('documents on a disk', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'claimgraph-'))));
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const found = async (path: string) => {
    const files: string[] = [];
    for await (const file of inputFiles([path]))
      files.push('message' in file ? `${file.message.rule}: ${file.message.reason}` : 'read');
    return files;
  };

  const aPipe = (name: string) => {
    execFileSync('mkfifo', [join(folder, name)]);
    return join(folder, name);
  };

  test('a pipe is refused and not waited for, named itself or found in a folder beside documents', async () => {
    const pipe = aPipe('pipe.md');
    writeFileSync(join(folder, 'read.md'), TEXT);
    const session = capturedSession(join(folder, 'data'));
    expect(await extractCommand(session, [pipe], {})).toBe(1);
    expect(session.said()).toContain('pipe.md error file-unreadable: it is no regular file but a pipe, socket or device');
    expect(await found(folder)).toEqual([expect.stringContaining('no regular file'), 'read']);
  });

  test('a folder without documents says so and what it was searched for', async () => {
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(folder, 'empty', 'README.md'), TEXT);
    const session = capturedSession(join(folder, 'data'));
    expect(await ingestCommand(session, [join(folder, 'empty')])).toBe(1);
    expect(session.said()).toMatch(/empty error no-documents: no document is in this folder: \.txt, \.md, /);
  });

  test('a folder that cannot be listed is told with its place', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0);
    const told = await found(closed);
    chmodSync(closed, 0o700);
    // Root reads every folder.
    expect(told).toEqual([expect.stringContaining(process.getuid?.() === 0 ? 'no-documents' : 'reading it is not permitted')]);
  });
});
