import { readDocument } from '../../src/app/read-document';
import { llmVocabulary } from '../support/llm-vocabulary';
import { linesAt, pdfOf, rowsAt } from '../support/pdf';

const vocabulary = llmVocabulary();
const heading = { text: 'Sandpiper 3', x: 72, y: 72, size: 20 };
const sheet = pdfOf([
  [heading, ...linesAt(110, 'Sandpiper 3 was released on May 6, 2025.')],
  rowsAt(72, [72, 220], ['Specification', 'Value'], ['Context window', '64,000 tokens'], ['Max output', '8,000 tokens']),
]);

test('a PDF makes claims that quote its extracted text and name the page', async () => {
  const read = await readDocument(sheet, 'sheet.pdf', vocabulary);
  if (read.document === undefined) throw new Error(read.messages.map(({ reason }) => reason).join(' '));
  const { text, title, format } = read.document;
  expect({ title, format }).toEqual({ title: 'Sandpiper 3', format: 'pdf' });
  for (const { evidence } of read.mentions) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  const said = read.mentions.map(({ property, evidence }) => `${property} ${evidence.section.join(' > ')}`);
  expect(said).toContain('release_date page 1 > Sandpiper 3');
  expect(said).toContain('context_window page 2 > Sandpiper 3');
  expect(said).toContain('max_output page 2 > Sandpiper 3');
});

test('a PDF that cannot be read is no document, and a message says why', async () => {
  const read = await readDocument(Buffer.from('%PDF-1.7 and no more'), 'broken.pdf', vocabulary);
  expect(read).toMatchObject({ messages: [{ severity: 'error', rule: 'pdf-unreadable' }] });
  expect(read.document).toBeUndefined();
});
