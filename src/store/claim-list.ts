import type { ClaimOwners } from './port/page-reads';
import type { Sortable } from './paging';

/** Claims `c`, and what they can be sorted by. */
export const claimList: Sortable = {
  name: 'claims',
  by: {
    id: { cypher: 'c.id', type: 'string' },
    confidence: { cypher: 'c.confidence', type: 'number' },
    amount: { cypher: 'coalesce(c.amount, -1.0e300)', type: 'number' },
    date: { cypher: "coalesce(c.date, '')", type: 'string' },
    property: { cypher: 'c.property', type: 'string' },
    subject: { cypher: 'c.subject', type: 'string' },
  },
  usual: [],
  tie: 'c.id',
};

/** Where claims hang on each kind of owner. */
export const OWNERS = {
  subject: { label: 'Subject', hop: '<-[:ABOUT]-' },
  document: { label: 'Document', hop: '<-[:ASSERTED_IN]-' },
  source: { label: 'Source', hop: '<-[:PUBLISHED_BY]-(:Document)<-[:ASSERTED_IN]-' },
} as const satisfies Readonly<Record<ClaimOwners['kind'], { readonly label: string; readonly hop: string }>>;
