import { entityKey } from '../../domain';
import { allMatches } from '../../util/all-matches';
import type { Block, ParsedDocument, Table } from '../../parsing/parsed-document';
import type { Lexicon } from '../lexicon/lexicon';
import { labelKey } from '../lexicon/label-key';
import { readLabel } from '../lexicon/read-label';
import { labelledCells, readTable, subjectAxis } from '../tables/axis';
import { readText } from '../lexicon/read-text';
import { citationStyleOf, findCitations, withoutCitations, type CitationStyle } from '../text/citations';
import type { Word } from '../text/words';
import { contentsOf } from './block-contents';
import { Gazetteer, type Name } from './gazetteer';
import { HeadedNames } from './headed-names';
import { takeDatedIds, takeShortIds } from './identifiers';
import { LongNames } from './long-names';
import { entitiesByNextWord, withMaker } from './maker-in-name';
import { evidenceOf, isMember, isSubjectOfNoun, makerHead } from './name-evidence';
import { findNameRuns, type NameRun } from './name-runs';
import { takeTails } from './name-tails';
import { isOpener } from './name-words';
import { nameOfCell } from './name-cell';
import { nameInCell } from './name-in-cell';
import { isNamingKey } from './naming-key';
import { NounNames } from './noun-names';
import { shortForms } from './short-forms';
import { bestSurface, Sightings } from './sightings';
import { SizedNames } from './sized-names';
import { takenWords } from './taken-words';

/**
 * The names of a document. Strong shapes count wherever they stand. Capitals alone count when the document vouches for them:
 * as labels of a table's subject axis, as its title, as a heading over values of their own, in "X is a <noun>", or joined by
 * "and" to a name.
 */
export function collectNames(parsed: ParsedDocument, lexicon: Lexicon): CollectedNames {
  const collector = new NameCollector(lexicon, citationStyleOf(parsed));
  for (const [index, block] of parsed.blocks.entries()) {
    if (block.type === 'table') collector.axis(block);
    if (block.type === 'key-value') collector.key(block.key.text, block.value.text);
    if (block.type === 'heading') collector.heading(block.content.text, parsed.blocks.slice(index + 1, index + 4));
    for (const content of contentsOf(block)) collector.read(content.text, block);
  }
  collector.title(parsed.frontMatter.title);
  collector.takeMaker(parsed.frontMatter.publisher ?? '');
  return { names: collector.finish(), fullTerms: collector.fullTerms };
}

export interface CollectedNames {
  readonly names: Gazetteer;
  /** Terms met by more than their first words, so that those are known to stand for them: "Azure" after "Azure Foo Service". */
  readonly fullTerms: ReadonlySet<string>;
}

/** What was seen of a run of capitals alone. */
interface CapitalRun {
  readonly surface: string;
  readonly count: number;
  /** How often outside of headings, and how often within a sentence. */
  readonly inProse: number;
  readonly inside: number;
  readonly spokenOf: number;
  readonly isMember: boolean;
  /** How many runs of the document came before it. */
  readonly before: number;
}

const SHORT_ID = /(?<![\w-])[a-z]{3,}(?:-\d{1,2}(?:\.\d)?(?![\w-])|(?:-[a-z0-9.]+)+(?= (?:is|was|has|will)\b))/g;

class NameCollector {
  readonly fullTerms = new Set<string>();
  private readonly sightings = new Sightings();
  private readonly weak = new Map<string, CapitalRun>();
  /** Keys of what makes, says or measures: no subjects, however often they are spoken of. */
  private readonly makers = new Set<string>();
  private readonly sizes = new SizedNames();
  private readonly long = new LongNames();
  private readonly headings = new HeadedNames();
  private readonly nouns: NounNames;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly references: CitationStyle,
  ) {
    this.nouns = new NounNames(lexicon.vocabulary.subjectNouns);
  }

  axis(table: Table): void {
    const place = readTable(table, this.lexicon)?.orientation === 'columns' ? 'header' : 'cell';
    for (const cell of subjectAxis(table, this.lexicon)) this.sightings.vouch(nameInCell(cell, this.lexicon, place)?.name);
    for (const { label, value } of labelledCells(table, this.lexicon)) this.takeValue(label, value);
  }

  /** "Chipset: Foo G4": what is the value of a text is no subject, unless something else vouches for it. */
  private takeValue(label: string, value: string): void {
    const [property] = readLabel(label, this.lexicon)?.properties ?? [];
    if (property?.datatype === 'text') this.values.add(entityKey(value.replace(/\s*\([^)]*\)\s*$/, '')));
  }
  private readonly values = new Set<string>();

  /** "Foo: 8,586 m": a key that is no label and comes back is a name. */
  key(text: string, value: string): void {
    if (isNamingKey(text, this.lexicon.vocabulary.subjectNouns)) this.sightings.vouch(nameOfCell(value, this.lexicon)?.name);
    const name = nameOfCell(text, this.lexicon)?.name;
    if (name !== undefined && name === text.trim()) this.keys.set(entityKey(name), name);
    this.takeValue(text, value);
  }

  title(title: string | undefined): void {
    if (title === undefined) return;
    this.titles.push(title);
    this.read(title, undefined);
  }
  private readonly titles: string[] = [];

  heading(text: string, following: readonly Block[]): void {
    const isTitle = this.titles.length === 0;
    if (isTitle) this.titles.push(text);
    if (!this.meansSomething(text)) this.headings.take(text, following, isTitle && this.areFacts(following));
  }

  /** Two lines of a known label and its value, or a table of them. */
  private areFacts(blocks: readonly Block[]): boolean {
    const labelled = blocks.filter((block) => block.type === 'key-value' && readLabel(block.key.text, this.lexicon)?.isExact);
    const isSheet = (block: Block) => block.type === 'table' && readTable(block, this.lexicon)?.orientation === 'pairs';
    return labelled.length > 1 || blocks.some(isSheet);
  }

  read(written: string, block: Block | undefined): void {
    const text = withoutCitations(written, findCitations(written, this.references));
    if (text.includes('-')) for (const [id] of allMatches(SHORT_ID, text)) this.shortIds.add(id);
    const { words, matches } = readText(text, this.lexicon);
    for (const { meaning } of matches) if (meaning.kind === 'term' && meaning.short === undefined) this.fullTerms.add(meaning.id);
    for (const word of words) if (!word.isCapital && word.isSpaced) this.plainWords.add(word.lower);
    const isHeading = block === undefined || block.type === 'heading';
    if (!isHeading)
      for (const [index, word] of words.entries())
        if (word.isCapital && index > 0 && word.joint === '' && !(words[index - 1] as Word).isCapital)
          this.properNouns.add(word.written);
    const taken = takenWords(words, matches);
    const makers = entitiesByNextWord(matches);
    const runs = findNameRuns(text, words, (index) => taken.has(index)).map((run) =>
      this.nouns.widen(withMaker(run, words, makers), text, words),
    );
    for (const run of runs) this.takeRun(text, words, run, isHeading);
    this.vouchJoined(text, words, runs);
  }

  private meansSomething(text: string): boolean {
    const key = labelKey(text);
    return this.lexicon.labels.has(key) || this.lexicon.terms.has(key);
  }

  private takeRun(text: string, words: readonly Word[], run: NameRun, isHeading: boolean): void {
    const surface = text.slice(run.start, run.end);
    this.runs += 1;
    if (run.shape === 'weak') {
      this.takeCapitals(text, words, run, isHeading);
      return;
    }
    this.sizes.take(text, run);
    if (run.core === run.last) {
      this.sightings.see(surface);
      if (!this.firstSeen.has(surface)) this.firstSeen.set(surface, this.runs);
      return;
    }
    this.long.take(surface, text.slice(run.start, (words[run.core] as Word).end), isHeading);
  }

  private takeCapitals(text: string, words: readonly Word[], run: NameRun, isHeading: boolean): void {
    const surface = text.slice(run.start, run.end);
    const key = entityKey(surface);
    const { isInside, isSpokenOf, isMaker, isElse } = evidenceOf(text, words, run, this.lexicon.vocabulary.subjectNouns);
    const known = this.weak.get(key) ?? { count: 0, inProse: 0, inside: 0, spokenOf: 0, before: this.runs };
    const prose = isHeading ? 0 : 1;
    this.weak.set(key, {
      surface,
      count: known.count + 1,
      inProse: known.inProse + prose,
      inside: known.inside + (isInside ? prose : 0),
      spokenOf: known.spokenOf + (isSpokenOf ? prose : 0),
      isMember: isMember(words, run),
      before: known.before,
    });
    if (isElse) this.others.add(key);
    this.nouns.take(run, text, words, { isWhole: text.trim() === surface, isSpokenOf, isInside: isInside && !isHeading });
    if (isMaker) this.takeMaker(surface);
    if (!isHeading && isSubjectOfNoun(words, run, this.lexicon.vocabulary.subjectNouns)) this.sightings.vouch(surface);
  }

  /** Keys of what the document says is a town, a company or the like. */
  private readonly others = new Set<string>();

  takeMaker(surface: string): void {
    this.makers.add(entityKey(surface));
    const head = makerHead(surface);
    if (head !== undefined) this.makers.add(entityKey(head));
  }

  /**
   * Which runs of capitals are names: whoever is spoken of at the start of a sentence, or stands in the title, comes back, and is
   * no ordinary word; and members of a family by their edition ("Kestrel Ultra"). Makers are none.
   */
  private settleCapitals(): void {
    const forms = shortForms(
      [...this.sightings].map(([key, sighting]) => ({ key, name: bestSurface(sighting), count: sighting.count })),
    );
    for (const [key, run] of this.weak) {
      const isShort = /[ -]/.test(run.surface) && forms.of(run.surface).some((full) => !this.isOlder(key, run, full));
      if (this.makers.has(key) || isShort || this.isOrdinary(run)) continue;
      const isOdd = /\d|\p{Ll}\p{Lu}/u.test(run.surface);
      const isSpokenOf = run.spokenOf > 0 && (isOdd || run.count > 1);
      const isTitled = run.inProse > 1 && run.inside > 0 && this.titles.some((title) => holdsWhole(title, run.surface));
      if (isSpokenOf || isTitled || (run.isMember && run.count > 1)) this.sightings.vouch(run.surface);
    }
    this.vouchSiblings();
    for (const [key, surface] of this.keys)
      if (
        !this.makers.has(key) &&
        (/\d|\p{Ll}\p{Lu}/u.test(surface) || (this.weak.get(key)?.count ?? 0) > 1) &&
        !this.isPlain(surface)
      )
        this.sightings.vouch(surface);
  }

  /** "Foo Flash", of which much was said before "Foo Flash 2" came up: what that came after is not short for it. */
  private isOlder(key: string, run: CapitalRun, full: string): boolean {
    const name = this.sightings.get(full);
    const firsts = [...(name?.surfaces.keys() ?? [])].map((surface) => this.firstSeen.get(surface) ?? 0);
    return run.isMember && run.inProse > 1 && /^-\d+$/.test(full.slice(key.length)) && firsts.every((at) => at > run.before);
  }

  /** Runs looked at so far, and by surface how many of them came before it first stood there. */
  private runs = 0;
  private readonly firstSeen = new Map<string, number>();
  /** Keys of "key: value" that look like names. */
  private readonly keys = new Map<string, string>();

  /** "Foo Small", once only, beside "Foo Large" and "Foo Medium": of a family whose other members are names. */
  private vouchSiblings(): void {
    const families = new Set([...this.sightings.keys()].flatMap((key) => familyOf(this.weak.get(key)) ?? []));
    for (const [key, run] of this.weak) {
      const family = this.makers.has(key) ? undefined : familyOf(run);
      if (family !== undefined && families.has(family) && !this.sightings.has(key)) this.sightings.vouch(run.surface);
    }
  }

  /** One word that the document has in lower case too, or never within a sentence. */
  private isOrdinary({ surface, inside, isMember }: CapitalRun): boolean {
    if (this.isPlain(surface)) return true;
    return !isMember && !surface.includes(' ') && !/\d|\p{Ll}\p{Lu}/u.test(surface) && inside === 0;
  }

  private isPlain(surface: string): boolean {
    return !surface.includes(' ') && this.plainWords.has(surface.toLowerCase());
  }

  private readonly shortIds = new Set<string>();
  private readonly properNouns = new Set<string>();
  private readonly plainWords = new Set<string>();

  /** "Llama 3 70B and Reka Core": two capitals and more, right beside a name. */
  private vouchJoined(text: string, words: readonly Word[], runs: readonly NameRun[]): void {
    for (const [index, run] of runs.entries()) {
      const other = runs[index - 1];
      if (!other || run.last === run.first) continue;
      const between = text.slice(other.end, run.start);
      const joined = /^(?: \(\d{1,4}B\))?(?:,| and|, and| or|, or) $/.test(between);
      if (joined && run.shape === 'weak' && other.shape === 'strong' && !words.slice(run.first, run.last + 1).some(isOpener)) {
        this.sightings.vouch(text.slice(run.start, run.end));
      }
    }
  }

  finish(): Gazetteer {
    this.dropNumbered();
    for (const key of this.values) if (this.sightings.get(key)?.vouched === false) this.sightings.delete(key);
    this.headings.settle(this.sightings, this.plainWords);
    this.nouns.settle(this.sightings, this.makers);
    this.settleCapitals();
    this.long.settle(this.sightings);
    this.sizes.settle(this.sightings);
    takeShortIds(this.sightings, this.shortIds);
    const dated = takeDatedIds(this.sightings);
    for (const [surface, key] of takeTails(this.sightings)) dated.set(surface, key);
    const shortened = this.nouns.shortened(this.sightings, (rest) => this.others.has(rest));
    for (const [surface, key] of this.takeShortened(shortened)) dated.set(surface, key);
    const names = [...this.sightings].map(([key, sighting]): Name => ({
      key,
      name: bestSurface(sighting),
      count: Math.max(sighting.count, this.weak.get(key)?.count ?? 0),
    }));
    const surfaces = new Map([...this.sightings].map(([key, sighting]) => [key, new Set(sighting.surfaces.keys())]));
    const { aliases, ambiguous } = this.aliases(names);
    for (const [surface, key] of dated) aliases.set(surface, key);
    return new Gazetteer({ names, surfaces, aliases, shortened, ambiguous, makers: this.makers, properNouns: this.properNouns });
  }

  /** "Orrin" beside "Lake Orrin" is no name of its own. By spelling, the key that it stands for in running text: not for an ordinary word. */
  private takeShortened(shortened: ReadonlyMap<string, string>): Map<string, string> {
    const spelled = new Map<string, string>();
    for (const [rest, key] of shortened) {
      const sighting = this.sightings.get(rest);
      const surfaces = [...(sighting?.surfaces.keys() ?? []), this.weak.get(rest)?.surface ?? ''];
      for (const surface of surfaces) if (surface !== '' && !this.isPlain(surface)) spelled.set(surface, key);
      this.sightings.delete(rest);
    }
    return spelled;
  }

  /** "Foo Large 45.1", "Bar Plus 88" in a list: a number that stands but once behind a name which comes back without it. */
  private dropNumbered(): void {
    for (const [key, sighting] of [...this.sightings]) {
      const [, base = '', number = ''] = /^(.*\p{L}\p{N}*\+?) (\d+(?:\.\d+)?)$/u.exec(bestSurface(sighting)) ?? [];
      const isOdd = sighting.count === 1 && !sighting.vouched && Number(number) >= 20 && !/^(?:19|20)\d\d$/.test(number);
      if (isOdd && (this.weak.get(entityKey(base))?.count ?? 0) > 1) this.sightings.delete(key);
    }
  }

  /** "Gemini Flash" is "Gemini 1.5 Flash" when that is the only name whose words it leaves out numbers of. */
  private aliases(names: readonly Name[]): { aliases: Map<string, string>; ambiguous: Map<string, string[]> } {
    const aliases = new Map<string, string>();
    const ambiguous = new Map<string, string[]>();
    const forms = shortForms(names);
    for (const [key, { surface }] of this.weak) {
      if (this.sightings.has(key) || this.makers.has(key)) continue;
      const matches = forms.of(surface);
      if (matches.length === 1) aliases.set(surface, matches[0] as string);
      if (matches.length > 1) ambiguous.set(surface, [...matches]);
    }
    return { aliases, ambiguous };
  }
}

/** "foo" of "Foo Large"; undefined for what is no member of a family. */
function familyOf(run: CapitalRun | undefined): string | undefined {
  return run?.isMember ? entityKey(run.surface.split(' ').slice(0, -1).join(' ')) : undefined;
}

/** A title that has these words as whole words. */
function holdsWhole(title: string, surface: string): boolean {
  const at = title.indexOf(surface);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(`${title[at - 1] ?? ' '}${title[at + surface.length] ?? ' '}`);
}
