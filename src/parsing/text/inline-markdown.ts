import { entityAt } from '../entities';
import { MappedTextBuilder, verbatimText, type PiecedText } from '../mapped-text';
import { emphasisMarks, type Delimiter } from './emphasis';

/** Source[start, end) stands for `text` in the clean text; '' where it is markup. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const markup = /[\\`*_~[\]<&]/;
const htmlTag = /<\/?[a-zA-Z][^<>]{0,500}>/y;
const autolink = /<(?:https?:\/\/|mailto:)[^<>\s]{1,2000}>/y;
const lineBreak = /<br\s{0,9}\/?>/iy;
/** Behind a figure it must not lengthen it: 82.0<sup>1</sup> is no 82.01. */
const superscript = /<sup>(?=\d)/iy;
/** Behind four letters or a closing bracket it is the mark of a note; symbols of units are shorter. */
const noteMark = /(?<=(?:\p{L}{4}|[)."”])[*_]{0,3})<sup>\d{1,3}<\/sup>/iuy;
const longestDestination = 1_000;

/**
 * Source[start, end) without its inline Markdown, and without any of its line breaks. Gone are the marks of links,
 * emphasis and code, images whole, HTML tags and comments, and text that is struck out, since it is no longer said; a footnote mark
 * "[^1]" stays as the citation "[1]". What only looks like markup stays: "~16,400", "$0.15/$0.60", "gpt_4", "82.0*", "5 * 3", "<100 ms".
 * `definitions` are the names of the document's link definitions. Time is linear in the length.
 */
export function inlineMarkdown(source: string, start: number, end: number, definitions: ReadonlySet<string>): PiecedText {
  if (!markup.test(source.slice(start, end))) return verbatimText(source, start, end);
  const builder = new MappedTextBuilder(source, start);
  applyEdits(builder, start, end, new InlineScan(source, start, end, definitions).edits());
  return builder.build();
}

/** Several stretches (the lines of a paragraph) as one text, parted by single spaces; a link or emphasis may run on over lines. */
export function inlineMarkdownOfLines(
  source: string,
  lines: readonly { readonly start: number; readonly end: number }[],
  definitions: ReadonlySet<string>,
): PiecedText {
  const first = lines[0]!;
  const last = lines[lines.length - 1]!;
  const builder = new MappedTextBuilder(source, first.start);
  const gaps = lines.slice(1).map((line, i) => ({ start: lines[i]!.end, end: line.start, text: ' ' }));
  const edits = markup.test(source.slice(first.start, last.end))
    ? new InlineScan(source, first.start, last.end, definitions).edits()
    : [];
  applyEdits(builder, first.start, last.end, [...edits, ...gaps]);
  return builder.build();
}

/** Edits may lie in one another (emphasis in a removed image): the one that begins first wins. */
function applyEdits(builder: MappedTextBuilder, start: number, end: number, edits: readonly Edit[]): void {
  let at = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < at) continue;
    builder.keep(at, edit.start);
    builder.replace(edit.text, edit.start, edit.end);
    at = edit.end;
  }
  builder.keep(at, end);
}

/** One pass from left to right that finds what is markup; emphasis is paired at the end. */
class InlineScan {
  private readonly found: Edit[] = [];
  private readonly delimiters: Delimiter[] = [];
  private readonly brackets: number[] = [];
  private ticks: Map<number, number[]> | undefined;
  private commentsEnd = false;

  constructor(
    private readonly source: string,
    private readonly start: number,
    private readonly end: number,
    private readonly definitions: ReadonlySet<string>,
  ) {}

  edits(): Edit[] {
    for (let at = this.start; at < this.end;) at = this.step(at);
    return [...this.found, ...emphasisMarks(this.delimiters)];
  }

  /** Reads what stands at the offset and returns where to go on. */
  private step(at: number): number {
    switch (this.source[at]) {
      case '\\':
        return this.escape(at);
      case '`':
        return this.codeSpan(at);
      case '&':
        return this.entity(at);
      case '<':
        return this.angle(at);
      case '[':
        this.brackets.push(at);
        return at + 1;
      case ']':
        return this.closeBracket(at);
      case '*':
      case '_':
      case '~':
        return this.delimiterRun(at);
      default:
        return at + 1;
    }
  }

  private escape(at: number): number {
    if (!/[!-/:-@[-`{-~]/.test(this.source[at + 1] ?? '')) return at + 1;
    return this.drop(at, at + 1) + 1;
  }

  private codeSpan(at: number): number {
    const opened = this.runEnd(at);
    const length = opened - at;
    const closing = this.closingTicks(opened, length);
    if (closing === undefined) return opened;
    this.drop(at, opened);
    return this.drop(closing, closing + length);
  }

  /** Runs of ticks are gathered by length once, so that looking for the other end takes no second scan. */
  private closingTicks(from: number, length: number): number | undefined {
    this.ticks ??= this.tickRuns();
    const places = this.ticks.get(length) ?? [];
    while (places.length > 0 && places[places.length - 1]! < from) places.pop();
    return places.at(-1);
  }

  /** Places of runs of ticks by their length, the last first. */
  private tickRuns(): Map<number, number[]> {
    const runs = new Map<number, number[]>();
    for (let at = this.start; at < this.end; at++) {
      if (this.source[at] !== '`') continue;
      const end = this.runEnd(at);
      const places = runs.get(end - at);
      if (places === undefined) runs.set(end - at, [at]);
      else places.push(at);
      at = end;
    }
    for (const places of runs.values()) places.reverse();
    return runs;
  }

  private entity(at: number): number {
    const entity = entityAt(this.source, at);
    if (entity === undefined || entity.end > this.end) return at + 1;
    this.found.push({ start: at, end: entity.end, text: entity.text });
    return entity.end;
  }

  private angle(at: number): number {
    const comment = this.commentEnd(at);
    if (comment !== undefined) return this.drop(at, comment);
    const broken = this.matchEnd(lineBreak, at);
    if (broken !== undefined) {
      this.found.push({ start: at, end: broken, text: ' ' });
      return broken;
    }
    const note = this.matchEnd(noteMark, at);
    if (note !== undefined) return this.noteMark(at, note);
    const exponent = this.matchEnd(superscript, at);
    if (exponent !== undefined && /[\d]/.test(this.source[at - 1] ?? '')) {
      this.found.push({ start: at, end: exponent, text: '^' });
      return exponent;
    }
    const link = this.matchEnd(autolink, at);
    if (link !== undefined) {
      this.drop(at, at + 1);
      return this.drop(link - 1, link);
    }
    const tag = this.matchEnd(htmlTag, at);
    return tag === undefined ? at + 1 : this.drop(at, tag);
  }

  private noteMark(start: number, end: number): number {
    const inner = { start: start + '<sup>'.length, end: end - '</sup>'.length };
    this.found.push({ start, end: inner.start, text: '[' }, { start: inner.end, end, text: ']' });
    return end;
  }

  /** After one search in vain there is none to be found. */
  private commentEnd(at: number): number | undefined {
    if (this.commentsEnd || !this.source.startsWith('<!--', at)) return undefined;
    const end = this.source.slice(at, this.end).indexOf('-->');
    if (end === -1) this.commentsEnd = true;
    return end === -1 ? undefined : at + end + 3;
  }

  private closeBracket(at: number): number {
    const open = this.brackets.pop();
    if (open === undefined) return at + 1;
    if (this.source[open + 1] === '^') {
      this.drop(open + 1, open + 2);
      return at + 1;
    }
    const target = this.targetEnd(at + 1);
    if (target === undefined) return at + 1;
    const isImage = this.source[open - 1] === '!' && open > this.start;
    if (isImage) return this.drop(open - 1, target);
    this.drop(open, open + 1);
    return this.drop(at, target);
  }

  /** Where the "(address)" or "[definition]" behind a bracket ends; undefined where the bracket is no link. */
  private targetEnd(at: number): number | undefined {
    if (this.source[at] === '(') return this.destinationEnd(at);
    if (this.source[at] !== '[') return undefined;
    const length = this.source.slice(at, Math.min(this.end, at + 200)).indexOf(']');
    if (length === -1) return undefined;
    return this.definitions.has(this.source.slice(at + 1, at + length).toLowerCase()) ? at + length + 1 : undefined;
  }

  private destinationEnd(open: number): number | undefined {
    let depth = 0;
    const limit = Math.min(this.end, open + longestDestination);
    for (let at = open; at < limit; at++) {
      const character = this.source[at];
      if (character === '\\') at++;
      else if (character === '(' && ++depth > 8) return undefined;
      else if (character === ')' && --depth === 0) return isDestination(this.source.slice(open + 1, at)) ? at + 1 : undefined;
    }
    return undefined;
  }

  private delimiterRun(at: number): number {
    const end = this.runEnd(at);
    this.delimiters.push({ source: this.source, start: at, end });
    return end;
  }

  private runEnd(at: number): number {
    const character = this.source[at];
    let end = at + 1;
    while (end < this.end && this.source[end] === character) end++;
    return end;
  }

  private matchEnd(pattern: RegExp, at: number): number | undefined {
    pattern.lastIndex = at;
    const match = pattern.exec(this.source);
    return match === null || at + match[0].length > this.end ? undefined : at + match[0].length;
  }

  private drop(start: number, end: number): number {
    this.found.push({ start, end, text: '' });
    return end;
  }
}

/** An address, with a quoted title at most: "[supported](text and images)" is no link. */
function isDestination(inside: string): boolean {
  return /^(?:<[^<>]*>|[^\s<>]*)(?:\s["'(][^]*["')])?$/.test(inside.trim());
}
