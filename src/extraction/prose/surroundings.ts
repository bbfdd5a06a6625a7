import type { DocumentReading } from '../document-reading';
import type { Passage } from '../passage';
import type { SubjectRef } from '../proposal';

/** What a clause may be about before its own words are read. */
export interface Surroundings {
  /** Of the sentence before. */
  readonly running: readonly SubjectRef[];
  /** Of all sentences before in the block, the latest first. */
  readonly recent: readonly SubjectRef[];
  /** The two that "both" means: the only ones named before in the block, or those of the heading. */
  readonly pair: readonly SubjectRef[];
  /** So many that "all three" means: those named before in the block if they are as many, else those that the document is about. */
  together(count: number): readonly SubjectRef[];
  /** Of the section or the page. */
  readonly page: SubjectRef | undefined;
  /** Whom the sentences before have turned to instead of the page's subject; nobody known where it is empty. */
  readonly instead: readonly SubjectRef[] | undefined;
  readonly document: DocumentReading;
  /** In which the clause stands. */
  readonly passage: Passage;
}
