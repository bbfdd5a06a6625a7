import type { Block } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import type { SubjectRef } from '../proposal';
import type { Sentence } from './sentence';

/**
 * Whom paragraphs are about, so that the next one under the same heading may go on about the same without saying so.
 * Takes: "Foo 2 is the fast one. ..." and then "Launched in May, it costs $2."
 * Refuses: what stands under another heading, a paragraph before that is about two
 */
export class Topics {
  private readonly known = new WeakMap<Block, SubjectRef>();
  private readonly before = new WeakMap<Block, Block>();

  constructor({ parsed }: DocumentReading) {
    let last: Block | undefined;
    for (const block of parsed.blocks) {
      if (block.type === 'heading') last = undefined;
      if (block.type !== 'paragraph') continue;
      if (last) this.before.set(block, last);
      last = block;
    }
  }

  /** Whom the paragraph before a block was about. */
  ofBefore(block: Block): SubjectRef | undefined {
    const before = this.before.get(block);
    return before && this.known.get(before);
  }

  /**
   * The only one whom a paragraph names as a subject; where it names nobody, whom the one before was about. Paragraphs are told in the
   * order of the text.
   */
  take(block: Block, sentences: readonly Sentence[]): void {
    const subjects = sentences.flatMap((sentence) => sentence.clauses.flatMap((clause) => clause.subjects));
    const told = subjects.filter(({ inferred }) => inferred === undefined);
    const [only] = told;
    const isOne = told.every(({ key }) => key === only?.key);
    const topic = only ? changed(only, { inferred: 'subject from the paragraph before' }) : this.ofBefore(block);
    if (topic && isOne) this.known.set(block, topic);
  }
}

const TOPICS = new WeakMap<DocumentReading, Topics>();

export function topicsOf(document: DocumentReading): Topics {
  const known = TOPICS.get(document) ?? new Topics(document);
  TOPICS.set(document, known);
  return known;
}
