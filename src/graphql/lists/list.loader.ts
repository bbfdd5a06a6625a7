import { canonicalJson } from '../../domain';
import type { Page, Paged, SortKey } from '../../store/port/page-reads';
import type { Store } from '../../store/store';
import type { Along } from '../../store/along';
import { batchRead } from '../loading/loader';
import type { Ahead } from '../loading/look-ahead';

/** The reads of the store that cut a page out of a list, and those that count it. */
type PageRead =
  'pageSubjects' | 'pageClaims' | 'pageDataItems' | 'pageConflicts' | 'pageSources' | 'pageDocuments' | 'pageDecisions';
type CountRead =
  'countSubjects' | 'countClaims' | 'countDataItems' | 'countConflicts' | 'countSources' | 'countDocuments' | 'countDecisions';

export interface PageAsked {
  readonly read: PageRead;
  readonly filter: object;
  readonly page: Page;
  readonly order?: readonly SortKey<string>[];
  /** Where in the query: each list has its own rows. */
  readonly ahead?: Ahead | undefined;
}
export interface CountAsked {
  readonly read: CountRead;
  readonly filter: object;
}

/** Lists of the whole graph: one statement each, remembered as edges are. */
export const listLoaders = {
  page: batchRead<PageAsked, Paged<unknown>>(
    (loading, asked) => settled(asked, (one) => pageOf(loading.store, one, one.ahead && loading.along([one.ahead]))),
    ({ read, filter, page, order = [] }) => canonicalJson({ read, filter, page, order }),
  ),
  count: batchRead<CountAsked, number>(({ store }, asked) => settled(asked, (one) => store[one.read](one.filter)), canonicalJson),
};

function pageOf(store: Store, { read, filter, page, order }: PageAsked, along: Along | undefined): Promise<Paged<unknown>> {
  return read === 'pageDecisions' ? store.pageDecisions(filter, page) : store[read](filter, page, order as never, along);
}

/** One that fails fails alone. */
function settled<Asked, Answer>(asked: readonly Asked[], read: (one: Asked) => Promise<Answer>): Promise<(Answer | Error)[]> {
  return Promise.all(asked.map((one) => read(one).catch((error: unknown) => error as Error)));
}
