import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GoldMention, MentionJson } from '../../src/extraction';
import type { Vocabulary } from '../../src/vocabulary';
import { extractFile, vocabularyOf } from './extraction';

const VOCABULARIES = 'test/extraction/documents';

/** The documents of a folder that have gold beside them, by name. */
export function documentsWithGold(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /\.(?:md|html|txt)$/.test(name));
  return names.filter((name) => existsSync(goldOf(join(folder, name)))).sort();
}

/** What is read from a document, and what its gold says. */
export function predictedAndGold(document: string): [MentionJson[], GoldMention[]] {
  return [extractFile(document, vocabularyFor(basename(document))), linesOf<GoldMention>(goldOf(document))];
}

/**
 * The vocabulary that a document is written for: `phone-review.md` is about phones.yaml, by its first word, and what has no
 * vocabulary of its own is about language models.
 */
export function vocabularyFor(document: string): Vocabulary {
  const kind = /^[a-z]+?(?=s?\b)/.exec(document)?.[0] ?? '';
  const own = `${VOCABULARIES}/${kind}s.yaml`;
  return vocabularyOf(existsSync(join(__dirname, '../..', own)) ? own : undefined);
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
