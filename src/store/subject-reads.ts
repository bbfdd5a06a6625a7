import { entityKey, type Subject, type SubjectId } from '../domain';
import { conditionOf, dated, Values, when, within } from './conditions';
import type { Along } from './along';
import type { Driver, Row } from './driver';
import { pageOfList, type Wish } from './list-page';
import type { Sortable } from './paging';
import { oneNodeEach, type Reading } from './nodes-each';
import type { FactFilter, SubjectFilter } from './port/filters';
import type { Page, Paged, SubjectSort } from './port/page-reads';

export function subjects(driver: Driver, ids: readonly SubjectId[], along?: Along): Promise<(Subject | undefined)[]> {
  return oneNodeEach(driver, { ...subjectsById, read: countedSubject }, ids, along);
}

export function pageSubjects(
  driver: Driver,
  filter: SubjectFilter,
  page: Page,
  wish: Wish<SubjectSort>,
): Promise<Paged<Subject>> {
  return pageOfList(driver, { list: subjectList, label: 'Subject', variable: 's', ...matchSubjects(filter) }, page, wish);
}

export async function countSubjects(driver: Driver, filter: SubjectFilter): Promise<number> {
  const { match, parameters } = matchSubjects(filter);
  const rows = await driver.read(`${match} RETURN count(s) AS total`, parameters);
  return rows[0]?.['total'] as number;
}

const subjectList: Sortable = {
  name: 'subjects',
  by: {
    id: { cypher: 's.id', type: 'string' },
    name: { cypher: 's.name', type: 'string' },
    claims: { cypher: 's.claims', type: 'number' },
  },
  usual: [],
  tie: 's.id',
};

/** Also what the page's own columns are read from; the sort keys beside them are left out. */
export function matchSubjects(filter: SubjectFilter): { match: string; parameters: Readonly<Record<string, unknown>> } {
  const values = new Values();
  const condition = conditionOf(filter, own, values);
  const match = `
  MATCH (s:Subject)
  WHERE s.id IS NOT NULL AND (s.claims > 0 OR s.comparisons > 0) AND ${condition}`;
  return { match, parameters: values.parameters };
}

function own({ kind, nameContains, fact }: SubjectFilter, values: Values): string[] {
  return [
    ...when(kind, (wanted) => `s.kind = ${values.name(wanted)}`),
    ...when(nameContains, (part) => `s.key CONTAINS ${values.name(entityKey(part))}`),
    ...when(fact, (wanted) => factKnown(wanted, values)),
  ];
}

function factKnown({ property, statuses, amount, date, flag, text }: FactFilter, values: Values): string {
  const tests = [
    `r.property = ${values.name(property)}`,
    ...when(statuses, (wanted) => `r.status IN ${values.name(wanted)}`),
    ...within('r.amount', amount, values),
    ...dated('r.date', 'r.date', date, values),
    ...when(flag, (is) => `r.flag = ${values.name(is)}`),
    ...when(text, (wanted) => `r.said CONTAINS ${values.name(`|${entityKey(wanted)}|`)}`),
  ];
  return `EXISTS { MATCH (s)<-[:OF]-(i:DataItem)<-[:OF]-(r:Resolution) WHERE i.claims > 0 AND ${tests.join(' AND ')} }`;
}

function countedSubject({ counted, kind, key, name }: Row): Subject {
  return { id: counted, kind, key, name } as Subject;
}

/** A subject that is counted as another leads to that one. */
const subjectsById: Reading<'Subject'> = {
  label: 'Subject',
  variable: 's',
  statement: ({ calls, columns }) => `
  UNWIND $ids AS id
  MATCH (named:Subject {id: id})
  WITH id, coalesce([(named)-[:COUNTED_AS]->(other:Subject) | other.id][0], named.id) AS counted
  MATCH (s:Subject {id: counted})${calls}
  RETURN id, s.id AS counted, s.kind AS kind, s.key AS key, s.name AS name${columns}`,
};
