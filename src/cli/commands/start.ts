import type { Command } from '../command';
import { vocabularyOf, withGraph, type Session } from '../session';
import { printSummary } from '../summary';
import { colorsOf, printLine } from '../terminal';
import { ingestPaths, printOutcomes } from './ingest';
import { seedPaths } from './seed';
import { serveStore } from './serve';

export const start: Command = {
  usage: 'start',
  summary: 'seeds, tells what it found, and serves: what npm start runs',
  endsItself: true,
  run: startCommand,
};

/** `npm start`: seeds, reconciles, tells what it found, serves. */
export async function startCommand(session: Session): Promise<number> {
  const vocabulary = vocabularyOf(session);
  return withGraph(session, vocabulary, async (store) => {
    const outcomes = await ingestPaths(session, store, vocabulary, seedPaths([]));
    if (!session.terminal.json) {
      printOutcomes(session, outcomes);
      await printSummary(session, store);
    }
    return serveStore(session, store, vocabulary, (url) => printAddresses(session, url));
  });
}

function printAddresses(session: Session, base: string): void {
  const { bold, dim } = colorsOf(session.terminal.out);
  printLine(session.terminal);
  printLine(session.terminal, `${bold('GraphQL')}   ${base}/graphql`);
  printLine(session.terminal, `${bold('GraphiQL')}  ${base}/graphiql  ${dim('queries to start with stand beside its editor')}`);
  printLine(session.terminal, dim('Ctrl-C stops it. The graph stays for the other commands: npx claimgraph --help'));
  printLine(session.terminal);
}
