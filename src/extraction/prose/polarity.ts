import type { Span } from '../../domain';
import { clauseAt, type Sentence } from './sentence';

/** Whether a clause says that something is so, and in what state. */
export interface Polarity {
  readonly is: boolean;
  readonly status?: string;
  /** The words that say it. */
  readonly by: Span;
}

const ASSERTS =
  /\b(?:supports?|supported|supporting|offers?|offering|offered|includes?|including|included|features?|featuring|provides?|providing|enables?|enabling|enabled|allows?|allowing|adds?|added|introduc(?:es|ed|ing)|brings?|comes with|ships with|has|have|with|plus|via|through|using|uses?|used|accepts?|is an?|native|built-in|strong|performance in|capable of|capabilit(?:y|ies)|can be|can|available|permitted|allowed|implement(?:s|ed|ing|ation)?|inherits|follows|fully|applies|enables|holds|maintains|reinforced by|alongside)\b/gi;
const DENIES =
  /\b(?:no|not|never|without|lacks?|lacking|cannot|can't|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|hasn't|haven't|won't|missing|absent|rather than as|neither|nor)\b/gi;
const PLANS =
  /\b(?:planned|plans?|planning|roadmap|coming (?:soon|later|in)|will|would|future|upcoming|expected|promised|not yet|isn't yet|aren't yet|yet supported|at launch)\b/gi;
const NOT_PLAN = /\bavailable at launch\b/i;

/**
 * Whether the clause around `cue` says yes, no or not yet; undefined when it only mentions it ("function calling is more
 * battle-tested"). The nearest word decides; what is planned is not there.
 */
export function polarityOf(sentence: Sentence, cue: Span): Polarity | undefined {
  const clause = clauseAt(sentence, cue.start) ?? sentence;
  const text = sentence.passage.text.slice(clause.start, clause.end).replaceAll('\u2019', "'");
  const local = { start: cue.start - clause.start, end: cue.end - clause.start };
  const at = (span: Span) => ({ start: clause.start + span.start, end: clause.start + span.end });
  const denial = nearestOf(DENIES, text, local, 60, 45);
  const plan = nearestOf(PLANS, text, local, 120, 120);
  if (
    plan &&
    !NOT_PLAN.test(text.slice(plan.start - 12, plan.end)) &&
    (denial ?? !/at launch/i.test(text.slice(plan.start, plan.end)))
  )
    return { is: false, status: 'planned', by: at(plan) };
  if (denial) return { is: false, by: at(denial) };
  const assertion = nearestOf(ASSERTS, text, local, 70, 30);
  return assertion && { is: true, by: at(assertion) };
}

function nearestOf(words: RegExp, text: string, cue: Span, before: number, after: number): Span | undefined {
  let best: Span | undefined;
  let closest = Infinity;
  for (const found of text.matchAll(words)) {
    const span = { start: found.index, end: found.index + found[0].length };
    const gap = span.end <= cue.start ? cue.start - span.end : span.start >= cue.end ? span.start - cue.end : 0;
    if (gap > (span.end <= cue.start ? before : after) || gap >= closest) continue;
    best = span;
    closest = gap;
  }
  return best;
}
