import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { GoldMention, MentionJson } from '../../src/extraction';
import type { Vocabulary } from '../../src/vocabulary';
import { extractFile, vocabularyOf } from './extraction';

const ROOT = join(__dirname, '../..');
const VOCABULARIES = 'test/extraction/documents';

/** The documents of a folder that have gold beside them, by name. */
export function documentsWithGold(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /\.(?:md|html|txt)$/.test(name));
  return names.filter((name) => existsSync(goldOf(join(folder, name)))).sort();
}

/** What is read from a document, and what its gold says. */
export function predictedAndGold(document: string): [MentionJson[], GoldMention[]] {
  const vocabulary = vocabularyFor(document);
  const named = <Line extends GoldMention | MentionJson>(line: Line): Line => ({
    ...line,
    qualifiers: withIds(line.qualifiers, vocabulary),
  });
  return [extractFile(document, vocabulary).map(named), linesOf<GoldMention>(goldOf(document)).map(named)];
}

/** Qualifiers by the vocabulary's own names: a platform may be called as the page calls it. */
function withIds(qualifiers: GoldMention['qualifiers'], { terms }: Vocabulary): GoldMention['qualifiers'] {
  return Object.fromEntries(
    Object.entries(qualifiers).map(([name, said]) => {
      const named = (terms.get(name) ?? []).filter(({ id }) => !id.includes('{'));
      const term = named.find(({ id, aliases }) => [id, ...aliases].some((known) => sameWords(known, said)));
      return [name, term?.id ?? said];
    }),
  );
}

function sameWords(known: string, said: unknown): boolean {
  return typeof said === 'string' && known.toLowerCase() === said.toLowerCase();
}

/**
 * The vocabulary that a document is written for: `phone-review.md` is about phones.yaml, by its first word, beside it or among the
 * test documents, and what has no vocabulary of its own is about language models.
 */
export function vocabularyFor(document: string): Vocabulary {
  const kind = /^[a-z]+?(?=s?\b)/.exec(basename(document))?.[0] ?? '';
  const folders = [relative(ROOT, resolve(dirname(document))), VOCABULARIES];
  return vocabularyOf(folders.map((folder) => `${folder}/${kind}s.yaml`).find((path) => existsSync(join(ROOT, path))));
}

export function linesOf<Line>(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

function goldOf(document: string): string {
  return document.replace(/\.\w+$/, '.gold.jsonl');
}
