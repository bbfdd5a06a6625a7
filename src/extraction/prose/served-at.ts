import type { Span } from '../../domain';
import type { Property } from '../../vocabulary';
import type { TermMark } from '../marks';
import type { SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { chainFrom } from './chain';
import type { Sentence } from './sentence';

/** That something is to be had at some places, or not. */
export interface Served {
  readonly property: Property;
  readonly qualifier: string;
  readonly terms: readonly TermMark[];
  /** The words that say it. */
  readonly by: Span;
  readonly is: boolean;
  /** Whom the words name, or mean by "it"; undefined where they are about the clause's subject. */
  readonly subject: SubjectRef | undefined;
}

/**
 * Where something is to be had, told by a verb: for flags that a term of their own qualifier names.
 * Takes: "is served by Foo Cloud and Bar", "went live on Foo Cloud", "You will find Baz 2 on Foo Cloud", "Foo Cloud and Bar have it too", "is not on Foo Cloud"
 * Refuses: "was tested on Foo Cloud", "Foo Cloud has a free tier", "costs $2 on Foo Cloud"
 */
export function servedAt(sentence: Sentence): readonly Served[] {
  const { marks, document } = sentence;
  if (marks.terms.length === 0) return NONE;
  return [...document.lexicon.namedBy].flatMap(([property, qualifier]) => {
    if (property.datatype !== 'flag') return [];
    const terms = marks.terms.filter((term) => term.qualifier === qualifier);
    return terms.flatMap((term, at) => {
      const chain = chainFrom(sentence.passage.text, term, terms.slice(at + 1));
      const told = hadAt(term, sentence) ?? havingIt(chain, at, terms, sentence);
      return told ? [{ property, qualifier, terms: chain, ...told }] : [];
    });
  });
}

const NONE: readonly Served[] = [];

type Told = Pick<Served, 'by' | 'is' | 'subject'>;

/** "is served by", "went live on", "find Baz 2 on". */
function hadAt(term: TermMark, { passage: { text }, marks, document, start }: Sentence): Told | undefined {
  const from = Math.max(start, term.start - 90);
  const names = marks.names.filter((name) => name.start >= from && name.end <= term.start);
  const last = names.at(-1);
  const before = last ? text.slice(from, last.start) + PLACE + text.slice(last.end, term.start) : text.slice(from, term.start);
  const found = SERVED.exec(before);
  if (!found || (ARRIVED.test(found[0]) && marks.dates.length > 0)) return undefined;
  const by = { start: term.start - Math.min(found[0].length, term.start - from), end: term.start };
  return {
    by,
    is: !DENIED.test(found[0]),
    subject: last && found[0].includes(PLACE) ? subjectOfName(last.name, document) : undefined,
  };
}

/** "Foo Cloud and Bar have it too", "Both Foo Cloud and Bar carry Baz 2". */
function havingIt(chain: readonly TermMark[], at: number, terms: readonly TermMark[], sentence: Sentence): Told | undefined {
  const { text } = sentence.passage;
  const [first, last] = [chain[0], chain.at(-1)];
  const before = terms[at - 1];
  if (
    !first ||
    !last ||
    (before && chainFrom(text, before, [first]).length > 1) ||
    !OPENS.test(text.slice(sentence.start, first.start))
  )
    return undefined;
  const behind = text.slice(last.end, last.end + 40);
  const [whole, it] = HAS_IT.exec(behind) ?? [];
  if (whole === undefined) return undefined;
  const end = last.end + whole.length;
  const name = it === undefined ? sentence.marks.names.find(({ start }) => start === end) : undefined;
  const subject = it === undefined ? name && subjectOfName(name.name, sentence.document) : sentence.recent[0];
  return subject && { by: { start: last.end, end: name?.end ?? end }, is: true, subject };
}

const PLACE = '\uE000';
const WHEN =
  '(?:,? (?:now|also|already|only|today|currently|exclusively|too|live|as well|immediately|free of charge|for free|first))*';
const BY = `${WHEN}(?: as an? [\\p{Ll}-]+)? (?:on|in|via|through|by|from|at|to|with) (?:the )?(?:[\\p{Lu}][\\p{L}]+['\u2019]s )?`;
const SERVED = new RegExp(
  '(?:' +
    `\\b(?:is|are|was|were|be|been|['\u2019]s)(?:n['\u2019]t)?(?: not| no longer| never)?(?: yet)?${WHEN} (?:offered|served|hosted|sold|listed|carried|provided|deployed|found|obtainable|exclusive|on offer|on sale|up|live)${BY}` +
    `|\\b(?:is|are|['\u2019]s)(?:n['\u2019]t)?(?: not| no longer)${WHEN} on (?:the )?` +
    `|\\b(?:find|finds|get|gets|buy|reach|reaches|access|call|have|had|download|try)(?: (?:it|them|both|${PLACE}))?${BY}` +
    `|\\b(?:went|goes|go) live${BY}|\\b(?:came|arrived|landed|rolled out)${WHEN} (?:to|on|in) (?:the )?` +
    ')$',
  'iu',
);
/** With a date it tells since when, and not that it is. */
const ARRIVED = /\b(?:came|arrived|landed|rolled out)\b/i;
const DENIED = /\b(?:not|no longer|never)\b|n['\u2019]t\b/;
const OPENS = /(?:^|[.;:,] |\b(?:and|but|while|both) )\W*(?:both )?(?:the )?$/i;
const HAS_IT =
  /^(?: (?:also|now|both|all|already|each))* (?:hosts?|carry|carries|serves?|sells?|lists?|has|have|offers?|provides?|runs?) (?:(it|them|both)\b|(?:the )?(?=[\p{Lu}\p{Ll}]))/iu;
