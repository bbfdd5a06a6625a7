import type { Qualifiers } from '../../domain';
import type { Cell, MappedText } from '../../parsing/parsed-document';
import { allMatches } from '../../util/all-matches';
import type { LabelReading } from '../lexicon/read-label';
import type { Passage } from '../passage';

/**
 * The amounts of a cell that has several under a label of one price, each with the words behind it that say for what it is.
 * Takes: "$1.25, prompts <= 200k tokens $2.50, prompts > 200k tokens", "$0.10 (text / image / video) $0.70 (audio)", a line each
 * Refuses: "$5.00 / $15.00", "$899 (was $999)", "$0.15 $0.60" where nothing stands between
 */
export function amountsApart({ properties, inOrder = [] }: LabelReading, { content, lines }: Cell): readonly MappedText[] {
  const isOfOne = properties[0]?.datatype === 'money' && inOrder.filter(({ datatype }) => datatype === 'money').length < 2;
  if (!isOfOne || !/[$€£¥].*[$€£¥]/s.test(content.text)) return [];
  const parts = lines.length > 1 ? lines : cutAt(content);
  return parts.length > 1 && parts.every(({ text }) => ENTRY.test(text)) ? parts : [];
}

const ENTRY = /^[$€£¥] ?\d[\d.,]*(?: ?\/.*|, .*\p{L}.*| \(.*)$/su;

/** Before each amount that stands behind the end of what is told of another. */
function cutAt(content: MappedText): readonly MappedText[] {
  const cuts = allMatches(/(?<=\)|\d[kKM]|tokens) (?=[$€£¥] ?\d)/g, content.text).map(({ index }) => index);
  return [0, ...cuts].map((from, index) => content.slice(from === 0 ? 0 : from + 1, cuts[index] ?? content.text.length));
}

/** For what an amount is: known terms in its words, else those in its bracket. */
export function conditionsOf({ text, terms }: Passage): Qualifiers {
  const named = terms.filter(({ id }) => !id.includes('{'));
  if (named.length > 0) return Object.fromEntries(named.map(({ qualifier, id }) => [qualifier, id]));
  const bracket = /\(([^()\d$]{3,40})\)\s*$/.exec(text)?.[1];
  return bracket === undefined ? {} : { condition: bracket.trim() };
}
