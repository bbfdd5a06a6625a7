import type { CueMark, TermMark } from '../marks';
import type { Span } from '../../domain';
import { overlaps } from '../overlaps';
import { namedThingsIn } from './capital-runs';
import { chainFrom } from './chain';
import { isMaker } from './maker-clause';
import type { Sentence } from './sentence';

/**
 * Places that the vocabulary does not list, where the words before say that something is to be had there, and those joined to such a one
 * or to a listed one.
 * Takes: "available on Xyzzy, Foo Cloud and the Plugh platform", "hosted on Xyzzy"
 * Refuses: "available in Europe", "available on request", "runs on Xyzzy GPUs", a maker, a subject
 */
export function withUnlisted(
  listed: readonly TermMark[],
  cue: CueMark,
  qualifier: string,
  sentence: Sentence,
): readonly TermMark[] {
  if (!sentence.document.lexicon.namedBy.has(cue.property) || !SAYS_WHERE.test(cue.phrase)) return listed;
  const { text } = sentence.passage;
  const places = placesBehind(cue, qualifier, sentence);
  const terms = sentence.marks.terms.filter((term) => term.qualifier === qualifier && term.start >= cue.end);
  const all = [...terms, ...places].sort((a, b) => a.start - b.start);
  const [first, ...rest] = all;
  if (!first || first.start < cue.end) return listed;
  const said = text.slice(cue.end, first.start);
  const isTold = listed.includes(first) || (ENDS_SO.test(cue.phrase) ? /^ (?:the )?$/ : LEADS).test(said);
  if (!isTold) return listed;
  const chain = furtherOn(text, chainFrom(text, first, rest), rest);
  return [...chain, ...listed.filter((term) => !chain.includes(term))];
}

/** "on Foo under the name foo-2, and through Bar and Baz": a list that goes on behind a remark, with its preposition again. */
function furtherOn(text: string, chain: readonly TermMark[], rest: readonly TermMark[]): readonly TermMark[] {
  const last = chain.at(-1);
  const next = last && rest.find(({ start }) => start >= last.end);
  if (!next || !AGAIN.test(text.slice(last.end, next.start))) return chain;
  const later = rest.filter(({ start }) => start > next.start);
  return furtherOn(text, [...chain, ...chainFrom(text, next, later)], rest);
}

const AGAIN = /^(?:[^.;:,]|\.(?=\S)){0,50},? (?:and|as well as) (?:also |later )?(?:on|via|through) (?:the )?$/;

const SAYS_WHERE = /available|hosted|offered|accessible|listed|distributed|launched|found|accessed|had|live/;
const ENDS_SO = /\b(?:on|via|through)$/;
const LEADS =
  /^(?: (?:now|also|only|today|already|immediately|exclusively|for free|starting today))? (?:on|via|through) (?:the )?$/;

function placesBehind(cue: Span, qualifier: string, sentence: Sentence): TermMark[] {
  const { passage, marks, document } = sentence;
  const others = marks.choices.filter(({ property }) => property.datatype !== 'entity');
  const taken: readonly Span[] = [...marks.names, ...marks.terms, ...others, ...marks.dates];
  return namedThingsIn(sentence).flatMap(({ start, end, text }) => {
    const isFree =
      start >= cue.end &&
      !taken.some((mark) => overlaps(mark, { start, end })) &&
      (!isMaker(text, document) || isListed(passage.text, { start, end })) &&
      !NO_PLACE.test(passage.text.slice(end, end + 14));
    const id = text.replace(/ (?:platform|service)$/i, '');
    return isFree ? [{ kind: 'term' as const, qualifier, id, start, end, at: 0, length: 1 }] : [];
  });
}

/** "on Foo Cloud, Acme, Bar": a maker among places is one. */
function isListed(text: string, { start, end }: Span): boolean {
  return /, (?:and )?$/.test(text.slice(Math.max(0, start - 6), start)) && /^(?:,| and\b)/.test(text.slice(end, end + 4));
}

/** What stands behind the name of a machine, a plan or a paper. */
const NO_PLACE =
  /^(?:['\u2019]s|[ -](?:GPUs?|hardware|clusters?|devices?|machines?|chips?|plans?|terms|licen[cs]e|accounts?|servers?)\b)/;
