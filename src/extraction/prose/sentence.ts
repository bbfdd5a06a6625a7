import type { Span } from '../../domain';
import type { Block } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import type { Name, NameMark } from '../names/gazetteer';
import type { Passage } from '../passage';
import type { SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { splitSentences } from '../text/sentences';
import { splitClauses } from './clauses';

/** One sentence of a passage: its marks, its clauses, and whom it is about. */
export interface Sentence extends Span {
  readonly passage: Passage;
  readonly document: DocumentReading;
  readonly clauses: readonly Clause[];
  readonly marks: Marks;
  /** The terms last named before it in the same block, by qualifier: "on the same test". */
  readonly carried: Readonly<Record<string, string>>;
}

export interface Clause extends Span {
  readonly subject: SubjectRef | undefined;
}

export type Marks = Pick<
  Passage,
  | 'names'
  | 'cues'
  | 'labels'
  | 'anticues'
  | 'terms'
  | 'choices'
  | 'templates'
  | 'nouns'
  | 'quantities'
  | 'money'
  | 'dates'
  | 'flags'
  | 'undisclosed'
>;

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
  const default_ = defaultSubject(passage.block, document);
  let running = default_;
  let carried: Readonly<Record<string, string>> = {};
  const slicers = slicersOf(passage);
  return splitSentences(passage.text).map((span) => {
    const marks = sliceMarks(slicers, span);
    const clauses = readClauses(passage, span, marks.names, running, default_, document);
    const sentence = { ...span, passage, document, clauses, marks, carried };
    running = clauses[0]?.subject ?? running;
    const terms = marks.terms.map((term) => [term.qualifier, term.id] as const);
    if (terms.length > 0) carried = { ...carried, ...Object.fromEntries(terms) };
    return sentence;
  });
}

function defaultSubject(block: Block, document: DocumentReading): SubjectRef | undefined {
  const name = document.subjectOf(block);
  return name && subjectOfName(name, document, 'subject from the page');
}

/** Each list is walked once however many sentences there are. */
function slicersOf(passage: Passage): Marks {
  return passage;
}

function sliceMarks(all: Marks, span: Span): Marks {
  return {
    names: slice(all.names, span),
    cues: slice(all.cues, span),
    labels: slice(all.labels, span),
    anticues: slice(all.anticues, span),
    terms: slice(all.terms, span),
    choices: slice(all.choices, span),
    templates: slice(all.templates, span),
    nouns: slice(all.nouns, span),
    quantities: slice(all.quantities, span),
    money: slice(all.money, span),
    dates: slice(all.dates, span),
    flags: slice(all.flags, span),
    undisclosed: slice(all.undisclosed, span),
  };
}

/** The marks that begin inside a span, by binary search: lists are sorted by start. */
function slice<Mark extends Span>(marks: readonly Mark[], span: Span): readonly Mark[] {
  if (marks.length === 0) return marks;
  return marks.slice(firstFrom(marks, span.start), firstFrom(marks, span.end));
}

function firstFrom(marks: readonly Span[], start: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Span).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readClauses(
  passage: Passage,
  span: Span,
  names: readonly NameMark[],
  running: SubjectRef | undefined,
  default_: SubjectRef | undefined,
  document: DocumentReading,
): Clause[] {
  let subject: SubjectRef | undefined;
  return splitClauses(passage.text, span).map((clause, index) => {
    const own = names.filter((name) => name.start >= clause.start && name.end <= clause.end);
    const text = passage.text.slice(clause.start, clause.end);
    const found = clauseSubject(passage.text, clause, own, names, document);
    if (index === 0)
      subject = found ?? pronounSubject(text, running, default_, document) ?? onlyName(own, document) ?? running ?? default_;
    else if (found) subject = /^\W*which\b/i.test(text) ? subject : found;
    return { ...clause, subject: found ?? subject };
  });
}

/** The first name that the clause is about: not one behind a preposition, and for "which" the one right before it. */
function clauseSubject(
  text: string,
  clause: Span,
  own: readonly NameMark[],
  all: readonly NameMark[],
  document: DocumentReading,
): SubjectRef | undefined {
  const opening = text.slice(clause.start, clause.start + 12);
  if (/^\W*(?:which|who)\b/i.test(opening)) {
    const before = [...all].reverse().find((name) => name.end <= clause.start + 1);
    if (before && clause.start - before.end < 40) return subjectOfName(before.name, document);
  }
  for (const name of own) {
    if (isFreeName(text, clause, name)) return subjectOfName(name.name, document);
  }
  return undefined;
}

const BEHIND_PREPOSITION =
  /(?:\b(?:for|than|with|of|to|like|as|vs\.?|versus|from|against|on|in|by|over|beyond|alongside|behind|below|above|both|between|and|or|including|surpassed|exceeds?|toward|towards|after|before|replaced?|replaces|outperforms?|outperformed|trails?|beats?|via|about|per)|[,(])\s+(?:(?:the|a|an|its|their|our|both|other|older|newer|larger|smaller|original|full|standard|flagship|predecessor|successor|base|[\p{Lu}]\p{L}+['’]s)\s+){0,4}$/iu;

function isFreeName(text: string, clause: Span, name: NameMark): boolean {
  const before = text.slice(Math.max(clause.start, name.start - 60), name.start);
  return before.trim() === '' || !BEHIND_PREPOSITION.test(before);
}

function pronounSubject(
  text: string,
  running: SubjectRef | undefined,
  default_: SubjectRef | undefined,
  document: DocumentReading,
): SubjectRef | undefined {
  const opening =
    /^\W*(?:(?:and|but|while|although|though|as|at|in|on|since|by|with|for|additionally|overall|however|moreover|also|still)\b[^,]{0,60},? )?(it|its|it's|they|the|this)\b(?:\W+(\p{L}+))?/iu.exec(
      text,
    );
  const [, pronoun = '', noun = ''] = opening ?? [];
  if (/^it/i.test(pronoun)) return running;
  const isNoun = document.lexicon.vocabulary.subjectNouns.some(
    (known) => known === noun.toLowerCase() || `${known}s` === noun.toLowerCase(),
  );
  return isNoun ? (running ?? default_) : undefined;
}

function onlyName(own: readonly NameMark[], document: DocumentReading): SubjectRef | undefined {
  const names = new Set(own.map((mark) => mark.name));
  const [only] = names;
  return names.size === 1 && only && document.subjectOf === undefined ? subjectOfName(only, document) : undefined;
}

export function clauseAt(sentence: Sentence, at: number): Clause | undefined {
  return sentence.clauses.find((clause) => clause.start <= at && at < clause.end) ?? sentence.clauses.at(-1);
}

export type { Name };
