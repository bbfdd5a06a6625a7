import { ingest } from '../../src/app/ingest';
import { reconcileStale } from '../../src/app/reconcile-stale';
import type { Store } from '../../src/store/store';
import type { Vocabulary } from '../../src/vocabulary';

/** A page with a publisher of its own into the graph, a paragraph a line, titled as the first of them; and what it touches is judged. */
export async function readPage(
  { store, vocabulary, now }: { readonly store: Store; readonly vocabulary: Vocabulary; readonly now: () => string },
  path: string,
  lines: readonly string[],
): Promise<void> {
  const bytes = Buffer.from(`---\ntitle: ${lines[0]!}\npublisher: Publisher of ${path}\n---\n\n${lines.join('\n\n')}\n`);
  await ingest(store, vocabulary, { bytes, path, at: now() });
  await reconcileStale(store, vocabulary, { cause: { kind: 'document', ref: path }, now });
}
