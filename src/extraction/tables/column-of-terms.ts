import type { Cell } from '../../parsing/parsed-document';
import { labelKey } from '../lexicon/label-key';
import type { Lexicon } from '../lexicon/lexicon';
import { TEST_SETTING } from '../text/test-settings';
import { nameInCell } from '../names/name-in-cell';

/** "Benchmark" or "Benchmarks (shots)" over a column: the qualifier of which each cell under it is a term, listed or not, that tells a property. */
export function qualifierOver(header: Cell | undefined, { naming }: Lexicon): string | undefined {
  const key = header && labelKey(header.content.text.replace(/\s*[([].*$/s, '')).replace(/s$/, '');
  return [...naming].find((qualifier) => qualifier === key);
}

/** "Foo Single", "Foo Long Range", "Foo Dual": headers that begin alike name the members of one line, whatever else their words may mean. */
export function areSiblings(headers: readonly Cell[], lexicon: Lexicon): boolean {
  const names = headers.map((cell) => nameInCell(cell, lexicon, 'header')?.name ?? '');
  const [first = ''] = names.map((name) => name.split(' ')[0] ?? '');
  return (
    names.length > 1 &&
    first.length > 2 &&
    new Set(names).size === names.length &&
    names.every((name) => name.startsWith(`${first} `) || name === first) &&
    !lexicon.labels.has(labelKey(first))
  );
}

/** "FooBench (5)", "FooBench (8-shot, CoT)", "FooBench 0-shot", "FooBench (avg@4)": how it was asked is no part of what a benchmark is called. */
export function withoutSetting(term: string): string {
  return term.replace(SETTING, '').trim();
}

const ONE = `(?:\\d{1,2}|${TEST_SETTING})`;
const SETTING = new RegExp(`[ ,]*(?:\\(${ONE}(?:,? ?${ONE})?\\)|(?:${TEST_SETTING}))$`, 'i');
