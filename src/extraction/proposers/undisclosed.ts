import type { Span } from '../../domain';
import type { Block } from '../../parsing/parsed-document';
import type { Property } from '../../vocabulary';
import type { DocumentReading } from '../document-reading';
import type { TermMark } from '../marks';
import { bySentence } from '../prose/by-sentence';
import { clauseAt, type Sentence } from '../prose/sentence';
import type { Proposal, SubjectRef } from '../proposal';
import type { UndisclosedHit } from '../reading/undisclosed';
import { inferredFor, subjectOfName } from '../subject-ref';
import type { Proposer } from './proposer';

/**
 * That something was not told.
 * Takes: "Acme has not disclosed the parameter count, layer configuration, or training data", "Parameters and architecture undisclosed", "has no published GPQA scores"
 * Refuses: "has not published a listing" where nothing is named that the vocabulary knows
 */
export const undisclosed: Proposer = {
  name: 'undisclosed',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    return bySentence(block, document, (sentence) =>
      sentence.marks.undisclosed.filter((hit) => hit.kind === 'unknown').flatMap((hit) => proposeHit(sentence, hit)),
    );
  },
};

interface Named extends Span {
  readonly property: Property;
  readonly term?: TermMark;
}

function proposeHit(sentence: Sentence, hit: UndisclosedHit): Proposal[] {
  const clause = clauseAt(sentence, hit.start) ?? sentence;
  const named = namedIn(sentence, clause);
  const after = reach(
    named.filter((mark) => mark.start >= hit.end),
    hit.end,
    sentence,
  );
  const before = named.filter((mark) => mark.end <= hit.start);
  const earlier = clause.start > sentence.start ? namedIn(sentence, { start: sentence.start, end: hit.start }) : [];
  const isAboutBefore = before.length > 0 && (after.length === 0 || isClosed(sentence, hit));
  const chosen = isAboutBefore ? before : after.length > 0 ? after : earlier;
  return firstOfEach(chosen).map((mark) => proposalOf(sentence, hit, mark));
}

/** "Parameters undisclosed, and fine-tuning only": a comma right behind ends what it speaks of. */
function isClosed({ passage }: Sentence, { end }: UndisclosedHit): boolean {
  return /^[,;:)]/.test(passage.text.slice(end, end + 1));
}

/** Properties of a value, not flags or comparisons, and terms that tell a property by themselves. */
function namedIn(sentence: Sentence, clause: Span): Named[] {
  const inClause = (span: Span) => span.start >= clause.start && span.end <= clause.end;
  const { namedBy } = sentence.document.lexicon;
  const marks = [...sentence.marks.cues, ...sentence.marks.labels];
  const plain = marks
    .filter(
      (mark) =>
        inClause(mark) && sentence.passage.text[mark.start - 1] !== '-' && isValued(mark.property) && !namedBy.has(mark.property),
    )
    .filter((mark) => mark.kind === 'cue' || mark.length > 1)
    .filter((mark) => !marks.some((other) => other.start <= mark.start && mark.end <= other.end && other.length > mark.length))
    .map((mark): Named => ({ start: mark.start, end: mark.end, property: mark.property }));
  const terms = firstByQualifier(namedBy).flatMap(([property, qualifier]) =>
    sentence.marks.terms
      .filter((term) => term.qualifier === qualifier && inClause(term))
      .map((term): Named => ({ start: term.start, end: term.end, property, term })),
  );
  return [...plain, ...terms].sort((a, b) => a.start - b.start);
}

/** A benchmark's score and its rank are both named by it: what was not told is the first of them. */
function firstByQualifier(namedBy: ReadonlyMap<Property, string>): [Property, string][] {
  const seen = new Set<string>();
  return [...namedBy].filter(([property, qualifier]) => isValued(property) && !seen.has(qualifier) && seen.add(qualifier));
}

function isValued({ datatype }: Property): boolean {
  return datatype !== 'flag' && datatype !== 'ratio' && datatype !== 'set';
}

/** As far as the marks are joined: the first within eight words of the verb, each next one within a few of the one before. */
function reach(marks: readonly Named[], from: number, sentence: Sentence): Named[] {
  const reached: Named[] = [];
  let end = from;
  for (const mark of marks) {
    const between = sentence.passage.text.slice(end, Math.max(end, mark.start));
    if ((between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 8 || /[.;]/.test(between)) break;
    reached.push(mark);
    end = Math.max(end, mark.end);
  }
  return reached;
}

function firstOfEach(marks: readonly Named[]): Named[] {
  const seen = new Map<string, Named>();
  for (const mark of marks) {
    const key = `${mark.property.id} ${mark.term?.id ?? ''}`;
    if (!seen.has(key)) seen.set(key, mark);
  }
  return [...seen.values()];
}

/** "the number of parameters of Foo 2", "how many parameters Foo 2 has": whose it is stands behind it. */
function ownerOf(sentence: Sentence, mark: Named): SubjectRef | undefined {
  const name = sentence.marks.names.find((other) => other.start >= mark.end);
  const between = name && sentence.passage.text.slice(mark.end, name.start);
  const isOf = between !== undefined && /^s?(?: \p{Ll}+){0,2} (?:of|for) (?:the )?$/u.test(between);
  const isHad = between === ' ' && name && /^ (?:has|had|have|uses)\b/.test(sentence.passage.text.slice(name.end, name.end + 6));
  return name && (isOf || isHad) ? subjectOfName(name.name, sentence.document) : undefined;
}

/** "No size has been announced for Foo 2", "Acme keeps the size of Foo 2 to itself": of the only one that the sentence names, where the words lead to it. */
function onlyNamed({ marks, document, passage: { text } }: Sentence): SubjectRef | undefined {
  const [only, another] = marks.names;
  const isLedTo = only && /\b(?:of|for|about|on|behind) (?:the )?$/.test(text.slice(Math.max(0, only.start - 12), only.start));
  const isWhole = only && WHOLE.test(text.slice(only.end, only.end + 12));
  return isLedTo && isWhole && !another ? subjectOfName(only.name, document) : undefined;
}

/** Not "of the Foo 2 weights". */
const WHOLE = /^(?:[.,;:)]|$| (?:is|are|was|were|has|have|to|and|or|yet|so|in|remains?|which|that|either)\b)/;

function proposalOf(sentence: Sentence, hit: UndisclosedHit, mark: Named): Proposal {
  const subject = ownerOf(sentence, mark) ?? clauseAt(sentence, hit.start)?.subject ?? onlyNamed(sentence);
  return {
    passage: sentence.passage,
    property: mark.property,
    snak: { kind: hit.kind },
    value: hit,
    evidence: { start: Math.min(hit.start, mark.start), end: Math.max(hit.end, mark.end) },
    subject,
    qualifiers: mark.term ? { [mark.term.qualifier]: mark.term.id } : {},
    hasCue: true,
    confidence: 0.85,
    madeBy: [undisclosed.name],
    inferred: inferredFor(subject),
  };
}
