import type { DecisionReads } from './port/decision-reads';
import type { GraphReads } from './port/graph-reads';
import type { HistoryReads } from './port/history-reads';
import type { PageReads } from './port/page-reads';
import type { RecordReads } from './port/record-reads';
import type { SearchReads } from './port/search-reads';
import type { StoreWrites } from './port/store-writes';
import type { WholeReads } from './port/whole-reads';

/**
 * The port. One Cypher implementation behind it (cypher-store.ts) over two drivers; test/contract/store.contract.ts is
 * its definition. Reads are batch first: they take ids and answer one slot per id, in the order asked, undefined (or an
 * empty list) where there is nothing. Lists come ordered by their key, so that every engine answers alike.
 * Writes are atomic and queue up. A read beside a commit sees all of it or nothing on the embedded engine; Neo4j, which has
 * no snapshots, answers with what is committed so far, record by record. `along`: edges of the rows to be read in the same
 * statement (along.ts).
 * Operational failures are StoreError with a stable code; not found is undefined.
 */
export interface Store
  extends StoreWrites, RecordReads, GraphReads, WholeReads, PageReads, SearchReads, HistoryReads, DecisionReads {
  /** Constraints and indexes; idempotent. Fails with UNREACHABLE, UNAUTHORIZED or UNSUPPORTED_VERSION. */
  open(): Promise<void>;
  close(): Promise<void>;
}
