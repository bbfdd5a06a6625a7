import { runInBatches } from './batches';
import type { Run } from './driver';

/** What writes call a node that they delete. */
const variables = { Claim: 'c', Conflict: 'x', DataItem: 'i', Resolution: 'r', Source: 's', Subject: 's' } as const;

/** With their edges; ids of which there is no node are passed over. */
export async function deleteNodes(run: Run, label: keyof typeof variables, ids: readonly unknown[]): Promise<void> {
  const node = variables[label];
  const statement = `
  UNWIND $rows AS id
  MATCH (${node}:${label} {id: id})
  DETACH DELETE ${node}`;
  await runInBatches(run, statement, ids);
}
