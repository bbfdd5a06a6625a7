import { Command as Program } from 'commander';
import type { Command } from './command';
import { ask } from './commands/ask';
import { conflicts } from './commands/conflicts';
import { evaluate } from './commands/evaluate';
import { extract } from './commands/extract';
import { fuse } from './commands/fuse';
import { importClaims } from './commands/import';
import { ingest } from './commands/ingest';
import { rebuild } from './commands/rebuild';
import { reconcile } from './commands/reconcile';
import { seed } from './commands/seed';
import { serve } from './commands/serve';
import { start } from './commands/start';
import { verify } from './commands/verify';
import { vocabularyCheck } from './commands/vocabulary';
import type { OutputOptions } from './terminal';

/** Runs a command with the arguments and options that were parsed for it. */
export type Run = (command: Command, args: readonly string[], options: OutputOptions) => Promise<void>;

/** In the order of --help. */
const COMMANDS: readonly Command[] = [
  ingest,
  importClaims,
  extract,
  conflicts,
  fuse,
  seed,
  start,
  serve,
  rebuild,
  reconcile,
  verify,
  ask,
  evaluate,
];

export function programOf(version: string, run: Run): Program {
  const program = new Program('claimgraph')
    .description('Reads documents, keeps every statement with its exact words, says where they disagree and why.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(claimgraph --help lists the commands)')
    .addHelpText('after', HELP);
  for (const command of COMMANDS) define(program, command, run);
  define(program.command('vocabulary').description('files of properties').exitOverride(), vocabularyCheck, run);
  return program;
}

function define(parent: Program, command: Command, run: Run): void {
  const defined = parent
    .command(command.usage)
    .description(command.summary)
    .exitOverride()
    .option('--json', 'JSON lines on stdout, one result a line');
  for (const { flags, meaning, required } of command.options ?? []) {
    if (required === true) defined.requiredOption(flags, meaning);
    else defined.option(flags, meaning);
  }
  defined.action(() => run(command, defined.args, defined.opts()));
}

const HELP = `
Exit codes: 0 done; 1 done, but some input was refused (a message says which, where and why);
2 wrong usage, configuration, or a server that cannot be reached; 130 interrupted.

Environment: PORT, HOST (4000, 127.0.0.1); CLAIMGRAPH_STORE (embedded, or neo4j); CLAIMGRAPH_DATA (.claimgraph);
NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE. README.md lists those for running a server for others.

Examples:
  claimgraph ingest notes/*.md && claimgraph conflicts
  claimgraph extract page.html --json | jq 'select(.property == "output_speed")'
  CLAIMGRAPH_STORE=neo4j NEO4J_PASSWORD=secret claimgraph serve`;
