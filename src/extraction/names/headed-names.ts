import type { Block } from '../../parsing/parsed-document';
import { labelKey } from '../lexicon/label-key';
import { readWords, type Word } from '../text/words';
import { contentsOf } from './block-contents';
import { wordClass } from '../text/word-class';
import { isOpener } from './name-words';
import type { Sightings } from './sightings';

/** Headings that may be the name of what stands below them. */
export class HeadedNames {
  /** Those that the text below takes up. */
  private readonly repeated: string[] = [];
  /** Those over "key: value" lines, with the first key. */
  private readonly keyed: { readonly heading: string; readonly key: string }[] = [];

  /** `isOverFacts`: it is the page's title, and known labels with their values stand right below it. */
  take(text: string, following: readonly Block[], isOverFacts: boolean): void {
    const heading = text.trim().replace(/^\d{1,3}[.)] /, '');
    if (isOverFacts) this.takeTitle(heading);
    const words = readWords(heading);
    if (words.length === 0 || words.length > 5 || !(areCapital(words) || IDENTIFIER.test(text.trim()))) return;
    const end = following.findIndex((block) => block.type === 'heading');
    const below = end < 0 ? following : following.slice(0, end);
    const opening = below[0] && contentsOf(below[0])[0]?.text.slice(0, 200);
    const keyed = below.find((block) => block.type === 'key-value');
    if (opening !== undefined && takesUp(opening, heading)) this.repeated.push(heading);
    if (keyed?.type === 'key-value') this.keyed.push({ heading, key: labelKey(keyed.key.text) });
  }

  /** What an encyclopedia's article is about: "The Orrin Hills (1,900 m) are a range" under "Orrin Hills". */
  takeArticle(title: string, opening: string): void {
    const name = title.split(/\s*[(|]| [\u2013\u2014-] /)[0]?.trim() ?? '';
    const words = readWords(name);
    if (words.length === 0 || words.length > 5 || !areCapital(words)) return;
    const rest = opening.replace(/^(?:The|A|An) /, '');
    if (rest.startsWith(name) && DEFINES.test(rest.slice(name.length, name.length + 200))) this.repeated.push(name);
  }

  /** "Foo Spire", "Foo Spire: key facts", "Foo Spire - Data Sheet": the capitals up to a mark. Not "Technical Data", which names no thing. */
  private takeTitle(title: string): void {
    const name = title.split(/\s*(?:[:|(,]|\s[\u2013\u2014-]\s)/)[0]?.trim() ?? '';
    const words = readWords(name);
    const isName =
      words.length > 0 && words.length <= 5 && areCapital(words) && !words.some((word) => isOpener(word) || isOfSheets(word));
    if (isName) this.titled.push(name);
  }
  private readonly titled: string[] = [];

  /**
   * What the text takes up is a name, unless the document has the word in lower case too ("Safety"). Headings over lists that begin
   * with the same key are names of what the lists are about; a single one ("Facts") is not.
   */
  settle(sightings: Sightings, plainWords: ReadonlySet<string>): void {
    for (const heading of [...this.repeated, ...this.titled])
      if (!plainWords.has(heading.toLowerCase())) sightings.vouch(heading);
    const counts = new Map<string, number>();
    for (const { key } of this.keyed) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const { heading, key } of this.keyed) if ((counts.get(key) ?? 0) > 1) sightings.vouch(heading);
  }
}

/** Behind the name and what is set off behind it: what it is. */
const DEFINES = /^(?: \([^()]*\))?(?:,[^,.]{1,80},)? (?:is|are|was|were) (?:an?|the|one)\b/;

/** Words of titles that say what kind of text it is. */
const isOfSheets = wordClass(({ lower }) => SHEET_WORDS.has(lower));
const SHEET_WORDS = new Set(
  (
    'specification specifications specs spec sheet data datasheet technical details facts fact overview summary information info features introduction about general ' +
    'product products pricing comparison review reviews guide contents highlights profile card quick key main basic other notes report document documentation ' +
    'reference description statistics stats numbers glance infobox properties parameters parameter attributes results dimensions performance'
  ).split(' '),
);

/** The text has the heading's words, and not only as the first of a longer name ("Intelligence" over "The Intelligence Index"). */
function takesUp(text: string, heading: string): boolean {
  for (let at = text.indexOf(heading); at >= 0; at = text.indexOf(heading, at + 1))
    if (!/^ \p{Lu}/u.test(text.slice(at + heading.length))) return true;
  return false;
}

const IDENTIFIER = /^[a-z][a-z0-9]*(?:[-.:][a-z0-9]+)+$/;

function areCapital(words: readonly Word[]): boolean {
  return words.every((word) => word.isCapital || word.hasDigit || PARTICLES.has(word.lower));
}
const PARTICLES = new Set(['of', 'de', 'du', 'des', 'del', 'di', 'da', 'la', 'le', 'the', 'van', 'von', 'der']);
