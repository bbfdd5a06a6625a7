import type { CueMark, TermMark } from '../marks';
import { entityKey, type Span } from '../../domain';
import { overlaps } from '../overlaps';
import { namedThingsIn } from './capital-runs';
import { chainFrom } from './chain';
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
  const all = [...listed, ...places].sort((a, b) => a.start - b.start);
  const [first, ...rest] = all;
  if (!first || first.start < cue.end) return listed;
  const said = text.slice(cue.end, first.start);
  const isTold = listed.includes(first) || (ENDS_SO.test(cue.phrase) ? /^ (?:the )?$/ : LEADS).test(said);
  return isTold ? chainFrom(text, first, rest) : listed;
}

const SAYS_WHERE = /available|hosted|offered|accessible|listed|distributed|launched|found|accessed|had|live/;
const ENDS_SO = /\b(?:on|via|through)$/;
const LEADS = /^(?: (?:now|also|only|today|already))? (?:on|via|through) (?:the )?$/;

function placesBehind(cue: Span, qualifier: string, sentence: Sentence): TermMark[] {
  const { passage, marks, document } = sentence;
  const taken: readonly Span[] = [...marks.names, ...marks.terms, ...marks.choices, ...marks.dates];
  return namedThingsIn(sentence).flatMap(({ start, end, text }) => {
    const isFree =
      start >= cue.end &&
      !taken.some((mark) => overlaps(mark, { start, end })) &&
      !document.names.makers.has(entityKey(text)) &&
      !NO_PLACE.test(passage.text.slice(end, end + 14));
    const id = text.replace(/ (?:platform|service)$/i, '');
    return isFree ? [{ kind: 'term' as const, qualifier, id, start, end, at: 0, length: 1 }] : [];
  });
}

/** What stands behind the name of a machine, a plan or a paper. */
const NO_PLACE =
  /^(?:['\u2019]s|[ -](?:GPUs?|hardware|clusters?|devices?|machines?|chips?|plans?|terms|licen[cs]e|accounts?|servers?)\b)/;
