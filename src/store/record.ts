import { Buffer } from 'node:buffer';
import { versionLeftBy, type Decision, type DocumentId, type GivenFacts } from '../domain';
import type { Driver, Row } from './driver';
import { parseJson } from './slots';
import type { RecordEntry } from './port/record-reads';

/**
 * The record as the graph keeps it: document and decision nodes, in the order of the revisions that put them. An engine
 * that is not trusted to be the only copy answers from its journal instead. A revision that only read the current version
 * of a uri again, or judged it, puts nothing that the record does not have.
 */
export async function* recordInGraph(driver: Driver): AsyncIterable<RecordEntry> {
  const decisions = new Map((await driver.read(decisionRows, {})).map((row) => [row['id'], parseJson<Decision>(row)]));
  const latest = new Map<string, DocumentId>();
  for (const row of await driver.read(recordedRevisions, {})) {
    const decision = decisions.get(row['ref']);
    if (decision !== undefined) {
      const left = versionLeftBy(decision);
      if (left !== undefined) latest.delete(left.uri);
      yield { kind: 'decision', decision };
    } else {
      for await (const entry of documentEntry(driver, row)) {
        if (latest.get(entry.uri) === entry.document) continue;
        latest.set(entry.uri, entry.document);
        yield entry;
      }
    }
  }
}

interface DocumentRow {
  readonly uri: string;
  readonly path: string;
  readonly text: string;
  readonly bytes: string | null;
  readonly given: string | null;
}

type DocumentEntry = Extract<RecordEntry, { readonly kind: 'document' }>;

async function* documentEntry(driver: Driver, { ref, at }: Row): AsyncIterable<DocumentEntry> {
  const [row] = await driver.read(documentRow, { id: ref });
  if (row === undefined) return;
  const { uri, path, text, bytes, given } = row as unknown as DocumentRow;
  yield {
    kind: 'document',
    document: ref as DocumentId,
    uri,
    path,
    at: at as string,
    bytes: bytes === null ? Buffer.from(text, 'utf8') : Buffer.from(bytes, 'base64'),
    ...(given === null ? {} : { given: JSON.parse(given) as GivenFacts }),
  };
}

/** Cleared documents that were not put again: an interrupted rebuild. */
export async function unreadDocuments(driver: Driver): Promise<string | undefined> {
  const [row] = await driver.read(countUnread, {});
  const total = row?.['total'] as number;
  return total === 0 ? undefined : `${String(total)} documents were cleared and not read again: a rebuild was interrupted.`;
}

const recordedRevisions = `
  MATCH (r:Revision)
  WHERE (r.kind = 'document' OR r.kind = 'decision') AND coalesce(r.put, true)
  RETURN r.kind AS kind, r.ref AS ref, r.at AS at, r.number AS number
  ORDER BY number`;

const decisionRows = `
  MATCH (d:Decision)
  RETURN d.id AS id, d.json AS json`;

const documentRow = `
  MATCH (d:Document {id: $id})
  RETURN d.uri AS uri, d.path AS path, d.text AS text, d.bytes AS bytes, d.given AS given`;

const countUnread = `
  MATCH (d:Document)
  WHERE d.content IS NULL
  RETURN count(d) AS total`;
