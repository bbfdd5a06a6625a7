import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { StoreError } from '../store/store-error';
import { EXIT } from './exit-codes';
import { InterruptedError } from './interrupted-error';
import { programOf } from './program';
import { newSession, packageRoot } from './session';
import { colorsOf } from './terminal';
import { UsageError } from './usage-error';

/** The command line: parses, runs one command, answers with its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  endQuietlyWhenNobodyReads();
  const interrupted = abortOnSignals();
  let code: number = EXIT.done;
  const program = programOf(versionOfPackage(), async (command, args, options) => {
    const terminal = { json: options.json === true, out: process.stdout, err: process.stderr };
    if (command.endsItself !== true) interrupted.addEventListener('abort', () => process.exit(EXIT.interrupted));
    code = await command.run(newSession(terminal, interrupted), args, options);
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failureOf(error);
  }
}

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
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
