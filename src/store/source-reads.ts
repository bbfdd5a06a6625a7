import type { Source, SourceId } from '../domain';
import type { Driver, Parameters } from './driver';
import { decodeCursor, limitOf, pagedOf } from './paging';
import { oneEach, withoutNulls } from './slots';
import type { Page, Paged, SourceFilter } from './store';

export function sources(driver: Driver, ids: readonly SourceId[]): Promise<(Source | undefined)[]> {
  return oneEach<Source>(driver, sourcesById, ids, withoutNulls);
}

export async function pageSources(driver: Driver, filter: SourceFilter, page: Page): Promise<Paged<Source>> {
  const [after] = page.after === undefined ? [''] : decodeCursor(page.after, ['string']);
  const statement = `${matchSources(filter)} AND s.id > $after
  RETURN s.id AS id, s.kind AS kind, s.name AS name, s.url AS url
  ORDER BY id LIMIT $limit`;
  const rows = await driver.read(statement, { ...parametersOf(filter), after, limit: limitOf(page) });
  return pagedOf(rows, page, withoutNulls<Source>, (row) => [row['id'] as string]);
}

export async function countSources(driver: Driver, filter: SourceFilter): Promise<number> {
  const rows = await driver.read(`${matchSources(filter)} RETURN count(s) AS total`, parametersOf(filter));
  return rows[0]?.['total'] as number;
}

function matchSources({ kind, nameContains }: SourceFilter): string {
  return `
  MATCH (s:Source)
  WHERE s.id IS NOT NULL${kind === undefined ? '' : ' AND s.kind = $kind'}${
    nameContains === undefined ? '' : ' AND s.folded CONTAINS $part'
  }`;
}

function parametersOf({ kind, nameContains }: SourceFilter): Parameters {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(nameContains === undefined ? {} : { part: nameContains.toLowerCase() }),
  };
}

const sourcesById = `
  UNWIND $ids AS id
  MATCH (s:Source {id: id})
  RETURN id, s.kind AS kind, s.name AS name, s.url AS url`;
