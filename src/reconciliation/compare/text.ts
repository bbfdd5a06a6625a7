import { entityKey, type TextValue } from '../../domain';
import { agree, fit, hard, soft, type Comparison } from './comparison';
import type { Compared } from './compared';
import { termOf } from './terms';

/** Texts from a closed list contradict each other; two free wordings may only be two ways to say it. */
export function compareTexts(a: Compared<TextValue>, b: Compared<TextValue>): Comparison {
  const [one, other] = [keyOf(a), keyOf(b)];
  if (one === other) return agree('SAME', 'same-text@1', () => `${a.words} and ${b.words} are the same words`);
  if (isPartOf(one, other) || isPartOf(other, one))
    return fit('GRANULARITY', 'wording@1', () => `${a.words} and ${b.words}: one says more`);
  const listed = [a, b].every(({ value, property }) => termOf(value.text, property.values) !== undefined);
  const reason = () => `${a.words} against ${b.words}`;
  return listed ? hard('different-term@1', reason) : soft('CONFLICT', 'different-wording@1', reason);
}

function keyOf({ value: { text }, reading, property }: Compared<TextValue>): string {
  return reading.foldedBy(property, () => textKey(termOf(text, property.values) ?? text));
}

/** Words that are all punctuation ("$$$") are compared as they are. */
function textKey(text: string): string {
  return entityKey(text) || text.trim();
}

/** Whole words of the shorter one, in order, at the start or the end of the longer: "proprietary" in "proprietary-api-access". */
function isPartOf(short: string, long: string): boolean {
  return long.startsWith(`${short}-`) || long.endsWith(`-${short}`);
}
