import { decode, parseDocument } from '../../src/parsing';

const bytes = (...values: number[]) => Uint8Array.from(values);
const ascii = (text: string) => Buffer.from(text, 'latin1');

test('a byte order mark tells the encoding and stays the first character', () => {
  expect(decode(Buffer.from('\ufeffé', 'utf8'))).toEqual({ text: '\ufeffé', encoding: 'utf-8' });
  expect(decode(Buffer.from('\ufeffé', 'utf16le'))).toEqual({ text: '\ufeffé', encoding: 'utf-16le' });
  expect(decode(Buffer.from('\ufeffé', 'utf16le').swap16())).toEqual({ text: '\ufeffé', encoding: 'utf-16be' });
});

test('what HTML or XML declares is believed', () => {
  expect(decode(ascii('<meta charset="windows-1252"><p>\x80 5'))).toMatchObject({ text: '<meta charset="windows-1252"><p>€ 5' });
  expect(decode(ascii('<?xml version="1.0" encoding="iso-8859-2"?><p>\xb1'))).toMatchObject({
    text: expect.stringContaining('ą') as string,
  });
});

test('bytes that do not decode are refused with the place of the first', () => {
  expect(decode(Buffer.concat([Buffer.from('schön '), ascii('sch\xf6n')]))).toEqual({
    message: {
      severity: 'error',
      rule: 'encoding-unreadable',
      reason: 'Byte 10 (0xf6) is no UTF-8. Save it as UTF-8, or declare its encoding.',
      line: 1,
    },
  });
});

test.each([
  ['a lead byte without its character', ascii('one\r\ntwo\nsch\xf6n and on'), 'Byte 12 (0xf6) is no UTF-8', 3],
  ['a lead byte that takes the next for its own', ascii('one\ncaf\xe9 noir'), 'Byte 7 (0xe9) is no UTF-8', 2],
  ['an unfinished character at the end', ascii('one \xe2\x82'), 'Byte 4 (0xe2) is no UTF-8', 1],
  ['a stray middle byte', ascii('\xc3\xa9 \x80'), 'Byte 3 (0x80) is no UTF-8', 1],
  ['half a pair in UTF-16', bytes(0xff, 0xfe, 65, 0, 10, 0, 0x3d, 0xd8, 66, 0), 'Byte 6 (0x3d) is no UTF-16LE', 2],
  ['a lead byte of Shift_JIS', ascii('<meta charset="shift_jis">\n\x83\n x'), 'Byte 27 (0x83) is no SHIFT_JIS', 2],
])('the place is that of the culprit, not of the byte that gives it away: %s', (_name, content, place, line) => {
  expect(decode(content)).toMatchObject({ message: { reason: expect.stringContaining(place) as string, line } });
});

test('an unknown declared encoding is refused by name', () => {
  expect(decode(ascii('<meta charset="klingon">x'))).toMatchObject({
    message: { rule: 'encoding-unreadable', reason: expect.stringContaining('klingon') as string },
  });
});

test.each([
  ['zeros', bytes(80, 75, 3, 4, 0, 0, 1), 'a.bin'],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'a.png'],
  ['zeros under a text name', Buffer.from('text\0text'), 'a.txt'],
])('%s is of no known format, and nothing is thrown', async (_name, content, uri) => {
  expect(await parseDocument(content, { uri })).toMatchObject({
    text: '',
    blocks: [],
    messages: [{ severity: 'error', rule: 'format-unknown' }],
  });
});

test('the format is that of the media type, else of the extension, else what the text looks like', async () => {
  const html = Buffer.from('<!DOCTYPE html><p>It weighs 12 kg.');
  const formatOf = async (uri: string, mediaType?: string) =>
    (await parseDocument(html, mediaType === undefined ? { uri } : { uri, mediaType })).format;
  expect(await formatOf('a')).toBe('html');
  expect(await formatOf('a.txt')).toBe('text');
  expect(await formatOf('a.txt', 'text/html; charset=utf-8')).toBe('html');
  expect(await formatOf('a.md')).toBe('markdown');
});

test('an empty document has no blocks and no messages', async () => {
  expect(await parseDocument(new Uint8Array(), { uri: 'a.txt' })).toMatchObject({ text: '', blocks: [], messages: [] });
});
