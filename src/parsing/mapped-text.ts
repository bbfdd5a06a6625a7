import type { Span } from '../domain';
import { changed } from '../util/changed';
import type { MappedText } from './parsed-document';

/**
 * A stretch of clean text and its place: either the source's own characters one by one (`verbatim`), or characters that
 * stand for a whole stretch of the source, such as "&" for "&amp;" or a space for a line break.
 */
interface Piece extends Span {
  /** Where it begins in the clean text. */
  readonly at: number;
  readonly verbatim: boolean;
}

/** Clean text as pieces in rising order, both in the text and in the source. */
export class PiecedText implements MappedText {
  constructor(
    readonly text: string,
    /** Undefined where all of it is the source's own, as most texts are: then there is nothing to keep but where it begins. */
    private readonly pieces: readonly Piece[] | undefined,
    /** Where the text begins in the source; where there are pieces, where it stands if it is empty. */
    private readonly origin: number,
  ) {}

  /** Never cuts a surrogate pair: a range that begins or ends inside one is widened to hold it. An empty range has an empty span. */
  sourceSpan(start: number, end: number): Span {
    const from = this.wholeCharacter(clamp(start, this.text.length), -1);
    const to = this.wholeCharacter(clamp(end, this.text.length), 1);
    if (this.pieces === undefined) return { start: this.origin + from, end: this.origin + Math.max(from, to) };
    if (from >= to) {
      const place = from < this.text.length ? this.placeOf(from, this.pieces).start : this.end(this.pieces);
      return { start: place, end: place };
    }
    return { start: this.placeOf(from, this.pieces).start, end: this.placeOf(to - 1, this.pieces).end };
  }

  slice(start: number, end: number): PiecedText {
    const from = clamp(start, this.text.length);
    const to = Math.max(from, clamp(end, this.text.length));
    if (this.pieces === undefined) return new PiecedText(this.text.slice(from, to), undefined, this.origin + from);
    if (from === to) return new PiecedText('', undefined, this.sourceSpan(from, from).start);
    const pieces: Piece[] = [];
    for (let i = pieceAt(from, this.pieces); i < this.pieces.length; i++) {
      const piece = this.pieces[i]!;
      if (piece.at >= to) break;
      const cut = piece.verbatim ? Math.max(0, from - piece.at) : 0;
      pieces.push({ at: Math.max(0, piece.at - from), start: piece.start + cut, end: piece.end, verbatim: piece.verbatim });
    }
    return new PiecedText(this.text.slice(from, to), pieces, this.origin);
  }

  trim(): PiecedText {
    const start = this.text.length - this.text.trimStart().length;
    const end = this.text.trimEnd().length;
    return start === 0 && end === this.text.length ? this : this.slice(start, Math.max(start, end));
  }

  /** Its pieces as they would stand behind `offset` characters of other text. */
  shifted(offset: number): Piece[] {
    if (this.pieces) return this.pieces.map((piece) => changed(piece, { at: piece.at + offset }));
    const end = this.origin + this.text.length;
    return end === this.origin ? [] : [{ at: offset, start: this.origin, end, verbatim: true }];
  }

  private wholeCharacter(offset: number, direction: -1 | 1): number {
    return isLow(this.text.charCodeAt(offset)) && isHigh(this.text.charCodeAt(offset - 1)) ? offset + direction : offset;
  }

  private end(pieces: readonly Piece[]): number {
    return this.text.length === 0 ? this.origin : this.placeOf(this.text.length - 1, pieces).end;
  }

  private placeOf(offset: number, pieces: readonly Piece[]): Span {
    const piece = pieces[pieceAt(offset, pieces)]!;
    if (!piece.verbatim) return piece;
    const start = piece.start + (offset - piece.at);
    return { start, end: start + 1 };
  }
}

/** Source[start, end) as it stands, without the white space around it. */
export function verbatimText(source: string, start: number, end: number): PiecedText {
  return new PiecedText(source.slice(start, end), undefined, start).trim();
}

/** The last piece that begins at or before the offset. */
function pieceAt(offset: number, pieces: readonly Piece[]): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Gathers clean text from left to right. What is not kept or replaced is markup, and gone. */
export class MappedTextBuilder {
  private readonly pieces: (Piece & { end: number })[] = [];
  /** What a piece stands for, where it is not the source's own text. */
  private readonly replacements: (string | undefined)[] = [];
  private length = 0;

  constructor(
    private readonly source: string,
    private readonly origin: number,
  ) {}

  keep(start: number, end: number): void {
    if (end <= start) return;
    const last = this.pieces[this.pieces.length - 1];
    if (last?.verbatim === true && last.end === start) last.end = end;
    else this.add({ at: this.length, start, end, verbatim: true });
    this.length += end - start;
  }

  /** `text` stands for source[start, end). */
  replace(text: string, start: number, end: number): void {
    if (text === '') return;
    this.add({ at: this.length, start, end, verbatim: false }, text);
    this.length += text.length;
  }

  build(): PiecedText {
    const [only, ...others] = this.pieces;
    if (only?.verbatim === true && others.length === 0) return verbatimText(this.source, only.start, only.end);
    const parts = this.pieces.map((piece, i) => this.replacements[i] ?? this.source.slice(piece.start, piece.end));
    return new PiecedText(parts.join(''), this.pieces, this.origin).trim();
  }

  private add(piece: Piece, text?: string): void {
    this.pieces.push(piece);
    this.replacements.push(text);
  }
}

/** Texts from rising places of one source as one, with a space between that stands for what is between them. */
export function joinTexts(texts: readonly PiecedText[]): PiecedText {
  if (texts.length === 1) return texts[0]!;
  const pieces: Piece[] = [];
  let joined = '';
  texts.forEach((text, i) => {
    const { start } = text.sourceSpan(0, text.text.length);
    const before = texts[i - 1]?.sourceSpan(0, Infinity).end;
    if (before !== undefined) pieces.push({ at: joined.length, start: Math.min(before, start), end: start, verbatim: false });
    if (before !== undefined) joined += ' ';
    pieces.push(...text.shifted(joined.length));
    joined += text.text;
  });
  return new PiecedText(joined, pieces, texts[0]?.sourceSpan(0, 0).start ?? 0);
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(0, offset), length);
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
