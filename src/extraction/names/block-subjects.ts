import type { Block, ParsedDocument } from '../../parsing/parsed-document';
import type { Gazetteer, Name } from './gazetteer';
import { isNamingKey } from './naming-key';
import { isOneOfMore } from './one-of-more';

/**
 * Whom each block is about by what stands above it: its section's heading, or the line of its record that gives the name.
 * Takes: "Foo 2" as a heading, "New model: Foo 2", "What does Foo 2 cost?", "Model name: Foo 2" for the lines under it
 * Refuses: "Comparison vs Foo 1", "Migrating from Foo 1", "Cheaper than Foo 1?"
 */
export class BlockSubjects {
  private readonly records: ReadonlyMap<Block, Name>;
  private readonly sections = new Map<string, Name | undefined>();
  /** The one name that a page of one record gives. */
  readonly onlyRecord: Name | undefined;

  constructor(
    parsed: ParsedDocument,
    private readonly names: Gazetteer,
    nouns: readonly string[],
  ) {
    this.records = recordsOf(parsed, names, nouns);
    const [only, another] = new Set(this.records.values());
    this.onlyRecord = another === undefined ? only : undefined;
  }

  of(block: Block): Name | undefined {
    return this.records.get(block) ?? this.ofSection(block.section);
  }

  /** Blocks under one heading share one list of headings: it is looked up once. */
  private ofSection(section: readonly string[]): Name | undefined {
    if (section !== this.last) {
      this.last = section;
      this.ofLast = this.ofPath(section);
    }
    return this.ofLast;
  }
  private last: readonly string[] | undefined;
  private ofLast: Name | undefined;

  private ofPath(section: readonly string[]): Name | undefined {
    const path = section.join('\u0000');
    if (!this.sections.has(path)) this.sections.set(path, this.innermost(section));
    return this.sections.get(path);
  }

  private innermost(section: readonly string[]): Name | undefined {
    for (const heading of [...section].reverse()) {
      const name = this.whole(heading) ?? this.onlyIn(heading);
      if (name) return name;
    }
    return undefined;
  }

  private whole(heading: string): Name | undefined {
    return this.names.whole(heading) ?? this.names.whole(heading.replace(/^\d+[.)]\s*/, '').replace(/\s*[([].*$/, ''));
  }

  /** The one name in a heading; of a question that compares, the one that it asks about. */
  private onlyIn(heading: string): Name | undefined {
    const names = this.names.inHeading(heading).map((mark) => mark.name);
    const [only, another] = new Set(names);
    if (another && !/^how (?:does|do|is) .* compare\b/i.test(heading)) return undefined;
    return another || (only && !IS_ASIDE.test(heading) && !isOneOfMore(heading, only)) ? only : undefined;
  }
}

const IS_ASIDE =
  /\b(?:vs\.?|versus|than|alternatives?|compar\p{L}+|like|from|to|migrat\p{L}+|upgrad\p{L}+|successors?|predecessors?|competitors?|against|beyond|after|before|replac\p{L}+|previous|earlier)\b/iu;

/** Lines under "Model name: Foo 2" are about it until the next such line, or until a heading that leads out of the section. */
function recordsOf(parsed: ParsedDocument, names: Gazetteer, nouns: readonly string[]): Map<Block, Name> {
  const records = new Map<Block, Name>();
  let open: { readonly name: Name; readonly depth: number } | undefined;
  for (const block of parsed.blocks) {
    if (block.type === 'key-value' && isNamingKey(block.key.text, nouns)) {
      const name = names.whole(block.value.text.trim()) ?? names.whole(block.value.text.replace(/\s*[([].*$/s, ''));
      open = name && { name, depth: block.section.length };
    }
    if (open && (block.section.length < open.depth || (block.type === 'heading' && block.section.length < open.depth)))
      open = undefined;
    if (open) records.set(block, open.name);
  }
  return records;
}
