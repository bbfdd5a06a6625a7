import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAloud } from '../support/extraction';

const FOLDER = join(__dirname, 'phrasings');

/** A page between a line of = and a line of -, and under that what it says, each once, in any order; the line of = says what it is about. */
interface Case {
  readonly title: string;
  readonly page: string;
  readonly says: readonly string[];
}

function casesOf(file: string): Case[] {
  const parts = readFileSync(join(FOLDER, file), 'utf8')
    .split(/^===== /m)
    .slice(1);
  return parts.map((part) => {
    const [head = '', said = ''] = part.split(/^-----\n/m);
    const [title = '', ...page] = head.split('\n');
    return { title, page: page.join('\n'), says: said.split('\n').filter((line) => line !== '') };
  });
}

describe.each(readdirSync(FOLDER).sort())('ways to say it: %s', (file) => {
  test.each(casesOf(file))('$title', ({ page, says }) => {
    expect([...new Set(readAloud(page))].sort()).toEqual([...says].sort());
  });
});
