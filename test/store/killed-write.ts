import type { DocumentWrite } from '../../src/store/port/document-write';
import { aDocumentWrite } from '../support/store-fixtures';

/** Claims a document of the interrupted ingestion makes: enough for a kill to fall among them. */
export const claimsEach = 60;

/** The document of that number: every third is a new version of the one before it. */
export function killedWrite(number: number): DocumentWrite {
  return aDocumentWrite({
    uri: `document ${number % 3 === 2 ? number - 1 : number}`,
    statements: Array.from({ length: claimsEach }, (_, index) => ({ subject: `Model ${index}`, property: 'p', amount: number })),
  });
}
