import type { Decision, Event, Revision } from '../domain';
import { rulingsOf } from '../reconciliation';
import { StaleRevisionError } from '../store/store-error';
import type { Store } from '../store/store';
import type { Vocabulary } from '../vocabulary';
import { invalid, isProblem, type ActAsked, type Meaning, type Problem } from './decisions/act';
import { meaningOf } from './decisions/meaning';
import { followingFrom } from './decisions/following';
import { signed } from './decisions/sign';
import { reconcileSlots } from './reconcile-stale';
import { unique } from '../util/unique';

export type { Problem } from './decisions/act';

export interface DecisionAsked {
  readonly act: ActAsked;
  readonly author: string;
  readonly reason: string;
  /** The revision that the editor saw. Any will do at which what the decision rests on was as it is now. */
  readonly basedOn: number;
}

export type DecisionOutcome =
  /** `revision`: with the verdicts that follow, what the next decision can be based on. */
  | { readonly status: 'decided'; readonly decision: Decision; readonly revision: number; readonly events: readonly Event[] }
  | StaleDecision
  | Problem;

export interface StaleDecision {
  readonly status: 'stale-revision';
  readonly basedOn: number;
  readonly current: number;
  readonly changes: readonly Change[];
}

/** Something that a decision rests on, and the write that changed it last. */
export interface Change {
  readonly id: string;
  readonly last?: Revision;
}

/** All that change anything: a note or a document that came in makes no decision stale by itself. */
const ACTS_OF_MOMENT: readonly Decision['act'][] = ['rank', 'pin', 'dismiss', 'merge', 'split', 'same-origin', 'correct', 'undo'];
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
  const current = await store.revision();
  const problem =
    lengthProblem('author', author, LONGEST_AUTHOR) ??
    lengthProblem('reason', reason, LONGEST_REASON) ??
    revisionProblem(basedOn, current);
  if (problem !== undefined) return problem;
  const decisions = await store.decisions();
  const meant = await meaningOf(act, { store, vocabulary, decisions, rulings: rulingsOf(decisions) });
  if (isProblem(meant)) return meant;
  const { target, detail, about } = meant;
  const decision = signed({ act: act.act, target, detail, about, author, reason, at: now(), basedOn }, decisions);
  const stale = await putIfUnchanged(store, vocabulary, decision, decisions, meant);
  if (stale !== undefined) return stale;
  const slots = unique([...(await store.staleDataItems()), ...meant.touched]);
  const events = await reconcileSlots(store, vocabulary, slots, { cause: { kind: 'decision', ref: decision.id }, now });
  return { status: 'decided', decision, revision: await store.revision(), events };
}

async function putIfUnchanged(
  store: Store,
  vocabulary: Vocabulary,
  decision: Decision,
  before: readonly Decision[],
  { touched, unchanged: { dataItems = [], documents = [], decidedOn = [], acts = ACTS_OF_MOMENT } }: Meaning,
): Promise<StaleDecision | undefined> {
  const following = await followingFrom(store, vocabulary, decision, before);
  const unchanged = { since: decision.basedOn, dataItems, documents, decidedOn, acts };
  try {
    await store.putDecision(decision, { touched, unchanged, ...following });
    return undefined;
  } catch (error) {
    if (!(error instanceof StaleRevisionError)) throw error;
    return staleDecision(store, error);
  }
}

/** What changed, with what changed it. */
export async function staleDecision(store: Store, { since, current, changes }: StaleRevisionError): Promise<StaleDecision> {
  const revisions = await store.revisions(changes.map(({ revision }) => revision));
  const told = changes.map(({ id }, place): Change => {
    const last = revisions[place];
    return last === undefined ? { id } : { id, last };
  });
  return { status: 'stale-revision', basedOn: since, current, changes: told };
}

function lengthProblem(field: string, text: string, longest: number): Problem | undefined {
  const length = text.trim().length;
  if (length > 0 && length <= longest) return undefined;
  return invalid(field, `The ${field} must have from 1 to ${longest} characters, not ${length}.`);
}

/** A decision cannot be based on what has not come yet. */
export function revisionProblem(basedOn: number, current: number): Problem | undefined {
  if (basedOn >= 0 && basedOn <= current) return undefined;
  return invalid('basedOn', `The graph has no revision ${basedOn}: it is at ${current}.`);
}
