import type { Span } from '../../domain';
import type { Block } from '../../parsing/parsed-document';
import { changed } from '../../util/changed';
import { amountOf } from '../comparisons/amount-of';
import { comparedWith } from '../comparisons/compared-with';
import { comparisonProposals } from '../comparisons/comparison-proposal';
import { directionsOf, type Direction } from '../comparisons/directions';
import type { DocumentReading } from '../document-reading';
import { bySentence } from '../prose/by-sentence';
import { clauseAt, type Sentence } from '../prose/sentence';
import type { Proposal, SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import type { Proposer } from './proposer';

/**
 * Comparisons with another subject: the direction is a value of a property that compares, the amount stands beside it, and
 * what it is compared with behind it.
 * Takes: "over 60% cheaper than Foo 1", "more than twice as fast as both Foo and Bar", "ahead of Foo (77.9%) and Bar (73.8%)", "Foo and Bar both
 * undercut it by 33% on input", "has been surpassed by Foo 3", "slower and less accurate than Foo 4"
 * Refuses: "the larger Foo 2" (a description), "cheaper than ever", "faster inference" (nothing to compare with)
 */
export const comparison: Proposer = {
  name: 'comparison',
  propose(block: Block, document: DocumentReading): readonly Proposal[] {
    return bySentence(block, document, proposeSentence);
  },
};

/** A direction inside the words of the comparison before it goes on with that: "ahead of Foo, and well ahead of Bar". */
function proposeSentence(sentence: Sentence): Proposal[] {
  const proposals: Proposal[] = [];
  for (const direction of directionsOf(sentence)) {
    if (proposals.some((other) => isInside(direction, other.evidence) && other.property === direction.property)) continue;
    const found = respectively(sentence, direction) ?? proposeDirection(sentence, direction);
    proposals.push(...(goesOn(sentence, direction, proposals) ?? found));
  }
  return proposals;
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start < inner.start && inner.end <= outer.end;
}

/** "44% cheaper on input than Foo 1, and 58% cheaper on output": with nobody named behind it, compared with whom the first was. */
function goesOn(sentence: Sentence, direction: Direction, before: readonly Proposal[]): Proposal[] | undefined {
  const first = before.at(-1);
  const amount = amountOf(sentence, direction);
  const start = amount?.start ?? direction.start;
  if (!first?.subject || (!amount && needsAmount(sentence, direction))) return undefined;
  const { text } = sentence.passage;
  const isJoined =
    /^(?: (?:on|for) \p{Ll}+(?: tokens)?)?(?:,| and|, and|,? (?:but|yet|though)) (?:(?:it )?(?:is|costs?|runs|weighs) )?(?:also )?(?:only )?$/u.test(
      text.slice(first.evidence.end, start),
    );
  const isNamed = sentence.marks.names.some((name) => name.start >= direction.end && name.start < sentence.end);
  if (!isJoined || isNamed) return undefined;
  const { versus } = first.qualifiers;
  const others = [versus ?? []].flat().map((name) => ({ key: String(name), name: String(name), kind: '' }));
  const evidence = { start, end: direction.end };
  return comparisonProposals({
    sentence,
    direction,
    amount,
    evidence,
    subject: first.subject,
    versus: others,
    inferred: ['compared as before'],
  });
}

/** "Foo and Bar cost 2x and 20x more, respectively": amounts and subjects in the same order. */
function respectively(sentence: Sentence, direction: Direction): Proposal[] | undefined {
  const clause = clauseAt(sentence, direction.start);
  const subjects = sentence.clauses.find((candidate) => candidate.subjects.length > 1)?.subjects ?? [];
  if (!clause || !/\brespectively\b/i.test(sentence.passage.text.slice(clause.start, clause.end))) return undefined;
  const amounts = sentence.marks.quantities.filter(
    (hit) => /^(?:%|x|points)$/.test(hit.unit ?? '') && hit.start >= clause.start && hit.numberStart < direction.end,
  );
  const page = sentence.document.subjectOf(sentence.passage.block);
  if (!page || subjects.length < 2 || amounts.length !== subjects.length) return undefined;
  return subjects.flatMap((subject, index) => {
    const own = amounts[index];
    const amount = own && amounts[0]?.approximate ? changed(own, { approximate: true }) : own;
    const versus = [subjectOfName(page, sentence.document)].filter((other) => other.key !== subject.key);
    const evidence = { start: amounts[0]?.start ?? direction.start, end: direction.end };
    return amount && versus.length > 0
      ? comparisonProposals({ sentence, direction, amount, evidence, subject, versus, inferred: ['in the order named'] })
      : [];
  });
}

function proposeDirection(sentence: Sentence, direction: Direction): Proposal[] {
  const amount = amountOf(sentence, direction);
  if (!amount && needsAmount(sentence, direction)) return [];
  const compared = comparedWith(sentence, direction, amount);
  if (!compared) return [];
  const { subjects, versus, end, inferred } = compared;
  const evidence = {
    start: Math.min(direction.start, amount?.start ?? direction.start),
    end: Math.max(direction.end, amount?.end ?? 0, end),
  };
  const groups = amount || inferred.length > 0 ? versus.map((one) => [one]) : [versus];
  return spokenOfBefore(subjects, versus, sentence, direction.start).flatMap((subject) =>
    groups.flatMap((group) => {
      const others = group.filter((other) => other.key !== subject.key);
      return others.length === 0
        ? []
        : comparisonProposals({ sentence, direction, amount, evidence, subject, versus: others, inferred });
    }),
  );
}

/** "as fast as Foo 2", "as fast", "the price of Foo 2": more of it only when something says how much more. */
function needsAmount({ passage: { text } }: Sentence, { start, end }: Direction): boolean {
  return /^(?:as \p{L}+(?: \p{L}+)*|the \p{L}+.*)$/iu.test(text.slice(start, end));
}

/**
 * "..., namely Foo 2 Air. It is 60% cheaper than Foo 2", "begin with Foo 3, although it costs more than Foo 2": "it" is nobody whom it is compared
 * with, so the one named last before.
 */
function spokenOfBefore(
  subjects: readonly SubjectRef[],
  versus: readonly SubjectRef[],
  sentence: Sentence,
  at: number,
): readonly SubjectRef[] {
  const { passage, document } = sentence;
  const start = clauseAt(sentence, at)?.start ?? sentence.start;
  const isThemselves = subjects.every(({ key }) => versus.some((other) => other.key === key));
  if (!isThemselves || !OPENS_WITH_IT.test(passage.text.slice(start, start + 20))) return subjects;
  const before = passage.names.findLast((mark) => mark.end <= start && versus.every(({ key }) => key !== mark.name.key));
  return before ? [subjectOfName(before.name, document, 'named last before')] : subjects;
}

const OPENS_WITH_IT = /^\W*(?:(?:although|though|but|while|because|since|as|if) )?its?\b/i;
