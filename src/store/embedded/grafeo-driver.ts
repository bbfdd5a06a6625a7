import { GrafeoDB, type QueryResult, type Transaction } from '@grafeo-db/js';
import { observed, type Driver, type Parameters, type Row, type Run, type StatementObserver } from '../driver';
import { schemaStatements } from '../schema-statements';
import { StoreError } from '../store-error';
import { WordIndex } from './word-index';

/**
 * Grafeo inside this process, in a file or, without one, in memory. What its 0.6 needs and this driver gives:
 * one writer at a time (writes queue here), no use of a transaction after an error in it (its commit would still resolve:
 * it is rolled back), and an index beside each uniqueness constraint (schema/cypher/embedded.cypher).
 */
export class GrafeoDriver implements Driver {
  private database: GrafeoDB | undefined;
  /** Resolves when the last write queued is over, however it ended. */
  private lastWrite: Promise<unknown> = Promise.resolve();

  private commits = 0;
  readonly committed = (): number => this.commits;
  readonly texts = new WordIndex(this);

  constructor(
    private readonly file: string | undefined,
    private readonly onStatement?: StatementObserver,
  ) {}

  async open(): Promise<void> {
    const database = openDatabase(this.file);
    this.database = database;
    for (const statement of await schemaStatements('embedded')) await executed(database, statement, {});
  }

  async close(): Promise<void> {
    await this.lastWrite;
    const database = this.database;
    this.database = undefined;
    try {
      database?.close(); // writes what is still in its log: a full disk is told here
    } catch (cause) {
      throw new StoreError('FAILED', `The embedded graph could not be written whole (${messageOf(cause)}). ${AFTERWARDS}`, {
        cause,
      });
    }
  }

  async read(cypher: string, parameters: Parameters): Promise<Row[]> {
    return this.runOn(this.opened())(cypher, parameters);
  }

  write<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    const result = this.lastWrite.then(() => this.transact(work));
    this.lastWrite = result.catch(() => undefined); // told to whoever awaits the result; the queue goes on
    return result;
  }

  private async transact<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    const transaction = this.opened().beginTransaction();
    try {
      const result = await work(this.runOn(transaction));
      transaction.commit();
      this.commits += 1;
      return result;
    } catch (error) {
      if (transaction.isActive) transaction.rollback();
      throw error;
    }
  }

  private runOn(target: Pick<GrafeoDB | Transaction, 'executeCypher'>): Run {
    return observed(async (cypher, parameters) => rowsOf(await executed(target, cypher, parameters)), this.onStatement);
  }

  private opened(): GrafeoDB {
    if (this.database === undefined) throw new StoreError('FAILED', 'The embedded graph is not open.');
    return this.database;
  }
}

const AFTERWARDS = 'What was acknowledged is in the journal: mend this, then run `claimgraph rebuild`.';

/** The log is folded into the file whenever it has grown by this much, and at close; opening replays what is left of it. */
const checkpointBytes = 64 << 20;

function openDatabase(file: string | undefined): GrafeoDB {
  try {
    const database = GrafeoDB.create(file);
    if (file !== undefined) database.setCheckpointTriggers({ walBytes: checkpointBytes });
    return database;
  } catch (cause) {
    const code = messageOf(cause).includes('cannot be locked') ? 'LOCKED' : 'CORRUPT';
    throw new StoreError(code, `The embedded graph in ${file ?? 'memory'} cannot be opened: ${messageOf(cause)}`, { cause });
  }
}

async function executed(
  target: Pick<GrafeoDB | Transaction, 'executeCypher'>,
  cypher: string,
  parameters: Parameters,
): Promise<QueryResult> {
  try {
    return await target.executeCypher(cypher, parameters);
  } catch (cause) {
    throw new StoreError('FAILED', `The embedded graph refused a statement: ${messageOf(cause)}`, { cause });
  }
}

function rowsOf(result: QueryResult): Row[] {
  return result.toArray();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
