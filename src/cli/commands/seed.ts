import { join } from 'node:path';
import { packageRoot, vocabularyAt, withStore, type Session } from '../session';
import { printSummary } from '../summary';
import { exitCodeOf, ingestPaths, printOutcomes } from './ingest';

/** The documents of seeds/, or the paths given, into the selected store, reconciled, with a summary. */
export async function seedCommand(session: Session, paths: readonly string[]): Promise<number> {
  return withStore(session, async (store) => {
    const outcomes = await ingestPaths(session, store, vocabularyAt(undefined), seedPaths(paths));
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
