import type { DocumentWrite } from './port/document-write';

/**
 * Everything that a document write names must be in it; a reference to what is not there would silently become a missing
 * edge. A breach is a bug of the caller, so it throws before anything is written.
 */
export function checkDocumentWrite(write: DocumentWrite): void {
  const { document, claims } = write;
  const sources = new Set<string>(write.sources.map(({ id }) => id));
  const subjects = new Set<string>(write.subjects.map(({ id }) => id));
  const items = new Set<string>(write.dataItems.map(({ id }) => id));
  mustHave(sources, document.publisher === undefined ? [] : [document.publisher], `publisher of ${document.id}`);
  for (const reference of document.references) mustHave(sources, [reference.source], `reference ${reference.label}`);
  for (const item of write.dataItems) mustHave(subjects, [item.subject, ...item.versus], `data item ${item.id}`);
  for (const claim of claims) {
    if (claim.document !== document.id) throw new Error(`${claim.id} is of ${claim.document}, not of ${document.id}.`);
    mustHave(items, [claim.dataItem], claim.id);
    mustHave(subjects, [claim.subject], claim.id);
    mustHave(sources, [...claim.cites, ...(claim.measurer === undefined ? [] : [claim.measurer])], claim.id);
  }
  if (new Set(claims.map(({ id }) => id)).size < claims.length) throw new Error(`Two claims of ${document.id} share an id.`);
}

function mustHave(given: ReadonlySet<string>, wanted: readonly string[], by: string): void {
  const missing = wanted.find((id) => !given.has(id));
  if (missing !== undefined) throw new Error(`The document write lacks ${missing}, named by ${by}.`);
}
