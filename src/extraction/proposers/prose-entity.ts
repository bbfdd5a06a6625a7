import { entityKey, type Span } from '../../domain';
import type { Block } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import { chainFrom } from '../prose/chain';
import { namedThingsIn } from '../prose/capital-runs';
import { describedBy } from '../prose/described-by';
import { choiceBeside } from '../prose/listed-choices';
import { matchTemplate } from '../prose/match-template';
import { nameBeside } from '../prose/name-beside';
import { namedProposal } from '../prose/named-proposal';
import { bySentence } from '../prose/by-sentence';
import { clauseAt, subjectsAt, type Sentence } from '../prose/sentence';
import { hasIdSlot, type Template } from '../lexicon/template';
import type { Property } from '../../vocabulary';
import type { Proposal, SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { asSet, valueSnak } from '../values';
import type { Proposer } from './proposer';

/**
 * Names and words as values, in running text: by a template of the vocabulary ("{value} released {subject}"), or beside a cue.
 * Takes: "developed by Acme", "Acme's Foo 2", "the successor to Foo 1", "in the Lofjell range", "graded PD"
 * Refuses: "developed by a small team" (no name), "the range of prices" (no name beside it)
 */
export const proseEntity: Proposer = {
  name: 'prose-entity',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    return bySentence(block, document, (sentence) => [...byTemplate(sentence), ...byBracket(sentence), ...byCue(sentence)]);
  },
};

function byTemplate(sentence: Sentence): Proposal[] {
  return sentence.marks.templates.flatMap((mark) => {
    const { template } = mark;
    const match = matchTemplate(template, mark, sentence);
    if (!match) return [];
    const values =
      template.property.cardinality === 'many' || template.property.datatype === 'set'
        ? chainFrom(sentence.passage.text, match.value, fillingsAfter(sentence, template.property, match.value.end)).filter(
            (value) => value === match.value || !hasIdSlot(template) || IS_ID.test(value.text),
          )
        : [match.value];
    const subject = match.subject
      ? changed(match.subject, { kind: sentence.document.lexicon.vocabulary.subjectKind })
      : subjectBut(match.value, sentence, mark);
    if (DENIED.test(sentence.passage.text.slice(Math.max(sentence.start, mark.start - 12), mark.start))) return [];
    if (isSetAhead(match.value, mark, sentence)) return [];
    if (!match.subject && isOfOthers(sentence, mark)) return [];
    if (template.property.datatype === 'set')
      return setOf([match.value, ...values.filter((value) => value !== match.value)], match, sentence, template, subject);
    return values.flatMap(
      (value) =>
        namedProposal(
          sentence,
          template.property,
          value,
          { start: Math.min(match.start, value.start), end: Math.max(match.value.end, value.end) },
          subject,
          0.9,
        ) ?? [],
    );
  });
}

/** "Unlike its predecessor, Foo 2 has": who stands behind the comma is not the predecessor. */
function isSetAhead(value: Span, mark: Span, { passage: { text }, start }: Sentence): boolean {
  return (
    /\b(?:unlike|like|as with|compared (?:to|with)|than) $/i.test(text.slice(Math.max(start, mark.start - 15), mark.start)) &&
    /, $/.test(text.slice(mark.start, value.start)) &&
    /^ \p{Ll}/u.test(text.slice(value.end, value.end + 2))
  );
}

/** "dearer than comparable models from Foo": said of those that the subject is compared with. */
function isOfOthers({ passage: { text }, start, document }: Sentence, mark: Span): boolean {
  const noun = /^\p{L}+/u.exec(text.slice(mark.start, mark.end))?.[0].toLowerCase().replace(/s$/, '');
  if (noun === undefined || !document.lexicon.vocabulary.subjectNouns.includes(noun)) return false;
  return /\b(?:than|like|unlike|against|beside|alongside) (?:\p{Ll}+ ){0,3}$/u.test(
    text.slice(Math.max(start, mark.start - 40), mark.start),
  );
}

/** "written in Go and Rust": one set of them all. */
function setOf(
  values: readonly (Span & { readonly text: string })[],
  match: Span,
  sentence: Sentence,
  { property }: Template,
  subject: SubjectRef | undefined,
): Proposal[] {
  const end = Math.max(match.end, ...values.map((value) => value.end));
  const [first] = values;
  const one = first && namedProposal(sentence, property, first, { start: match.start, end }, subject, 0.85);
  if (!one) return [];
  return [{ ...one, value: { start: first.start, end }, snak: valueSnak(asSet(values.map(({ text }) => text))) }];
}

/** The clause's subject; where that is the value itself ("with Foo 3 as its successor"), whom the sentence or the one before is about. */
function subjectBut(value: { readonly text: string }, sentence: Sentence, at: Span): SubjectRef | undefined {
  const { subject } = clauseAt(sentence, at.start) ?? {};
  if (!subject || subject.key !== entityKey(value.text)) return subject;
  const before = sentence.clauses.filter((clause) => clause.end <= at.end).map((clause) => clause.subject);
  return [...before.reverse(), ...sentence.recent].find((other) => isAnother(other, subject)) ?? subject;
}

function isAnother(other: SubjectRef | undefined, subject: SubjectRef): boolean {
  return other !== undefined && other.key !== subject.key && other.inferred === undefined;
}

/**
 * "Foo 2 (foo-2-20260312)", "Foo 2 (Acme)": an identifier or a known maker in brackets right behind the name, where the vocabulary has
 * "{subject} ({id}" or "{subject} ({value}" as a cue.
 */
function byBracket(sentence: Sentence): Proposal[] {
  const { passage, marks, document } = sentence;
  return document.lexicon.bracketed.flatMap((template) =>
    marks.names.flatMap((name) => {
      const text = IN_BRACKETS.exec(passage.text.slice(name.end, name.end + 60))?.[1];
      const isSuch =
        text !== undefined &&
        (hasIdSlot(template) ? IS_ID.test(text) && /\d/.test(text) : document.names.makers.has(entityKey(text)));
      if (!isSuch) return [];
      const value = { start: name.end + 2, end: name.end + 2 + text.length, text };
      return namedProposal(sentence, template.property, value, value, subjectOfName(name.name, document), 0.85) ?? [];
    }),
  );
}
const IN_BRACKETS = /^ \(([^()]{2,50})\)/;

/** Not "88.3", which is a score. */
const IS_ID = /^(?=.*[a-z])[a-z0-9]+(?:[-.:][a-z0-9]+)+$/;

const DENIED = /\b(?:not|n['\u2019]t|never) $/;

function fillingsAfter(sentence: Sentence, property: Property, from: number): (Span & { text: string })[] {
  const chosen = sentence.marks.choices
    .filter((choice) => choice.property === property)
    .map((choice) => ({ start: choice.start, end: choice.end, text: choice.id }));
  const things = chosen.length > 0 ? chosen : namedThingsIn(sentence);
  return things.filter((thing) => thing.start >= from && thing.end <= sentence.end);
}

function byCue(sentence: Sentence): Proposal[] {
  return sentence.marks.cues
    .filter(({ property }) => property.datatype === 'entity' || property.datatype === 'text')
    .flatMap((cue) => {
      const value =
        choiceBeside(cue, sentence) ??
        (cue.property.datatype === 'entity' && cue.property.values.length === 0 ? nameBeside(cue, sentence) : undefined);
      if (!value) return [];
      const values =
        cue.property.cardinality === 'many'
          ? chainFrom(sentence.passage.text, value, fillingsAfter(sentence, cue.property, value.end))
          : [value];
      return values.flatMap((one) => {
        const evidence = { start: Math.min(cue.start, one.start), end: Math.max(cue.end, one.end) };
        const described = describedBy(one, sentence);
        const subjects = described ? [described] : subjectsAt(sentence, cue.start);
        return subjects.flatMap((subject) => namedProposal(sentence, cue.property, one, evidence, subject, 0.8) ?? []);
      });
    });
}
