import type { ConflictId } from '../../domain';
import { aboutSlot } from './about';
import { notFound, type Asked, type Meaning, type Problem, type Surroundings } from './act';

export async function dismissalMeant({ conflict: id }: Asked<'dismiss'>, { store }: Surroundings): Promise<Meaning | Problem> {
  const [conflict] = await store.conflicts([id as ConflictId]);
  if (conflict === undefined) return notFound(id);
  const { dataItem } = conflict;
  const about = await aboutSlot(store, dataItem, conflict.id);
  return { target: conflict.id, detail: {}, about, touched: [dataItem], unchanged: { dataItems: [dataItem], decidedOn: [id] } };
}
