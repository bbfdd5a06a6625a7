import type { DataItemId, Decision, DocumentId } from '../domain';
import { appendDecision } from './append-decision';
import { runInBatches } from './batches';
import { createClaims, createDataItems, linkAliases, touch, type Differences } from './claim-writes';
import { documentRows, type DocumentRows } from './document-rows';
import type { Run } from './driver';
import { commitRevision, lockedRevision, standingRevision } from './revisions';
import type { DocumentRevision, DocumentWrite } from './port/document-write';
import * as statements from './document-statements';
import { StoreError } from './store-error';
import { refuseChanged } from './unchanged';
import { retire, succeed, versionsOf, type Version } from './version-writes';

/**
 * One document with all it says, in the transaction of `run`. The document put last is the current one of its uri, also
 * when it is an older version put again; the same document with other claims (a newer extractor) has them replaced.
 */
export async function writeDocument(run: Run, write: DocumentWrite): Promise<DocumentRevision> {
  const cause = write.cause ?? { kind: 'document', ref: write.document.id };
  const rows = documentRows(write);
  const before = await lockedRevision(run);
  if (write.unchanged !== undefined) await refuseChanged(run, write.unchanged, before);
  const versions = await versionsOf(run, write.document.uri);
  const same = (await run(statements.documentThere, { id: write.document.id }))[0] as unknown as Version | undefined;
  if (same?.current === true && same.content === rows.content) {
    const revision = await standingRevision(run, before, { cause, at: write.at });
    return { ...revision, status: 'unchanged', touched: [] };
  }
  const old = versions.find(({ id, current }) => current && id !== write.document.id);
  if (write.decision !== undefined) refuseOvertaken(write.decision, old?.id ?? (same?.current === true ? same.id : undefined));
  const left = await retire(run, [...(old === undefined ? [] : [old.id]), ...(same === undefined ? [] : [same.id])]);
  await writeRows(run, rows, write, before + 1);
  if (old !== undefined) await succeed(run, old.id, write.document.id, before + 1);
  const touched = await countTouched(run, left, write, before + 1);
  const revision = await commitRevision(run, before, { cause, at: write.at, put: true });
  if (write.decision !== undefined) await appendDecision(run, write.decision, before + 1);
  if (old !== undefined) return { ...revision, status: 'supersedes', superseded: old.id, touched };
  return { ...revision, status: same === undefined ? 'new' : 'replaced', touched };
}

/** The decision says what the document came after: it is on that that it can be taken back. */
function refuseOvertaken({ detail, target }: Decision, current: DocumentId | undefined): void {
  if ((detail['before'] ?? undefined) === current) return;
  throw new StoreError('CONFLICTING_WRITE', `Another version of the address of ${target} came in between.`);
}

async function writeRows(run: Run, rows: DocumentRows, { aliases = [], at }: DocumentWrite, revision: number): Promise<void> {
  const document = rows.document['id'] as string;
  await run(statements.deleteEvidence, { document });
  await run(statements.deleteClaims, { document });
  await runInBatches(run, statements.mergeSources, rows.sources);
  await runInBatches(run, statements.mergeSubjects, rows.subjects);
  await linkAliases(run, aliases);
  await createDataItems(run, rows);
  await run(statements.mergeDocument, { ...rows.document, content: rows.content, revision, at });
  await run(statements.deleteDocumentEdges, { document });
  await run(statements.linkPublisher, { document });
  await runInBatches(run, statements.createReferences, rows.references, { document });
  await createClaims(run, document, rows, revision);
}

async function countTouched(
  run: Run,
  left: Differences,
  { claims, dataItems }: DocumentWrite,
  revision: number,
): Promise<DataItemId[]> {
  const differences = new Map(left);
  for (const { id } of dataItems) differences.set(id, differences.get(id) ?? 0);
  for (const { dataItem, supersededBy } of claims) {
    if (supersededBy === undefined) differences.set(dataItem, (differences.get(dataItem) ?? 0) + 1);
  }
  return touch(run, differences, revision);
}
