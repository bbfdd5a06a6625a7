import type { Span } from '../../domain';

/** Sentences longer than this are cut at a comma or a space: nothing that long is one statement, and work per sentence stays bounded. */
const LONGEST = 1500;

/**
 * The sentences of a text. A full stop ends one when a capital, a digit, a quote or a bracket follows, and what stands before
 * is no abbreviation: "vs. GPT-4o", "e.g. Foo", "approx. 5", "No. 3", "Mt. Foo" and "J. Smith" go on.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let match = nextStop(text, 0); match; match = nextStop(text, STOP.lastIndex)) {
    const end = match.index + match[0].trimEnd().length;
    if (
      match[0].startsWith('.') &&
      isShort(text.slice(Math.max(start, match.index - 8), match.index)) &&
      !endsInName(text, start, match)
    )
      continue;
    cut(text, start, end, sentences);
    start = match.index + match[0].length;
  }
  cut(text, start, text.length, sentences);
  return sentences;
}

/** "than Whimbrel S. It is", "for Curlew I. Curlew II has": the letter ends a name where a small word, or the name again, goes on. */
function endsInName(text: string, start: number, stop: RegExpExecArray): boolean {
  const [, name] = /(\p{Lu}[\p{L}\p{N}-]+) [A-Z]$/u.exec(text.slice(Math.max(start, stop.index - 30), stop.index)) ?? [];
  if (name === undefined) return false;
  const next = text.slice(stop.index + stop[0].length, stop.index + stop[0].length + 30);
  return next.startsWith(`${name} `) || /^(?:The|It|Its|A|An|In|On|This|That|For|At|But|And|Both|We|They|By)\b/.test(next);
}

/** Found by its mark first, which is far quicker than trying the pattern at every character. */
function nextStop(text: string, from: number): RegExpExecArray | null {
  MARK.lastIndex = from;
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    STOP.lastIndex = mark.index;
    const stop = STOP.exec(text);
    if (stop) return stop;
  }
  return null;
}

const MARK = /[.!?\u2026\n]/g;
// The look-behind starts a run of dots once, not at each of its dots.
const STOP =
  /(?<![.!?\u2026])[.!?\u2026]+["'\u201D\u2019)\]]{0,6}\s+(?=[\p{Lu}\p{N}"'\u201C\u2018([$~#\u2014-]|\p{Ll}[\p{L}-]*\d)|\n+/uy;

/** An abbreviation, or an initial: "J. Smith"; not the unit of "40 m. Its" or "230 V. It". */
function isShort(before: string): boolean {
  return ABBREVIATION.test(before) || (/(?:^|[\s(])\p{Lu}$/u.test(before) && !/\d [A-Z]$/.test(before));
}

const ABBREVIATION =
  /\b(?:vs|e\.g|i\.e|cf|approx|ca|no|fig|mr|ms|mrs|dr|st|mt|inc|ltd|co|corp|est|etc|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/i;

function cut(text: string, start: number, end: number, sentences: Span[]): void {
  let from = start;
  while (end - from > LONGEST) {
    const window = text.slice(from, from + LONGEST);
    const at = Math.max(window.lastIndexOf('; '), window.lastIndexOf(', '), LONGEST / 2);
    const space = window.indexOf(' ', at);
    const to = from + (space > 0 ? space : LONGEST);
    sentences.push({ start: from, end: to });
    from = to;
  }
  if (text.slice(from, end).trim() !== '') sentences.push({ start: from, end });
}
