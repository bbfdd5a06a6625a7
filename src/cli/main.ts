import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { StoreError } from '../store/store-error';
import { conflictsCommand, type ConflictsOptions } from './commands/conflicts';
import { evaluateCommand, type EvaluateOptions } from './commands/evaluate';
import { extractCommand, type ExtractOptions } from './commands/extract';
import { ingestCommand } from './commands/ingest';
import { rebuildCommand } from './commands/rebuild';
import { seedCommand } from './commands/seed';
import { serveCommand } from './commands/serve';
import { startCommand } from './commands/start';
import { verifyCommand } from './commands/verify';
import { vocabularyCheckCommand } from './commands/vocabulary';
import { EXIT } from './exit-codes';
import { InterruptedError } from './interrupted-error';
import { newSession, packageRoot, type Session } from './session';
import { colorsOf, type OutputOptions } from './terminal';
import { UsageError } from './usage-error';

type Run = (work: (session: Session) => number | Promise<number>, options: OutputOptions) => Promise<void>;

/** The command line: parses, runs one command, answers with its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const interrupted = abortOnSignals();
  let code: number = EXIT.done;
  const program = programOf(async (work, options) => {
    code = await work(newSession({ json: options.json === true, out: process.stdout, err: process.stderr }, interrupted));
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failureOf(error);
  }
}

function programOf(run: Run): Command {
  const program = new Command('claimgraph')
    .description('Reads documents, keeps every statement with its exact words, says where they disagree and why.')
    .version(versionOfPackage())
    .exitOverride()
    .showHelpAfterError('(claimgraph --help lists the commands)')
    .addHelpText('after', HELP);
  const command = (usage: string, summary: string) =>
    program.command(usage).description(summary).exitOverride().option('--json', 'JSON lines on stdout, one result a line');
  command(
    'ingest <path...>',
    'documents (text, Markdown, HTML, folders of them) into the graph, then reconciles what they touch',
  ).action((paths: string[], options) => run((session) => ingestCommand(session, paths), options));
  command('extract <file...>', 'documents to statements with their exact words; no store is touched')
    .option('--explain', 'the document with each statement under its line, and what was refused, with the reason')
    .option('--vocabulary <file>', 'properties of another domain')
    .action((paths: string[], options: ExtractOptions) => run((session) => extractCommand(session, paths, options), options));
  command('conflicts [path...]', 'the conflicts of the graph or, with paths, of a throw-away graph of just these documents')
    .option('--vocabulary <file>', 'properties of another domain')
    .option('--look-alikes', 'also what looks like a conflict and is none, with the reason')
    .action((paths: string[], options: ConflictsOptions) => run((session) => conflictsCommand(session, paths, options), options));
  command('seed [path...]', 'the documents of seeds/, or the paths, into the graph, with a summary').action(
    (paths: string[], options) => run((session) => seedCommand(session, paths), options),
  );
  command('start', 'seeds, tells what it found, and serves: what npm start runs').action((options) =>
    run((session) => startCommand(session), options),
  );
  command('serve', 'serves the graph as GraphQL until Ctrl-C').action((options) =>
    run((session) => serveCommand(session), options),
  );
  command('rebuild', 'makes the graph anew from the documents and decisions on record').action((options) =>
    run((session) => rebuildCommand(session), options),
  );
  command('verify', 'checks that every quote is in its document and every verdict is what reconciling gives now').action(
    (options) => run((session) => verifyCommand(session), options),
  );
  command('evaluate <file...>', 'scores extraction against gold statements')
    .requiredOption('--gold <file>', 'JSON lines in the form that extract --json prints')
    .option('--vocabulary <file>', 'properties of another domain')
    .action((paths: string[], options: EvaluateOptions) => run((session) => evaluateCommand(session, paths, options), options));
  const vocabulary = program.command('vocabulary').description('files of properties').exitOverride();
  vocabulary
    .command('check <file>')
    .description('every problem of a vocabulary file, with its line and field')
    .exitOverride()
    .option('--json', 'JSON lines on stdout, one result a line')
    .action((file: string, options) => run((session) => vocabularyCheckCommand(session, file), options));
  return program;
}

const HELP = `
Exit codes: 0 done; 1 done, but some input was refused (a message says which, where and why);
2 wrong usage, configuration, or a server that cannot be reached; 130 interrupted.

Environment: PORT, HOST (4000, 127.0.0.1); CLAIMGRAPH_STORE (embedded, or neo4j); CLAIMGRAPH_DATA (.claimgraph);
NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE.

Examples:
  claimgraph ingest notes/*.md && claimgraph conflicts
  claimgraph extract page.html --json | jq 'select(.property == "output_speed")'
  CLAIMGRAPH_STORE=neo4j NEO4J_PASSWORD=secret claimgraph serve`;

function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

/** One line for what the person can mend; the whole story only for bugs. */
function failureOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed;
  if (error instanceof InterruptedError) return say(error.message, EXIT.interrupted);
  if (error instanceof UsageError || error instanceof StoreError) return say(error.message, EXIT.failed);
  return say(error instanceof Error ? (error.stack ?? error.message) : String(error), EXIT.failed);
}

function say(text: string, code: number): number {
  process.stderr.write(`${colorsOf(process.stderr).red('claimgraph')}: ${text}\n`);
  return code;
}

function versionOfPackage(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** `claimgraph ... | head` is no failure: the reader had enough. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.done);
  });
}

if (require.main === module) {
  endQuietlyWhenNobodyReads();
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
