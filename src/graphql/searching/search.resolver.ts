import { Arg, Args, ArgsType, Ctx, Extensions, Field, Int, Query, Resolver } from 'type-graphql';
import { wordsOf, type ClaimId, type DocumentId, type SourceId, type SubjectId } from '../../domain';
import type { Page, Paged } from '../../store/port/page-reads';
import type { Found, FoundKind, Wanted } from '../../store/port/search-reads';
import { LARGEST_PAGE, pageOf, type Connection } from '../lists/connection';
import type { Context } from '../context';
import { badInput } from '../errors';
import { highlight, type HighlightFound } from '../claims/highlight';
import { SearchHit, SearchHitConnection, SearchKind } from './search.type';

interface Hit {
  readonly kind: FoundKind;
  readonly node: { readonly id: string };
  readonly score: number;
  readonly highlight: HighlightFound;
}

const KINDS: readonly FoundKind[] = ['subject', 'source', 'document', 'claim'];
const MOST_WORDS = 12;
const LONGEST = 200;
const TEXT = `The words, up to ${LONGEST} characters. In double quotes they stand one after the other: "4o mini".`;
const WHERE = 'Where to look; everywhere when left out.';
const FOUND =
  'Everything that has all of these words, best first: names, then titles, quotes and texts; within each what has them one after the other, then the shorter. Spelling is folded ("4o-mini" is "4o mini"), and the last word may be only begun.';

@ArgsType()
class SearchArgs {
  @Field(() => String, { description: TEXT }) text!: string;
  @Field(() => [SearchKind], { nullable: true, description: WHERE }) kinds?: FoundKind[] | null;
}

@ArgsType()
class SearchPageArgs extends SearchArgs {
  @Field(() => Int, { defaultValue: 20, description: `How many to return at most, up to ${LARGEST_PAGE}.` }) first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Return what comes after this cursor: the `endCursor` of the page before.',
  })
  after?: string | null;
}

@Resolver()
export class SearchResolver {
  /** Of common words it looks at every text that has them. */
  @Extensions({ cost: 100 })
  @Query(() => [SearchHit], { description: FOUND })
  async search(
    @Args(() => SearchArgs) { text, kinds }: SearchArgs,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many to return at most, up to ${LARGEST_PAGE}.` })
    first: number,
    @Ctx() context: Context,
  ): Promise<readonly Hit[]> {
    if (first < 1 || first > LARGEST_PAGE) throw badInput(`"first" must be from 1 to ${LARGEST_PAGE}, not ${first}.`);
    const wanted = wantedIn(text);
    return (await hitsOn(context, wanted, await context.store.search(wanted, kinds ?? KINDS, { first }))).rows;
  }

  @Extensions({ cost: 100 })
  @Query(() => SearchHitConnection, { description: `What \`search\` finds, in pages. ${FOUND}` })
  searchHits(
    @Args(() => SearchPageArgs) asked: SearchPageArgs,
    @Ctx() context: Context,
  ): PromiseLike<Connection<Hit>> | Connection<Hit> {
    const { text, first, after } = asked;
    const kinds = asked.kinds ?? KINDS;
    const wanted = wantedIn(text);
    const read = async (page: Page) =>
      hitsOn(context, wanted, await context.store.search(wanted, kinds, page as { first: number }));
    return pageOf({ first, after }, read, () => context.store.countFound(wanted, kinds));
  }
}

/** Between quotes a phrase; a quote that is not closed yet is one that is being typed. */
function wantedIn(text: string): Wanted {
  if (text.length > LONGEST) throw badInput(`Search for up to ${LONGEST} characters, not ${text.length}.`);
  const parts = text.split('"');
  const phrases = parts.flatMap((part, place) => (place % 2 === 1 ? [wordsIn(part).join(' ')] : wordsIn(part))).filter(Boolean);
  const words = phrases.join(' ').split(' ').length;
  if (phrases.length === 0) throw badInput('Say what to search for: a word with letters or digits.');
  if (words > MOST_WORDS) throw badInput(`Search for up to ${MOST_WORDS} words, not ${words}.`);
  const isClosed = parts.length % 2 === 1 && parts.length > 1 && wordsIn(parts.at(-1) ?? '').length === 0;
  return { phrases, begun: !isClosed };
}

function wordsIn(text: string): string[] {
  return wordsOf(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** What went between the two reads is left out. */
async function hitsOn(context: Context, wanted: Wanted, { rows, cursors, hasNext }: Paged<Found>): Promise<Paged<Hit>> {
  const hits = await Promise.all(rows.map((found) => hitOf(context, found, wanted)));
  const there = hits.flatMap((hit, place) => (hit === undefined ? [] : [{ hit, cursor: cursors[place] as string }]));
  return { rows: there.map(({ hit }) => hit), cursors: there.map(({ cursor }) => cursor), hasNext };
}

async function hitOf(context: Context, found: Found, wanted: Wanted): Promise<Hit | undefined> {
  const { node, text } = (await nodeAndText(context, found)) ?? {};
  if (node === undefined || text === undefined) return undefined;
  return { kind: found.kind, node, score: found.score, highlight: highlight(text, wanted) };
}

/** The row, and the text of it that has the words. Undefined when it went between the two reads. */
async function nodeAndText(
  { loaders }: Context,
  { kind, id }: Found,
): Promise<{ node: { readonly id: string }; text: string } | undefined> {
  switch (kind) {
    case 'subject': {
      const subject = await loaders.subject.load(id as SubjectId);
      return subject && { node: subject, text: subject.name };
    }
    case 'source': {
      const source = await loaders.source.load(id as SourceId);
      return source && { node: source, text: source.name };
    }
    case 'claim': {
      const claim = await loaders.claim.load(id as ClaimId);
      return claim && { node: claim, text: claim.evidence.map(({ quote }) => quote).join('\n') };
    }
    case 'document': {
      const document = await loaders.documentWithText.load(id as DocumentId);
      return document && { node: document, text: `${document.title}\n${document.text}` };
    }
  }
}
