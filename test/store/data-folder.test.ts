import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/store/embedded';

describe('a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is made with the folders above it, and is found again', async () => {
    const path = join(folder, 'a', 'b', 'data');
    for (let time = 0; time < 2; time++) await (await openEmbeddedStore({ folder: path })).close();
    expect(existsSync(join(path, 'journal.jsonl'))).toBe(true);
  });

  const refusal = (path: string) =>
    openEmbeddedStore({ folder: path }).then(
      () => undefined,
      (error: unknown) => error,
    );

  test('that is a file, or under one, is refused in one line', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'data')])
      expect(await refusal(path)).toMatchObject({
        code: 'FAILED',
        message: `${path} cannot be the data folder: a file is in the way (ENOTDIR)`,
      });
  });

  test('whose journal is a folder is refused in one line, and the folder is free again', async () => {
    mkdirSync(join(folder, 'journal.jsonl'));
    expect(await refusal(folder)).toMatchObject({
      code: 'FAILED',
      message: `${folder} cannot be the data folder: a folder is in the way of one of its files (EISDIR)`,
    });
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  (existsSync('/proc/self') ? test : test.skip)('where the system makes no folders is refused at once', async () => {
    expect(await refusal('/proc/claimgraph/data')).toMatchObject({
      code: 'FAILED',
      message: '/proc/claimgraph/data cannot be the data folder: no folder can be made there (ENOENT)',
    });
  });
});
