import type { Span } from '../../domain';
import type { Block } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import type { Name, NameMark } from '../names/gazetteer';
import type { Passage } from '../passage';
import type { SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { readWords } from '../text/words';
import { splitSentences } from '../text/sentences';
import { clauseSubjects, type Surroundings } from './clause-subject';
import { splitClauses } from './clauses';
import { marksWithin, type Marks } from './sentence-marks';

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
}

export interface Clause extends Span {
  /** The first of `subjects`. */
  readonly subject: SubjectRef | undefined;
  /** Several where names are joined ("Foo and Bar both"). */
  readonly subjects: readonly SubjectRef[];
}

const READ = new WeakMap<Passage, readonly Sentence[]>();

/** The sentences of a passage with their subjects, read once for all proposers. */
export function sentencesOf(passage: Passage, document: DocumentReading): readonly Sentence[] {
  const known = READ.get(passage);
  if (known) return known;
  const sentences = readSentences(passage, document);
  READ.set(passage, sentences);
  return sentences;
}

function readSentences(passage: Passage, document: DocumentReading): Sentence[] {
  const page = defaultSubject(passage.block, document);
  const likely = page ?? likelySubject(document);
  let running: readonly SubjectRef[] = likely ? [likely] : [];
  let carried: Readonly<Record<string, string>> = {};
  let recent: readonly SubjectRef[] = [];
  return splitSentences(passage.text).map((span) => {
    const marks = marksWithin(passage, span);
    const pair = pairBefore(passage, span.start, document);
    const clauses = readClauses(passage, span, marks.names, { running, recent, pair, page, document });
    const sentence = { ...span, passage, document, clauses, marks, carried, recent };
    recent = latestFirst(clauses, recent);
    running = staysWith(page, clauses) ?? onlyMember(page, clauses, marks.names, document) ?? clauses[0]?.subjects ?? running;
    const terms = marks.terms.map((term) => [term.qualifier, term.id] as const);
    if (terms.length > 0) carried = { ...carried, ...Object.fromEntries(terms) };
    return sentence;
  });
}

/** "Against Foo 1, which costs $5, Foo 2 is cheaper": a name with its verb after a comma ends the clause before. */
function splitAtSubjects(text: string, clauses: readonly Span[], names: readonly NameMark[]): Span[] {
  return clauses.flatMap((clause) => {
    const isRelative = /^[\s,]*(?:which|who|that)\b/i.test(text.slice(clause.start, clause.start + 12));
    const turn = isRelative
      ? names.find(
          (name) =>
            name.start > clause.start + 8 &&
            name.end < clause.end &&
            /, $/.test(text.slice(name.start - 2, name.start)) &&
            IS_VERB.test(text.slice(name.end, name.end + 10)),
        )
      : undefined;
    return turn
      ? [
          { start: clause.start, end: turn.start - 1 },
          { start: turn.start - 1, end: clause.end },
        ]
      : [clause];
  });
}

const IS_VERB = /^ (?:is|was|has|costs|can|\p{L}{3,}(?:es|ed|s)) /u;

/** "Foo 3 costs more, so that Foo 2 pays where volume is high. It ...": whom the page is about stays the topic once named. */
function staysWith(page: SubjectRef | undefined, clauses: readonly Clause[]): readonly SubjectRef[] | undefined {
  return page && clauses.find(({ subjects }) => subjects.length === 1 && subjects[0]?.key === page.key)?.subjects;
}

/** The two names of the block so far, where there are just two; failing any, those of the heading. */
function pairBefore(passage: Passage, at: number, document: DocumentReading): readonly SubjectRef[] {
  const before = new Set(passage.names.filter((mark) => mark.end <= at).map((mark) => mark.name));
  const heading = before.size === 0 ? passage.block.section.at(-1) : undefined;
  const named =
    heading === undefined ? before : new Set(document.names.find(heading, readWords(heading)).map((mark) => mark.name));
  return named.size === 2 ? [...named].map((name) => subjectOfName(name, document)) : [];
}

/** On a page about nobody or about a family, the one name (the one member) of a sentence is whom the next ones are about. */
function onlyMember(
  page: SubjectRef | undefined,
  clauses: readonly Clause[],
  names: readonly NameMark[],
  document: DocumentReading,
): readonly SubjectRef[] | undefined {
  const [only, ...others] = new Set(names.map((mark) => mark.name));
  const isSaid = clauses.some(({ subjects }) => subjects.some((subject) => subject.inferred === undefined));
  if (!only || others.length > 0 || isSaid) return undefined;
  return !page || only.name.startsWith(`${page.name} `) ? [subjectOfName(only, document)] : undefined;
}

function latestFirst(clauses: readonly Clause[], before: readonly SubjectRef[]): SubjectRef[] {
  const all = [...clauses.flatMap((clause) => clause.subjects).reverse(), ...before];
  return all.filter((subject, index) => all.findIndex((other) => other.key === subject.key) === index).slice(0, 5);
}

/** "Foo 2: $8 input", "Foo 2. The window is larger": the name that a paragraph or a list item is about. */
function leadingName(text: string, document: DocumentReading): Name | undefined {
  const start = text.slice(0, 80);
  const [first] = document.names.find(start, readWords(start));
  return first && first.start <= 2 && /^(?: ?(?::|[\u2013\u2014-] )|\.\s)/.test(start.slice(first.end, first.end + 3))
    ? first.name
    : undefined;
}

function likelySubject(document: DocumentReading): SubjectRef | undefined {
  const { likelySubject: name } = document;
  return name && subjectOfName(name, document, 'subject from most of the page');
}

/** What stands behind a key that is a name is about that name. */
function defaultSubject(block: Block, document: DocumentReading): SubjectRef | undefined {
  const key = block.type === 'key-value' ? document.names.whole(block.key.text) : undefined;
  if (key) return subjectOfName(key, document);
  const isRunning = block.type === 'list-item' || block.type === 'paragraph';
  const label = isRunning ? leadingName(block.content.text, document) : undefined;
  if (label) return subjectOfName(label, document);
  const name = document.subjectOf(block);
  return name && subjectOfName(name, document, 'subject from the page');
}

function readClauses(passage: Passage, span: Span, names: readonly NameMark[], around: Surroundings): Clause[] {
  let inherited: readonly SubjectRef[] | undefined;
  return splitAtSubjects(passage.text, splitClauses(passage.text, span), names).map((clause) => {
    const own = clauseSubjects(passage.text, clause, names, inherited ? { ...around, running: inherited } : around);
    const subjects = own ?? inherited ?? (around.page ? [around.page] : around.running);
    const isRelative = /^[\s,]*(?:which|who|that)\b/i.test(passage.text.slice(clause.start, clause.start + 12));
    if (!isRelative || !inherited) inherited = subjects;
    return { ...clause, subjects, subject: subjects[0] };
  });
}

export function clauseAt(sentence: Sentence, at: number): Clause | undefined {
  return sentence.clauses.find((clause) => clause.start <= at && at < clause.end) ?? sentence.clauses.at(-1);
}

/** Everyone whom the clause at a place is about; one undefined when it is nobody known, for the gate to refuse. */
export function subjectsAt(sentence: Sentence, at: number): readonly (SubjectRef | undefined)[] {
  const subjects = clauseAt(sentence, at)?.subjects ?? [];
  return subjects.length === 0 ? [undefined] : subjects;
}
