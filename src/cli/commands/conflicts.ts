import { viewConflict, viewLookAlike, type ConflictView, type LookAlikeView } from '../../app/conflict-view';
import { reconcileCorpus, type CorpusPart } from '../../app/corpus';
import { claimDocumentsIn, readClaimDocument } from '../../app/claim-file-documents';
import { readDocument, type ReadDocument } from '../../app/read-document';
import { surroundingsInCorpus, surroundingsInStore } from '../../app/surroundings';
import { Readable } from 'node:stream';
import type { Conflict, Message } from '../../domain';
import type { Store } from '../../store/store';
import type { Vocabulary } from '../../vocabulary';
import { VOCABULARY_OPTION, type Command } from '../command';
import { EXIT } from '../exit-codes';
import { inputFiles, type InputFile } from '../input-files';
import { vocabularyOf, withGraph, type Session } from '../session';
import { printConflict } from '../summary';
import { printJson, printLine, printMessage, type OutputOptions } from '../terminal';
import { UsageError } from '../usage-error';

export const conflicts: Command<ConflictsOptions> = {
  usage: 'conflicts [path...]',
  summary:
    'the conflicts of the graph or, with paths, of a throw-away graph of just these documents; → marks the preferred value',
  options: [
    VOCABULARY_OPTION,
    { flags: '--look-alikes', meaning: 'also what looks like a conflict and is none, with the reason' },
  ],
  run: conflictsCommand,
};

export interface ConflictsOptions extends OutputOptions {
  readonly vocabulary?: string;
  readonly lookAlikes?: boolean;
}

/** The conflicts of the graph or, with paths, of a throw-away graph of just these documents and claim files. */
export async function conflictsCommand(session: Session, paths: readonly string[], options: ConflictsOptions): Promise<number> {
  if (paths.length > 0) return conflictsOfPaths(session, paths, options);
  if (options.lookAlikes === true)
    throw new UsageError('--look-alikes needs paths: look-alikes are worked out afresh, the graph keeps only conflicts');
  if (options.vocabulary !== undefined)
    throw new UsageError('--vocabulary needs paths: the graph is read and judged by the file that CLAIMGRAPH_VOCABULARY names');
  return withGraph(session, vocabularyOf(session), async (store) => {
    if ((await store.counts()).documents === 0) session.terminal.err.write(EMPTY);
    for await (const page of pagesOf(store)) {
      const around = await surroundingsInStore(store, page);
      for (const conflict of page) print(session, viewConflict(conflict, around));
    }
    return EXIT.done;
  });
}

const EMPTY = 'The graph is empty: claimgraph ingest PATH... fills it, or npm run seed with the demo.\n';

async function* pagesOf(store: Store): AsyncGenerator<readonly Conflict[]> {
  let after: string | undefined;
  do {
    const page = await store.pageConflicts({}, { first: 200, ...(after === undefined ? {} : { after }) });
    yield page.rows;
    after = page.hasNext ? page.cursors.at(-1) : undefined;
  } while (after !== undefined);
}

async function conflictsOfPaths(session: Session, paths: readonly string[], options: ConflictsOptions): Promise<number> {
  const vocabulary = vocabularyOf(session, options.vocabulary);
  const { parts, refused } = await readParts(session, paths, vocabulary);
  const corpus = reconcileCorpus(parts, vocabulary);
  const around = surroundingsInCorpus(corpus);
  const { conflicts, lookAlikes } = corpus.reconciliation;
  for (const conflict of [...conflicts].sort(heaviestFirst)) print(session, viewConflict(conflict, around));
  if (options.lookAlikes === true) for (const lookAlike of lookAlikes) printLookAlike(session, viewLookAlike(lookAlike, around));
  return refused ? EXIT.refused : EXIT.done;
}

async function readParts(
  session: Session,
  paths: readonly string[],
  vocabulary: Vocabulary,
): Promise<{ parts: CorpusPart[]; refused: boolean }> {
  const parts: CorpusPart[] = [];
  let refused = false;
  for await (const file of inputFiles(paths)) {
    const { read, messages } = 'message' in file ? { read: [], messages: [file.message] } : await readFile(file, vocabulary);
    for (const message of messages) printMessage(session.terminal, file.path, message);
    refused ||= messages.some((message) => message.severity === 'error');
    parts.push(...read.map((part) => ({ ...part, documents: [part.document] })));
  }
  return { parts, refused };
}

/** A document, or a claim file with a document for each of its sources. */
async function readFile(
  file: InputFile,
  vocabulary: Vocabulary,
): Promise<{ read: readonly ReadDocument[]; messages: readonly Message[] }> {
  if (!/\.(csv|jsonl)$/i.test(file.path)) {
    const read = await readDocument(file.bytes, file.path, vocabulary);
    return { read: read.document === undefined ? [] : [read], messages: read.messages };
  }
  const { documents, read } = await claimDocumentsIn(Readable.from([file.bytes]), vocabulary, { path: file.path });
  return { read: await Promise.all(documents.map((part) => readClaimDocument(part, vocabulary))), messages: read.messages };
}

function heaviestFirst(a: Conflict, b: Conflict): number {
  return Number(a.severity === 'soft') - Number(b.severity === 'soft') || b.weight - a.weight || (a.id < b.id ? -1 : 1);
}

function print(session: Session, view: ConflictView): void {
  if (session.terminal.json) printJson(session.terminal, view);
  else printConflict(session, view);
}

function printLookAlike(session: Session, view: LookAlikeView): void {
  if (session.terminal.json) printJson(session.terminal, view);
  else
    printLine(
      session.terminal,
      `${view.relation}  ${view.subject} · ${view.property}: ${view.values.map(String).join(' / ')} (${view.reason})`,
    );
}
