import { loadVocabulary, type Property, type Vocabulary } from '../../src/vocabulary';

/** A vocabulary as a stranger would write one: what is claimed about `kind`, one row a line, in YAML. */
export function aVocabulary(kind: string, rows: string, rest = ''): Vocabulary {
  const yaml = `vocabulary: ${kind}s\nsubject: { kind: ${kind} }\n${rest}\nproperties:\n${rows
    .trim()
    .split('\n')
    .map((row) => `  - { ${row.trim()} }`)
    .join('\n')}\n`;
  const { vocabulary, messages } = loadVocabulary(yaml);
  if (!vocabulary) throw new Error(messages.map(({ reason }) => reason).join('\n'));
  return vocabulary;
}

/** A vocabulary of these properties alone, without a word that a document could use. */
export function ofProperties(...properties: Property[]): Vocabulary {
  const byId = new Map(properties.map((property) => [property.id, property]));
  return { id: 'test', version: 1, title: '', subjectKind: 'thing', subjectNouns: [], terms: new Map(), properties: byId };
}
