import type { ActAsked } from '../../app/decisions/act';
import { decide, type DecisionOutcome, type Problem, type StaleDecision } from '../../app/decide';
import type { Context } from '../context';
import type { DecisionArgs, TellingArgs } from './decision-args';

/** Takes the decision in the name of whoever asks, and shows what became of it. */
export async function decideIn(context: Context, act: ActAsked, asked: DecisionArgs): Promise<object> {
  const { store, vocabulary, now } = context;
  const author = authorOf(context, asked);
  if (typeof author !== 'string') return shownProblem(author);
  const { basedOn, reason } = asked;
  const outcome = await decide(store, vocabulary, { act, basedOn, reason, author }, now);
  context.forget();
  return shownOutcome(outcome);
}

/** The name that the token is bound to; nobody decides in the name of another. */
export function authorOf({ author }: Context, { author: told }: TellingArgs): string | Problem {
  if (author === undefined) return told ?? '';
  if (told === undefined || told === null || told.trim() === author) return author;
  return { status: 'invalid-input', field: 'author', reason: `Your token is that of ${author}: leave the author out.` };
}

function shownOutcome(outcome: DecisionOutcome): object {
  return outcome.status === 'decided' ? { __typename: 'Decided', ...outcome } : shownProblem(outcome);
}

export function shownProblem(problem: Problem | StaleDecision): object {
  switch (problem.status) {
    case 'stale-revision':
      return { __typename: 'StaleRevision', ...problem, message: staleMessage(problem) };
    case 'not-found':
      return { __typename: 'NotFound', missing: problem.id, message: `The graph has no ${problem.id}.` };
    case 'invalid-input':
      return { __typename: 'InvalidInput', field: problem.field, message: problem.reason };
  }
}

function staleMessage({ basedOn, changes }: StaleDecision): string {
  const what = changes.map(({ id, last }) => (last === undefined ? id : `${id} at ${last.number}`)).join(', ');
  return `This has changed since revision ${basedOn}: ${what}. Look at it, and decide again.`;
}
