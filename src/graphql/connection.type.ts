import { ArgsType, Field, Int, ObjectType, Root } from 'type-graphql';
import { LARGEST_PAGE, type Connection, type PageInfo as PageInfoRow } from './connection';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: `How many rows to return at most, from 1 to ${LARGEST_PAGE}.` })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Return the rows after this cursor: the `endCursor` of the page before. Leave it out to start at the beginning.',
  })
  after?: string | null;
}

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page stands in its list, and how to get the next one.' })
export class PageInfo implements PageInfoRow {
  @Field(() => Boolean, { description: 'Whether there are rows after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether this page was asked for with `after`, so that there are rows before it.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first row; null when the page is empty.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last row: give it as `after` to get the next page.' })
  endCursor!: string | null;
}

/** The Relay pair for a type: `XConnection` and `XEdge`; `plural` is the word for the rows in descriptions. */
export function connectionType(name: string, plural: string, rowType: () => object) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One of the ${plural} on a page, with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Opaque; give it as `after` to continue behind this row.' })
    cursor!: string;

    @Field(rowType, { description: 'The row itself.' })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${plural}.` })
  class RowConnection {
    @Field(() => [Edge], { description: 'The rows of the page, each with its cursor.' })
    edges!: readonly Edge[];

    @Field(() => [rowType()], { description: 'The rows of the page, without cursors.' })
    nodes!: readonly object[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: `How many ${plural} there are on all pages together. Counted only when asked for.` })
    totalCount(@Root() connection: Connection<object>): Promise<number> {
      return connection.count();
    }
  }
  return RowConnection;
}
