import { Arg, Ctx, Extensions, Int, Query, Resolver } from 'type-graphql';
import { wordsOf, type ClaimId, type DocumentId, type SourceId, type SubjectId } from '../../domain';
import type { Found, FoundKind } from '../../store/store';
import { LARGEST_PAGE } from '../lists/connection';
import type { Context } from '../context';
import { badInput } from '../errors';
import { highlight, type HighlightFound } from '../claims/highlight';
import { SearchHit, SearchKind } from './search.type';

interface Hit {
  readonly kind: FoundKind;
  readonly node: { readonly id: string };
  readonly score: number;
  readonly highlight: HighlightFound;
}

const KINDS: readonly FoundKind[] = ['subject', 'source', 'document', 'claim'];
const MOST_WORDS = 12;
const LONGEST = 200;

@Resolver()
export class SearchResolver {
  /** Looks at every text of the kinds asked. */
  @Extensions({ cost: 100 })
  @Query(() => [SearchHit], {
    description:
      'Everything that has all of these words, best first: names, then titles, quotes and texts. Spelling is folded ("4o-mini" is "4o mini"), and the last word may be only begun.',
  })
  async search(
    @Arg('text', () => String, { description: `The words, up to ${LONGEST} characters.` }) text: string,
    @Arg('kinds', () => [SearchKind], { nullable: true, description: 'Where to look; everywhere when left out.' })
    kinds: FoundKind[] | null,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many to return at most, up to ${LARGEST_PAGE}.` })
    first: number,
    @Ctx() context: Context,
  ): Promise<Hit[]> {
    if (first < 1 || first > LARGEST_PAGE) throw badInput(`"first" must be from 1 to ${LARGEST_PAGE}, not ${first}.`);
    const words = wordsAsked(text);
    const found = await context.store.search(words, kinds ?? KINDS, first);
    const best = found.map((one) => ({ ...one, score: scoreOf(one) })).sort(bestFirst);
    const hits = await Promise.all(best.slice(0, first).map((one) => hitOf(context, one, words)));
    return hits.filter((hit) => hit !== undefined);
  }
}

function wordsAsked(text: string): string[] {
  if (text.length > LONGEST) throw badInput(`Search for up to ${LONGEST} characters, not ${text.length}.`);
  const words = wordsOf(text)
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) throw badInput('Say what to search for: a word with letters or digits.');
  if (words.length > MOST_WORDS) throw badInput(`Search for up to ${MOST_WORDS} words, not ${words.length}.`);
  return words;
}

/** What a find is worth by where it is, less for each step away from being the whole of it. */
const WORTH: Readonly<Record<FoundKind, number>> = { subject: 1, source: 0.9, claim: 0.8, document: 0.7 };
const STEP = 0.15;

function scoreOf({ kind, distance }: Found): number {
  return Number((WORTH[kind] - distance * STEP).toFixed(2));
}

function bestFirst(a: Found & { score: number }, b: Found & { score: number }): number {
  return b.score - a.score || a.length - b.length || (a.id < b.id ? -1 : 1);
}

async function hitOf(context: Context, found: Found & { score: number }, words: readonly string[]): Promise<Hit | undefined> {
  const { node, text } = (await nodeAndText(context, found)) ?? {};
  if (node === undefined || text === undefined) return undefined;
  return { kind: found.kind, node, score: found.score, highlight: highlight(text, words) };
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
