import { wordSpansOf } from '../../domain';
import type { Wanted } from '../../store/port/search-reads';

export interface HighlightFound {
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  readonly start: number;
}

/** Characters shown around the first place where the words stand closest together. */
const MARGIN = 80;

/** The words asked for in a text, the last perhaps only begun, with what stands around them. */
export function highlight(text: string, { phrases, begun }: Wanted): HighlightFound {
  const words = phrases.flatMap((phrase) => phrase.split(' '));
  const beginning = begun ? words.at(-1) : undefined;
  const isAsked = (word: string) => words.includes(word) || (beginning !== undefined && word.startsWith(beginning));
  const hits = wordSpansOf(text).filter(({ word }) => isAsked(word));
  const first = closest(hits, words.length);
  if (first === undefined) return { text: text.slice(0, 2 * MARGIN), ranges: [], start: 0 };
  const start = text.length <= 3 * MARGIN ? 0 : afterSpace(text, Math.max(0, first.start - MARGIN));
  const end = text.length <= 3 * MARGIN ? text.length : beforeSpace(text, Math.min(text.length, first.end + MARGIN));
  const ranges = hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({ start: hit.start - start, end: hit.end - start }));
  return { text: text.slice(start, end), ranges, start };
}

interface Hit {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The first of the stretches with as many hits as there are words that is shortest. */
function closest(hits: readonly Hit[], size: number): Hit | undefined {
  let best: Hit | undefined = hits[0];
  let shortest = Infinity;
  hits.forEach((hit, place) => {
    const last = hits[place + size - 1];
    if (last === undefined || last.end - hit.start >= shortest) return;
    shortest = last.end - hit.start;
    best = hit;
  });
  return best;
}

function afterSpace(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, from + 20).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function beforeSpace(text: string, until: number): number {
  if (until === text.length) return until;
  const space = text.slice(0, until).search(/\s\S*$/);
  return space < until - 20 ? until : space;
}
