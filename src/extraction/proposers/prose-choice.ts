import type { Span } from '../../domain';
import type { Block } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import type { ChoiceMark } from '../marks';
import { overlaps } from '../overlaps';
import { bySentence } from '../prose/by-sentence';
import { describedBy } from '../prose/described-by';
import { choiceBeside } from '../prose/listed-choices';
import { namedProposal } from '../prose/named-proposal';
import { isPredicate } from '../prose/predicate';
import { subjectsAt, type Sentence } from '../prose/sentence';
import { isToldOfKind } from '../prose/told-of-kind';
import type { Proposal, SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import type { Proposer } from './proposer';

/**
 * Values of a text that are told without a word for the property, because they can be nothing else.
 * Takes: "is IP68 rated", "is a full-frame camera", "Foo 2 only manages IP54", "Foo 2 is rear-wheel drive", "Foo 2 (IP54)", "the Normal Route (PD)" where routes split grades
 * Refuses: "unlike the IP68 flagships", "charging is automatic", a word that is a value of two properties
 */
export const proseChoice: Proposer = {
  name: 'prose-choice',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    return bySentence(block, document, (sentence) => sentence.marks.choices.flatMap((choice) => proposeChoice(choice, sentence)));
  },
};

function proposeChoice(choice: ChoiceMark, sentence: Sentence): Proposal[] {
  if (choice.property.datatype !== 'text' || meansElse(choice, sentence)) return [];
  const { text } = sentence.passage;
  const bracketed = ownerOfBracket(choice, sentence);
  if (!bracketed && isBesideCue(choice, sentence)) return [];
  const isTold =
    bracketed !== undefined ||
    isPredicate(choice, sentence) ||
    isToldOfKind(choice, sentence) ||
    (isCode(text, choice) && isSaid(choice, sentence));
  if (!isTold) return [];
  const owner = bracketed?.subject ?? describedBy(choice, sentence);
  const subjects = owner ? [owner] : subjectsAt(sentence, choice.start);
  const value = { start: choice.start, end: choice.end, text: choice.id };
  const evidence = bracketed?.evidence ?? choice;
  return subjects.flatMap((subject) => namedProposal(sentence, choice.property, value, evidence, subject, 0.75) ?? []);
}

/** Read with the cue already. */
function isBesideCue(choice: ChoiceMark, sentence: Sentence): boolean {
  const own = sentence.marks.cues.filter(({ property }) => property === choice.property);
  return own.some((cue) => choiceBeside(cue, sentence)?.start === choice.start);
}

/** The same words are a term, a name or a value of something else, or part of a longer one. */
function meansElse(choice: ChoiceMark, { marks }: Sentence): boolean {
  const isElse = (mark: Span) => overlaps(mark, choice);
  return (
    marks.names.some(isElse) ||
    marks.terms.some(isElse) ||
    marks.choices.some((other) => other !== choice && other.property !== choice.property && isElse(other)) ||
    marks.cues.some((cue) => cue.property !== choice.property && isElse(cue)) ||
    marks.choices.some((other) => isElse(other) && other.length > choice.length)
  );
}

/** "IP68", "TD+", "4WD": no plain word. */
function isCode(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  return end - start > 2 && /\d|\+$/.test(written) && /\p{Lu}/u.test(written) && !/\s/.test(written);
}

/** Said of the one spoken of, and of no other that is only called so. */
function isSaid({ start, end }: Span, { passage: { text }, start: from }: Sentence): boolean {
  const before = text.slice(Math.max(from, start - 40), start);
  const after = text.slice(end, end + 30);
  return !NOT_SAID.test(before) && !/^(?: \p{L}+)? (?:phones|models|devices|rivals|competitors|cars|ones)\b/u.test(after);
}
const NOT_SAID =
  /\b(?:no|not|without|unlike|than|from|lacks?|instead of|rather than|n['\u2019]t|expected|versus|vs\.?) (?:[\p{L}-]+ ){0,3}$/iu;

/** Of "Foo 2 (IP54)" the name; of "the Normal Route (PD)" the term, by which the property's slots are split. */
function ownerOfBracket(
  { start, end, property }: ChoiceMark,
  { passage: { text }, marks, document }: Sentence,
): { readonly subject: SubjectRef | undefined; readonly evidence: Span } | undefined {
  if (text[end] !== ')' || !/ \((?:graded? )?$/.test(text.slice(Math.max(0, start - 9), start))) return undefined;
  const at = text.lastIndexOf(' (', start);
  const name = marks.names.find((mark) => mark.end === at);
  const term = marks.terms.find((mark) => mark.end === at && property.separators.includes(mark.qualifier));
  if (name) return { subject: subjectOfName(name.name, document), evidence: { start: name.start, end } };
  return term && { subject: undefined, evidence: { start: term.start, end } };
}
