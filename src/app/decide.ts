import { contentHash, type Decision } from '../domain';
import { isStoreError } from '../store/store-error';
import type { Store } from '../store/store';
import type { Vocabulary } from '../vocabulary';
import { meaningOf, type ActAsked, type Problem } from './act';
import { reconcileSlots } from './reconcile-stale';

export interface DecisionAsked {
  readonly act: ActAsked;
  readonly author: string;
  readonly reason: string;
  /** The revision that the editor saw: only at that one the decision is taken. */
  readonly basedOn: number;
}

export type DecisionOutcome =
  /** `revision`: with the verdicts that follow, what the next decision can be based on. */
  | { readonly status: 'decided'; readonly decision: Decision; readonly revision: number }
  | { readonly status: 'stale-revision'; readonly basedOn: number; readonly current: number }
  | Problem;

const LONGEST_AUTHOR = 200;
const LONGEST_REASON = 4_000;

/**
 * Appends a decision and judges the slots that it touches. The store marks those in the same write, so that after a crash
 * between the two whoever opens the graph next judges them. Nothing is overwritten: undoing is another decision.
 */
export async function decide(
  store: Store,
  vocabulary: Vocabulary,
  { act, author, reason, basedOn }: DecisionAsked,
  now: () => string,
): Promise<DecisionOutcome> {
  const problem = lengthProblem('author', author, LONGEST_AUTHOR) ?? lengthProblem('reason', reason, LONGEST_REASON);
  if (problem !== undefined) return problem;
  const decisions = await store.decisions();
  const meant = await meaningOf(act, { store, vocabulary, decisions });
  if ('status' in meant) return meant;
  const { touched, ...what } = meant;
  const at = notBefore(decisions, now());
  const content = { act: act.act, ...what, author: author.trim(), reason: reason.trim(), at, basedOn };
  const decision: Decision = { id: `decision:${contentHash(content)}`, ...content };
  try {
    await store.putDecision(decision, { touched, onlyAt: basedOn });
  } catch (error) {
    if (!isStoreError(error) || error.code !== 'STALE_REVISION') throw error;
    return { status: 'stale-revision', basedOn, current: await store.revision() };
  }
  await reconcileSlots(store, vocabulary, touched, { cause: { kind: 'decision', ref: decision.id }, now });
  return { status: 'decided', decision, revision: await store.revision() };
}

/** A clock that was set back must not put an undo before what it undoes. */
function notBefore(decisions: readonly Decision[], now: string): string {
  return decisions.reduce((latest, { at }) => (at > latest ? at : latest), now);
}

function lengthProblem(field: string, text: string, longest: number): Problem | undefined {
  const length = text.trim().length;
  if (length > 0 && length <= longest) return undefined;
  return { status: 'invalid-input', field, reason: `The ${field} must have from 1 to ${longest} characters, not ${length}.` };
}
