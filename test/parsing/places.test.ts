import { parseDocument } from '../../src/parsing';

const told = async (bytes: Uint8Array) => (await parseDocument(bytes, { uri: 'a.md' })).messages;

test('a file with a NUL is told with the byte and the line', async () => {
  expect(await told(Buffer.from('# Aurora\n\nfast\0er\n'))).toEqual([
    expect.objectContaining({
      rule: 'format-unknown',
      line: 3,
      reason: expect.stringMatching(/^Byte 14 \(0x00\) is one that no text/) as string,
    }) as object,
  ]);
});

test('UTF-16 without its byte order mark is told by name, either way round', async () => {
  const little = Buffer.from('# Aurora 2 is fast', 'utf16le');
  for (const bytes of [little, Buffer.from(little).swap16()])
    expect(await told(bytes)).toEqual([
      expect.objectContaining({
        line: 1,
        reason: expect.stringContaining('UTF-16 without its byte order mark: save it as UTF-8') as string,
      }) as object,
    ]);
});

test('a document of several addresses is told, and goes by none of them; a list of one is that one', async () => {
  const parsed = await parseDocument(Buffer.from('---\ntitle: A\nurl: [1, 2]\n---\n\ntext\n'), { uri: 'a.md' });
  expect(parsed.frontMatter).toEqual({ title: 'A' });
  expect(parsed.messages).toMatchObject([
    { rule: 'front-matter-url', line: 3, column: 1, reason: expect.stringContaining('list of 2') as string },
  ]);
  const one = await parseDocument(Buffer.from('---\nurl: [https://a.example/]\n---\n\ntext\n'), { uri: 'a.md' });
  expect(one).toMatchObject({ frontMatter: { url: 'https://a.example/' }, messages: [] });
});

test('an address that a browser would run as a script is told, and is not the address of the document', async () => {
  const parsed = await parseDocument(Buffer.from('---\ntitle: A\nurl: javascript:alert(1)\n---\n\ntext\n'), { uri: 'a.md' });
  expect(parsed.frontMatter).toEqual({ title: 'A' });
  expect(parsed.messages).toMatchObject([
    { rule: 'front-matter-url', line: 3, reason: expect.stringContaining('script') as string },
  ]);
});

test('a date that is none is told with its line', async () => {
  const { messages } = await parseDocument(Buffer.from('---\ntitle: A\n\npublished: soon\n---\n\ntext\n'), { uri: 'a.md' });
  expect(messages).toMatchObject([{ rule: 'front-matter-date', line: 4, column: 1 }]);
});
