import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conflicts } from '../../src/cli/commands/conflicts';
import { importClaims } from '../../src/cli/commands/import';
import { rebuild } from '../../src/cli/commands/rebuild';
import { verify } from '../../src/cli/commands/verify';
import { openEmbeddedStore } from '../../src/store/embedded';
import { capturedSession } from '../support/captured-session';

const CLAIMS = `source,subject,property,value,unit,at,qualifiers,cites
Site A,Aurora 2,context_window,128K tokens,,,,
Site B,aurora-2,context_window,"128,000",,,,
Site A,Aurora 2,price.input,15 cents per million tokens,,,,
Site B,Aurora 2,price.input,$0.20 per 1M tokens,,2026-01-02,,
Site C,Aurora 2,benchmark_score,eighty,,,benchmark=MMLU,
Site C,Aurora 2,price.input,$0.20 per 1M tokens,,,,Site B
`;

const BIRDS = `vocabulary: birds
version: 1
title: Birds
subject: { kind: bird, nouns: [bird] }
properties:
  - { id: wingspan, label: Wingspan, description: Tip to tip., datatype: quantity, unit: cm, aliases: [span], tolerance: { relative: 0.01 } }
`;

describe('a file of claims', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
    file = join(folder, 'claims.csv');
    writeFileSync(file, CLAIMS);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const session = () => capturedSession(join(folder, 'data'), { json: true });

  test('becomes a document a source; a row that cannot be read is refused by its number, and the rest goes on', async () => {
    const importing = session();
    expect(await importClaims.run(importing, [file], {})).toBe(1);
    expect(importing.results()).toMatchObject([
      { rows: 6, claims: 5, refused: 1, messages: [{ rule: 'value-refused', line: 6 }] },
    ]);
    expect(importing.said()).toContain('claims.csv:6 error value-refused: ');
    const verifying = session();
    expect(await verify.run(verifying, [], {})).toBe(0);
    expect(verifying.results()).toMatchObject([{ documents: 3, claims: 5, problems: [] }]);
  });

  test('that is as of what is no date is refused by its row; a date is kept as ISO', async () => {
    writeFileSync(
      file,
      [
        'source,subject,property,value,at,qualifiers',
        'Alpha,aurora,context_window,128K,,as_of=whenever',
        'Alpha,aurora,max_output,16K,03/04/2026,',
        'Alpha,aurora,output_speed,80 tokens/s,,as_of=July 2024',
        'Beta,aurora,output_speed,90 tokens/s,2024-07-18T10:00:00Z,',
      ].join('\n'),
    );
    const importing = session();
    expect(await importClaims.run(importing, [file], {})).toBe(1);
    expect(importing.results()).toMatchObject([{ rows: 4, claims: 2, refused: 2 }]);
    expect(importing.said()).toContain('claims.csv:2 error date-refused: row 2 has "whenever" for `as_of`, which is no date: ');
    expect(importing.said()).toContain('claims.csv:3 error date-refused: row 3 has "03/04/2026" for `at`, which is no date: ');
    const store = await openEmbeddedStore({ folder: join(folder, 'data') });
    const { rows } = await store.pageClaims({}, { first: 9 });
    await store.close();
    expect(rows.map(({ qualifiers }) => qualifiers['as_of']).sort()).toEqual(['2024-07', '2024-07-18T10:00:00Z']);
  });

  test.each([
    ['an open quote', 'source,subject,property,value\nA,x,context_window,128K\n"A,unterm\n', 1],
    ['no header', 'hello', 0],
    ['nothing', '', 0],
    ['another encoding', Buffer.from('source,subject,property,value\nA,caf\xe9,context_window,128K\n', 'latin1'), 0],
  ])('with %s is refused by name, and the next file is read', async (_, content, claims) => {
    const bad = join(folder, 'bad.csv');
    writeFileSync(bad, content);
    const importing = session();
    expect(await importClaims.run(importing, [bad, file], {})).toBe(1);
    expect(importing.results()).toMatchObject([
      { file: bad, claims, refused: 1 },
      { file, claims: 5 },
    ]);
    expect(importing.said()).toContain('bad.csv error claim-file-unreadable: the file ');
  });

  test('conflicts where values differ, not where they are only written otherwise, and a copy adds no origin', async () => {
    await importClaims.run(session(), [file], {});
    const listing = session();
    await conflicts.run(listing, [], {});
    const found = listing.results() as unknown as { property: string; positions: { value: number; origins: string[] }[] }[];
    expect(found.map(({ property }) => property)).toEqual(['price.input']);
    const byValue = new Map(found[0]?.positions.map(({ value, origins }) => [value, origins]));
    expect(byValue).toEqual(
      new Map([
        [0.15, ['Site A']],
        [0.2, ['Site B']],
      ]),
    );
  });

  test('by a vocabulary with properties that the graph lacks is refused, and nothing is written; the message says what to set', async () => {
    const birds = join(folder, 'birds.yaml');
    writeFileSync(birds, BIRDS);
    const importing = session();
    const refused = async () => importClaims.run(importing, [file], { vocabulary: birds });
    await expect(refused()).rejects.toThrow(/wingspan.*CLAIMGRAPH_VOCABULARY=/s);
    const sightings = join(folder, 'sightings.csv');
    writeFileSync(sightings, 'source,subject,property,value\nA,Curlew,wingspan,90 cm\n');
    const own = capturedSession(join(folder, 'birds'), { json: true, vocabulary: birds });
    expect(await importClaims.run(own, [sightings], { vocabulary: birds })).toBe(0);
  });

  test('that is a copy of one that is there already says so for each of its sources', async () => {
    await importClaims.run(session(), [file], {});
    const copy = join(folder, 'copy.csv');
    writeFileSync(copy, CLAIMS);
    const importing = session();
    await importClaims.run(importing, [copy], {});
    const [result] = importing.results() as unknown as { messages: { rule: string }[] }[];
    expect(result!.messages.filter(({ rule }) => rule === 'known-elsewhere')).toHaveLength(3);
    expect(importing.said()).toContain('known-elsewhere');
  });

  test('gives the same conflicts from the graph, after a rebuild, and without a graph', async () => {
    await importClaims.run(session(), [file], {});
    const values = async (paths: readonly string[]) => {
      const listing = session();
      await conflicts.run(listing, paths, {});
      return listing.results().map(({ positions }) => (positions as { value: number }[]).map(({ value }) => value));
    };
    const before = await values([]);
    await rebuild.run(session(), [], {});
    expect(await values([])).toEqual(before);
    expect(await values([file])).toEqual(before);
  });
});
