import { isUndone, type DataItemId, type Decision } from '../../domain';
import { unique } from '../../util/unique';
import { invalid, notFound, type Asked, type Meaning, type Problem, type Surroundings } from './act';
import { voicedBySameOrigin } from './same-origin';

/** Touches what the undone decision touched; an undo of an undo, what the decision at its root did. */
export async function undoMeant({ decision: id }: Asked<'undo'>, around: Surroundings): Promise<Meaning | Problem> {
  const undone = around.decisions.find((decision) => decision.id === id);
  if (undone === undefined) return notFound(id);
  if (isUndone(undone, around.decisions)) return invalid('decision', `${id} is undone already; undo its undo to have it back.`);
  const root = rootOf(undone, around.decisions);
  if (root.act === 'ingest')
    return invalid('decision', 'A document that was read stays on record; ingest the version that shall stand.');
  return {
    target: undone.id,
    detail: {},
    about: unique([undone.id, ...(undone.about ?? [undone.target])]),
    touched: await touchedBy(root, around),
    unchanged: { decidedOn: [undone.id] },
  };
}

/** What a chain of undos is about in the end. */
export function rootOf(decision: Decision, decisions: readonly Decision[]): Decision {
  const target = decision.act === 'undo' ? decisions.find(({ id }) => id === decision.target) : undefined;
  return target === undefined ? decision : rootOf(target, decisions);
}

async function touchedBy(root: Decision, around: Surroundings): Promise<DataItemId[]> {
  if (root.act === 'note') return [];
  if (root.act === 'same-origin') return voicedBySameOrigin(root, around);
  return (root.about ?? []).filter((id): id is DataItemId => id.startsWith('item:'));
}
