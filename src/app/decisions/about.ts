import type { Claim, ClaimId, ConflictId, DataItemId, DecisionId, DocumentId, SourceId, SubjectId } from '../../domain';
import type { Store } from '../../store/store';
import { unique } from '../../util/unique';
import type { Surroundings } from './act';

/** In whose audit logs a decision on a claim stands: its own, and those of its slot, document, subject and publisher. */
export async function aboutClaim(store: Store, claim: Claim): Promise<readonly string[]> {
  const [document] = await store.documentFacts([claim.document]);
  return unique([
    claim.id,
    claim.dataItem,
    claim.document,
    claim.subject,
    ...(document?.publisher === undefined ? [] : [document.publisher]),
  ]);
}

/** The thing first; undefined where the graph does not have it. */
export async function aboutWhatever(id: string, { store, decisions }: Surroundings): Promise<readonly string[] | undefined> {
  const ifThere = (rows: readonly unknown[]) => (rows[0] === undefined ? undefined : [id]);
  switch (id.slice(0, id.indexOf(':'))) {
    case 'claim': {
      const [claim] = await store.claims([id as ClaimId]);
      return claim && aboutClaim(store, claim);
    }
    case 'conflict': {
      const [conflict] = await store.conflicts([id as ConflictId]);
      return conflict && aboutSlot(store, conflict.dataItem, conflict.id);
    }
    case 'item': {
      const [item] = await store.dataItems([id as DataItemId]);
      return item && [item.id, item.subject];
    }
    case 'document':
      return ifThere(await store.documentFacts([id as DocumentId]));
    case 'source':
      return ifThere(await store.sources([id as SourceId]));
    case 'subject':
      return ifThere(await store.subjects([id as SubjectId]));
    case 'decision': {
      const decision = decisions.find((other) => other.id === (id as DecisionId));
      return decision && [decision.id, ...(decision.about ?? [decision.target])];
    }
    default:
      return undefined;
  }
}

/** Something in a slot, the slot, and its subject. */
export async function aboutSlot(store: Store, dataItem: DataItemId, ...within: string[]): Promise<readonly string[]> {
  const [item] = await store.dataItems([dataItem]);
  return [...within, dataItem, ...(item === undefined ? [] : [item.subject])];
}
