import { aDataItem, subjectId, type DataItem, type DataItemId, type Subject, type SubjectId } from '../../domain';
import { unique } from '../../util/unique';
import { invalid, notFound, type Asked, type Meaning, type Problem, type Surroundings } from './act';

/** From now on the one is counted as the other, and all its claims with it. */
export async function mergeMeant({ subject: id, into }: Asked<'merge'>, around: Surroundings): Promise<Meaning | Problem> {
  const [one, other] = await subjectsNamed([id, into], around);
  if (one === undefined) return notFound(id);
  if (other === undefined) return notFound(into);
  if (one.id === other.id) return invalid('into', `${id} and ${into} are counted as one already.`);
  if (one.kind !== other.kind)
    return invalid(
      'into',
      `${one.name} is a ${one.kind} and ${other.name} a ${other.kind}: only subjects of one kind can be one.`,
    );
  const slots = await around.store.dataItemsOfSubjects([one.id]);
  return {
    target: one.id,
    detail: { into: other.id, subjects: [one, other], ...pinsMoved(slots.flat(), one.id, other.id, around) },
    about: unique([one.id, other.id, ...slots.flat().map((item) => item.id)]),
    touched: [],
    unchanged: { decidedOn: [one.id, other.id], acts: ['merge', 'split', 'undo'] },
  };
}

/** By id, slug or name; who is counted as another stands for that one. */
export async function subjectsNamed(
  names: readonly string[],
  { store, rulings }: Surroundings,
): Promise<(Subject | undefined)[]> {
  return store.subjects(names.map((name) => rulings.subjectOf(subjectId(name.replace(/^subject:/, '')))));
}

function pinsMoved(slots: readonly DataItem[], from: SubjectId, into: SubjectId, { rulings, vocabulary }: Surroundings): object {
  const moved = slots
    .filter((item) => item.subject === from && rulings.pinOf(item.id) !== undefined)
    .map(({ id, property, separators }): [DataItemId, DataItemId] => {
      const names = vocabulary.properties.get(property)?.separators ?? [];
      return [id, aDataItem(into, property, separators, names).id];
    });
  return moved.length === 0 ? {} : { moved: Object.fromEntries(moved) };
}
