import { accessSync, constants, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadVocabulary, type Vocabulary } from '../vocabulary';
import { rebuild } from '../app/rebuild';
import { reconcileStale } from '../app/reconcile-stale';
import type { Store } from '../store/store';
import { openEmbeddedStore } from '../store/embedded';
import { openNeo4jStore } from '../store/neo4j';
import { readEnvironment, type Environment } from './environment';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** What a command works with: made once in main.ts, nothing in it is done before it is asked for. */
export interface Session {
  readonly terminal: Terminal;
  readonly environment: Environment;
  /** Aborted by SIGINT and SIGTERM: long work stops at the next whole step. */
  readonly interrupted: AbortSignal;
  /** ISO instant. */
  readonly now: () => string;
}

export function newSession(terminal: Terminal, interrupted: AbortSignal): Session {
  return { terminal, environment: readEnvironment(process.env), interrupted, now: () => new Date().toISOString() };
}

/** The vocabulary of the file, else the one that the environment names, else the one of language models that comes with the package. */
export function vocabularyOf(session: Session, path: string | undefined = session.environment.vocabulary): Vocabulary {
  const file = path ?? join(packageRoot(), 'schema', 'vocabulary', 'llm.yaml');
  const { vocabulary, messages } = loadVocabulary(readText(file));
  if (vocabulary !== undefined) return vocabulary;
  const first = messages[0];
  throw new UsageError(
    `${file}:${first?.line ?? 1}:${first?.column ?? 1} ${first?.reason ?? 'is no vocabulary'} (claimgraph vocabulary check lists all)`,
  );
}

/** Opens the selected store for the time of `work`, and closes it whatever happens. */
export async function withStore<Result>(session: Session, work: (store: Store) => Promise<Result>): Promise<Result> {
  const choice = session.environment.store;
  const onMessage = (message: string) => say(session, message);
  const store = choice.engine === 'embedded' ? await openEmbeddedStore({ ...choice, onMessage }) : await openNeo4jStore(choice);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The store with its graph as the record has it: what an earlier process was killed in the middle of is finished first. */
export async function withGraph<Result>(
  session: Session,
  vocabulary: Vocabulary,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  return withStore(session, async (store) => {
    const { now } = session;
    const reason = await store.needsRebuild();
    if (reason !== undefined) {
      say(session, `${reason} Rebuilding it from the record.`);
      await rebuild(store, vocabulary, { now });
    }
    await reconcileStale(store, vocabulary, { cause: { kind: 'rebuild', ref: '' }, now });
    return work(store);
  });
}

function say(session: Session, message: string): void {
  session.terminal.err.write(`claimgraph: ${message}\n`);
}

/** The folder that holds package.json, whether run from dist/ or from src/. */
export function packageRoot(): string {
  return resolve(__dirname, '..', '..');
}

export function readText(file: string): string {
  return orUsageError(file, () => readFileSync(file, 'utf8'));
}

/** For files that are read as a stream later. */
export function assertReadable(file: string): void {
  orUsageError(file, () => accessSync(file, constants.R_OK));
}

function orUsageError<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    throw new UsageError(`cannot read ${file}: ${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'}`, { cause });
  }
}
