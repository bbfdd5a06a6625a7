import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from '../../src/parsing';
import { outlineOf } from './outline';

const folder = join(__dirname, 'golden');
const inputs = readdirSync(folder).filter((name) => !name.endsWith('.blocks'));

// A pair is a document and its outline beside it; drop in a document and run with UPDATE=1 to get the other.
test.each(inputs)('%s is read into the blocks of its outline', async (name) => {
  const expected = join(folder, `${name}.blocks`);
  const outline = outlineOf(await parseDocument(readFileSync(join(folder, name)), { uri: name }));
  if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined) writeFileSync(expected, outline);
  expect(existsSync(expected) ? readFileSync(expected, 'utf8') : `${expected} is missing: run with UPDATE=1`).toBe(outline);
});
