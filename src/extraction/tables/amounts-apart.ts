import type { Qualifiers } from '../../domain';
import type { Cell, MappedText } from '../../parsing/parsed-document';
import { allMatches } from '../../util/all-matches';
import { boundsOfLabel } from '../lexicon/bound-terms';
import type { Lexicon } from '../lexicon/lexicon';
import type { LabelReading } from '../lexicon/read-label';
import type { Passage } from '../passage';
import { isUsual } from './usual';

/**
 * The amounts of a cell that has several under a label of one price, each with the words behind it that say for what it is.
 * Takes: "$1.25, prompts <= 200k tokens $2.50, prompts > 200k tokens", "$0.10 (text / image / video) $0.70 (audio)", a line each; "\u2264200K: $1.25", ">200K: $2.50"
 * Refuses: "$5.00 / $15.00", "$899 (was $999)", "$0.15 $0.60" where nothing stands between
 */
export function amountsApart({ properties, inOrder = [] }: LabelReading, { content, lines }: Cell): readonly MappedText[] {
  const isOfOne = properties[0]?.datatype === 'money' && inOrder.filter(({ datatype }) => datatype === 'money').length < 2;
  if (!isOfOne || !/[$€£¥].*[$€£¥]/s.test(content.text)) return [];
  const parts = lines.length > 1 ? lines : cutAt(content);
  const areAll = (entry: RegExp) => parts.every(({ text }) => entry.test(text));
  return parts.length > 1 && (areAll(ENTRY) || areAll(HEADED)) ? parts : [];
}

const ENTRY = /^[$€£¥] ?\d[\d.,]*(?: ?\/.*|, .*\p{L}.*| \(.*)$/su;
/** "\u2264 200K: $1.25", "Prompts over 200K tokens: $2.50". */
const HEADED = /^[^:$€£¥]{2,40}: ?[$€£¥] ?\d[\d.,]*(?: ?\/.*)?$/su;

/** Before each amount that stands behind the end of what is told of another, or before what says for what it is. */
function cutAt(content: MappedText): readonly MappedText[] {
  const { text } = content;
  const cuts = allMatches(
    /(?<=\)|\d[kKM]|tokens);? (?=[$€£¥] ?\d)|(?<=[$€£¥] ?\d[\d.]*)[,;]? (?=[^:$€£¥]{2,40}: ?[$€£¥])/g,
    text,
  );
  const ends = [...cuts.map(({ index }) => index), text.length];
  return [0, ...cuts.map(({ index, 0: gap }) => index + gap.length)].map((from, nth) => content.slice(from, ends[nth] ?? from));
}

/** For what an amount is: known terms in its words, else those in its bracket, else the words before it. */
export function conditionsOf({ text, terms }: Passage, { bounds }: Lexicon): Qualifiers {
  const named = terms.filter(({ id }) => !id.includes('{'));
  if (named.length > 0) return Object.fromEntries(named.map(({ qualifier, id }) => [qualifier, id]));
  const head = /^([^:$€£¥]{2,40}):/.exec(text)?.[1]?.trim();
  const over = head === undefined ? [] : boundsOfLabel(head, bounds);
  if (over.length > 0) return Object.fromEntries(over.map(({ qualifier, id }) => [qualifier, id]));
  const bracket = /\(([^()\d$]{3,40})\)\s*$/.exec(text)?.[1]?.trim();
  const condition = bracket ?? (head === undefined || isUsual(head) ? undefined : head);
  return condition === undefined ? {} : { condition };
}
