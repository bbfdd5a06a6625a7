import { runInBatches } from './batches';
import { deleteNodes } from './delete-nodes';
import type { Row, Run } from './driver';
import { unique } from '../util/unique';

/**
 * What only a decision made (`madeBy`), and nothing names or fills any more, goes: so that an undo leaves the graph as it was.
 * What a document made stays. No OPTIONAL MATCH here nor in any other batched statement: behind an UNWIND the embedded engine
 * walks the whole label for it.
 */

export async function removeUnnamedSources(run: Run, ids: readonly string[]): Promise<void> {
  await deleteNodes(run, 'Source', idsOf(await runInBatches(run, unnamedSources, ids)));
}

/** And the subjects that nothing but these slots named. */
export async function removeEmptiedDataItems(run: Run, ids: readonly string[]): Promise<void> {
  const emptied = await runInBatches(run, emptiedDataItems, ids);
  await deleteNodes(run, 'DataItem', idsOf(emptied));
  const subjects = unique(emptied.flatMap(({ subject, versus }) => [subject, ...(versus as unknown[])]));
  await deleteNodes(run, 'Subject', idsOf(await runInBatches(run, unnamedSubjects, subjects)));
}

function idsOf(rows: readonly Row[]): unknown[] {
  return rows.map(({ id }) => id);
}

const unnamedSources = `
  UNWIND $rows AS id
  MATCH (s:Source {id: id})
  WHERE s.madeBy IS NOT NULL AND NOT EXISTS { MATCH (s)<-[:MEASURED_BY|CITES|PUBLISHED_BY|HAS_REFERENCE]-() }
  RETURN s.id AS id`;

const emptiedDataItems = `
  UNWIND $rows AS id
  MATCH (i:DataItem {id: id})
  WHERE i.madeBy IS NOT NULL AND NOT EXISTS { MATCH (i)<-[:FILLS]-(:Claim) }
  RETURN i.id AS id, i.subject AS subject, [(i)-[:VERSUS]->(s:Subject) | s.id] AS versus`;

const unnamedSubjects = `
  UNWIND $rows AS id
  MATCH (s:Subject {id: id})
  WHERE s.madeBy IS NOT NULL AND NOT EXISTS { MATCH (s)<-[:OF|VERSUS|COUNTED_AS]-() }
  RETURN s.id AS id`;
