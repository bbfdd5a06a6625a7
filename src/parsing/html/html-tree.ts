import { Tokenizer, TokenizerMode, type Token } from 'parse5';

export interface HtmlText {
  readonly kind: 'text';
  /** Offsets of the raw text, entities and all. */
  readonly start: number;
  readonly end: number;
}

export interface HtmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  /** After the start tag. */
  readonly inner: number;
  end: number;
  readonly children: HtmlNode[];
}

export type HtmlNode = HtmlText | HtmlElement;

/** Deeper elements are taken as their parent's content: no page needs them, and it bounds every walk up and down the tree. */
const deepest = 250;
const voids = new Set(
  'area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen'.split(' '),
);
const rawText = new Map<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [name, TokenizerMode.RAWTEXT] as const),
  ...['title', 'textarea'].map((name) => [name, TokenizerMode.RCDATA] as const),
]);
export const blockNames = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/**
 * HTML to a tree with exact offsets, in linear time whatever is nested or unclosed. The HTML parser's tokenizer reads the tags; the tree is
 * ours and simpler than a browser's: elements whose end tag may be left out are closed as there, and an end tag without its start
 * tag is ignored, but nothing is ever moved, so that the order is always the source's. `base` is added to all offsets.
 */
export function htmlTree(html: string, base = 0): HtmlElement {
  const builder = new TreeBuilder(html, base);
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (tag) => {
        builder.open(tag);
        const mode = rawText.get(tag.tagName);
        if (mode !== undefined) tokenizer.state = mode;
      },
      onEndTag: (tag) => builder.close(tag),
      onComment: (comment) => builder.pass(comment),
      onDoctype: (doctype) => builder.pass(doctype),
      onEof: () => undefined,
      // Text is what stands between the tags: the tokenizer's own places are off by one around entities.
      onCharacter: () => undefined,
      onNullCharacter: () => undefined,
      onWhitespaceCharacter: () => undefined,
    },
  );
  tokenizer.write(html, true);
  return builder.finish();
}

class TreeBuilder {
  private readonly root: HtmlElement;
  private readonly stack: HtmlElement[];
  private textStart = 0;
  private tooDeep = 0;

  constructor(
    private readonly html: string,
    private readonly base: number,
  ) {
    this.root = {
      kind: 'element',
      name: '#root',
      attributes: new Map(),
      start: base,
      inner: base,
      end: base + html.length,
      children: [],
    };
    this.stack = [this.root];
  }

  open(tag: Token.TagToken): void {
    const { start, end } = this.leaveText(tag);
    this.closeImplied(tag.tagName, start);
    if (this.stack.length > deepest && !voids.has(tag.tagName)) {
      this.tooDeep++;
      return;
    }
    const attributes = new Map(tag.attrs.map(({ name, value }) => [name, value]));
    const element: HtmlElement = { kind: 'element', name: tag.tagName, attributes, start, inner: end, end, children: [] };
    this.current.children.push(element);
    if (!voids.has(tag.tagName)) this.stack.push(element);
  }

  close(tag: Token.TagToken): void {
    const { start, end } = this.leaveText(tag);
    if (this.tooDeep > 0) this.tooDeep--;
    else this.closeUpTo((element) => element.name === tag.tagName, barrierOfEnd(tag.tagName), start, end);
  }

  /** A comment or doctype. */
  pass(token: Token.Token): void {
    this.leaveText(token);
  }

  finish(): HtmlElement {
    const rest = this.html.slice(this.textStart);
    const brokenTag = /<[a-zA-Z/!][^<>]*$/.exec(rest.slice(-2_000));
    this.addText(this.html.length - (brokenTag?.[0].length ?? 0));
    for (const element of this.stack) element.end = this.base + this.html.length;
    return this.root;
  }

  private get current(): HtmlElement {
    return this.stack[this.stack.length - 1]!;
  }

  private leaveText({ location }: Token.Token): { start: number; end: number } {
    const start = location?.startOffset ?? this.textStart;
    const end = location?.endOffset ?? start;
    this.addText(start);
    this.textStart = end;
    return { start: start + this.base, end: end + this.base };
  }

  private addText(end: number): void {
    if (end > this.textStart)
      this.current.children.push({ kind: 'text', start: this.textStart + this.base, end: end + this.base });
  }

  /** Elements that a start tag ends: a paragraph by any block, an item by the next, a cell by a cell or a row. */
  private closeImplied(name: string, at: number): void {
    const rule = impliedEnds(name);
    if (rule !== undefined) this.closeUpTo((element) => rule.closes.has(element.name), rule.barrier, at, at);
  }

  private closeUpTo(isIt: (element: HtmlElement) => boolean, barrier: ReadonlySet<string>, innerEnd: number, end: number): void {
    for (let depth = this.stack.length - 1; depth > 0; depth--) {
      const element = this.stack[depth]!;
      if (isIt(element)) {
        for (const inner of this.stack.splice(depth)) inner.end = inner === element ? end : innerEnd;
        return;
      }
      if (barrier.has(element.name)) return;
    }
  }
}

const table = new Set(['table']);
const cell = new Set(['table', 'td', 'th', 'caption']);
const tableParts = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'caption']);
const none = new Set<string>();

/** An end tag in a cell does not close what stands around the table. */
function barrierOfEnd(name: string): ReadonlySet<string> {
  if (name === 'table' || name === 'body' || name === 'html') return none;
  return tableParts.has(name) ? table : cell;
}

interface ImpliedEnds {
  readonly closes: ReadonlySet<string>;
  readonly barrier: ReadonlySet<string>;
}

const list = new Set(['ul', 'ol', 'menu', 'dir', ...cell]);
const definitions = new Set(['dl', ...cell]);
const cells: ImpliedEnds = { closes: new Set(['td', 'th', 'caption']), barrier: new Set(['table', 'tr']) };
const rows: ImpliedEnds = { closes: new Set(['tr', 'caption']), barrier: table };
const groups: ImpliedEnds = { closes: new Set(['thead', 'tbody', 'tfoot', 'caption']), barrier: table };
const headingNames = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const implied = new Map<string, ImpliedEnds>([
  ['li', { closes: new Set(['li']), barrier: list }],
  ['dt', { closes: new Set(['dt', 'dd']), barrier: definitions }],
  ['dd', { closes: new Set(['dt', 'dd']), barrier: definitions }],
  ['td', cells],
  ['th', cells],
  ['tr', rows],
  ['thead', groups],
  ['tbody', groups],
  ['tfoot', groups],
]);
const paragraph: ImpliedEnds = { closes: new Set(['p']), barrier: new Set([...blockNames].filter((name) => name !== 'p')) };
const heading: ImpliedEnds = {
  closes: new Set([...headingNames, 'p']),
  barrier: new Set([...blockNames].filter((name) => !headingNames.has(name) && name !== 'p')),
};

function impliedEnds(name: string): ImpliedEnds | undefined {
  return implied.get(name) ?? (headingNames.has(name) ? heading : blockNames.has(name) ? paragraph : undefined);
}
