import { join } from 'node:path';
import type { Command } from '../command';
import { packageRoot, vocabularyOf, withGraph, type Session } from '../session';
import { printSummary } from '../summary';
import { exitCodeOf, ingestPaths, printOutcomes } from './ingest';

export const seed: Command = {
  usage: 'seed [path...]',
  summary: 'the documents of seeds/, or the paths, into the graph, with a summary',
  endsItself: true,
  run: seedCommand,
};

/** The documents of seeds/, or the paths given, into the selected store, reconciled, with a summary. */
export async function seedCommand(session: Session, paths: readonly string[]): Promise<number> {
  const vocabulary = vocabularyOf(session);
  return withGraph(session, vocabulary, async (store) => {
    const outcomes = await ingestPaths(session, store, vocabulary, seedPaths(paths));
    if (!session.terminal.json) {
      printOutcomes(session, outcomes);
      await printSummary(session, store);
    }
    return exitCodeOf(outcomes);
  });
}

export function seedPaths(paths: readonly string[]): readonly string[] {
  return paths.length > 0 ? paths : [join(packageRoot(), 'seeds')];
}
