import type { Span } from '../../domain';
import type { Spelling } from '../text/spelling';
import { readWords, type Word } from '../text/words';

export interface PhraseMatch<Meaning> extends Span {
  readonly meaning: Meaning;
  /** Number of words. */
  readonly length: number;
  /** Put together from words that a list shares: other words stand between. */
  readonly isSpread?: true;
  /** Index of its first word. */
  readonly at: number;
}

interface Node<Meaning> {
  readonly next: Map<string, Node<Meaning>>;
  readonly ends: { readonly meaning: Meaning; readonly exact: string | undefined }[];
}

/**
 * All phrases of a vocabulary in one tree of words, so that a text is looked through once however many phrases there are.
 * "fine-tuned model" is found in "fine tuned models"; punctuation in a phrase ("t/s", "pricing (input)") must be there.
 */
export class PhraseTrie<Meaning> {
  private readonly root: Node<Meaning> = { next: new Map(), ends: [] };
  /** From 1; another one once a phrase was added, so that what spellings remember of it is no longer asked. */
  private number = (trees += 1);
  /** Stems that phrases of several words begin or end with. */
  private readonly firstWords = new Set<string>();
  private readonly lastWords = new Set<string>();

  /** `exact`: letters must be written as in the phrase. */
  add(phrase: string, meaning: Meaning, exact = false): void {
    const words = readWords(phrase);
    let node = this.root;
    for (const [index, word] of words.entries()) node = childOf(node, index === 0 ? word.stem : keyOf(word));
    if (words.length > 1) {
      this.firstWords.add((words[0] as Word).stem);
      this.lastWords.add((words.at(-1) as Word).stem);
    }
    if (words.length > 0) node.ends.push({ meaning, exact: exact ? phrase : undefined });
    this.number = trees += 1;
  }

  /** Every phrase at every word, in order of place, shorter before longer. */
  findAll(text: string, words: readonly Word[]): PhraseMatch<Meaning>[] {
    const found: PhraseMatch<Meaning>[] = [];
    for (let at = 0; at < words.length; at += 1)
      if ((this.roleOf((words[at] as Word).spelling) & BEGINS) !== 0) this.findAt(text, words, at, found);
    return found;
  }

  /** What a phrase means that is put together from stems. */
  meaningsOf(stems: readonly string[], last: string): readonly Meaning[] {
    let node: Node<Meaning> | undefined = this.root;
    for (const stem of stems) node = node?.next.get(stem);
    return node?.next.get(last)?.ends.map((end) => end.meaning) ?? [];
  }

  /**
   * What a word may be to the phrases. Most are nothing, and texts are looked through with two trees, the vocabulary's and the document's
   * names: what the last two said is remembered at the spelling.
   */
  roleOf(spelling: Spelling): number {
    const { number } = this;
    if (spelling.tree === number) return spelling.role;
    if (spelling.otherTree === number) return spelling.otherRole;
    spelling.otherTree = spelling.tree;
    spelling.otherRole = spelling.role;
    spelling.tree = number;
    return (spelling.role = this.findRole(spelling.stem));
  }

  private findRole(stem: string): number {
    const first = this.firstWords.has(stem) ? BEGINS_SEVERAL : 0;
    return (this.root.next.has(stem) ? BEGINS : 0) | first | (this.lastWords.has(stem) ? ENDS_SEVERAL : 0);
  }

  private findAt(text: string, words: readonly Word[], at: number, found: PhraseMatch<Meaning>[]): void {
    const first = words[at];
    let node = first && this.root.next.get(first.stem);
    for (let next = at; first && node; next += 1) {
      const end = words[next]?.end ?? first.end;
      for (const { meaning, exact } of node.ends) {
        if (exact !== undefined && text.slice(first.start, end) !== exact) continue;
        found.push({ start: first.start, end, meaning, length: next - at + 1, at });
      }
      const word = words[next + 1];
      node = node.next.size === 0 || !word ? undefined : node.next.get(keyOf(word));
    }
  }
}

let trees = 0;

/** Bits of what a word may be to phrases: the first word of one, the first or the last of one of several words. */
const BEGINS = 1;
export const BEGINS_SEVERAL = 2;
export const ENDS_SEVERAL = 4;

function keyOf(word: Word): string {
  return word.joint === '' ? word.stem : `${word.joint} ${word.stem}`;
}

function childOf<Meaning>(node: Node<Meaning>, key: string): Node<Meaning> {
  let child = node.next.get(key);
  if (!child) node.next.set(key, (child = { next: new Map(), ends: [] }));
  return child;
}
