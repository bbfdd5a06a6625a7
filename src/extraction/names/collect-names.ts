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
import { describedNames } from './described-names';
import type { Gazetteer } from './gazetteer';
import { HeadedNames } from './headed-names';
import { hubNames } from './hub-names';
import { joinedNames } from './joined-names';
import { LabelledNames } from './labelled-names';
import { ListedNames } from './listed-names';
import { LongNames } from './long-names';
import { entitiesByNextWord, nameBehindMaker, withMaker } from './maker-in-name';
import { evidenceOf, isMember, isSubjectOfNoun, makerHead } from './name-evidence';
import { findNameRuns, type NameRun } from './name-runs';
import { measuredNames } from './measured-names';
import { NounNames } from './noun-names';
import { PlainWords } from './plain-words';
import { isPresented, isPresentedIn } from './presented-names';
import { settleNames, type SeenNames } from './settle-names';
import { Sightings } from './sightings';
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
  for (const name of hubNames(parsed)) collector.sightings.vouch(name);
  collector.title(parsed.frontMatter.title);
  collector.article(ledeOf(parsed));
  collector.takeMaker(parsed.frontMatter.publisher ?? '');
  return { names: settleNames(collector), fullTerms: collector.fullTerms };
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

/** Right before what something is made from: "fine-tuned version of ", "based on the ", "its base model, ". */
const MADE_FROM = /\b(?:fine-?tun\p{L}+|deriv\p{L}+|bas(?:e|ed)|built|trained|distill\p{L}+|start\p{L}*)\b[^.;]{0,30} $/iu;

/** Looks through a document, and keeps what it shows of names. */
class NameCollector implements SeenNames {
  readonly fullTerms = new Set<string>();
  readonly listed: ListedNames;
  readonly sightings = new Sightings();
  readonly capitals = new CapitalNames();
  readonly labelled: LabelledNames;
  readonly makers = new Set<string>();
  readonly sizes = new SizedNames();
  readonly long = new LongNames();
  readonly headings = new HeadedNames();
  readonly nouns: NounNames;
  readonly titles: string[] = [];
  readonly others = new Set<string>();
  readonly articles = new Map<string, number>();
  readonly firstSeen = new Map<string, number>();
  readonly shortIds = new Set<string>();
  readonly origins = new Set<string>();
  readonly properNouns = new Set<string>();
  readonly described = new Set<string>();
  readonly plainWords = new PlainWords();

  constructor(
    readonly lexicon: Lexicon,
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
    const [property] = readLabel(key, this.lexicon)?.properties ?? [];
    if (property?.datatype === 'entity') this.origins.add(entityKey(value.slice(value.lastIndexOf('/') + 1)));
    this.labelled.takePair(key, value, this.sightings);
  }

  title(title: string | undefined): void {
    if (title === undefined) return;
    this.titles.push(title);
    this.read(title, undefined);
  }

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
    for (const surface of describedNames(text, words, runs, this.lexicon)) this.described.add(surface);
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
    if (MADE_FROM.test(text.slice(Math.max(0, run.start - 60), run.start))) this.origins.add(entityKey(surface));
    this.sizes.take(text, run);
    if (!this.firstSeen.has(surface)) this.firstSeen.set(surface, this.runs);
    if (run.core === run.last) {
      this.sightings.see(surface);
      return;
    }
    const { isSpokenOf } = evidenceOf(text, words, run, this.lexicon.vocabulary.subjectNouns);
    if (isHeading && isPresentedIn(text, run)) this.sightings.vouch(surface);
    const isMet = isSpokenOf || (!isHeading && isPresented(text, run));
    this.long.take(surface, text.slice(run.start, (words[run.core] as Word).end), { isHeading, isSpokenOf: isMet });
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

  takeMaker(surface: string): void {
    this.makers.add(entityKey(surface));
    const head = makerHead(surface);
    if (head !== undefined) this.makers.add(entityKey(head));
  }

  /** Runs looked at so far. */
  private runs = 0;
}
