import type { Evidence, Mention } from '../../domain';
import type { Vocabulary } from '../../vocabulary';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import type { Refusal } from '../extraction';
import type { Proposal } from '../proposal';
import { RULES } from './rules';

/**
 * No mention without subject, property, a value of its type within its range, and something that names the property. What is
 * refused is kept with the first rule that refused it.
 */
export function passGate(
  proposals: readonly Proposal[],
  { parsed, lexicon }: DocumentReading,
): { mentions: Mention[]; refusals: Refusal[] } {
  const mentions: Mention[] = [];
  const refusals: Refusal[] = [];
  for (const proposal of proposals) {
    const refusal = proposal.refusal ?? firstRefusal(proposal, lexicon.vocabulary);
    if (refusal) refusals.push(changed(sourceOf(proposal, parsed.text), refusal));
    else mentions.push(mentionOf(proposal, parsed.text));
  }
  return { mentions, refusals };
}

function firstRefusal(proposal: Proposal, vocabulary: Vocabulary) {
  for (const rule of RULES) {
    const reason = rule.refuse(proposal, vocabulary);
    if (reason !== undefined) return { rule: rule.name, reason };
  }
  return undefined;
}

function sourceOf({ passage, value }: Proposal, source: string) {
  const span = passage.sourceSpan(value.start, value.end);
  return { span, quote: source.slice(span.start, span.end) };
}

function mentionOf(proposal: Proposal, source: string): Mention {
  const { subject } = proposal;
  return {
    subject: { kind: subject?.kind ?? '', key: subject?.key ?? '', name: subject?.name ?? '' },
    property: proposal.property.id,
    snak: proposal.snak,
    qualifiers: proposal.qualifiers,
    evidence: evidenceOf(proposal, source),
    confidence: Math.round(proposal.confidence * 100) / 100,
    madeBy: proposal.madeBy,
    inferred: proposal.inferred,
  };
}

function evidenceOf({ passage, evidence, cell, cites }: Proposal, source: string): Evidence {
  const { start, end } = passage.sourceSpan(evidence.start, evidence.end);
  const quote = source.slice(start, end);
  const { section } = passage.block;
  return cell ? { start, end, quote, section, cell, cites: cites ?? [] } : { start, end, quote, section, cites: cites ?? [] };
}
