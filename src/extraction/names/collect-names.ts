import { entityKey } from '../../domain';
import type { Block, MappedText, ParsedDocument, Table } from '../../parsing/parsed-document';
import type { Lexicon } from '../lexicon/lexicon';
import { labelKey } from '../lexicon/label-key';
import { readTable, subjectAxis } from '../tables/axis';
import { readText, type ReadText } from '../lexicon/read-text';
import { findCitations, withoutCitations } from '../text/citations';
import { readWords, type Word } from '../text/words';
import { Gazetteer, type Name } from './gazetteer';
import { findNameRuns, isHyphenated, type NameRun } from './name-runs';
import { isEdition, isOpener } from './name-words';
import { nameOfCell } from './name-cell';

/** What was seen of a name while the document was looked through. */
interface Sighting {
  readonly surfaces: Map<string, number>;
  count: number;
  /** Seen as a whole cell, title or other place where nothing else can be meant. */
  vouched: boolean;
}

/**
 * The names of a document. Strong shapes count wherever they stand. Capitals alone count when the document vouches for them:
 * as labels of a table's subject axis, as its title, as a heading over values of their own, in "X is a <noun>", or joined by
 * "and" to a name.
 */
export function collectNames(parsed: ParsedDocument, lexicon: Lexicon): CollectedNames {
  const collector = new NameCollector(lexicon, new Set(parsed.references.map((reference) => reference.label)));
  for (const [index, block] of parsed.blocks.entries()) {
    if (block.type === 'table') collector.axis(block);
    if (block.type === 'key-value') collector.key(block.key.text);
    if (block.type === 'heading') collector.heading(block.content.text, parsed.blocks.slice(index + 1, index + 4));
    for (const content of contentsOf(block)) collector.read(content.text, block);
  }
  collector.title(parsed.frontMatter.title);
  return { names: collector.finish(), fullTerms: collector.fullTerms };
}

export interface CollectedNames {
  readonly names: Gazetteer;
  /** Terms met by more than their first words, so that those are known to stand for them: "Azure" after "Azure Foo Service". */
  readonly fullTerms: ReadonlySet<string>;
}

export function contentsOf(block: Block): readonly MappedText[] {
  switch (block.type) {
    case 'table':
      return tableContents(block);
    case 'key-value':
      return [block.key, block.value];
    case 'code':
      return [];
    default:
      return [block.content];
  }
}

function tableContents(table: Table): MappedText[] {
  return [table.header, ...table.rows.map((row) => row.cells)].flatMap((cells) => cells.map((cell) => cell.content));
}

class NameCollector {
  readonly fullTerms = new Set<string>();
  private readonly sightings = new Map<string, Sighting>();
  /** Long runs whose tail only capitals vouch for, by key, with the key of what stands without the tail. */
  private readonly long = new Map<
    string,
    { readonly core: string; readonly coreSurface: string; count: number; inProse: number }
  >();
  private readonly weak = new Map<string, { surface: string; count: number }>();
  private readonly sizes: { readonly base: string; readonly full: string; readonly surface: string }[] = [];

  constructor(
    private readonly lexicon: Lexicon,
    private readonly references: ReadonlySet<string>,
  ) {}

  axis(table: Table): void {
    const place = readTable(table, this.lexicon)?.orientation === 'columns' ? 'header' : 'cell';
    for (const cell of subjectAxis(table, this.lexicon)) this.vouch(nameOfCell(cell.content.text, this.lexicon, place)?.name);
  }

  vouch(surface: string | undefined): void {
    if (surface === undefined || entityKey(surface) === '') return;
    this.see(surface).vouched = true;
  }

  /** "Foo: 8,586 m": a key that is no label and comes back is a name. */
  key(text: string): void {
    const name = nameOfCell(text, this.lexicon)?.name;
    if (name !== undefined && name === text.trim()) this.spokenOf.set(entityKey(name), name);
  }

  title(title: string | undefined): void {
    if (title !== undefined) this.read(title, undefined);
  }

  heading(text: string, following: readonly Block[]): void {
    const words = readWords(text);
    const isIdentifier = /^[a-z][a-z0-9]*(?:[-.:][a-z0-9]+)+$/.test(text.trim());
    const capitals =
      words.every((word) => word.isCapital || word.hasDigit || word.lower === 'of' || word.lower === 'de') || isIdentifier;
    if (!capitals || words.length === 0 || words.length > 5 || this.meansSomething(text)) return;
    const end = following.findIndex((block) => block.type === 'heading');
    const below = end < 0 ? following : following.slice(0, end);
    const opening = below[0] && contentsOf(below[0])[0]?.text.slice(0, 200);
    const keyed = below.find((block) => block.type === 'key-value');
    if (opening?.includes(text.trim())) this.repeated.push(text.trim());
    if (keyed?.type === 'key-value') this.headed.push({ heading: text.trim(), key: labelKey(keyed.key.text) });
  }

  /** Headings over lists that begin with the same key are names of what the lists are about; a single one ("Facts") is not. */
  private settleHeadings(): void {
    for (const heading of this.repeated) if (!this.plainWords.has(heading.toLowerCase())) this.vouch(heading);
    const counts = new Map<string, number>();
    for (const { key } of this.headed) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const { heading, key } of this.headed) if ((counts.get(key) ?? 0) > 1) this.vouch(heading);
  }
  /** Headings that the text below takes up: names, unless the document has the word in lower case too ("Safety"). */
  private readonly repeated: string[] = [];
  private readonly headed: { readonly heading: string; readonly key: string }[] = [];

  read(written: string, block: Block | undefined): void {
    const text = withoutCitations(written, findCitations(written, this.references));
    for (const [id] of text.matchAll(
      /(?<![\w-])[a-z]{3,}(?:-\d{1,2}(?:\.\d)?(?![\w-])|(?:-[a-z0-9.]+)+(?= (?:is|was|has|will)\b))/g,
    ))
      this.shortIds.add(id);
    const { words, matches } = readText(text, this.lexicon);
    for (const { meaning } of matches) if (meaning.kind === 'term' && meaning.short === undefined) this.fullTerms.add(meaning.id);
    for (const word of words) if (!word.isCapital) this.plainWords.add(word.lower);
    const taken = takenWords(words, matches);
    const isHeading = block === undefined || block.type === 'heading';
    const runs = findNameRuns(words, (index) => taken.has(index)).map((run) => withMaker(run, words, matches));
    for (const run of runs) this.takeRun(text, words, run, isHeading);
    this.vouchJoined(text, words, runs);
  }

  private meansSomething(text: string): boolean {
    const key = labelKey(text);
    return this.lexicon.labels.has(key) || this.lexicon.terms.has(key);
  }

  private takeRun(text: string, words: readonly Word[], run: NameRun, isHeading: boolean): void {
    const surface = text.slice(run.start, run.end);
    if (run.shape === 'weak') {
      const key = entityKey(surface);
      const known = this.weak.get(key);
      this.weak.set(key, { surface, count: (known?.count ?? 0) + 1 });
      if (!isHeading && isSubjectOfNoun(words, run, this.lexicon)) this.vouch(surface);
      else if (!isHeading && startsSentence(text, run) && copulaAfter(words, run) >= 0) this.spokenOf.set(key, surface);
      return;
    }
    this.takeSize(text, run, surface);
    if (run.core === run.last) {
      this.see(surface);
      return;
    }
    const coreSurface = text.slice(run.start, (words[run.core] as Word).end);
    const key = entityKey(surface);
    const known = this.long.get(key) ?? { core: entityKey(coreSurface), coreSurface, count: 0, inProse: 0 };
    this.long.set(key, { ...known, count: known.count + 1, inProse: known.inProse + (isHeading ? 0 : 1) });
    this.remember(key, surface);
  }

  /** "K2 is located in ...": who is spoken of at the start of a sentence, comes back, and is no ordinary word, is a name. */
  private settleSpokenOf(): void {
    for (const [key, surface] of this.spokenOf) {
      const isOdd = /\d|\p{Ll}\p{Lu}/u.test(surface);
      const isWord = !surface.includes(' ') && this.plainWords.has(surface.toLowerCase());
      if (!isWord && (isOdd || (this.weak.get(key)?.count ?? 0) > 1)) this.vouch(surface);
    }
  }
  private readonly spokenOf = new Map<string, string>();
  private readonly plainWords = new Set<string>();

  /** "Llama 3 (8B)": whether the size is identity or a mere parameter count shows when the whole document has been read. */
  private takeSize(text: string, run: NameRun, surface: string): void {
    const size = /^ \((\d{1,4}(?:\.\d)?[BM])\)/.exec(text.slice(run.end, run.end + 10));
    if (size)
      this.sizes.push({
        base: entityKey(surface),
        full: entityKey(`${surface} ${size[1] ?? ''}`),
        surface: `${surface}${size[0]}`,
      });
  }

  /** "Llama 3 70B and Reka Core": two capitals and more, right beside a name. */
  private vouchJoined(text: string, words: readonly Word[], runs: readonly NameRun[]): void {
    for (const [index, run] of runs.entries()) {
      const other = runs[index - 1];
      if (!other || run.last === run.first) continue;
      const between = text.slice(other.end, run.start);
      const joined = /^(?: \(\d{1,4}B\))?(?:,| and|, and| or|, or) $/.test(between);
      if (joined && run.shape === 'weak' && other.shape === 'strong' && !words.slice(run.first, run.last + 1).some(isOpener)) {
        this.vouch(text.slice(run.start, run.end));
      }
    }
  }

  private see(surface: string): Sighting {
    const key = entityKey(surface);
    const sighting = this.sightings.get(key) ?? { surfaces: new Map<string, number>(), count: 0, vouched: false };
    sighting.count += 1;
    sighting.surfaces.set(surface, (sighting.surfaces.get(surface) ?? 0) + 1);
    this.sightings.set(key, sighting);
    return sighting;
  }

  private remember(key: string, surface: string): void {
    this.longSurfaces.set(key, surface);
  }
  private readonly longSurfaces = new Map<string, string>();

  finish(): Gazetteer {
    this.settleHeadings();
    this.settleSpokenOf();
    this.settleLongRuns();
    this.settleSizes();
    this.takeShortIds();
    const dated = this.takeDatedIds();
    const names = [...this.sightings].map(([key, sighting]): Name => ({
      key,
      name: bestSurface(sighting),
      count: sighting.count,
    }));
    const surfaces = new Map([...this.sightings].map(([key, sighting]) => [key, new Set(sighting.surfaces.keys())]));
    const { aliases, ambiguous } = this.aliases(names);
    for (const [surface, key] of dated) aliases.set(surface, key);
    return new Gazetteer(names, surfaces, aliases, ambiguous);
  }

  /** "foo-1" is an identifier when "Foo Pro" is a name: the family tells it from "top-5". */
  private takeShortIds(): void {
    const families = new Set([...this.sightings.keys()].map((key) => key.split('-')[0]));
    for (const id of this.shortIds) if (families.has(id.split('-')[0])) this.see(id);
  }
  private readonly shortIds = new Set<string>();

  /** "foo-2-2024-07-18" is a dated identifier of "Foo 2", when the document knows that, and no subject of its own. */
  private takeDatedIds(): Map<string, string> {
    const dated = new Map<string, string>();
    for (const [key, sighting] of this.sightings) {
      const base = /^(.+)-(?:\d{4}-\d{2}-\d{2}|\d{8})$/.exec(key)?.[1];
      const surfaces = [...sighting.surfaces.keys()];
      if (base === undefined || !this.sightings.has(base) || !surfaces.every((surface) => /^[a-z0-9.:-]+$/.test(surface)))
        continue;
      for (const surface of surfaces) dated.set(surface, base);
      this.sightings.delete(key);
    }
    return dated;
  }

  /** A tail of mere capitals belongs to the name when it comes back in running text, or a table vouches for the whole. */
  private settleLongRuns(): void {
    for (const [key, { count, inProse, coreSurface }] of this.long) {
      const isWhole = inProse >= 2 || (this.sightings.get(key)?.vouched ?? false);
      const surface = isWhole ? (this.longSurfaces.get(key) ?? key) : coreSurface;
      for (let seen = 0; seen < count; seen += 1) this.see(surface);
    }
  }

  private settleSizes(): void {
    for (const { base, full, surface } of this.sizes) {
      const alone = (this.sightings.get(base)?.count ?? 0) - this.sizes.filter((size) => size.base === base).length;
      const variants = new Set(this.sizes.filter((size) => size.base === base).map((size) => size.full));
      if (this.sightings.has(full) || (variants.size > 1 && alone <= 0)) this.see(surface);
    }
  }

  /** "Gemini Flash" is "Gemini 1.5 Flash" when that is the only name whose words it leaves out numbers of. */
  private aliases(names: readonly Name[]): { aliases: Map<string, string>; ambiguous: Map<string, string[]> } {
    const aliases = new Map<string, string>();
    const ambiguous = new Map<string, string[]>();
    const byWords = shortForms(names);
    for (const { surface } of this.weak.values()) {
      const words = readWords(surface);
      const matches = words.length < 2 || this.sightings.has(entityKey(surface)) ? [] : [...(byWords.get(wordsKey(words)) ?? [])];
      if (matches.length === 1) aliases.set(surface, matches[0] as string);
      if (matches.length > 1) ambiguous.set(surface, matches);
    }
    return { aliases, ambiguous };
  }
}

/** Names by what is left of them when words with digits go, and by their last two hyphenated words ("Flash-Lite"). */
function shortForms(names: readonly Name[]): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  const add = (form: string, key: string) => forms.set(form, (forms.get(form) ?? new Set()).add(key));
  for (const name of names) {
    const words = readWords(name.name);
    const letters = words.filter((word) => !word.hasDigit);
    if (letters.length >= 2 && letters.length < words.length) add(wordsKey(letters), name.key);
    const tail = words.slice(-2);
    if (words.length > 2 && tail[1] && isHyphenated(tail[1]) && tail.every((word) => !word.hasDigit))
      add(wordsKey(tail), name.key);
  }
  return forms;
}

function wordsKey(words: readonly Word[]): string {
  return words.map((word) => word.lower).join(' ');
}

/** The spelling met most often; among equals the one with a space, which is the one for reading. */
function bestSurface({ surfaces }: Sighting): string {
  const ranked = [...surfaces].sort((a, b) => b[1] - a[1] || Number(b[0].includes(' ')) - Number(a[0].includes(' ')));
  return (ranked[0]?.[0] ?? '').replace(/[\u2010\u2011]/g, '-');
}

/** Words that mean something else: terms, values of entities, and labels that are no part of a longer capitalised run. */
function takenWords(words: readonly Word[], matches: ReadText['matches']): Set<number> {
  const taken = new Set<number>();
  for (const { meaning, at, length } of matches) {
    const { kind } = meaning;
    const isNamed = kind === 'term' || kind === 'noun' || (kind === 'choice' && meaning.property.datatype === 'entity');
    const isLabel = (kind === 'cue' || kind === 'label') && !words.slice(at, at + length).some((word) => word.hasDigit);
    if (isNamed || isLabel) for (let index = at; index < at + length; index += 1) taken.add(index);
  }
  return taken;
}

/**
 * "Acme Small 3.2", "Acme V3": a maker's name is part of the product's where what follows is only a size, an edition or a version;
 * in "Acme Foo 2" it is not.
 */
function withMaker(run: NameRun, words: readonly Word[], matches: ReadText['matches']): NameRun {
  const first = words[run.first] as Word;
  const isBare = isEdition(first) || /^[vr]?\d/.test(first.lower);
  const maker =
    isBare && first.joint === ''
      ? matches.find(
          ({ meaning, at, length }) =>
            meaning.kind === 'choice' && meaning.property.datatype === 'entity' && at + length === run.first,
        )
      : undefined;
  if (!maker) return run;
  const hasDigit = words.slice(run.first, run.last + 1).some((word) => word.hasDigit);
  return { ...run, first: maker.at, start: maker.start, shape: hasDigit ? 'strong' : run.shape };
}

function startsSentence(text: string, run: NameRun): boolean {
  return /(?:^|[.!?]\s)$/.test(text.slice(Math.max(0, run.start - 2), run.start));
}

/** "X is a <noun>" and "X, at 8,611 m, is the second-highest <noun>", within eight words of the verb. */
function isSubjectOfNoun(words: readonly Word[], run: NameRun, lexicon: Lexicon): boolean {
  const verb = copulaAfter(words, run);
  const [article, ...rest] = verb < 0 ? [] : words.slice(verb + 1, verb + 9);
  if (!article || !/^(?:a|an|the|one)$/.test(article.lower)) return false;
  const nouns = lexicon.vocabulary.subjectNouns.map((noun) => noun.toLowerCase());
  return rest.some((word) => nouns.includes(word.lower) || nouns.includes(word.stem));
}

/** Index of "is" or "was" right behind a run or behind an aside between commas; -1 when there is none. */
function copulaAfter(words: readonly Word[], run: NameRun): number {
  const next = words[run.last + 1];
  if (!next) return -1;
  if (next.joint === '' && isCopula(next)) return run.last + 1;
  if (next.joint !== ',') return -1;
  const end = words.findIndex((word, index) => index > run.last + 1 && index < run.last + 12 && word.joint === ',');
  return end >= 0 && isCopula(words[end] as Word) ? end : -1;
}

function isCopula(word: Word): boolean {
  return word.lower === 'is' || word.lower === 'was';
}
