import type { Claim, DataItemId, DocumentId } from '../domain';
import { runInBatches } from './batches';
import type { Differences } from './claim-writes';
import type { Run } from './driver';
import * as statements from './document-statements';
import type { VersionChange } from './port/decision-options';
import { StoreError } from './store-error';

/** Which version of a uri is the current one: what documents and the undoing of their ingestion both write. */

export interface Version {
  readonly id: DocumentId;
  readonly current: boolean;
  readonly content: string | null;
}

export async function versionsOf(run: Run, uri: string): Promise<Version[]> {
  return (await run(statements.versionsOfUri, { uri })) as unknown as Version[];
}

/** Makes versions no longer current; answers the slots that their claims fill, with what each loses. */
export async function retire(run: Run, ids: readonly DocumentId[]): Promise<Differences> {
  if (ids.length === 0) return new Map();
  const rows = await run(statements.dataItemsFilled, { ids });
  await run(statements.retireDocuments, { ids });
  await run(statements.retireClaims, { ids });
  return new Map(rows.map(({ item, claims }) => [item as DataItemId, -(claims as number)]));
}

/** History: the one was current until the other was. */
export async function succeed(run: Run, old: DocumentId, id: DocumentId, revision: number): Promise<void> {
  await run(statements.supersede, { id, old, revision });
}

/** Answers the slots that the claims of either version fill, with what each gains or loses; none where it is so already. */
export async function changeVersion(
  run: Run,
  { uri, document, insteadOf, claims }: VersionChange,
  revision: number,
): Promise<Differences> {
  const old = (await versionsOf(run, uri)).find(({ current }) => current)?.id;
  if (old === document) return new Map();
  if (old !== insteadOf) throw new StoreError('CONFLICTING_WRITE', `Another version of ${uri} came in between.`);
  const differences = new Map(await retire(run, old === undefined ? [] : [old]));
  if (document === undefined) return differences;
  await run(statements.reviveDocument, { id: document, revision });
  await runInBatches(
    run,
    statements.reviveClaims,
    claims.filter(hasSay).map(({ id }) => id),
  );
  for (const { dataItem } of claims.filter(hasSay)) differences.set(dataItem, (differences.get(dataItem) ?? 0) + 1);
  if (old !== undefined) await succeed(run, old, document, revision);
  return differences;
}

function hasSay({ supersededBy }: Claim): boolean {
  return supersededBy === undefined;
}
