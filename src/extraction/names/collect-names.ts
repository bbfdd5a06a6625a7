import { entityKey } from '../../domain';
import { allMatches } from '../../util/all-matches';
import type { Block, ParsedDocument, Table } from '../../parsing/parsed-document';
import type { Lexicon } from '../lexicon/lexicon';
import { labelKey } from '../lexicon/label-key';
import { readLabel } from '../lexicon/read-label';
import { readTable } from '../tables/axis';
import { readText } from '../lexicon/read-text';
import { citationStyleOf, findCitations, withoutCitations, type CitationStyle } from '../text/citations';
import type { Word } from '../text/words';
import { contentsOf } from './block-contents';
import { CapitalNames } from './capital-names';
import { EditionYears } from './edition-years';
import { dropNumbered } from './drop-numbered';
import { Gazetteer, type Name } from './gazetteer';
import { fullerNames } from './fuller-names';
import { dropGerundLeads } from './gerund-leads';
import { HeadedNames } from './headed-names';
import { takeDatedIds, takeShortIds } from './identifiers';
import { joinedNames } from './joined-names';
import { LabelledNames } from './labelled-names';
import { lastWords, ownWords, withoutFirstWord } from './last-words';
import { ListedNames } from './listed-names';
import { LongNames } from './long-names';
import { entitiesByNextWord, nameBehindMaker, withMaker } from './maker-in-name';
import { evidenceOf, isMember, isSubjectOfNoun, makerHead } from './name-evidence';
import { findNameRuns, type NameRun } from './name-runs';
import { takeTails } from './name-tails';
import { measuredNames } from './measured-names';
import { NounNames } from './noun-names';
import { takePlurals } from './plural-names';
import { PlainWords } from './plain-words';
import { bestSurface, Sightings } from './sightings';
import { SizedNames } from './sized-names';
import { takenWords } from './taken-words';

/**
 * The names of a document. Strong shapes count wherever they stand. Capitals alone count when the document vouches for them:
 * as labels of a table's subject axis, as its title, as a heading over values of their own, in "X is a <noun>", or joined by
 * "and" to a name.
 */
export function collectNames(parsed: ParsedDocument, lexicon: Lexicon): CollectedNames {
  const collector = new NameCollector(lexicon, citationStyleOf(parsed), new EditionYears(parsed.text));
  for (const [index, block] of parsed.blocks.entries()) {
    collector.listed.take(block);
    if (block.type === 'table') collector.table(block);
    if (block.type === 'key-value') collector.pair(block.key.text, block.value.text);
    if (block.type === 'heading') collector.heading(block.content.text, parsed.blocks.slice(index + 1, index + 4));
    for (const content of contentsOf(block)) collector.read(content.text, block);
  }
  collector.title(parsed.frontMatter.title);
  collector.article(ledeOf(parsed));
  collector.takeMaker(parsed.frontMatter.publisher ?? '');
  return { names: collector.finish(), fullTerms: collector.fullTerms };
}

/** The first paragraph that says more than who wrote it. */
function ledeOf({ blocks }: ParsedDocument): string {
  const lede = blocks.find((block) => block.type === 'paragraph' && block.content.text.length > 60);
  return lede?.type === 'paragraph' ? lede.content.text.slice(0, 300) : '';
}

export interface CollectedNames {
  readonly names: Gazetteer;
  /** Terms met by more than their first words, so that those are known to stand for them: "Azure" after "Azure Foo Service". */
  readonly fullTerms: ReadonlySet<string>;
}

const SHORT_ID =
  /(?<![\w-])[a-z]{3,}(?:-\d{1,2}(?:\.\d)?(?![\w-])|(?:-[a-z0-9.]+)+(?= (?:is|was|has|will|costs|supports|stops|stopped|retires|replaces|replaced|shuts|goes|went|ships|shipped|runs|scores|scored)\b))/g;

let collectors = 0;

class NameCollector {
  readonly fullTerms = new Set<string>();
  readonly listed: ListedNames;
  private readonly sightings = new Sightings();
  private readonly capitals = new CapitalNames();
  private readonly labelled: LabelledNames;
  /** Keys of what makes, says or measures: no subjects, however often they are spoken of. */
  private readonly makers = new Set<string>();
  private readonly sizes = new SizedNames();
  private readonly long = new LongNames();
  private readonly headings = new HeadedNames();
  private readonly nouns: NounNames;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly references: CitationStyle,
    private readonly editionYears: EditionYears,
  ) {
    this.labelled = new LabelledNames(lexicon);
    this.listed = new ListedNames(lexicon);
    this.nouns = new NounNames(lexicon.vocabulary.subjectNouns);
  }

  table(table: Table): void {
    this.labelled.takeTable(table, this.sightings);
  }

  pair(key: string, value: string): void {
    this.labelled.takePair(key, value, this.sightings);
  }

  title(title: string | undefined): void {
    if (title === undefined) return;
    this.titles.push(title);
    this.read(title, undefined);
  }
  private readonly titles: string[] = [];

  /** The first title of the page with the paragraph that says what it is about. */
  article(lede: string): void {
    const [title] = this.titles;
    if (title !== undefined) this.headings.takeArticle(title, lede);
  }

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
    const isHeading = block === undefined || block.type === 'heading';
    if (isHeading) this.sightings.vouch(nameBehindMaker(text, matches, this.lexicon));
    this.noteWords(words, isHeading);
    const taken = takenWords(words, matches);
    const makers = entitiesByNextWord(matches);
    const runs = findNameRuns(text, words, (index) => taken[index] === 1).map((run) =>
      this.editionYears.widen(this.nouns.widen(withMaker(run, words, makers), text, words), words),
    );
    for (const run of runs) this.takeRun(text, words, run, isHeading);
    for (const surface of joinedNames(text, words, runs)) this.sightings.vouch(surface);
    for (const surface of measuredNames(text, words, runs, this.lexicon)) this.sightings.vouch(surface);
  }

  /** Which words stand in lower case, and which keep their capital within a sentence: each is put down once. */
  private noteWords(words: readonly Word[], isHeading: boolean): void {
    let before: Word | undefined;
    for (const word of words) {
      const { spelling } = word;
      if (spelling.notedBy !== this.number && this.note(word, before, isHeading)) spelling.notedBy = this.number;
      before = word;
    }
  }
  private readonly number = (collectors += 1);

  private note(word: Word, before: Word | undefined, isHeading: boolean): boolean {
    const isPlain = !word.isCapital && word.isSpaced && !(word.hasDigit && word.hasLetter);
    const isProper = word.isCapital && !isHeading && before !== undefined && word.joint === '' && !before.isCapital;
    if (isPlain) this.plainWords.add(word.lower);
    if (isProper) this.properNouns.add(word.written);
    return isPlain || isProper;
  }

  private meansSomething(text: string): boolean {
    const key = labelKey(text.replace(/^\d{1,3}[.)] /, ''));
    return this.lexicon.labels.has(key) || this.lexicon.terms.has(key);
  }

  private takeRun(text: string, words: readonly Word[], run: NameRun, isHeading: boolean): void {
    const surface = text.slice(run.start, run.end);
    this.runs += 1;
    if (words[run.first - 1]?.lower === 'the')
      this.articles.set(entityKey(surface), (this.articles.get(entityKey(surface)) ?? 0) + 1);
    if (run.shape === 'weak') {
      this.takeCapitals(text, words, run, isHeading);
      return;
    }
    this.sizes.take(text, run);
    if (!this.firstSeen.has(surface)) this.firstSeen.set(surface, this.runs);
    if (run.core === run.last) {
      this.sightings.see(surface);
      return;
    }
    const { isSpokenOf } = evidenceOf(text, words, run, this.lexicon.vocabulary.subjectNouns);
    this.long.take(surface, text.slice(run.start, (words[run.core] as Word).end), { isHeading, isSpokenOf });
  }

  private takeCapitals(text: string, words: readonly Word[], run: NameRun, isHeading: boolean): void {
    const surface = text.slice(run.start, run.end);
    const { isInside, isSpokenOf, isMaker, isElse } = evidenceOf(text, words, run, this.lexicon.vocabulary.subjectNouns);
    const isOwner = words[run.last + 1]?.lower === "'s" && words[run.last + 2]?.isCapital === true;
    const seen = { isHeading, isInside, isSpokenOf, isMember: isMember(words, run), before: isOwner ? Infinity : this.runs };
    this.capitals.take(surface, seen);
    if (isElse) this.others.add(entityKey(surface));
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

  private fuller(): Map<string, string> {
    const { sightings, firstSeen, capitals, labelled, others, articles } = this;
    return fullerNames(sightings, {
      firstSeen: (key) =>
        Math.min(
          capitals.firstSeen(key),
          ...[...(sightings.get(key)?.surfaces.keys() ?? [])].map((surface) => firstSeen.get(surface) ?? Infinity),
        ),
      tablesOf: (key) => labelled.tablesOf(key),
      others: capitals.spokenOf().filter((surface) => !this.plainWords.hold(surface) && !this.makers.has(entityKey(surface))),
      isElse: (key) => others.has(key),
      isNoun: (word) => this.lexicon.vocabulary.subjectNouns.includes(word.stem),
      hasArticle: (key) => (articles.get(key) ?? 0) * 4 >= 3 * Math.max(capitals.countOf(key), sightings.get(key)?.count ?? 0),
    });
  }

  /** By key, how often a name stood behind "the". */
  private readonly articles = new Map<string, number>();

  /** Runs looked at so far, and by surface how many of them came before it first stood there. */
  private runs = 0;
  private readonly firstSeen = new Map<string, number>();
  private readonly shortIds = new Set<string>();
  private readonly properNouns = new Set<string>();
  private readonly plainWords = new PlainWords();

  finish(): Gazetteer {
    dropGerundLeads(this.sightings, (word) => this.properNouns.has(word));
    dropNumbered(this.sightings, this.capitals);
    this.labelled.dropValues(this.sightings);
    this.listed.settle(this.sightings);
    this.headings.settle(this.sightings, this.plainWords);
    this.nouns.settle(this.sightings, this.makers);
    const { capitals, titles, makers, plainWords, firstSeen } = this;
    capitals.settle(this.sightings, { titles, makers, plainWords, firstSeen, longNames: this.long.surfaces() });
    this.labelled.settleKeys(this.sightings, { capitals, makers, plainWords });
    this.long.settle(this.sightings);
    this.sizes.settle(this.sightings);
    takeShortIds(this.sightings, this.shortIds);
    const plurals = takePlurals(this.sightings);
    const folded = this.fuller();
    const dated = takeDatedIds(this.sightings);
    for (const [surface, key] of plurals) dated.set(surface, folded.get(key) ?? key);
    for (const [short, key] of folded)
      for (const surface of [this.capitals.surfaceOf(short), ...this.sightings.fold(short, key)])
        if (surface !== '') dated.set(surface, key);
    for (const [surface, key] of takeTails(this.sightings, (key) => this.labelled.tablesOf(key).size > 0))
      dated.set(surface, key);
    const shortened = this.nouns.shortened(this.sightings, (rest) => this.others.has(rest));
    for (const [surface, key] of this.takeShortened(shortened)) dated.set(surface, key);
    for (const [short, key] of folded) shortened.set(short, key);
    const names = [...this.sightings].map(([key, sighting]): Name => ({
      key,
      name: bestSurface(sighting),
      count: Math.max(sighting.count, this.capitals.countOf(key)),
    }));
    const surfaces = new Map([...this.sightings].map(([key, sighting]) => [key, new Set(sighting.surfaces.keys())]));
    const { aliases, ambiguous } = this.capitals.aliases(
      names,
      (key) => this.sightings.has(key) || this.makers.has(key) || folded.has(key),
      plainWords,
    );
    for (const [word, key] of ownWords(names)) if (this.isProper(word) && !aliases.has(word)) aliases.set(word, key);
    for (const [surface, key] of dated) aliases.set(surface, key);
    for (const [word, key] of [...lastWords(names), ...withoutFirstWord(names)])
      if (!this.sightings.has(word) && !aliases.has(word)) aliases.set(word, key);
    return new Gazetteer({ names, surfaces, aliases, shortened, ambiguous, makers: this.makers, properNouns: this.properNouns });
  }

  /** It keeps its capital within a sentence, and is nowhere in lower case: it may mean a name, though it means something else too. */
  private isProper(word: string): boolean {
    return this.properNouns.has(word) && !this.plainWords.hold(word);
  }

  /** "Orrin" beside "Lake Orrin" is no name of its own. By spelling, the key that it stands for in running text: not for an ordinary word. */
  private takeShortened(shortened: ReadonlyMap<string, string>): Map<string, string> {
    const spelled = new Map<string, string>();
    for (const [rest, key] of shortened) {
      const sighting = this.sightings.get(rest);
      const surfaces = [...(sighting?.surfaces.keys() ?? []), this.capitals.surfaceOf(rest)];
      for (const surface of surfaces) if (surface !== '' && !this.plainWords.hold(surface)) spelled.set(surface, key);
      this.sightings.delete(rest);
    }
    return spelled;
  }
}
