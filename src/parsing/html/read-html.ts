import type { Message } from '../../domain';
import { changed } from '../../util/changed';
import { withCaptions } from '../captions';
import { keyValuesOf } from '../key-values';
import type { PiecedText } from '../mapped-text';
import type { Block, FrontMatter, ParsedReference } from '../parsed-document';
import { isQuestion, withoutAnswerMark, withoutQuestionMark } from '../questions';
import { describeReference, isReferenceHeading, referenceLabel } from '../references';
import { Sections } from '../sections';
import type { UnplacedBlock } from '../unplaced';
import { readHtmlTable } from './html-table';
import { htmlTree, blockNames, type HtmlElement, type HtmlNode } from './html-tree';
import { InlineHtml, inlineText, isGlued } from './inline-html';
import { headingText } from './heading-text';
import { labelledValue } from './labelled-value';
import { isSilent, mainContent } from './main-content';
import { readMeta } from './read-meta';
import { tabLabels } from './tab-labels';

export interface HtmlReading {
  readonly blocks: readonly Block[];
  readonly references: readonly ParsedReference[];
  readonly frontMatter: FrontMatter;
  readonly messages: readonly Message[];
}

/** A page of HTML: the blocks of its main content, and what its head tells of itself. */
export function readHtml(html: string): HtmlReading {
  // A byte order mark would count as text before the head; in its place stands a blank, so that offsets stay.
  const root = htmlTree(html.startsWith('\ufeff') ? ` ${html.slice(1)}` : html);
  const { element, isWhole } = mainContent(root);
  const reader = new HtmlReader(html, !isWhole, tabLabels(html, root));
  reader.read(element);
  return { blocks: withCaptions(reader.blocks), references: reader.references, ...readMeta(html, root) };
}

/** HTML within another text, such as a table in Markdown: source[start, end). */
export function readHtmlFragment(source: string, start: number, end: number): readonly UnplacedBlock[] {
  const reader = new HtmlReader(source, true);
  reader.read(htmlTree(source.slice(start, end), start));
  return reader.blocks;
}

type BlockOf = (content: PiecedText) => readonly UnplacedBlock[];

/** Walks the tree and gathers running text until a block ends it. The tree is never deeper than its builder allows. */
class HtmlReader {
  readonly blocks: Block[] = [];
  readonly references: ParsedReference[] = [];
  private readonly sections = new Sections();
  private readonly inline: InlineHtml;
  /** What running text becomes where it stands. */
  private blockOf: BlockOf = paragraphOf;
  private headingLevel = 1;
  private listDepth = -1;

  private readonly readers = new Map<string, (element: HtmlElement, inContent: boolean) => void>([
    ['summary', (element) => this.readSummary(element)],
    ['ul', (element, inContent) => this.readList(element, inContent)],
    ['ol', (element, inContent) => this.readList(element, inContent)],
    ['li', (element, inContent) => this.readItem(element, inContent)],
    ['dl', (element, inContent) => this.readDefinitions(element, inContent)],
    ['table', (element, inContent) => this.readTable(element, inContent)],
    ['pre', (element) => this.readCode(element)],
  ]);

  constructor(
    private readonly source: string,
    private readonly inContent: boolean,
    /** What the tabs are called, by the panel that each opens. */
    private readonly tabs: ReadonlyMap<HtmlElement, string> = new Map(),
  ) {
    this.inline = new InlineHtml(source);
  }

  read(element: HtmlElement): void {
    this.readChildren(element, this.inContent);
    this.flush();
  }

  private readChildren(element: HtmlElement, inContent: boolean): void {
    let before: HtmlNode | undefined;
    for (const child of element.children) {
      if (isGlued(before, child)) this.inline.addGap(child.start, child.start);
      before = child;
      if (child.kind === 'text') this.inline.addText(child);
      else if (!isSilent(child, inContent)) this.readElement(child, inContent || element.name === 'article');
    }
  }

  private readElement(element: HtmlElement, inContent: boolean): void {
    if (element.name === 'br') this.flush();
    else if (blockNames.has(element.name)) {
      this.flush();
      this.readBlock(element, inContent);
      this.flush();
    } else if (holdsBlock(element)) this.readChildren(element, inContent);
    else this.inline.addElement(element);
  }

  private readBlock(element: HtmlElement, inContent: boolean): void {
    const level = /^h([1-6])$/.exec(element.name)?.[1];
    if (level !== undefined) this.readHeading(element, Number(level));
    else (this.readers.get(element.name) ?? this.readBox)(element, inContent);
  }

  private readSummary(element: HtmlElement): void {
    this.readHeading(element, Math.min(6, this.headingLevel + 1));
  }

  /** A box around other things, unless it is a label and its value, each in an element of its own. */
  private readonly readBox = (element: HtmlElement, inContent: boolean): void => {
    const pair = labelledValue(this.source, element);
    if (pair !== undefined) this.put(pair);
    else if (this.tabs.has(element)) this.readPanel(element, inContent);
    else this.readChildren(element, inContent);
  };

  /** Tables in the panel of a tab are captioned by the tab, unless they have a caption. */
  private readPanel(element: HtmlElement, inContent: boolean): void {
    const outer = this.tab;
    this.tab = this.tabs.get(element);
    this.readChildren(element, inContent);
    this.flush();
    this.tab = outer;
  }
  private tab: string | undefined;

  private readHeading(element: HtmlElement, level: number): void {
    const content = headingText(this.source, element);
    if (content.text === '') return;
    if (element.name !== 'summary') this.headingLevel = level;
    this.put({ type: 'heading', start: element.start, end: element.end, level, content });
  }

  private readTable(element: HtmlElement, inContent: boolean): void {
    const table = readHtmlTable(this.source, element);
    if (table === undefined) this.readChildren(element, inContent);
    else this.put(this.tab === undefined || table.caption !== undefined ? table : changed(table, { caption: this.tab }));
  }

  private readCode(element: HtmlElement): void {
    const content = new InlineHtml(this.source, true).readAll(element);
    if (content !== undefined) this.put({ type: 'code', start: element.start, end: element.end, content });
  }

  private readList(element: HtmlElement, inContent: boolean): void {
    if (this.isReferenceList(element)) {
      this.readReferences(element);
      return;
    }
    this.listDepth++;
    this.readChildren(element, inContent);
    this.flush();
    this.listDepth--;
  }

  private readItem(element: HtmlElement, inContent: boolean): void {
    const depth = Math.max(0, this.listDepth);
    this.as(
      (content) => keyValuesOf(content) ?? [{ type: 'list-item', ...spanOf(content), content, depth }],
      () => this.readChildren(element, inContent),
    );
  }

  /** <dt> and <dd>: pairs, or a question and its answer. A definition without a term goes with the one before. */
  private readDefinitions(element: HtmlElement, inContent: boolean): void {
    let keys: PiecedText[] = [];
    let isNewTerm = true;
    for (const child of definitionParts(element)) {
      if (child.name === 'dt') {
        keys = isNewTerm ? [inlineText(this.source, child)] : [...keys, inlineText(this.source, child)];
        isNewTerm = false;
      } else {
        this.readDefinition(child, keys, !isNewTerm, inContent);
        isNewTerm = true;
      }
    }
  }

  private readDefinition(element: HtmlElement, keys: readonly PiecedText[], isFirst: boolean, inContent: boolean): void {
    const question = keys.length === 1 && isQuestion(keys[0]!.text) ? keys[0] : undefined;
    if (question !== undefined && isFirst) {
      this.put({ type: 'heading', ...spanOf(question), level: Math.min(6, this.headingLevel + 1), content: question });
    }
    if (question !== undefined || keys.length === 0) {
      this.readChildren(element, inContent);
      this.flush();
      return;
    }
    const value = inlineText(this.source, element);
    if (value.text === '') return;
    for (const key of keys)
      this.put({ type: 'key-value', start: spanOf(key).start, end: spanOf(value).end, key: withoutColon(key), value });
  }

  private isReferenceList(element: HtmlElement): boolean {
    if (/(?:^|[\s-])(?:references|footnotes|citations)(?:\s|$)/i.test(element.attributes.get('class') ?? '')) return true;
    return isReferenceHeading(this.sections.heading ?? '');
  }

  private readReferences(list: HtmlElement): void {
    let number = Number.parseInt(list.attributes.get('start') ?? '1', 10) || 1;
    for (const item of list.children) {
      if (item.kind === 'element' && item.name === 'li' && !isSilent(item, true)) this.readReference(item, String(number++));
    }
  }

  /** The entry's first text names the work; blocks after it are what the entry quotes. */
  private readReference(item: HtmlElement, number: string): void {
    const quoted: PiecedText[] = [];
    this.as(
      (content) => {
        quoted.push(content);
        return [];
      },
      () => this.readChildren(item, true),
    );
    const [entry, ...contents] = quoted;
    if (entry === undefined) return;
    const label = referenceLabel(entry.text);
    const name = label === undefined || label.label === '' ? number : label.label;
    const raw = this.source.slice(item.start, Math.min(item.end, item.start + 4_000));
    const clean = entry.text.slice(label?.length ?? 0).slice(0, 2_000);
    this.references.push(describeReference(name, clean, raw, { start: item.start, end: item.end }));
    for (const content of contents) this.put({ type: 'paragraph', ...spanOf(content), content, reference: name });
  }

  /** Reads with running text becoming something else than paragraphs. */
  private as(blockOf: BlockOf, read: () => void): void {
    const outer = this.blockOf;
    this.blockOf = blockOf;
    read();
    this.flush();
    this.blockOf = outer;
  }

  private flush(): void {
    const content = this.inline.take();
    if (content === undefined) return;
    for (const block of this.question(content) ?? this.blockOf(content)) this.put(block);
  }

  private question(content: PiecedText): UnplacedBlock[] | undefined {
    if (this.blockOf !== paragraphOf) return undefined;
    const question = withoutQuestionMark(content) ?? (isQuestion(content.text) ? content : undefined);
    if (question === undefined) return undefined;
    return [{ type: 'heading', ...spanOf(content), level: Math.min(6, this.headingLevel + 1), content: question }];
  }

  private put(block: UnplacedBlock): void {
    this.blocks.push(this.sections.place(block));
  }
}

function paragraphOf(content: PiecedText): readonly UnplacedBlock[] {
  return keyValuesOf(content) ?? [{ type: 'paragraph', ...spanOf(content), content: withoutAnswerMark(content) }];
}

function spanOf(content: PiecedText): { readonly start: number; readonly end: number } {
  return content.sourceSpan(0, content.text.length);
}

function withoutColon(key: PiecedText): PiecedText {
  return key.text.endsWith(':') ? key.slice(0, key.text.length - 1).trim() : key;
}

/** <dt> and <dd>, which may stand in <div> groups. */
function definitionParts(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (child.kind === 'text' || isSilent(child, true)) return [];
    return child.name === 'dt' || child.name === 'dd' ? [child] : definitionParts(child);
  });
}

function holdsBlock(element: HtmlElement): boolean {
  return element.children.some(
    (child) => child.kind === 'element' && (child.name === 'br' || blockNames.has(child.name) || holdsBlock(child)),
  );
}
