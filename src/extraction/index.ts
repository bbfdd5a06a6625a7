import type { Mention } from '../domain';
import type { ParsedDocument } from '../parsing/parsed-document';
import type { Vocabulary } from '../vocabulary';
import { readDocument } from './document-reading';
import type { Extraction } from './extraction';
import { passGate } from './gate/gate';
import { PROPOSERS, REFINERS } from './preset';
import type { Proposal } from './proposal';

export type { Extraction, Refusal } from './extraction';
export { toMentionJson, type MentionJson } from './mention-json';

/**
 * Every statement of a document that the vocabulary has words for: proposers read, refiners sharpen, a gate decides. The same
 * document and vocabulary give the same mentions in the same order. Never throws on any text.
 */
export function extract(parsed: ParsedDocument, vocabulary: Vocabulary): Extraction {
  const document = readDocument(parsed, vocabulary);
  const proposed = parsed.blocks.flatMap((block) => PROPOSERS.flatMap((proposer) => proposer.propose(block, document)));
  const refined = REFINERS.reduce<readonly Proposal[]>((proposals, refiner) => refiner.refine(proposals, document), proposed);
  const { mentions, refusals } = passGate(refined, vocabulary);
  const quoted = mentions.map((mention) => quote(mention, parsed.text));
  const kept = refusals.map((refusal) => ({ ...refusal, quote: parsed.text.slice(refusal.span.start, refusal.span.end) }));
  return { mentions: inOrder(quoted), refusals: kept.sort((a, b) => a.span.start - b.span.start), messages: [] };
}

function quote(mention: Mention, text: string): Mention {
  const { start, end } = mention.evidence;
  return { ...mention, evidence: { ...mention.evidence, quote: text.slice(start, end) } };
}

function inOrder(mentions: Mention[]): Mention[] {
  return mentions.sort(
    (a, b) =>
      a.evidence.start - b.evidence.start ||
      compare(a.property, b.property) ||
      compare(a.subject.key, b.subject.key) ||
      a.evidence.end - b.evidence.end,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
export { evaluate, type Score } from './evaluation/evaluate';
export type { GoldMention } from './evaluation/statement-key';
