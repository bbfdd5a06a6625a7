import { readClaimRows, readContainment, type BadRow, type ClaimFormat, type ClaimRow } from '../../../src/parsing/claim-file';

async function rowsOf(text: string, format: ClaimFormat = 'csv', chunk = 7): Promise<(ClaimRow | BadRow)[]> {
  const bytes = new TextEncoder().encode(text);
  async function* pieces(): AsyncIterable<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield await Promise.resolve(bytes.subarray(at, at + chunk));
  }
  const rows: (ClaimRow | BadRow)[] = [];
  for await (const some of readClaimRows(pieces(), { format })) rows.push(...some);
  return rows;
}

describe('claim files', () => {
  test('a row of a CSV file, cut anywhere', async () => {
    const text =
      '\uFEFFsource,subject,property,value,unit,at,qualifiers,cites\n"A, Inc.",GPT,price,"0,15 – ~",USD,2024-07,tier=batch; platform=Azure,B; C\n';
    expect(await rowsOf(text)).toEqual([
      {
        row: 2,
        source: 'A, Inc.',
        subject: 'GPT',
        property: 'price',
        value: '0,15 – ~',
        unit: 'USD',
        at: '2024-07',
        qualifiers: { tier: 'batch', platform: 'Azure' },
        cites: ['B', 'C'],
      },
    ]);
  });

  test('rows are numbered by the line that they end on, whatever lines are empty or lie within quotes', async () => {
    const rows = await rowsOf('source,subject,property,value\n\na,s,p,1\n"a\nb",s,p,2\r\n\na,,p,3\n');
    expect(rows.map(({ row }) => row)).toEqual([3, 5, 7]);
  });

  test('JSON lines take numbers, lists and maps as they are', async () => {
    const text =
      '{"source":"a","subject":"s","property":"p","value":0.15,"qualifiers":{"tier":"batch"}}\n\n{"source":"a","subject":"s","property":"p","value":["x","y"]}';
    expect(await rowsOf(text, 'jsonl')).toEqual([
      { row: 1, source: 'a', subject: 's', property: 'p', value: '0.15', qualifiers: { tier: 'batch' }, cites: [] },
      { row: 3, source: 'a', subject: 's', property: 'p', value: 'x; y', qualifiers: {}, cites: [] },
    ]);
  });

  test('bad rows say what is wrong, by number, and the rest goes on', async () => {
    const rows = await rowsOf('source,subject,property,value,qualifiers\na,,p,1,\na,s,p,1,2,3\na,s,p,1,tier\na,s,p,1,\n');
    expect(rows).toEqual([
      { row: 2, refused: 'no subject is given' },
      { row: 3, refused: expect.stringContaining('6 columns where the header has 5') as string },
      { row: 4, refused: expect.stringContaining('key=value') as string },
      expect.objectContaining({ row: 5, value: '1' }),
    ]);
    expect(await rowsOf('[1]\n{"source"\n', 'jsonl')).toEqual([
      { row: 1, refused: 'is not a JSON object' },
      { row: 2, refused: expect.stringContaining('is not JSON') as string },
    ]);
  });

  test('a file without the columns is refused as a whole', async () => {
    await expect(rowsOf('source,value\na,1\n')).rejects.toThrow('has no column subject, property');
    await expect(rowsOf('')).rejects.toThrow('is empty');
  });

  test('a place may lie in several, and stands at the top under Root', () => {
    const containment = readContainment('place,parent\nRoot,\nEngland,Root\nLondon,England\nLondon,Ontario\n');
    expect([...containment]).toEqual([['London', ['England', 'Ontario']]]);
  });
});
