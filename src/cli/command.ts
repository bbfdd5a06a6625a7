import type { Session } from './session';
import type { OutputOptions } from './terminal';

/** One command of the command line: a file of commands/, and a line in program.ts. */
export interface Command<Options extends OutputOptions = OutputOptions> {
  /** Name and arguments, as commander writes them: "ingest <path...>". */
  readonly usage: string;
  /** One line for --help. */
  readonly summary: string;
  /** Flags beside --json and --help, each with its meaning; those without which it makes no sense are `required`. */
  readonly options?: readonly { readonly flags: string; readonly meaning: string; readonly required?: boolean }[];
  /** It watches session.interrupted and ends at a whole step; the others write nothing that a sudden end could halve. */
  readonly endsItself?: boolean;
  /** Answers the exit code; throws what exit-codes.ts and main.ts turn into one. */
  run(session: Session, args: readonly string[], options: Options): number | Promise<number>;
}

export const VOCABULARY_OPTION = { flags: '--vocabulary <file>', meaning: 'properties of another domain' } as const;
