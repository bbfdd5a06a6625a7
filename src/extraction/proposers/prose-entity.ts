import { entityKey, type Span } from '../../domain';
import type { Block } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import type { CueMark } from '../passage';
import { namedThings } from '../prose/capital-runs';
import { distance } from '../prose/distance';
import { matchTemplate } from '../prose/match-template';
import { prosePassages } from '../prose/passages';
import { clauseAt, sentencesOf, type Sentence } from '../prose/sentence';
import type { Property } from '../../vocabulary';
import type { Proposal, SubjectRef } from '../proposal';
import { asChoice, valueSnak } from '../values';
import type { Proposer } from './proposer';

/**
 * Names and words as values, in running text: by a template of the vocabulary ("{value} released {subject}"), or beside a cue.
 * Takes: "developed by Acme", "Acme's Foo 2", "the successor to Foo 1", "in the Lofjell range", "graded PD"
 * Refuses: "developed by a small team" (no name), "the range of prices" (no name beside it)
 */
export const proseEntity: Proposer = {
  name: 'prose-entity',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    return prosePassages(block, document).flatMap((passage) =>
      sentencesOf(passage, document).flatMap((sentence) => [...byTemplate(sentence), ...byCue(sentence)]),
    );
  },
};

function byTemplate(sentence: Sentence): Proposal[] {
  return sentence.marks.templates.flatMap((mark) => {
    const { template } = mark;
    const match = matchTemplate(template, mark, sentence);
    if (!match) return [];
    const subject = match.subject
      ? { ...match.subject, kind: sentence.document.lexicon.vocabulary.subjectKind }
      : clauseAt(sentence, mark.start)?.subject;
    return proposal(sentence, template.property, match.value, match, subject, 0.9) ?? [];
  });
}

function byCue(sentence: Sentence): Proposal[] {
  return sentence.marks.cues
    .filter(({ property }) => property.datatype === 'entity' || property.datatype === 'text')
    .flatMap((cue) => {
      const value =
        choiceBeside(cue, sentence) ??
        (cue.property.datatype === 'entity' && cue.property.values.length === 0 ? nameBeside(cue, sentence) : undefined);
      if (!value) return [];
      const evidence = { start: Math.min(cue.start, value.start), end: Math.max(cue.end, value.end) };
      return proposal(sentence, cue.property, value, evidence, clauseAt(sentence, cue.start)?.subject, 0.8) ?? [];
    });
}

function choiceBeside(cue: CueMark, sentence: Sentence): (Span & { text: string }) | undefined {
  const near = sentence.marks.choices
    .filter((choice) => choice.property === cue.property)
    .map((choice) => ({ choice, cost: distance(sentence.passage.text, cue, choice, []) }))
    .filter(({ cost }) => cost <= 6)
    .sort((a, b) => a.cost - b.cost)[0]?.choice;
  return near && { start: near.start, end: near.end, text: near.id };
}

/** "the Lofjell range" and "range: Lofjell": right before, or after at most three small words. */
function nameBeside(cue: CueMark, sentence: Sentence): (Span & { text: string }) | undefined {
  const { text } = sentence.passage;
  return namedThings(sentence.passage).find((thing) => {
    if (thing.start >= sentence.end || thing.end <= sentence.start) return false;
    if (thing.end <= cue.start) return text.slice(thing.end, cue.start) === ' ';
    return (
      thing.start >= cue.end &&
      /^(?::| (?:(?:of|by|to|is|was|the|from|in|on|called|named) ){0,3}|(?: on [^,.;]{1,30})? by )$/.test(
        text.slice(cue.end, thing.start).trimEnd() + ' ',
      )
    );
  });
}

function proposal(
  sentence: Sentence,
  property: Property,
  value: Span & { text: string },
  evidence: Span,
  subject: SubjectRef | undefined,
  confidence: number,
): Proposal | undefined {
  if (subject && entityKey(value.text) === subject.key) return undefined;
  return {
    passage: sentence.passage,
    property,
    snak: valueSnak(asChoice(value.text, property)),
    value,
    evidence: { start: evidence.start, end: evidence.end },
    subject,
    qualifiers: {},
    hasCue: true,
    confidence,
    madeBy: [proseEntity.name],
    inferred: subject?.inferred === undefined ? [] : [subject.inferred],
  };
}
