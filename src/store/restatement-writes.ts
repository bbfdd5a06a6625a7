import { canonicalJson, type Claim, type DataItemId, type DocumentId } from '../domain';
import { runInBatches } from './batches';
import { createClaims, createDataItems, linkAliases, touch } from './claim-writes';
import { deleteNodes } from './delete-nodes';
import { claimRows, slotRows, sourceRows, subjectRows } from './document-rows';
import type { Run } from './driver';
import { removeUnnamedSources } from './leftovers';
import type { Restatement } from './port/decision-options';
import { unique } from '../util/unique';

/**
 * Claims as a decision has them stand. What it makes that was not there, subjects and slots, is marked with it: when nothing fills such a slot
 * any more, putting verdicts removes it, so that an undo leaves the graph as it was.
 */
export async function restate(
  run: Run,
  restatement: Restatement,
  { decision, revision }: { readonly decision: string; readonly revision: number },
): Promise<DataItemId[]> {
  const { gone, fresh, changed } = restatement;
  await runInBatches(run, mergeNewSubjects, subjectRows(restatement.subjects), { decision });
  await runInBatches(run, mergeNewSources, sourceRows(restatement.sources), { decision });
  const made = await createDataItems(run, slotRows(restatement.dataItems));
  await runInBatches(run, markMade, made, { decision });
  await linkAliases(run, restatement.aliases);
  const documents = await documentsOf(run, [...gone, ...fresh, ...changed.map(({ after }) => after)]);
  const counting = countingIn(documents);
  await deleteClaims(run, gone);
  await updateClaims(
    run,
    changed.map(({ after }) => ({ claim: after, current: counting(after) > 0 })),
  );
  for (const [document, { publisher }] of documents) {
    const said = fresh.filter((claim) => claim.document === document);
    const rows = claimRows(said, publisher);
    const claims = rows.claims.map((row, index) => ({ ...row, current: counting(said[index] as Claim) > 0 }));
    await createClaims(run, document, { ...rows, claims }, revision);
  }
  return touch(run, differencesOf(restatement, counting), revision);
}

interface StandingDocument {
  readonly current: boolean;
  readonly publisher: string | null;
}

async function documentsOf(run: Run, claims: readonly Claim[]): Promise<Map<DocumentId, StandingDocument>> {
  const ids = unique(claims.map(({ document }) => document));
  const rows = await runInBatches(run, documentsById, ids);
  return new Map(rows.map(({ id, current, publisher }) => [id as DocumentId, { current, publisher } as StandingDocument]));
}

/** 1 for a claim that has a say, 0 for one of a superseded document or superseded itself. */
function countingIn(documents: ReadonlyMap<DocumentId, StandingDocument>): (claim: Claim) => number {
  return ({ document, supersededBy }) => (documents.get(document)?.current === true && supersededBy === undefined ? 1 : 0);
}

function differencesOf({ gone, fresh, changed }: Restatement, counting: (claim: Claim) => number): Map<DataItemId, number> {
  const differences = new Map<DataItemId, number>();
  const add = ({ dataItem }: Claim, difference: number) =>
    differences.set(dataItem, (differences.get(dataItem) ?? 0) + difference);
  for (const claim of gone) add(claim, -counting(claim));
  for (const claim of fresh) add(claim, counting(claim));
  for (const { before, after } of changed) {
    add(before, -counting(before));
    add(after, counting(after));
  }
  return differences;
}

async function deleteClaims(run: Run, claims: readonly Claim[]): Promise<void> {
  const ids = claims.map(({ id }) => id);
  await runInBatches(run, deleteEvidenceOfClaims, ids);
  await deleteNodes(run, 'Claim', ids);
  await removeUnnamedSources(run, unique(claims.flatMap(({ measurer }) => measurer ?? [])));
}

/** In place, so that conflicts keep their edges to them. */
async function updateClaims(run: Run, claims: readonly { readonly claim: Claim; readonly current: boolean }[]): Promise<void> {
  const rows = claims.map(({ claim, current }) => {
    const { id, subject, dataItem } = claim;
    return { id, subject, dataItem, current, json: canonicalJson(claim) };
  });
  await runInBatches(run, forgetPlaces, rows);
  await runInBatches(run, placeClaims, rows);
}

const mergeNewSubjects = `
  UNWIND $rows AS row
  MERGE (s:Subject {id: row.id})
  ON CREATE SET s.kind = row.kind, s.key = row.key, s.name = row.name, s.folded = row.folded, s.claims = 0, s.comparisons = 0,
    s.madeBy = $decision`;

const mergeNewSources = `
  UNWIND $rows AS row
  MERGE (s:Source {id: row.id})
  ON CREATE SET s.kind = row.kind, s.name = row.name, s.folded = row.folded, s.madeBy = $decision`;

const markMade = `
  UNWIND $rows AS id
  MATCH (i:DataItem {id: id})
  SET i.madeBy = $decision`;

const documentsById = `
  UNWIND $rows AS id
  MATCH (d:Document {id: id})
  RETURN d.id AS id, d.current AS current, d.publisher AS publisher`;

const deleteEvidenceOfClaims = `
  UNWIND $rows AS id
  MATCH (:Claim {id: id})-[:HAS_EVIDENCE]->(e:Evidence)
  DETACH DELETE e`;

const forgetPlaces = `
  UNWIND $rows AS row
  MATCH (:Claim {id: row.id})-[r:ABOUT|FILLS]->()
  DELETE r`;

const placeClaims = `
  UNWIND $rows AS row
  MATCH (c:Claim {id: row.id})
  MATCH (s:Subject {id: row.subject})
  MATCH (i:DataItem {id: row.dataItem})
  SET c.subject = row.subject, c.dataItem = row.dataItem, c.current = row.current, c.json = row.json
  CREATE (c)-[:ABOUT]->(s)
  CREATE (c)-[:FILLS]->(i)`;
