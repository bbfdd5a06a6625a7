import { parseDocument } from '../../../src/parsing';
import { pagesOfPdf } from '../../../src/parsing/pdf/pdf-pages';
import { linesAt, pdfOf } from '../../support/pdf';

const sound = pdfOf([linesAt(72, 'It weighs 12 kg.')]);
const encryption =
  '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] ' +
  `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> >>`;

test.each([
  ['nothing but the first line', Buffer.from('%PDF-1.7\n'), 'pdf-unreadable'],
  ['noise', Buffer.from(`%PDF-1.7\n${'\u0001<</>>obj endobj stream '.repeat(500)}`), 'pdf-unreadable'],
  ['text under the name of a PDF', Buffer.from('It weighs 12 kg.'), 'pdf-unreadable'],
  ['no bytes', Buffer.alloc(0), 'pdf-unreadable'],
  ['an empty page', pdfOf([[]]), 'pdf-without-text'],
  ['a password', pdfOf([linesAt(72, 'It weighs 12 kg.')], { trailer: encryption }), 'pdf-encrypted'],
])('a PDF of %s is refused with a message', async (_name, bytes, rule) => {
  const parsed = await parseDocument(bytes, { uri: 'a.pdf' });
  expect(parsed).toMatchObject({ format: 'pdf', text: '', blocks: [], messages: [{ severity: 'error', rule }] });
  expect(parsed.messages[0]?.reason).toMatch(/^The PDF .*\.$/);
});

test('a PDF is told by its first bytes, and the bytes stay as they are', async () => {
  const before = Buffer.from(sound);
  expect(await parseDocument(sound, { uri: 'a.txt' })).toMatchObject({ format: 'pdf', messages: [] });
  expect(sound.equals(before)).toBe(true);
});

test('a PDF whose table of places is wrong is read all the same', async () => {
  const shifted = Buffer.from(sound.toString('latin1').replace('startxref\n', 'startxref\n9'), 'latin1');
  expect(await parseDocument(shifted, { uri: 'a.pdf' })).toMatchObject({ messages: [], blocks: [{ type: 'paragraph' }] });
});

test('a PDF that takes too long, or has too much text, ends at its limit', async () => {
  expect(await pagesOfPdf(sound, { milliseconds: 1 })).toMatchObject({ message: { rule: 'pdf-too-slow' } });
  expect(await pagesOfPdf(sound, { characters: 5 })).toMatchObject({ message: { rule: 'pdf-too-large' } });
});

test('the same PDF gives the same blocks', async () => {
  const [once, again] = await Promise.all([parseDocument(sound, { uri: 'a.pdf' }), parseDocument(sound, { uri: 'a.pdf' })]);
  expect(JSON.stringify(once)).toBe(JSON.stringify(again));
});
