import type { Subject, SubjectId } from '../domain';
import type { Driver, Parameters, Row } from './driver';
import { decodeCursor, limitOf, pagedOf } from './paging';
import { oneEach, withoutNulls } from './slots';
import type { Page, Paged, SubjectFilter } from './store';

export function subjects(driver: Driver, ids: readonly SubjectId[]): Promise<(Subject | undefined)[]> {
  return oneEach(driver, subjectsById, ids, countedSubject);
}

export async function pageSubjects(driver: Driver, filter: SubjectFilter, page: Page): Promise<Paged<Subject>> {
  const [after] = page.after === undefined ? [''] : decodeCursor(page.after, ['string']);
  const statement = `${matchSubjects(filter)} AND s.id > $after
  RETURN s.id AS id, s.kind AS kind, s.key AS key, s.name AS name
  ORDER BY id LIMIT $limit`;
  const rows = await driver.read(statement, { ...parametersOf(filter), after, limit: limitOf(page) });
  return pagedOf(rows, page, withoutNulls<Subject>, (row) => [row['id'] as string]);
}

export async function countSubjects(driver: Driver, filter: SubjectFilter): Promise<number> {
  const rows = await driver.read(`${matchSubjects(filter)} RETURN count(s) AS total`, parametersOf(filter));
  return rows[0]?.['total'] as number;
}

function matchSubjects({ kind, nameContains }: SubjectFilter): string {
  return `
  MATCH (s:Subject)
  WHERE (s.claims > 0 OR s.comparisons > 0)${kind === undefined ? '' : ' AND s.kind = $kind'}${
    nameContains === undefined ? '' : ' AND s.folded CONTAINS $part'
  }`;
}

function parametersOf({ kind, nameContains }: SubjectFilter): Parameters {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(nameContains === undefined ? {} : { part: nameContains.toLowerCase() }),
  };
}

function countedSubject({ counted, kind, key, name }: Row): Subject {
  return { id: counted, kind, key, name } as Subject;
}

/** A subject that is counted as another leads to that one. */
const subjectsById = `
  UNWIND $ids AS id
  MATCH (named:Subject {id: id})
  OPTIONAL MATCH (named)-[:COUNTED_AS]->(other:Subject)
  WITH id, coalesce(other.id, named.id) AS counted
  MATCH (s:Subject {id: counted})
  RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name`;
