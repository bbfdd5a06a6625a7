import type { Evidence, Mention } from '../../domain';
import type { Vocabulary } from '../../vocabulary';
import type { Refusal } from '../extraction';
import type { Proposal } from '../proposal';
import { RULES } from './rules';

/**
 * No mention without subject, property, a value of its type within its range, and something that names the property. What is
 * refused is kept with the first rule that refused it.
 */
export function passGate(proposals: readonly Proposal[], vocabulary: Vocabulary): { mentions: Mention[]; refusals: Refusal[] } {
  const mentions: Mention[] = [];
  const refusals: Refusal[] = [];
  for (const proposal of proposals) {
    const refusal = proposal.refusal ?? firstRefusal(proposal, vocabulary);
    if (refusal) refusals.push({ ...sourceOf(proposal, proposal.value), ...refusal });
    else mentions.push(mentionOf(proposal));
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

function sourceOf({ passage }: Proposal, local: { start: number; end: number }) {
  const span = passage.sourceSpan(local.start, local.end);
  return { span, quote: passage.text.slice(local.start, local.end) };
}

function mentionOf(proposal: Proposal): Mention {
  const { subject } = proposal;
  return {
    subject: { kind: subject?.kind ?? '', key: subject?.key ?? '', name: subject?.name ?? '' },
    property: proposal.property.id,
    snak: proposal.snak,
    qualifiers: proposal.qualifiers,
    evidence: evidenceOf(proposal),
    confidence: Math.round(proposal.confidence * 100) / 100,
    madeBy: proposal.madeBy,
    inferred: proposal.inferred,
  };
}

/** The quote is filled in by the caller, who has the source text. */
function evidenceOf(proposal: Proposal): Evidence {
  const { passage, evidence, cell, cites } = proposal;
  return {
    ...passage.sourceSpan(evidence.start, evidence.end),
    quote: '',
    section: passage.block.section,
    ...(cell ? { cell } : {}),
    cites: cites ?? [],
  };
}
