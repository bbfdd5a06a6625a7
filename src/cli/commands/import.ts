import { createReadStream } from 'node:fs';
import { claimDocumentsIn } from '../../app/claim-file-documents';
import { ingest } from '../../app/ingest';
import { reconcileStale } from '../../app/reconcile-stale';
import type { Message } from '../../domain';
import type { Store } from '../../store/store';
import type { Vocabulary } from '../../vocabulary';
import { VOCABULARY_OPTION, type Command } from '../command';
import { EXIT } from '../exit-codes';
import { fileUri } from '../input-files';
import { InterruptedError } from '../interrupted-error';
import { assertReadable, vocabularyOf, withGraph, type Session } from '../session';
import { UsageError } from '../usage-error';
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
  if (options.vocabulary !== undefined) assertOfTheGraph(session, vocabulary, options.vocabulary);
  return withGraph(session, vocabulary, async (store) => {
    let refused = 0;
    for (const file of files) refused += await importFile(session, store, vocabulary, file);
    return refused > 0 ? EXIT.refused : EXIT.done;
  });
}

/** What only the file knows would be in the graph and understood by no other command. */
function assertOfTheGraph(session: Session, { properties }: Vocabulary, file: string): void {
  const known = vocabularyOf(session).properties;
  const strange = [...properties.keys()].filter((id) => !known.has(id));
  if (strange.length === 0) return;
  const some = `${strange.slice(0, 5).join(', ')}${strange.length > 5 ? ' ...' : ''}`;
  const graphs = session.environment.vocabulary ?? 'the one of language models that comes with claimgraph';
  throw new UsageError(
    `${file} has properties that the vocabulary of the graph lacks (${some}): that is ${graphs}. Set CLAIMGRAPH_VOCABULARY=${file} for all commands on this graph.`,
  );
}

async function importFile(session: Session, store: Store, vocabulary: Vocabulary, file: string): Promise<number> {
  const progress = new Progress(session.terminal.err);
  const { documents, read } = await claimDocumentsIn(createReadStream(file), vocabulary, { path: file, uri: fileUri(file) });
  for (const message of read.messages) printMessage(session.terminal, file, message);
  const told = [...read.messages];
  for (const [index, document] of documents.entries()) {
    if (session.interrupted.aborted) throw new InterruptedError();
    progress.show(`${file}: source ${index + 1} of ${documents.length}`);
    const outcome = await ingest(store, vocabulary, { ...document, at: session.now() });
    const added = outcome.messages.filter(({ line }) => line === undefined).filter(isNews(told));
    for (const message of added) printMessage(session.terminal, document.path, message);
    told.push(...added);
  }
  await reconcileStale(store, vocabulary, { cause: { kind: 'document', ref: file }, now: session.now });
  progress.done();
  const { rows, refused, claims } = read;
  if (session.terminal.json) printJson(session.terminal, { file, rows, claims: claims.length, refused, messages: told });
  else
    printLine(
      session.terminal,
      `${file}: ${rows} rows, ${claims.length} claims by ${documents.length} sources, ${refused} refused`,
    );
  return refused;
}

/** Each source is read once more by itself: what was told of the whole file is not told again. */
function isNews(told: readonly Message[]): (message: Message) => boolean {
  const known = new Set(told.map(({ rule, reason }) => `${rule} ${reason}`));
  return ({ rule, reason }) => !known.has(`${rule} ${reason}`);
}
