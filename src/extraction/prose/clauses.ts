import type { Span } from '../../domain';
import { allMatches } from '../../util/all-matches';
import type { Passage } from '../passage';
import { wordClass } from '../text/word-class';
import { APPOSITION } from './relative';
import { firstFrom } from './within';

/**
 * Where a sentence turns to something else: at semicolons, dashes and the dots between short facts, before "which", "while", "but", "whereas", before
 * "and" with a new subject ("and it", "and the model"), and before what describes a name (", a model released by"). Commas alone part lists as often as clauses and do not split.
 */
export function splitClauses(passage: Passage, sentence: Span): Span[] {
  if (!mayTurn(passage, sentence)) return [{ start: sentence.start, end: sentence.end }];
  const { text } = passage;
  const part = text.slice(sentence.start, sentence.end);
  const cuts = allMatches(TURN, part).map((found) => sentence.start + found.index + (found[0].startsWith(';') ? 1 : 0));
  const starts = [sentence.start, ...cuts];
  return starts
    .map((start, index) => ({ start, end: starts[index + 1] ?? sentence.end }))
    .filter(({ start, end }) => end > start);
}

/** Whether a sentence has a mark between its words or beside them, or a word, that a turn needs. */
function mayTurn({ text, words }: Passage, { start, end }: Span): boolean {
  const first = firstFrom(words, start);
  let last = words[first];
  if (last?.start !== start || isTurning(last)) return true;
  for (let next = words[first + 1], nth = first + 1; next && next.start < end; next = words[(nth += 1)]) {
    if (next.joint !== '' || isTurning(next)) return true;
    last = next;
  }
  return end - last.end > 1 || text.charCodeAt(end - 1) === EM_DASH;
}

const EM_DASH = 0x2014;
const isTurning = wordClass(({ lower }) => /\b(?:but|while|whereas|although|though|because|since|so|that)\b/.test(lower));

const TURN = new RegExp(
  String.raw`;\s|\s[\u2014\u2013\u00b7\u2022|]\s|\u2014|\s-\s|,? (?:but|while|whereas|although|though|because|since (?=it|they|the)|so that)\s` +
    String.raw`|, so (?=\p{Lu}|it\b|the\b)|, (?:which|whose|who|where|when|and (?:it|its|the|they|this)\b|it|with|making|yet)\b` +
    String.raw`|(?: on| in| at| for) which (?=(?:its|their) (?:\p{L}+ )?(?:predecessor|successor|forerunner|rival|sibling)s?\b)` +
    String.raw`|: | that (?=(?:[A-Z]\w+ )?(?:had|was|were)\b)|, (?=${APPOSITION})`,
  'giu',
);
