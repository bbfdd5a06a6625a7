import { createReadStream } from 'node:fs';
import { claimDocumentsIn } from '../../app/claim-file-documents';
import { ingest } from '../../app/ingest';
import { reconcileStale } from '../../app/reconcile-stale';
import type { Store } from '../../store/store';
import type { Vocabulary } from '../../vocabulary';
import { VOCABULARY_OPTION, type Command } from '../command';
import { EXIT } from '../exit-codes';
import { fileUri } from '../input-files';
import { InterruptedError } from '../interrupted-error';
import { assertReadable, vocabularyOf, withGraph, type Session } from '../session';
import { printJson, printLine, printMessage, Progress, type OutputOptions } from '../terminal';

export interface ImportOptions extends OutputOptions {
  readonly vocabulary?: string;
}

export const importClaims: Command<ImportOptions> = {
  usage: 'import <file...>',
  summary: 'claims as CSV or JSON lines into the graph; values as people write them ("128K tokens", "July 2024")',
  options: [VOCABULARY_OPTION],
  endsItself: true,
  run: importCommand,
};

/** Each source of a file is a document of its own, one transaction each; bad rows are refused by number, the rest goes on. */
async function importCommand(session: Session, files: readonly string[], options: ImportOptions): Promise<number> {
  files.forEach(assertReadable);
  const vocabulary = vocabularyOf(session, options.vocabulary);
  return withGraph(session, vocabulary, async (store) => {
    let refused = 0;
    for (const file of files) refused += await importFile(session, store, vocabulary, file);
    return refused > 0 ? EXIT.refused : EXIT.done;
  });
}

async function importFile(session: Session, store: Store, vocabulary: Vocabulary, file: string): Promise<number> {
  const progress = new Progress(session.terminal.err);
  const { documents, read } = await claimDocumentsIn(createReadStream(file), vocabulary, { path: file, uri: fileUri(file) });
  for (const message of read.messages) printMessage(session.terminal, file, message);
  for (const [index, document] of documents.entries()) {
    if (session.interrupted.aborted) throw new InterruptedError();
    progress.show(`${file}: source ${index + 1} of ${documents.length}`);
    await ingest(store, vocabulary, { ...document, at: session.now() });
  }
  await reconcileStale(store, vocabulary, { cause: { kind: 'document', ref: file }, now: session.now });
  progress.done();
  const { rows, refused, messages, claims } = read;
  if (session.terminal.json) printJson(session.terminal, { file, rows, claims: claims.length, refused, messages });
  else
    printLine(
      session.terminal,
      `${file}: ${rows} rows, ${claims.length} claims by ${documents.length} sources, ${refused} refused`,
    );
  return refused;
}
