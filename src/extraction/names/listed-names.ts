import type { Block } from '../../parsing/parsed-document';
import { canonicalUnit } from '../../vocabulary/units/known-units';
import type { Lexicon } from '../lexicon/lexicon';
import { readQuantities } from '../reading/quantities';
import { readWords } from '../text/words';
import { isOpener, isWeekday } from './name-words';
import type { Sightings } from './sightings';

/**
 * Names at the head of short facts, where at least two items of a list or two headings of a page are written so: what is measured as the
 * vocabulary's subjects are is one of them.
 * Takes: "Orlan Tooth - 4,788 m, prominence 512 m" beside "Gorm - 4,530 m"; "2. Jangha (5,059 m)" as headings
 * Refuses: "Altitude - 4,788 m" where it is a label, "From Berne - 30 km", one such line alone
 */
export class ListedNames {
  private readonly found = { 'list-item': new Set<string>(), heading: new Set<string>() };

  constructor(private readonly lexicon: Lexicon) {}

  take(block: Block): void {
    if (block.type !== 'list-item' && block.type !== 'heading') return;
    const [, name, fact] = HEADED.exec(block.content.text.slice(0, 120)) ?? [];
    if (name !== undefined && fact !== undefined && this.isName(name) && this.isMeasure(fact)) this.found[block.type].add(name);
  }

  settle(sightings: Sightings): void {
    for (const names of Object.values(this.found)) if (names.size > 1) for (const name of names) sightings.vouch(name);
  }

  private isName(name: string): boolean {
    const words = readWords(name);
    const isPlain = words.every(
      (word) => word.isCapital || word.hasDigit || /^(?:of|de|du|del|des|di|la|le|the)$/.test(word.lower),
    );
    return (
      isPlain &&
      words.length <= 5 &&
      !words.some((word) => isOpener(word) || isWeekday(word) || this.lexicon.labels.has(word.stem))
    );
  }

  private isMeasure(fact: string): boolean {
    const [first] = readQuantities(fact, { units: this.lexicon.units });
    return first?.start === 0 && first.unit !== undefined && this.lexicon.told.ofWhole(canonicalUnit(first.unit)) !== undefined;
  }
}

/** "2. Jangha (5,059 m)", "Gorm - 4,530 m, prominence 1,033 m": a name, a mark and an amount. */
const HEADED = /^(?:#?\d{1,3}[.):]? )?(\p{Lu}[\p{L}\p{N}.'\u2019 -]{1,50}?)(?: [\u2013\u2014-] | \(|, |: )(\d[^()]{1,40})/u;
