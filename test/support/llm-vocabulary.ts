import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadVocabulary, type Vocabulary } from '../../src/vocabulary';

/** The shipped vocabulary of language models. */
export function llmVocabulary(): Vocabulary {
  const { vocabulary, messages } = loadVocabulary(readFileSync(join(__dirname, '../../schema/vocabulary/llm.yaml'), 'utf8'));
  if (vocabulary === undefined) throw new Error(messages.map(({ line, reason }) => `line ${line ?? 0}: ${reason}`).join('\n'));
  return vocabulary;
}
