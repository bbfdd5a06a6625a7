import { Arg, Ctx, Extensions, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ask, TooMuchOpenError } from '../../app/ask';
import type { DataItem as DataItemRow } from '../../domain';
import type { Question as QuestionRow } from '../../reconciliation';
import type { Page, Paged } from '../../store/port/page-reads';
import type { Soon } from '../../util/soon';
import type { Context } from '../context';
import { DataItem } from '../data-items/data-item.type';
import { badInput } from '../errors';
import { found } from '../found';
import { LARGEST_PAGE, pageOf, USUAL_PAGE, type Connection } from '../lists/connection';
import { Question, QuestionConnection } from './question.type';

/** Slots in dispute that are judged while others wait for their answers; each answer tried judges all of them again. */
const MOST_OPEN = 1_000;

@Resolver(() => Question)
export class QuestionResolver {
  /** All open slots are judged anew for each answer tried. */
  @Extensions({ cost: 10_000 })
  @Query(() => QuestionConnection, {
    description: `The decisions that would settle most slots, most first, as the command \`claimgraph ask\` tells them: answers are tried out on a copy, nothing is written. At most 60; for graphs of up to ${MOST_OPEN} slots in dispute.`,
  })
  async decisionsToMake(
    @Arg('first', () => Int, {
      defaultValue: USUAL_PAGE,
      description: `How many questions to return at most, from 1 to ${LARGEST_PAGE}.`,
    })
    first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Return the questions after this cursor: the `endCursor` of the page before.',
    })
    after: string | null,
    @Ctx() { store, vocabulary }: Context,
  ): Promise<Connection<QuestionRow>> {
    let questions: readonly QuestionRow[] = [];
    const read = async (page: Page) => {
      questions = await ask(store, vocabulary, { most: MOST_OPEN }).catch(refusal);
      return cutFrom(questions, page as { first: number; after?: string });
    };
    return pageOf({ first, after }, read, () => questions.length);
  }

  @FieldResolver(() => DataItem, { description: 'The slot that is asked about: `pin(dataItem:)` takes its id.' })
  dataItem(@Root() { target }: QuestionRow, @Ctx() { loaders }: Context): Soon<DataItemRow> {
    return found(loaders.dataItem, target);
  }
}

function refusal(error: unknown): never {
  throw error instanceof TooMuchOpenError ? badInput(error.message) : error;
}

/** They are worked out anew for each page: a cursor is the slot, and says so when its question is no more. */
function cutFrom(questions: readonly QuestionRow[], { first, after }: { first: number; after?: string }): Paged<QuestionRow> {
  const place = after === undefined ? -1 : questions.findIndex(({ target }) => cursorOf(target) === after);
  if (after !== undefined && place < 0) throw badInput('"after" is no question that is still open: start again without it.');
  const rows = questions.slice(place + 1, place + 1 + first);
  return { rows, cursors: rows.map(({ target }) => cursorOf(target)), hasNext: place + 1 + first < questions.length };
}

function cursorOf(target: string): string {
  return Buffer.from(target).toString('base64url');
}
