import { entityKey, subjectId, type ClaimId, type Subject } from '../../domain';
import { present } from '../../util/present';
import { unique } from '../../util/unique';
import { invalid, notFound, type Asked, type Meaning, type Problem, type Surroundings } from './act';
import { subjectsNamed } from './merge';

/** Two things that were merged are two again; or some claims under one name are about another thing. */
export async function splitMeant(asked: Asked<'split'>, around: Surroundings): Promise<Meaning | Problem> {
  const { from, claims, into } = asked;
  if (from !== undefined && claims === undefined && into === undefined) return mergeTakenBack(asked.subject, from, around);
  if (from === undefined && claims !== undefined && into !== undefined)
    return claimsToldApart(asked.subject, claims, into, around);
  return invalid(
    'from',
    'Give either the subject to take it apart "from", or the "claims" that are about another and the name to count them "into".',
  );
}

async function mergeTakenBack(subject: string, from: string, around: Surroundings): Promise<Meaning | Problem> {
  const [one, other] = [subject, from].map((name) => subjectId(name.replace(/^subject:/, '')));
  if (one === undefined || other === undefined || one === other) return invalid('from', 'That is the same subject.');
  const { rulings } = around;
  if (!rulings.mergedWith(one).includes(other)) return invalid('from', `${one} and ${other} are not counted as one.`);
  const direct = around.decisions.some(
    ({ act, target, detail }) =>
      act === 'merge' && [target, detail['into']].includes(one) && [target, detail['into']].includes(other),
  );
  if (!direct) return invalid('from', `${one} and ${other} are one only through others: ${rulings.mergedWith(one).join(', ')}.`);
  const slots = await around.store.dataItemsOfSubjects([rulings.subjectOf(one)]);
  const about = unique([one, other, ...slots.flat().map(({ id }) => id)]);
  return {
    target: one,
    detail: { from: other },
    about,
    touched: [],
    unchanged: { decidedOn: [one, other], acts: ['merge', 'split', 'undo'] },
  };
}

async function claimsToldApart(
  subject: string,
  ids: readonly string[],
  into: string,
  around: Surroundings,
): Promise<Meaning | Problem> {
  const [from] = await subjectsNamed([subject], around);
  if (from === undefined) return notFound(subject);
  const found = await around.store.claims(ids as ClaimId[]);
  const missing = ids.find((_, place) => found[place] === undefined);
  if (missing !== undefined || ids.length === 0)
    return missing === undefined ? invalid('claims', 'Name one claim or more.') : notFound(missing);
  const claims = present(found);
  const stray = claims.find((claim) => claim.subject !== from.id);
  if (stray !== undefined) return invalid('claims', `${stray.id} is about ${stray.subject}, not about ${from.id}.`);
  const target = await subjectToBe(into, from.kind, around);
  if ('status' in target) return target;
  if (target.id === from.id) return invalid('into', 'That is the same subject.');
  return {
    target: from.id,
    detail: { claims: [...ids].sort(), into: target.id, subjects: [target] },
    about: unique([from.id, target.id, ...claims.flatMap(({ id, dataItem, document }) => [id, dataItem, document])]),
    touched: [],
    unchanged: { decidedOn: ids, acts: ['split', 'correct', 'undo'] },
  };
}

/** The subject of that name or id, or one that there is not yet. */
export async function subjectToBe(name: string, kind: string, around: Surroundings): Promise<Subject | Problem> {
  const key = entityKey(name.replace(/^subject:/, ''));
  if (key === '' || name.length > LONGEST_NAME)
    return invalid('into', `A name has letters or digits, and up to ${LONGEST_NAME} characters.`);
  const [known] = await subjectsNamed([name], around);
  return known ?? { id: subjectId(key), kind, key, name: name.replace(/^subject:/, '').trim() };
}

const LONGEST_NAME = 200;
