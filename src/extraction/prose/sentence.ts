import type { Span } from '../../domain';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import type { TermMark } from '../marks';
import type { Name, NameMark } from '../names/gazetteer';
import { standouts } from '../names/standouts';
import type { Passage } from '../passage';
import type { SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { splitSentences } from '../text/sentences';
import type { NamedThing } from './capital-runs';
import { clauseSubjects, introduced } from './clause-subject';
import type { Surroundings } from './surroundings';
import { splitClauses } from './clauses';
import { topicWithin } from './families';
import type { Filling } from './match-template';
import { isRelative } from './relative';
import { marksWithin, type Marks } from './sentence-marks';
import { topicsOf } from './topics';
import { within } from './within';

/** One sentence of a passage: its marks, its clauses, and whom it is about. */
export interface Sentence extends Span {
  readonly passage: Passage;
  readonly document: DocumentReading;
  readonly clauses: readonly Clause[];
  readonly marks: Marks;
  /** The terms last named before it in the same block, by qualifier: "on the same test". */
  readonly carried: Readonly<Record<string, string>>;
  /** Whom the sentences before it in the block are about, the latest first, without repeats. */
  readonly recent: readonly SubjectRef[];
  /** What is worked out of it when first asked for; kept on it as on its passage. */
  readonly kept: KeptOfSentence;
}

interface KeptOfSentence {
  named: readonly NamedThing[] | undefined;
  subjects: readonly Filling[] | undefined;
  /** Null where nobody is said to have measured. */
  measurer: string | null | undefined;
}

export interface Clause extends Span {
  /** The first of `subjects`. */
  readonly subject: SubjectRef | undefined;
  /** Several where names are joined ("Foo and Bar both"). */
  readonly subjects: readonly SubjectRef[];
}

/** The sentences of a passage with their subjects, read once for all proposers. */
export function sentencesOf(passage: Passage, document: DocumentReading): readonly Sentence[] {
  return (passage.kept.sentences ??= readSentences(passage, document));
}

function readSentences(passage: Passage, document: DocumentReading): Sentence[] {
  const page = defaultSubject(passage, document);
  const topics = topicsOf(document);
  const likely = page ?? topics.ofBefore(passage.block) ?? likelySubject(document);
  let running: readonly SubjectRef[] = likely ? [likely] : [];
  let carried: Readonly<Record<string, string>> = {};
  let recent: readonly SubjectRef[] = [];
  let instead: readonly SubjectRef[] | undefined;
  const pairs = new PairBefore(passage, document);
  const sentences = splitSentences(passage.text).map((span) => {
    const marks = marksWithin(passage, span);
    const pair = pairs.at(span.start);
    const together = (count: number) => pairs.together(count);
    const around = { running, recent, pair, together, page: topicWithin(page, running, document), instead, document, passage };
    const clauses = readClauses(passage, span, marks.names, around);
    const kept = { named: undefined, subjects: undefined, measurer: undefined };
    const sentence = { start: span.start, end: span.end, passage, document, clauses, marks, carried, recent, kept };
    recent = latestFirst(clauses, recent);
    instead = introduced(passage.text, clauses[0] ?? span, marks.names, around) ?? (marks.names.length > 0 ? undefined : instead);
    running =
      staysWith(page, clauses) ?? onlyMember(page, clauses, marks.names, passage, document) ?? clauses[0]?.subjects ?? running;
    if (marks.terms.length > 0) carried = withTerms(carried, marks.terms);
    return sentence;
  });
  if (!page) topics.take(passage.block, sentences);
  return sentences;
}

/**
 * "Against Foo 1, which costs $5, Foo 2 is cheaper", "Foo 2 is 4 m long and Foo 1 is 3 m long": a name with its verb ends the clause before, where
 * that has both too. Not in a list: "Foo 1, Foo 2, and Foo 3 cost".
 */
function splitAtSubjects(text: string, clauses: readonly Span[], names: readonly NameMark[]): Span[] {
  return names.length === 0 ? [...clauses] : clauses.flatMap((clause) => splitAtSubject(text, clause, within(names, clause)));
}

function splitAtSubject(text: string, clause: Span, names: readonly NameMark[]): Span[] {
  const speaking = names.filter(({ end }) => end < clause.end && IS_VERB.test(text.slice(end, end + 10)));
  const [first] = speaking;
  const next = isRelative(text, clause)
    ? speaking.find((name) => turnsTo(name, /, $/, text, clause))
    : speaking.find((name) => name !== first && turnsTo(name, /(?:,| and)(?: the)? $/, text, clause));
  if (next === undefined) return [clause];
  const rest = { start: next.start - 1, end: clause.end };
  return [{ start: clause.start, end: rest.start }, ...splitAtSubject(text, rest, within(names, rest))];
}

function turnsTo({ start }: NameMark, joint: RegExp, text: string, clause: Span): boolean {
  return start > clause.start + 8 && joint.test(text.slice(Math.max(clause.start, start - 10), start));
}

const IS_VERB = /^ (?:is|was|has|costs|can|\p{L}{3,}(?:es|ed|s)) /u;

/** "Foo 3 costs more, so that Foo 2 pays where volume is high. It ...": whom the page is about stays the topic once named. */
function staysWith(page: SubjectRef | undefined, clauses: readonly Clause[]): readonly SubjectRef[] | undefined {
  return page && clauses.find(({ subjects }) => subjects.length === 1 && subjects[0]?.key === page.key)?.subjects;
}

function withTerms(carried: Readonly<Record<string, string>>, terms: readonly TermMark[]): Readonly<Record<string, string>> {
  const named: Record<string, string> = Object.assign({}, carried);
  for (const { qualifier, id } of terms) named[qualifier] = id;
  return named;
}

/** The two names of the block so far, where there are just two; failing any, those of the heading. To be asked from left to right. */
class PairBefore {
  private readonly named = new Set<Name>();
  private next = 0;
  private inHeading: readonly SubjectRef[] | undefined;

  constructor(
    private readonly passage: Passage,
    private readonly document: DocumentReading,
  ) {}

  at(start: number): readonly SubjectRef[] {
    const { names } = this.passage;
    for (
      let mark = names[this.next];
      mark && mark.end <= start && this.named.size < MOST_TOGETHER;
      mark = names[(this.next += 1)]
    )
      this.named.add(mark.name);
    return this.named.size === 0 ? (this.inHeading ??= this.ofHeading()) : this.pairOf(this.named);
  }

  /** Asked for after `at`: as many as the block named so far, else as many as the title names, else as many as the document is about. */
  together(count: number): readonly SubjectRef[] {
    const members = [...this.named].filter((name) => !isFamilyOf(name, this.named));
    const named = [[...this.named], this.inTitle(), members].find((names) => names.length === count);
    return (named ?? standouts(this.document.names, count)).map((name) => subjectOfName(name, this.document));
  }

  private inTitle(): readonly Name[] {
    const { names, parsed } = this.document;
    return [...new Set(names.inHeading(parsed.frontMatter.title ?? '').map((mark) => mark.name))];
  }

  private ofHeading(): readonly SubjectRef[] {
    const heading = this.passage.block.section.at(-1);
    if (heading === undefined) return NOBODY;
    return this.pairOf(new Set(this.document.names.inHeading(heading).map((mark) => mark.name)));
  }

  private pairOf(names: ReadonlySet<Name>): readonly SubjectRef[] {
    return names.size === 2 ? [...names].map((name) => subjectOfName(name, this.document)) : NOBODY;
  }
}

/** "Foo 2" beside "Foo 2 Large" and "Foo 2 Small": what they are members of is none of them. */
function isFamilyOf(family: Name, names: ReadonlySet<Name>): boolean {
  return [...names].some(({ name }) => name.startsWith(`${family.name} `));
}

/** One more than are counted in words, so that more than those are none of them. */
const MOST_TOGETHER = 7;

const NOBODY: readonly SubjectRef[] = [];

/** On a page about nobody or about a family, the one name (the one member) of a sentence is whom the next ones are about. */
function onlyMember(
  page: SubjectRef | undefined,
  clauses: readonly Clause[],
  names: readonly NameMark[],
  { text }: Passage,
  document: DocumentReading,
): readonly SubjectRef[] | undefined {
  const [only, ...others] = new Set(names.filter((mark) => !isSetAgainst(text, mark)).map((mark) => mark.name));
  const isSaid = clauses.some(({ subjects }) => subjects.some((subject) => subject.inferred === undefined));
  if (!only || others.length > 0 || isSaid) return undefined;
  return !page || only.name.startsWith(`${page.name} `) ? [subjectOfName(only, document)] : undefined;
}

/** "Unlike Foo 3, it has", "cheaper than Foo 3": whom it is only set against, nobody goes on about. */
function isSetAgainst(text: string, { start }: NameMark): boolean {
  return /\b(?:unlike|than|against|versus|vs\.?|(?:compared|similar) (?:to|with)|like|as|behind|beyond)(?: the)? $/i.test(
    text.slice(Math.max(0, start - 20), start),
  );
}

function latestFirst(clauses: readonly Clause[], before: readonly SubjectRef[]): readonly SubjectRef[] {
  let latest = before;
  for (const { subjects } of clauses)
    for (const subject of subjects)
      if (latest[0] !== subject) latest = [subject, ...latest.filter((other) => other.key !== subject.key)];
  return latest.length > MOST_RECENT ? latest.slice(0, MOST_RECENT) : latest;
}

const MOST_RECENT = 5;

/** "Foo 2: $8 input", "Foo 2. The window is larger": the name that a paragraph or a list item is about. */
function leadingName({ text, words }: Passage, document: DocumentReading): Name | undefined {
  const start = text.slice(0, 80);
  if (!/:|[\u2013\u2014-] |\.\s/.test(start)) return undefined;
  const [first] = document.names.find(text, words.slice(0, LONGEST_NAME));
  return first && first.start <= 2 && /^(?: ?(?::|[\u2013\u2014-] )|\.\s)/.test(start.slice(first.end, first.end + 3))
    ? first.name
    : undefined;
}

/** In words. */
const LONGEST_NAME = 12;

function likelySubject(document: DocumentReading): SubjectRef | undefined {
  const { likelySubject: name } = document;
  return name && subjectOfName(name, document, 'subject from most of the page');
}

/** "Foo Nano (3B)" is a key too. */
function nameOfKey(key: string, { names }: DocumentReading): Name | undefined {
  return names.whole(key) ?? names.whole(key.replace(/\s*\([^()]*\)$/, ''));
}

/** What stands behind a key that is a name is about that name. */
function defaultSubject(passage: Passage, document: DocumentReading): SubjectRef | undefined {
  const { block } = passage;
  const key = block.type === 'key-value' ? nameOfKey(block.key.text, document) : undefined;
  if (key) return subjectOfName(key, document);
  const isRunning = block.type === 'list-item' || block.type === 'paragraph';
  const label = isRunning ? leadingName(passage, document) : undefined;
  if (label) return subjectOfName(label, document);
  const name = document.subjectOf(block);
  return name && subjectOfName(name, document, 'subject from the page');
}

function readClauses(passage: Passage, span: Span, names: readonly NameMark[], around: Surroundings): Clause[] {
  let inherited: readonly SubjectRef[] | undefined;
  return splitAtSubjects(passage.text, splitClauses(passage, span), names).map((clause) => {
    const own = clauseSubjects(passage.text, clause, names, inherited ? goingOn(around, inherited) : around);
    const subjects = own ?? inherited ?? around.instead ?? (around.page ? [around.page] : around.running);
    if (!inherited || !isRelative(passage.text, clause)) inherited = subjects;
    return { start: clause.start, end: clause.end, subjects, subject: subjects[0] };
  });
}

/** What the clauses behind may mean: "Foo and Bar came in May; both cost $5". */
function goingOn(around: Surroundings, subjects: readonly SubjectRef[]): Surroundings {
  return subjects.length === 2 ? changed(around, { running: subjects, pair: subjects }) : changed(around, { running: subjects });
}

export function clauseAt(sentence: Sentence, at: number): Clause | undefined {
  return sentence.clauses.find((clause) => clause.start <= at && at < clause.end) ?? sentence.clauses.at(-1);
}

/** Everyone whom the clause at a place is about; one undefined when it is nobody known, for the gate to refuse. */
export function subjectsAt(sentence: Sentence, at: number): readonly (SubjectRef | undefined)[] {
  const subjects = clauseAt(sentence, at)?.subjects ?? [];
  return subjects.length === 0 ? [undefined] : subjects;
}
