import { isUndone, type DataItemId, type Decision } from '../../domain';
import { unique } from '../../util/unique';
import { invalid, notFound, type Asked, type Meaning, type Problem, type Surroundings } from './act';
import { voicedBySameOrigin } from './same-origin';
import { isUndoneWith, versionLeft } from './undo-ingestion';

/** Touches what the undone decision touched, or the versions that come and go; an undo of an undo, what the decision at its root did. */
export async function undoMeant({ decision: id }: Asked<'undo'>, around: Surroundings): Promise<Meaning | Problem> {
  const undone = around.decisions.find((decision) => decision.id === id);
  if (undone === undefined) return notFound(id);
  if (isUndone(undone, around.decisions)) return invalid('decision', `${id} is undone already; undo its undo to have it back.`);
  const root = rootOf(undone, around.decisions);
  if (root.act === 'ingest' && root.detail['before'] === root.target)
    return invalid('decision', 'The document was there already and was only read again: ingest it as it shall stand.');
  const about = unique([undone.id, ...(undone.about ?? [undone.target])]);
  const meaning = { target: undone.id, touched: await touchedBy(root, around), unchanged: { decidedOn: [undone.id] } };
  if (root.act !== 'ingest') return { ...meaning, detail: {}, about };
  const left = await versionLeft(around.store, root, around.decisions, isUndoneWith({ target: undone.id }, around.decisions));
  return { ...meaning, detail: { ...left }, about: typeof left.leaves === 'string' ? unique([...about, left.leaves]) : about };
}

/** What a chain of undos is about in the end. */
export function rootOf(decision: Decision, decisions: readonly Decision[]): Decision {
  const target = decision.act === 'undo' ? decisions.find(({ id }) => id === decision.target) : undefined;
  return target === undefined ? decision : rootOf(target, decisions);
}

async function touchedBy(root: Decision, around: Surroundings): Promise<DataItemId[]> {
  if (root.act === 'note' || root.act === 'ingest') return [];
  if (root.act === 'same-origin') return voicedBySameOrigin(root, around);
  return (root.about ?? []).filter((id): id is DataItemId => id.startsWith('item:'));
}
