import { heaviestFirst, type Conflict } from '../domain';
import type { Edges } from './along';
import type { Label, Rows } from './shapes';

/** A way from one row to others that is short enough to be read with it: to one, to one or none, or to a few. */
export interface Edge<From> {
  /** Between the row and what it leads to: "-[:OF]->". */
  readonly hop: string;
  readonly to: Label;
  readonly keyOf: (from: From) => string;
  readonly leadsTo: 'one' | 'one or none' | 'conflicts';
}

type Leading<From> = { readonly [Name in keyof Edges]?: Edge<From> };

/** Every edge that may ride along with a row of the label. */
export const EDGES: { readonly [From in Label]: Leading<Rows[From]> } = {
  Claim: {
    document: { hop: '-[:ASSERTED_IN]->', to: 'Document', keyOf: ({ document }) => document, leadsTo: 'one' },
    sourceOfDocument: {
      hop: '-[:ASSERTED_IN]->(:Document)-[:PUBLISHED_BY]->',
      ...{ to: 'Source', keyOf: ({ document }) => document, leadsTo: 'one or none' },
    },
    subject: { hop: '-[:ABOUT]->', to: 'Subject', keyOf: ({ subject }) => subject, leadsTo: 'one' },
    dataItem: { hop: '-[:FILLS]->', to: 'DataItem', keyOf: ({ dataItem }) => dataItem, leadsTo: 'one' },
    conflictsOfClaim: { hop: '<-[:INVOLVES]-', to: 'Conflict', keyOf: ({ id }) => id, leadsTo: 'conflicts' },
  },
  Conflict: {
    dataItem: { hop: '-[:ON]->', to: 'DataItem', keyOf: ({ dataItem }) => dataItem, leadsTo: 'one' },
    resolutionOfDataItem: {
      hop: '-[:ON]->(:DataItem)<-[:OF]-',
      ...{ to: 'Resolution', keyOf: ({ dataItem }) => dataItem, leadsTo: 'one or none' },
    },
  },
  DataItem: {
    subject: { hop: '-[:OF]->', to: 'Subject', keyOf: ({ subject }) => subject, leadsTo: 'one' },
    resolutionOfDataItem: { hop: '<-[:OF]-', to: 'Resolution', keyOf: ({ id }) => id, leadsTo: 'one or none' },
    conflictsOfDataItem: { hop: '<-[:ON]-', to: 'Conflict', keyOf: ({ id }) => id, leadsTo: 'conflicts' },
  },
  Document: {
    sourceOfDocument: { hop: '-[:PUBLISHED_BY]->', to: 'Source', keyOf: ({ id }) => id, leadsTo: 'one or none' },
  },
  Resolution: { dataItem: { hop: '-[:OF]->', to: 'DataItem', keyOf: ({ dataItem }) => dataItem, leadsTo: 'one' } },
  Source: {},
  Subject: {},
};

/** What a list of the rows that an edge led to is to whoever asks for the edge; undefined where it cannot be told. */
export function whatItLeadsTo({ leadsTo }: Edge<never>, rows: readonly unknown[]): { readonly row: unknown } | undefined {
  switch (leadsTo) {
    case 'one':
      return rows.length === 1 ? { row: rows[0] } : undefined;
    case 'one or none':
      return { row: rows[0] };
    case 'conflicts':
      return { row: rows.length < 2 ? rows : (rows as Conflict[]).toSorted(heaviestFirst) };
  }
}
