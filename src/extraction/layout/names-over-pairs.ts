import type { Lexicon } from '../lexicon/lexicon';
import { nameOfCell } from '../names/name-cell';
import { isEditionWord } from '../names/name-words';
import type { LinePair } from './pairs-of-lines';
import type { Relaid } from './relaid';
import { isFigure, type Lines, type ShortLine } from './short-lines';

/** So many lines and paragraphs may stand between a name with a number in it and the first of its labels. */
const mostBetween = 6;

/**
 * Lines over pairs that name what the pairs are about, as headings.
 * Takes: "Foo 2 Pro" over "For hard tasks" over "Input" over "$2"; "Foo Large" over "Input" over "$2" and "Foo Small" over "Input" over "$1"
 * Refuses: "Fast" over a single "Input", "Batch", a line over other text
 */
export function namesOverPairs(pairs: readonly LinePair[], lines: Lines, lexicon: Lexicon): readonly Relaid[] {
  const taken = new Set(pairs.flatMap(({ places }) => places));
  const groups = pairs.filter(({ places }) => !taken.has((places[0] ?? 0) - 1));
  const counts = new Map<string, number>();
  for (const { label } of groups) counts.set(label.text, (counts.get(label.text) ?? 0) + 1);
  return groups.flatMap((pair) => {
    const first = pair.places[0] ?? 0;
    const at =
      numberedName(lines, first, taken) ??
      ((counts.get(pair.label.text) ?? 0) > 1 ? plainName(lines, first, lexicon) : undefined);
    const line = at === undefined ? undefined : lines[at];
    if (at === undefined || !line || line.block.type === 'heading') return [];
    const { start, end, content } = line.block;
    return [{ block: { type: 'heading', level: deepest, start, end, content } as const, places: [at] }];
  });
}

const deepest = 6;

function numberedName(lines: Lines, first: number, taken: ReadonlySet<number>): number | undefined {
  let identifier: number | undefined;
  for (let at = first - 1; at >= Math.max(0, first - 1 - mostBetween); at -= 1) {
    const line = lines[at];
    if (taken.has(at) || (line && (isFigure(line) || line.labels.length > 0 || line.block.type === 'heading'))) break;
    if (line && isThing(line.text)) return at;
    if (line && IDENTIFIER.test(line.text)) identifier = at;
  }
  return identifier;
}

/** Capitals, a number and an edition, nothing else: "Foo 2 Pro", "Foo-2.1", "Foo R1 0528", "Foo 2 mini". */
function isThing(text: string): boolean {
  const [first = '', ...rest] = text.split(' ');
  const isName = /\d/.test(text) && rest.length <= 6 && /^\p{Lu}[\p{L}\d.+-]*$/u.test(first);
  return isName && rest.every((word) => WORD.test(word) || isEditionWord(word));
}
const WORD = /^(?:\p{Lu}|\d)[\p{L}\d.+-]*$/u;
/** "foo-2-mini", where no other line names what it is called. */
const IDENTIFIER = /^(?=.*\d)[a-z][a-z0-9]*(?:-[a-z0-9.]+)+$/;

function plainName(lines: Lines, first: number, lexicon: Lexicon): number | undefined {
  const line: ShortLine | undefined = lines[first - 1];
  const isName = line && !isFigure(line) && line.labels.length === 0 && CAPITALS.test(line.text);
  return isName && nameOfCell(line.text, lexicon)?.name === line.text ? first - 1 : undefined;
}

const CAPITALS = /^\p{Lu}[\p{L}\d.+-]*(?: (?:\p{Lu}|\d)[\p{L}\d.+-]*){1,5}$/u;
