import type { DataItemId, DocumentId } from '../domain';
import { runInBatches } from './batches';
import { documentRows, type DocumentRows } from './document-rows';
import type { Run } from './driver';
import { commitRevision, lockedRevision, standingRevision } from './revisions';
import type { DocumentRevision, DocumentWrite } from './store';
import * as statements from './document-statements';

/**
 * One document with all it says, in the transaction of `run`. The document put last is the current one of its uri, also
 * when it is an older version put again; the same document with other claims (a newer extractor) has them replaced.
 */
export async function writeDocument(run: Run, write: DocumentWrite): Promise<DocumentRevision> {
  const cause = write.cause ?? { kind: 'document', ref: write.document.id };
  const rows = documentRows(write);
  const before = await lockedRevision(run);
  const versions = await versionsOf(run, write.document.uri);
  const same = (await run(statements.documentThere, { id: write.document.id }))[0] as unknown as Version | undefined;
  if (same?.current === true && same.content === rows.content) {
    const revision = await standingRevision(run, before, { cause, at: write.at });
    return { ...revision, status: 'unchanged', touched: [] };
  }
  const old = versions.find(({ id, current }) => current && id !== write.document.id);
  const left = await retire(run, [...(old === undefined ? [] : [old.id]), ...(same === undefined ? [] : [same.id])]);
  await writeRows(run, rows, before + 1, write.at);
  if (old !== undefined) await run(statements.supersede, { id: write.document.id, old: old.id, revision: before + 1 });
  const touched = [...new Set([...left, ...write.dataItems.map(({ id }) => id)])].sort();
  await markTouched(run, touched, before + 1);
  const revision = await commitRevision(run, before, cause, write.at);
  if (old !== undefined) return { ...revision, status: 'supersedes', superseded: old.id, touched };
  return { ...revision, status: same === undefined ? 'new' : 'replaced', touched };
}

interface Version {
  readonly id: DocumentId;
  readonly current: boolean;
  readonly content: string | null;
}

async function versionsOf(run: Run, uri: string): Promise<Version[]> {
  return (await run(statements.versionsOfUri, { uri })) as unknown as Version[];
}

/** Makes versions no longer current; answers the data items that their claims fill. */
async function retire(run: Run, ids: readonly DocumentId[]): Promise<DataItemId[]> {
  if (ids.length === 0) return [];
  const rows = await run(statements.dataItemsFilled, { ids });
  await run(statements.retireDocuments, { ids });
  await run(statements.retireClaims, { ids });
  return rows.map(({ item }) => item as DataItemId);
}

async function writeRows(run: Run, rows: DocumentRows, revision: number, at: string): Promise<void> {
  const document = rows.document['id'] as string;
  await run(statements.deleteEvidence, { document });
  await run(statements.deleteClaims, { document });
  await runInBatches(run, statements.mergeSources, rows.sources);
  await runInBatches(run, statements.mergeSubjects, rows.subjects);
  await createDataItems(run, rows);
  await run(statements.mergeDocument, { ...rows.document, content: rows.content, revision, at });
  await run(statements.deleteDocumentEdges, { document });
  await run(statements.linkPublisher, { document });
  await runInBatches(run, statements.createReferences, rows.references, { document });
  await runInBatches(run, statements.createClaims, rows.claims, { document });
  await runInBatches(run, statements.createEvidence, rows.evidence);
  await runInBatches(run, statements.createCites, rows.cites);
  await runInBatches(run, statements.createMeasuredBy, rows.measurers);
}

/** A slot is written once, as first spelled; later documents find it there. */
async function createDataItems(run: Run, rows: DocumentRows): Promise<void> {
  const there = await runInBatches(
    run,
    statements.dataItemsThere,
    rows.dataItems.map(({ id }) => id),
  );
  const known = new Set(there.map(({ id }) => id));
  await runInBatches(
    run,
    statements.createDataItems,
    rows.dataItems.filter(({ id }) => !known.has(id)),
  );
  await runInBatches(
    run,
    statements.createVersus,
    rows.versus.filter(({ item }) => !known.has(item)),
  );
}

/** Counts what now stands in the touched slots and about their subjects, and marks the slots as stale. */
async function markTouched(run: Run, touched: readonly DataItemId[], revision: number): Promise<void> {
  await runInBatches(run, statements.markDataItems, touched, { revision });
  const subjects = await runInBatches(run, statements.subjectsOfDataItems, touched);
  const ids = [...new Set(subjects.map(({ id }) => id as string))].sort();
  await runInBatches(run, statements.countClaimsAbout, ids);
  await runInBatches(run, statements.countComparisons, ids);
}
