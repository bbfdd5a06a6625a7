import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conflictsCommand } from '../../src/cli/commands/conflicts';
import { ingestCommand } from '../../src/cli/commands/ingest';
import { rebuildCommand } from '../../src/cli/commands/rebuild';
import { verifyCommand } from '../../src/cli/commands/verify';
import { capturedSession } from '../support/captured-session';

const PHONES = `vocabulary: phones
version: 1
title: Phones
subject: { kind: phone, nouns: [phone] }
properties:
  - { id: battery_capacity, label: Battery capacity, description: Rated capacity., datatype: quantity, unit: mAh, aliases: [battery], tolerance: { relative: 0.01 } }
`;
const page = (capacity: number) => `# Orrin 2 specifications\n\n| Orrin 2 | |\n|---|---|\n| Battery | ${capacity} mAh |\n`;

describe('a graph of another domain', () => {
  let folder: string;
  let vocabulary: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
    vocabulary = join(folder, 'phones.yaml');
    writeFileSync(vocabulary, PHONES);
    writeFileSync(join(folder, 'a.md'), page(4000));
    writeFileSync(join(folder, 'b.md'), page(5200));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const session = () => capturedSession(join(folder, 'data'), { json: true, vocabulary });

  test('is read, judged, verified and rebuilt by the vocabulary that the environment names', async () => {
    expect(await ingestCommand(session(), [join(folder, 'a.md'), join(folder, 'b.md')])).toBe(0);
    const told = session();
    await conflictsCommand(told, [], {});
    expect(told.results()).toMatchObject([{ kind: 'VALUE', property: 'battery_capacity', severity: 'hard' }]);
    expect(await verifyCommand(session())).toBe(0);
    expect(await rebuildCommand(session())).toBe(0);
    expect(await verifyCommand(session())).toBe(0);
  });

  test('is not asked by a vocabulary given for once', async () => {
    await expect(conflictsCommand(session(), [], { vocabulary })).rejects.toThrow('CLAIMGRAPH_VOCABULARY');
  });
});
