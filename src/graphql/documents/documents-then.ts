import type { DocumentAsItWas } from '../../app/documents-as-of';
import type { DocumentFacts } from '../../domain';
import type { Composed, DocumentFilter } from '../../store/port/filters';
import type { DocumentSort } from '../../store/port/page-reads';
import type { Context } from '../context';
import { badInput } from '../errors';
import { asOfRevision, type Then } from '../facts/past';
import type { Connection, PageRequest } from '../lists/connection';
import { isDated, isSame, pageOfListThen, type ListAskedThen, type ListThen } from '../lists/list-then';

/** A page of the documents that were current at another moment or, if asked for, of every version put until then. */
export async function pageOfDocumentsThen(
  context: Context,
  request: PageRequest,
  { asOf, filter, order }: ListAskedThen<DocumentFilter, DocumentSort> & { readonly asOf: number },
): Promise<Connection<Then<DocumentFacts>>> {
  if (asksForText(filter))
    throw badInput('Documents of another moment are not found by the words of their text: leave out "text" beside "asOf".');
  const put = await context.loaders.documentsAsOf.load(String(asOf));
  const rows = filter.superseded === true ? put : put.filter(({ isCurrent }) => isCurrent);
  return pageOfListThen(request, { ...LIST, rows }, { filter, order }, async (page) =>
    page.map(({ document }) => asOfRevision(document, asOf)),
  );
}

function asksForText({ text, and = [], or = [], not }: Composed<DocumentFilter>): boolean {
  return text !== undefined || [...and, ...or, ...(not === undefined ? [] : [not])].some(asksForText);
}

const LIST: Omit<ListThen<DocumentAsItWas, DocumentFilter, DocumentSort>, 'rows'> = {
  idOf: ({ document }) => document.id,
  usual: [],
  keys: {
    id: ({ document }) => document.id,
    title: ({ document }) => document.title,
    published: ({ document }) => document.published ?? '',
    added: ({ added }) => added,
  },
  holds: ({ document }, { source, uri, format, published, titleContains }) =>
    isSame(source, document.publisher) &&
    isSame(uri, document.uri) &&
    isSame(format, document.format) &&
    isDated(published, document.published) &&
    (titleContains === undefined || document.title.toLowerCase().includes(titleContains.toLowerCase())),
};
