/**
 * What the Cypher store needs of an engine. Statements are written once, in the subset of Cypher that every engine here
 * speaks; values only ever travel as parameters. Rows are plain: numbers are JS numbers, missing values null.
 */
export interface Driver {
  /** Reaches the engine, checks its version, applies constraints and indexes. Idempotent. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** One statement, in a read transaction of its own; retried where the engine says that a retry helps. */
  read(cypher: string, parameters: Parameters): Promise<Row[]>;
  /**
   * All statements of `work` in one transaction: committed when it resolves, rolled back when it throws. `work` may run
   * again from its beginning after a transient error, so it has no effects beside its statements.
   */
  write<Result>(work: (run: Run) => Promise<Result>): Promise<Result>;
  readonly texts: Texts;
  /** How many writes were committed here. Only an engine that nobody else can write to tells: until it moves, nothing has changed. */
  readonly committed?: () => number;
}

/** Where things are by the words of their texts: the engine's own index, or one beside an engine that has none to go by. */
export interface Texts {
  /**
   * How a statement begins that has `n` be everything of the label whose `words`, folded by wordsOf, hold all of these; it may
   * have others too, for the statement to leave out.
   */
  having(label: TextLabel, words: WordsHeld): Promise<{ readonly match: string; readonly parameters: Parameters }>;
}

/** Things with texts of any length. */
export type TextLabel = 'Document' | 'Claim';

export interface WordsHeld {
  readonly whole: readonly string[];
  /** What some word starts with. */
  readonly begun?: string;
}

export type Run = (cypher: string, parameters: Parameters) => Promise<Row[]>;
export type Parameters = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>>;

/** Called after each statement: tests count them, the server times them. */
export type StatementObserver = (cypher: string, parameters: Parameters, milliseconds: number) => void;

/** `run`, told to the observer, whether it succeeds or fails. */
export function observed(run: Run, onStatement: StatementObserver | undefined): Run {
  if (onStatement === undefined) return run;
  return async (cypher, parameters) => {
    const start = performance.now();
    try {
      return await run(cypher, parameters);
    } finally {
      onStatement(cypher, parameters, performance.now() - start);
    }
  };
}
