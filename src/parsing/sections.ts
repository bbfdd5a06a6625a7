import { changed } from '../util/changed';
import type { Block } from './parsed-document';
import type { UnplacedBlock } from './unplaced';

/** Puts blocks under their headings and numbers the tables, in document order. */
export class Sections {
  private open: { readonly level: number; readonly text: string }[] = [];
  private path: readonly string[] = [];
  private tables = 0;

  place(block: UnplacedBlock): Block {
    if (block.type === 'table') return changed(block, { index: this.tables++, section: this.path });
    if (block.type !== 'heading') return changed(block, { section: this.path });
    this.open = this.open.filter((heading) => heading.level < block.level);
    const placed = changed(block, { section: this.open.map((heading) => heading.text) });
    this.open.push({ level: block.level, text: block.content.text });
    this.path = this.open.map((heading) => heading.text);
    return placed;
  }

  /** The nearest heading; undefined before the first. */
  get heading(): string | undefined {
    return this.path.at(-1);
  }
}
