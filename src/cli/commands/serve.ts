import { startServer } from '../../graphql';
import type { Store } from '../../store/store';
import type { Vocabulary } from '../../vocabulary';
import type { Command } from '../command';
import { EXIT } from '../exit-codes';
import { logTo } from '../log-to';
import { openTracing } from '../open-telemetry';
import { vocabularyOf, withGraph, type Session } from '../session';
import { printJson, printLine } from '../terminal';
import { UsageError } from '../usage-error';

export const serve: Command = {
  usage: 'serve',
  summary: 'serves the graph as GraphQL until Ctrl-C',
  endsItself: true,
  run: serveCommand,
};

/** Serves the graph until SIGINT or SIGTERM, then finishes what is running and ends with 0. */
export async function serveCommand(session: Session): Promise<number> {
  const vocabulary = vocabularyOf(session);
  return withGraph(session, vocabulary, (store) => serveStore(session, store, vocabulary));
}

/** `onListening` may tell people more before the ready line; with --json that line stands alone. */
export async function serveStore(
  session: Session,
  store: Store,
  vocabulary: Vocabulary,
  onListening: (url: string) => void = () => undefined,
): Promise<number> {
  const { host, port, access, serving, tracing } = session.environment;
  const traces = tracing && (await openTracing(tracing));
  const report = traces === undefined ? {} : { report: traces.report };
  const log = logTo(session.terminal.err, serving.logged);
  const server = await startServer({ ...serving, ...report, store, vocabulary, host, port, access, log }).catch(
    (cause: unknown) => {
      throw listenError(cause, host, port);
    },
  );
  if (session.terminal.json) printJson(session.terminal, readyOf(server.url));
  else {
    onListening(server.url);
    printLine(session.terminal, `ready ${server.url}`);
  }
  await aborted(session.interrupted);
  await server.close();
  await traces?.close();
  return EXIT.done;
}

function readyOf(url: string) {
  return { ready: url, graphql: `${url}/graphql`, graphiql: `${url}/graphiql` };
}

function listenError(cause: unknown, host: string, port: number): unknown {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return new UsageError(`port ${port} on ${host} is taken; set PORT to another`, { cause });
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new UsageError(`cannot listen on ${host}:${port} (${code}); set HOST and PORT`, { cause });
  return cause;
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
