import { aboutWhatever } from './about';
import { notFound, type Asked, type Meaning, type Problem, type Surroundings } from './act';

/** Rests on nothing, so no change makes it stale. */
export async function noteMeant({ id }: Asked<'note'>, around: Surroundings): Promise<Meaning | Problem> {
  const about = await aboutWhatever(id, around);
  return about === undefined ? notFound(id) : { target: id, detail: {}, about, touched: [], unchanged: {} };
}
