import { entityKey, type Subject, type SubjectId } from '../domain';
import { conditionOf, dated, Values, when, within } from './conditions';
import type { Driver, Row } from './driver';
import { cutOf, type Sortable } from './paging';
import { oneEach, withoutNulls } from './slots';
import type { FactFilter, Page, Paged, SortKey, SubjectFilter, SubjectSort } from './store';

export function subjects(driver: Driver, ids: readonly SubjectId[]): Promise<(Subject | undefined)[]> {
  return oneEach(driver, subjectsById, ids, countedSubject);
}

export async function pageSubjects(
  driver: Driver,
  filter: SubjectFilter,
  page: Page,
  order?: readonly SortKey<SubjectSort>[],
): Promise<Paged<Subject>> {
  const cut = cutOf(subjectList, page, order);
  const { match, parameters } = matchSubjects(filter);
  const statement = `${match}${cut.beyond}
  RETURN s.id AS id, s.kind AS kind, s.key AS key, s.name AS name${cut.columns}
  ${cut.order}`;
  return cut.paged(await driver.read(statement, { ...parameters, ...cut.parameters }), subjectOf);
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
  WHERE (s.claims > 0 OR s.comparisons > 0) AND ${condition}`;
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

function subjectOf(row: Readonly<Record<string, unknown>>): Subject {
  const { id, kind, key, name } = row;
  return withoutNulls({ id, kind, key, name });
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
