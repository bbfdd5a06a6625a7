import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument, type ReadDocument } from '../../src/app/read-document';
import type { ReconciliationInput } from '../../src/reconciliation';
import type { Vocabulary } from '../../src/vocabulary';

/** What the extractor reads from these files, as input for the reconciler. */
export async function extractedInput(vocabulary: Vocabulary, paths: readonly string[]): Promise<ReconciliationInput> {
  const read = (await Promise.all(paths.map((path) => readDocument(readFileSync(path), basename(path), vocabulary)))).filter(
    (document): document is ReadDocument => document.document !== undefined,
  );
  const items = read.flatMap(({ dataItems }) => dataItems);
  return {
    vocabulary,
    touched: [...new Set(items.map(({ id }) => id))],
    dataItems: new Map(items.map((item) => [item.id, item])),
    claims: read.flatMap(({ claims }) => claims),
    documents: new Map(read.map(({ document }) => [document.id, document])),
    sources: new Map(read.flatMap(({ sources }) => sources).map((source) => [source.id, source])),
    subjects: new Map(read.flatMap(({ subjects }) => subjects).map((subject) => [subject.id, subject])),
    decisions: [],
  };
}
