import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { extract, toMentionJson, type Extraction, type MentionJson } from '../../src/extraction';
import type { DocumentFormat } from '../../src/domain';
import { parseText } from '../../src/parsing';
import { loadVocabulary, type Vocabulary } from '../../src/vocabulary';

const LOADED = new Map<string, Vocabulary>();

/** The vocabulary of a file, from the project's root; the one of language models by default. */
export function vocabularyOf(file = 'schema/vocabulary/llm.yaml'): Vocabulary {
  const known = LOADED.get(file);
  if (known) return known;
  const { vocabulary, messages } = loadVocabulary(readFileSync(join(__dirname, '../..', file), 'utf8'));
  if (!vocabulary) throw new Error(messages.map((message) => message.reason).join('\n'));
  LOADED.set(file, vocabulary);
  return vocabulary;
}

export function extractText(text: string, vocabulary: Vocabulary = vocabularyOf(), uri = 'page.md'): Extraction {
  return extract(parseText(text, formatOf(uri)), vocabulary);
}

function formatOf(path: string): DocumentFormat {
  if (path.endsWith('.html')) return 'html';
  return path.endsWith('.md') ? 'markdown' : 'text';
}

/** What a text says, one line a mention: `Foo 2 | price.input = 0.15 USD/1M tokens {tier=batch}`. */
export function readAloud(text: string, vocabulary?: Vocabulary, uri?: string): string[] {
  return extractText(text, vocabulary, uri).mentions.map((mention) => aloud(toMentionJson('page', mention)));
}

export function extractFile(path: string, vocabulary: Vocabulary): MentionJson[] {
  const parsed = parseText(readFileSync(path, 'utf8'), formatOf(path));
  return extract(parsed, vocabulary).mentions.map((mention) => toMentionJson(basename(path), mention));
}

export function aloud({ subject, property, value, unit, kind, qualifiers }: MentionJson): string {
  const said =
    value === null ? kind : `${kind === 'approx' ? '~' : ''}${JSON.stringify(value)}${unit === null ? '' : ` ${unit}`}`;
  const named = Object.entries(qualifiers)
    .filter(([name]) => name !== 'granularity')
    .sort();
  return `${subject} | ${property} = ${said}${named.length === 0 ? '' : ` {${named.map(([name, of]) => `${name}=${String(of)}`).join(' ')}}`}`;
}
