import type { Qualifiers, Snak, Span } from '../../domain';
import type { Block, Heading } from '../../parsing/parsed-document';
import type { Property } from '../../vocabulary';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import type { CueMark, LabelMark } from '../marks';
import type { Passage } from '../passage';
import { prosePassages } from '../prose/passages';
import { sentencesOf, type Sentence } from '../prose/sentence';
import type { Proposal, SubjectRef } from '../proposal';
import { readValueOf } from '../read-value';
import { inferredFor, subjectOfName } from '../subject-ref';
import { valueSnak } from '../values';
import type { Proposer } from './proposer';

/**
 * What an answer opens with, where the question above it names the property.
 * Takes: "What is the context window of Foo 2?" with "300,000 tokens. Foo 3 has more", "Does Foo 2 support function calling?" with "Yes."
 * Refuses: "How does it compare?", "Is it good?", an answer that goes on about something else first
 */
export const answer: Proposer = {
  name: 'answer',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    const question = questionAbove(block, document);
    const [passage] = question ? prosePassages(block, document) : [];
    const [first] = passage ? sentencesOf(passage, document) : [];
    if (!question || !first) return [];
    const asked = document.passage(question.content, question);
    return [...flagOf(asked, first, block, document), ...valueOf(asked, first, block, document)];
  },
};

const QUESTIONS = new WeakMap<DocumentReading, ReadonlyMap<Block, Heading>>();

/** The question that a block is the first to answer. */
function questionAbove(block: Block, document: DocumentReading): Heading | undefined {
  let known = QUESTIONS.get(document);
  if (!known) QUESTIONS.set(document, (known = answeredQuestions(document.parsed.blocks)));
  return known.get(block);
}

function answeredQuestions(blocks: readonly Block[]): Map<Block, Heading> {
  const questions = new Map<Block, Heading>();
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const isAsked = block.type === 'heading' && block.content.text.trimEnd().endsWith('?') && block.content.text.length < 200;
    if (isAsked && (next?.type === 'paragraph' || next?.type === 'list-item')) questions.set(next, block);
  }
  return questions;
}

const YES_OR_NO = /^\W*(yes|no|not yet|not currently|not at the moment|not at this time|currently not)\b(?! one\b| other\b)/i;
const ASKS_WHETHER = /^\W*(?:does|do|is|are|can|will|has|have)\b/i;

function flagOf(asked: Passage, first: Sentence, block: Block, document: DocumentReading): Proposal[] {
  const opening = first.passage.text.slice(first.start, first.start + 40);
  const told = YES_OR_NO.exec(opening);
  if (!told || !ASKS_WHETHER.test(asked.text) || /\b(?:than|or)\b/i.test(asked.text)) return [];
  const word = (told[1] ?? '').toLowerCase();
  const start = first.start + told[0].length - word.length;
  const named = [...asked.cues, ...asked.labels];
  const flags = named.filter((cue) => cue.property.datatype === 'flag' && !isPartOf(cue, named));
  return firstOfEach(flags).flatMap((cue) => {
    const terms = asked.terms.filter((term) => cue.property.separators.includes(term.qualifier));
    const needed = document.lexicon.namedBy.get(cue.property);
    if (needed !== undefined && terms.length === 0) return [];
    const qualifiers = Object.fromEntries(terms.map((term) => [term.qualifier, term.id]));
    const status = /^not (?:yet|currently|at)|^currently/.test(word) ? { status: 'planned' } : {};
    return proposalOf({
      property: cue.property,
      snak: valueSnak({ type: 'flag', is: word === 'yes' }),
      span: { start, end: start + word.length },
      qualifiers: word === 'not yet' ? changed(qualifiers, status) : qualifiers,
      passage: first.passage,
      subject: subjectOf(asked, block, document),
    });
  });
}

function isPartOf(cue: CueMark | LabelMark, cues: readonly (CueMark | LabelMark)[]): boolean {
  return cues.some((other) => other.start <= cue.start && cue.end <= other.end && other.length > cue.length);
}

/** "It is", "Up to", "Its context window is" at most may stand before the value. */
const LEADS_IN =
  /^\W*(?:(?:it|that|this|they|yes|currently|the answer)?,? ?(?:is|was|has|can hold|supports|of|up to|about|around)? ?)$/i;

function valueOf(asked: Passage, first: Sentence, block: Block, document: DocumentReading): Proposal[] {
  const hits = [...first.marks.quantities, ...first.marks.money, ...first.marks.dates].sort((a, b) => a.start - b.start);
  const [hit] = hits;
  if (!hit || !LEADS_IN.test(first.passage.text.slice(first.start, hit.start))) return [];
  const named = [...asked.cues, ...asked.labels]
    .filter(({ property }) => ['quantity', 'money', 'date'].includes(property.datatype))
    .sort((a, b) => b.length - a.length);
  const subject = boundTo(hit, first, document) ?? subjectOf(asked, block, document);
  for (const { property } of firstOfEach(named)) {
    const [value] = readValueOf(property, first.passage, document.lexicon, { span: { start: hit.start, end: hit.end } });
    if (!value || isToldOtherwise(property, hit, first)) continue;
    return [
      proposalOf({ property, snak: value.snak, span: value.span, qualifiers: value.qualifiers, passage: first.passage, subject }),
    ];
  }
  return [];
}

/** The answer's own words name another property of that type right behind the value: "$3 per million input tokens". */
function isToldOtherwise(property: Property, hit: Span, { marks }: Sentence): boolean {
  return marks.cues.some(
    (cue) =>
      cue.property.datatype === property.datatype &&
      cue.property !== property &&
      cue.start >= hit.start &&
      cue.start - hit.end < 25,
  );
}

/** "Up to 24,000 tokens with Foo 2": named right behind the value. */
function boundTo(hit: Span, { marks, passage }: Sentence, document: DocumentReading): SubjectRef | undefined {
  const name = marks.names.find((mark) => mark.start >= hit.end);
  const between = name && passage.text.slice(hit.end, name.start);
  return name && between !== undefined && /^ (?:with|for|on|in) (?:the )?$/.test(between)
    ? subjectOfName(name.name, document)
    : undefined;
}

function subjectOf(asked: Passage, block: Block, document: DocumentReading): SubjectRef | undefined {
  const [only, another] = new Set(asked.names.map((mark) => mark.name));
  if (only && !another) return subjectOfName(only, document);
  const name = document.subjectOf(block);
  return name && subjectOfName(name, document, 'subject from the page');
}

function firstOfEach<Named extends { readonly property: Property }>(marks: readonly Named[]): Named[] {
  return marks.filter((mark, index) => marks.findIndex((other) => other.property === mark.property) === index);
}

interface Answered {
  readonly property: Property;
  readonly snak: Snak;
  readonly span: Span;
  readonly qualifiers: Qualifiers;
  readonly passage: Passage;
  readonly subject: SubjectRef | undefined;
}

function proposalOf({ property, snak, span, qualifiers, passage, subject }: Answered): Proposal {
  return {
    passage,
    property,
    snak,
    value: span,
    evidence: span,
    subject,
    qualifiers,
    hasCue: true,
    confidence: 0.85,
    madeBy: [answer.name],
    inferred: ['property from the question', ...inferredFor(subject)],
  };
}
