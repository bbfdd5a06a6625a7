import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvRecords } from '../../../src/parsing/claim-file/csv-records';

function recordsOf(pieces: readonly string[]): string[][] {
  const records = new CsvRecords();
  return [...pieces.flatMap((piece) => records.push(piece)), ...records.end()];
}

/** Cut into pieces of so many characters. */
function cut(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, i) => text.slice(i * length, (i + 1) * length));
}

describe('records of CSV, piece by piece', () => {
  test.each([
    [
      'bare fields',
      'a,b\nc,,d\n',
      [
        ['a', 'b'],
        ['c', '', 'd'],
      ],
    ],
    [
      'a last line without an end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'quoted fields',
      '"Thu, Dec 1",b\n"say ""no""",""\n',
      [
        ['Thu, Dec 1', 'b'],
        ['say "no"', ''],
      ],
    ],
    [
      'ends of lines from Windows',
      'a,"b, c"\r\nd,e\r\n',
      [
        ['a', 'b, c'],
        ['d', 'e'],
      ],
    ],
    [
      'ends of lines from old Macs',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a quote over two lines',
      'a,"b\nc",d\ne,f\n',
      [
        ['a', 'b\nc', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'a stray quote',
      'a 6" pipe,b\nc,d\n',
      [
        ['a 6" pipe', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a byte order mark', '\uFEFFa,b\n', [['a', 'b']]],
  ])('%s', (_, text, expected) => {
    expect(recordsOf([text])).toEqual(expected);
  });

  test('are those that the library reads of the whole, wherever the pieces end', () => {
    const field = fc.oneof(
      fc.stringMatching(/^[a-z 0-9]{0,5}$/),
      fc.stringMatching(/^[a-z,"\n ]{0,6}$/).map((text) => `"${text.replaceAll('"', '""')}"`),
    );
    const file = fc.array(
      fc.array(field, { minLength: 2, maxLength: 4 }).map((fields) => fields.join(',')),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 40 }), (lines, length) => {
        const text = lines.join('\n');
        expect(recordsOf(cut(text, length))).toEqual(parse(text, { relax_column_count: true, relax_quotes: true }));
      }),
    );
  });

  test('a quote that is never closed is told', () => {
    expect(() => recordsOf(['a,b\nc,"d\n', 'e,f\n'])).toThrow('Quote Not Closed');
  });

  test('a line of millions of characters is no record', () => {
    expect(() => recordsOf(cut('x'.repeat(2_100_000), 65_536))).toThrow('Max Record Size');
  });
});
