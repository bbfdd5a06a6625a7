import type { Span } from '../../domain';
import { allMatches } from '../../util/all-matches';
import { APPOSITION } from './relative';

/**
 * Where a sentence turns to something else: at semicolons, dashes and the dots between short facts, before "which", "while", "but", "whereas", before
 * "and" with a new subject ("and it", "and the model"), and before what describes a name (", a model released by"). Commas alone part lists as often as clauses and do not split.
 */
export function splitClauses(text: string, sentence: Span): Span[] {
  const part = text.slice(sentence.start, sentence.end);
  const cuts = allMatches(TURN, part).map((found) => sentence.start + found.index + (found[0].startsWith(';') ? 1 : 0));
  const starts = [sentence.start, ...cuts];
  return starts
    .map((start, index) => ({ start, end: starts[index + 1] ?? sentence.end }))
    .filter(({ start, end }) => end > start);
}

const TURN = new RegExp(
  String.raw`;\s|\s[\u2014\u2013\u00b7\u2022|]\s|\u2014|\s-\s|,? (?:but|while|whereas|although|though|because|since (?=it|they|the)|so that)\s` +
    String.raw`|, so (?=\p{Lu}|it\b|the\b)|, (?:which|who|where|when|and (?:it|its|the|they|this)\b|it|with|making|yet)\b` +
    String.raw`|: | that (?=(?:[A-Z]\w+ )?(?:had|was|were)\b)|, (?=${APPOSITION})`,
  'giu',
);
