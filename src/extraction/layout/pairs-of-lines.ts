import type { Lexicon } from '../lexicon/lexicon';
import { isFree } from '../reading/free';
import { allMatches } from '../../util/all-matches';
import { readValue } from '../reading/read-value';
import type { Relaid } from './relaid';
import { isFigure, lineOf, propertyTold, type Lines, type ShortLine } from './short-lines';

/** A label and a value of it. */
export interface LinePair extends Relaid {
  readonly label: ShortLine;
}

/**
 * Labels that stand on a line of their own, over or under their values.
 * Takes: "Context window" over "128K tokens" over "Input" over "$0.50"; "128K" over "Context window" over "16K" over "Max output"; "Input price"
 * over "$1.25, prompts <= 200k tokens" over "$2.50, prompts > 200k tokens"
 * Refuses: "Pricing" over "$3 per million tokens", "Context window" over a sentence, a label over another, "128K" over "Context window" alone
 */
export function pairsAmong(lines: Lines, lexicon: Lexicon): readonly LinePair[] {
  const pairs: LinePair[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const under = valuesFirst(lines, at);
    const found = under.length > 0 ? under : [...labelFirst(lines, at), ...gluedAt(lines, at, lexicon)];
    for (const pair of found) pairs.push(pair);
    at = found.at(-1)?.places.at(-1) ?? at;
  }
  return pairs;
}

/** A label and the line under it, or several where each is an amount of money: nothing is what it costs under some other condition. */
function labelFirst(lines: Lines, at: number): readonly LinePair[] {
  const label = lines[at];
  if (!label || label.labels.length === 0) return [];
  const pairs: LinePair[] = [];
  for (let next = at + 1; next < lines.length; next += 1) {
    const value = lines[next];
    const property = value && propertyTold(label, value);
    if (!value || !property || (pairs.length > 0 && (property.datatype !== 'money' || !isFigure(value)))) break;
    if (isFree(value.text) && isFollowedByAmount(label, lines[next + 1])) continue;
    pairs.push(pairOf(label, value, pairs.length === 0 ? [at, next] : [next]));
  }
  return pairs;
}

function isFollowedByAmount(label: ShortLine, next: ShortLine | undefined): boolean {
  return next !== undefined && isFigure(next) && propertyTold(label, next)?.datatype === 'money';
}

/** From here on values each with its label under it, two or more and with nothing left over that could be the value of the last label. */
function valuesFirst(lines: Lines, from: number): readonly LinePair[] {
  const before = lines[from - 1];
  if (before && before.labels.length > 0) return [];
  const pairs: LinePair[] = [];
  let at = from;
  for (; ; at += 2) {
    const [value, label] = [lines[at], lines[at + 1]];
    if (!value || !label || !isFigure(value) || propertyTold(label, value) === undefined) break;
    pairs.push(pairOf(label, value, [at, at + 1]));
  }
  const [behind, last] = [lines[at], pairs.at(-1)];
  const isLeftOver = behind !== undefined && last !== undefined && propertyTold(last.label, behind) !== undefined;
  return pairs.length < 2 || isLeftOver ? [] : pairs;
}

/** A label with its value right behind it, where the break between them got lost: "ReleasedMay 1, 2024", "Max Output8,192". */
function gluedAt(lines: Lines, at: number, lexicon: Lexicon): readonly LinePair[] {
  const line = lines[at];
  if (!line || line.labels.length > 0) return [];
  for (const joint of allMatches(JOINT, line.text)) {
    const label = lineOf(line.block, line.content.slice(0, joint.index), lexicon);
    const value = lineOf(line.block, line.content.slice(joint.index + joint[0].length, line.text.length), lexicon);
    if (label.labels.length > 0 && value.labels.length === 0 && isWholly(value, label)) return [pairOf(label, value, [at])];
  }
  return [];
}

/** A value and no word more. */
function isWholly({ text }: ShortLine, { labels }: ShortLine): boolean {
  return labels.some((property) => !('refused' in readValue(text, property)));
}

const JOINT = /(?<=[\p{Ll})])(?=[\p{Lu}\d$€£])/gu;

function pairOf(label: ShortLine, value: ShortLine, places: readonly number[]): LinePair {
  const { content } = label;
  const key = content.slice(0, content.text.replace(/\s*:\s*$/, '').length);
  const isOne = places.length > 1;
  const start = isOne ? Math.min(label.block.start, value.block.start) : value.block.start;
  const end = isOne ? Math.max(label.block.end, value.block.end) : value.block.end;
  return { label, places, block: { type: 'key-value', start, end, key, value: value.content } };
}
