import type { Block } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import type { Proposal } from '../proposal';
import { prosePassages } from './passages';
import { sentencesOf, type Sentence } from './sentence';

/** What is proposed of each sentence of a block's running text, in order. */
export function bySentence(
  block: Block,
  document: DocumentReading,
  propose: (sentence: Sentence) => readonly Proposal[],
): readonly Proposal[] {
  let proposals: Proposal[] | undefined;
  for (const passage of prosePassages(block, document)) {
    for (const sentence of sentencesOf(passage, document)) {
      if (!isAsked(sentence)) for (const proposal of propose(sentence)) (proposals ??= []).push(proposal);
    }
  }
  return proposals ?? NONE;
}

/** "Can I fine-tune it?" says nothing of whether one can, nor does "It is faster than Foo 2?". */
export function isAsked({ passage: { text }, end }: Sentence): boolean {
  return text.charCodeAt(end - 1) === QUESTION_MARK;
}

const QUESTION_MARK = 63;

const NONE: readonly Proposal[] = [];
