import { entityAt } from '../entities';
import { MappedTextBuilder, type PiecedText } from '../mapped-text';
import { blockNames, type HtmlElement, type HtmlNode, type HtmlText } from './html-tree';
import { isSilent } from './main-content';

/**
 * Running text of HTML as a browser shows it, with each character's place in the source: white space is one space, entities
 * are decoded, a citation in superscript is "[1]", an exponent is "^9".
 */
export class InlineHtml {
  private builder: MappedTextBuilder | undefined;
  /** Where a space is owed: it is written when text follows. */
  private gap: { start: number; end: number; text: string } | undefined;
  /** The last characters so far. */
  private tail = '';

  constructor(
    private readonly source: string,
    /** Code: white space is kept as it is. */
    private readonly keepsSpace = false,
  ) {}

  readAll(element: HtmlElement): PiecedText | undefined {
    this.addChildren(element);
    return this.take();
  }

  /** Text so far, without a mark of its own: undefined where there is none. Begins anew. */
  take(): PiecedText | undefined {
    const text = this.builder?.build();
    this.builder = undefined;
    this.gap = undefined;
    this.tail = '';
    return text === undefined || text.text === '' ? undefined : text;
  }

  addText({ start, end }: HtmlText): void {
    let at = start;
    while (at < end) {
      const next = this.nextSpecial(at, end);
      if (next > at) this.keep(at, next);
      if (next === end) return;
      at = this.source[next] === '&' ? this.addEntity(next, end) : this.addSpace(next, end);
    }
  }

  /** An element that is no block, with what is in it. */
  addElement(element: HtmlElement): void {
    if (isSilent(element, true)) return;
    if (element.name === 'br') {
      this.addBreak(element);
      return;
    }
    if (element.name === 'sup' && this.addSuperscript(element)) return;
    if (element.name === 'q') this.replace('"', element.start, element.inner);
    this.addChildren(element);
    if (element.name === 'q') this.replace('"', element.end, element.end);
  }

  /** Everything in an element; blocks in it are parted by spaces, items of a list by semicolons. */
  addChildren(element: HtmlElement): void {
    let before: HtmlNode | undefined;
    for (const child of element.children) {
      if (child.kind === 'text') this.addText(child);
      else {
        if (!this.keepsSpace && isGlued(before, child)) this.addGap(child.start, child.start);
        this.addChild(child, before);
      }
      before = child;
    }
  }

  /** `text` in place of markup, such as an image's description. */
  replace(text: string, start: number, end: number): void {
    this.pay(start);
    this.open(start).replace(text, start, end);
    this.tail = (this.tail + text).slice(-4);
  }

  addGap(start: number, end: number, text = ' '): void {
    if (this.builder !== undefined && (this.gap === undefined || this.gap.text === ' ')) this.gap = { start, end, text };
  }

  private addBreak({ start, end }: HtmlElement): void {
    if (this.keepsSpace) this.replace('\n', start, end);
    else this.addGap(start, end);
  }

  private addChild(child: HtmlElement, before: HtmlNode | undefined): void {
    const isBlock = blockNames.has(child.name);
    const isNextItem = child.name === 'li' && before !== undefined;
    if (isBlock) this.addGap(child.start, child.inner, isNextItem ? '; ' : ' ');
    this.addElement(child);
    if (isBlock) this.addGap(child.end, child.end);
  }

  /** Where the next entity or white space is that is more than one blank between words. */
  private nextSpecial(from: number, end: number): number {
    for (let at = from; at < end; at++) {
      const unit = this.source.charCodeAt(at);
      if (unit === 38) return at;
      if (this.keepsSpace || !isSpace(unit)) continue;
      if (unit !== 32 || at === from || at + 1 === end || isSpace(this.source.charCodeAt(at + 1))) return at;
    }
    return end;
  }

  private addEntity(at: number, end: number): number {
    const entity = entityAt(this.source, at);
    if (entity === undefined || entity.end > end) {
      this.keep(at, at + 1);
      return at + 1;
    }
    this.replace(entity.text, at, entity.end);
    return entity.end;
  }

  private addSpace(at: number, end: number): number {
    let after = at + 1;
    while (after < end && isSpace(this.source.charCodeAt(after))) after++;
    this.addGap(at, after);
    return after;
  }

  /** "[1]" for a superscript that is the mark of a note, "^9" for one behind a digit; false where it is plain text ("km2"). */
  private addSuperscript(element: HtmlElement): boolean {
    const text = plainText(this.source, element);
    if (!/^\[?\d{1,3}\]?$/.test(text)) return false;
    if (isNoteMark(element, text) || this.isBehindWord())
      this.replace(`[${text.replace(/[[\]]/g, '')}]`, element.start, element.end);
    else if (/\d$/.test(this.tail) && this.gap === undefined) this.replace(`^${text}`, element.start, element.end);
    else return false;
    return true;
  }

  /** What stands behind four letters or a closing bracket is a note: symbols of units are shorter. */
  private isBehindWord(): boolean {
    return this.gap === undefined && /(?:\p{L}{4}|[)\]."”])$/u.test(this.tail);
  }

  private keep(start: number, end: number): void {
    this.pay(start);
    this.open(start).keep(start, end);
    this.tail = (this.tail + this.source.slice(Math.max(start, end - 4), end)).slice(-4);
  }

  private pay(at: number): void {
    if (this.gap === undefined) return;
    const { start, end, text } = this.gap;
    this.gap = undefined;
    this.tail = text;
    if (text === ' ' && end === start + 1 && this.source[start] === ' ') this.open(at).keep(start, end);
    else this.open(at).replace(text, start, end);
  }

  private open(at: number): MappedTextBuilder {
    return (this.builder ??= new MappedTextBuilder(this.source, at));
  }
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

/** All text in an element; an empty one has the place of its content. */
export function inlineText(source: string, element: HtmlElement): PiecedText {
  const inline = new InlineHtml(source);
  inline.addChildren(element);
  return inline.take() ?? new MappedTextBuilder(source, element.inner).build();
}

/** Short text of an element as it is written, for looking at. */
function plainText(source: string, element: HtmlElement): string {
  return source
    .slice(element.inner, Math.min(element.end, element.inner + 600))
    .replace(/<[^<>]{0,300}>/g, '')
    .replace(/&#91;/g, '[')
    .replace(/&#93;/g, ']')
    .trim();
}

function isNoteMark(element: HtmlElement, text: string): boolean {
  return text.startsWith('[') || /\breference\b/.test(element.attributes.get('class') ?? '') || holdsLink(element);
}

function holdsLink(element: HtmlElement): boolean {
  return element.children.some(
    (child) => child.kind === 'element' && (child.attributes.get('href')?.startsWith('#') === true || holdsLink(child)),
  );
}

/** Two spans without white space between are set apart by style sheets: a label and its value. So are bold or small text and another. */
export function isGlued(before: HtmlNode | undefined, child: HtmlNode): boolean {
  return (
    before?.kind === 'element' &&
    child.kind === 'element' &&
    before.end === child.start &&
    (before.name === 'span' ? isSetApart(child) : child.name === 'span' && isSetApart(before))
  );
}

function isSetApart({ name }: HtmlElement): boolean {
  return ['span', 'strong', 'b', 'small', 'em'].includes(name);
}
