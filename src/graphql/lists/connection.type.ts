import { ArgsType, Extensions, Field, Int, ObjectType, Root } from 'type-graphql';
import type { Soon } from '../../util/soon';
import type { Rides } from '../loading/look-ahead';
import type { Reads } from '../loading/members-read';
import { LARGEST_PAGE, USUAL_PAGE, type Connection, type PageInfo as PageInfoRow } from './connection';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many rows to return at most, from 1 to ${LARGEST_PAGE}; ${USUAL_PAGE} when neither this nor \`last\` is given.`,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Return the rows after this cursor: the `endCursor` of the page before. Leave it out to start at the beginning.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `Instead of \`first\`: how many rows to return at most from the end of the list, or before \`before\`; from 1 to ${LARGEST_PAGE}.`,
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Return the `last` rows before this cursor: the `startCursor` of the page behind. Rows keep the order of the list.',
  })
  before?: string | null;
}

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page stands in its list, and how to get the next one.' })
export class PageInfo implements PageInfoRow {
  @Field(() => Boolean, { description: 'Whether there are rows after this page: of one asked for with `before`, always.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there are rows before this page: of one asked for with `after`, always.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first row; null when the page is empty.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last row: give it as `after` to get the next page.' })
  endCursor!: string | null;
}

/** The rows that the page is of. */
const SAME: Rides = [];

/** The Relay pair for a type: `XConnection` and `XEdge`; `plural` is the word for the rows in descriptions. */
export function connectionType(name: string, plural: string, rowType: () => object) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One of the ${plural} on a page, with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Opaque; give it as `after` to continue behind this row.' })
    cursor!: string;

    @Extensions({ rides: SAME })
    @Field(rowType, { description: 'The row itself.' })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${plural}.` })
  class RowConnection {
    @Extensions({ rides: SAME })
    @Field(() => [Edge], { description: 'The rows of the page, each with its cursor.' })
    edges!: readonly Edge[];

    @Extensions({ rides: SAME })
    @Field(() => [rowType()], { description: 'The rows of the page, without cursors.' })
    nodes!: readonly object[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    @Extensions({ reads: {} satisfies Reads })
    @Field(() => Int, { description: `How many ${plural} there are on all pages together. Counted only when asked for.` })
    totalCount(@Root() connection: Connection<object>): Soon<number> {
      return connection.count();
    }
  }
  return RowConnection;
}
