import type { Mention } from '../domain';
import type { ParsedDocument } from '../parsing/parsed-document';
import { order } from '../util/order';
import type { Vocabulary } from '../vocabulary';
import { readDocument } from './document-reading';
import type { Extraction, Refusal } from './extraction';
import { passGate } from './gate/gate';
import { readBlocks } from './read-blocks';

export type { Extraction, Refusal } from './extraction';
export { toMentionJson, type MentionJson } from './mention-json';

/**
 * Every statement of a document that the vocabulary has words for: proposers read, refiners sharpen, a gate decides. The same
 * document and vocabulary give the same mentions in the same order. Never throws on any text.
 */
export function extract(parsed: ParsedDocument, vocabulary: Vocabulary): Extraction {
  const mentions: Mention[] = [];
  const refusals: Refusal[] = [];
  for (const part of extractParts(parsed, vocabulary)) {
    mentions.push(...part.mentions);
    refusals.push(...part.refusals);
  }
  return { mentions: inOrder(mentions), refusals: refusals.sort((a, b) => a.span.start - b.span.start), messages: [] };
}

/** What one block says. */
export type ExtractedPart = Pick<Extraction, 'mentions' | 'refusals'>;

/**
 * The same, block by block, so that a caller who counts or stores them holds one block at a time. A block that says "its own
 * API" waits until the document has told whose that is: it comes last, out of the order of place.
 */
export function* extractParts(parsed: ParsedDocument, vocabulary: Vocabulary): Generator<ExtractedPart> {
  const document = readDocument(parsed, vocabulary);
  for (const proposals of readBlocks(document)) yield passGate(proposals, document);
}

function inOrder(mentions: Mention[]): Mention[] {
  return mentions.sort(
    (a, b) =>
      a.evidence.start - b.evidence.start ||
      order(a.property, b.property) ||
      order(a.subject.key, b.subject.key) ||
      a.evidence.end - b.evidence.end,
  );
}

export { evaluate, type Score } from './evaluation/evaluate';
export type { GoldMention } from './evaluation/statement-key';
