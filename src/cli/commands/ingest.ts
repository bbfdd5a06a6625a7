import { ingest as ingestDocument, type IngestOutcome } from '../../app/ingest';
import { reconcileStale } from '../../app/reconcile-stale';
import type { Store } from '../../store/store';
import type { Vocabulary } from '../../vocabulary';
import type { Command } from '../command';
import { EXIT } from '../exit-codes';
import { inputFiles, shownUri } from '../input-files';
import { InterruptedError } from '../interrupted-error';
import { vocabularyOf, withGraph, type Session } from '../session';
import { printJson, printLine, printMessage, Progress, tableOf } from '../terminal';

export const ingest: Command = {
  usage: 'ingest <path...>',
  summary: 'documents (text, Markdown, HTML, PDF, folders of them) into the graph, then reconciles what they touch',
  endsItself: true,
  run: ingestCommand,
};

/** Documents into the graph, one transaction each, then verdicts on what they touched. */
export async function ingestCommand(session: Session, paths: readonly string[]): Promise<number> {
  const vocabulary = vocabularyOf(session);
  return withGraph(session, vocabulary, async (store) => {
    const outcomes = await ingestPaths(session, store, vocabulary, paths);
    if (!session.terminal.json) printOutcomes(session, outcomes);
    return exitCodeOf(outcomes);
  });
}

/** The work shared by ingest, seed and start. With --json it prints a line per document as it is done. */
export async function ingestPaths(
  session: Session,
  store: Store,
  vocabulary: Vocabulary,
  paths: readonly string[],
): Promise<IngestOutcome[]> {
  const progress = new Progress(session.terminal.err);
  const outcomes: IngestOutcome[] = [];
  for await (const file of inputFiles(paths)) {
    if (session.interrupted.aborted) break;
    progress.show(`reading ${file.path}`);
    const outcome =
      'message' in file
        ? refusal(file.uri, file.message)
        : await ingestDocument(store, vocabulary, {
            bytes: file.bytes,
            path: file.uri,
            formerPath: file.path,
            at: session.now(),
          });
    progress.done();
    for (const message of outcome.messages) printMessage(session.terminal, file.path, message);
    if (session.terminal.json) printJson(session.terminal, shown(outcome));
    outcomes.push(outcome);
  }
  await reconcileWithProgress(session, store, vocabulary, outcomes);
  if (session.interrupted.aborted) throw new InterruptedError();
  return outcomes;
}

async function reconcileWithProgress(
  session: Session,
  store: Store,
  vocabulary: Vocabulary,
  outcomes: readonly IngestOutcome[],
): Promise<void> {
  const progress = new Progress(session.terminal.err);
  progress.show('reconciling');
  await reconcileStale(store, vocabulary, {
    cause: { kind: 'document', ref: outcomes.find((outcome) => outcome.status !== 'unchanged')?.document ?? '' },
    now: session.now,
    onProgress: (done, all) => progress.show(`reconciling ${done} of ${all} slots`),
  });
  progress.done();
}

function refusal(uri: string, message: IngestOutcome['messages'][number]): IngestOutcome {
  return { uri, status: 'refused', claims: 0, refused: 0, messages: [message], touched: [] };
}

function shown({ touched: _slots, ...outcome }: IngestOutcome): Omit<IngestOutcome, 'touched'> {
  return outcome;
}

export function printOutcomes(session: Session, outcomes: readonly IngestOutcome[]): void {
  const rows = outcomes.map((outcome) => [
    shownUri(outcome.uri),
    outcome.title ?? '',
    outcome.status,
    outcome.claims,
    outcome.refused,
  ]);
  printLine(session.terminal, tableOf(['document', 'title', 'status', 'claims', 'left unassigned'], rows));
}

export function exitCodeOf(outcomes: readonly IngestOutcome[]): number {
  const refused = outcomes.some((outcome) => outcome.messages.some((message) => message.severity === 'error'));
  return refused ? EXIT.refused : EXIT.done;
}
