import { changed } from '../../util/changed';
import type { DocumentReading } from '../document-reading';
import type { Span } from '../../domain';
import type { Proposal } from '../proposal';
import type { Sentence } from '../prose/sentence';
import { sentenceOf } from '../prose/sentence-of';
import { subjectOfTerm } from '../subject-ref';
import type { Refiner } from './refiner';

/**
 * Properties of other kinds of things than the vocabulary's subject: of benchmarks, platforms, companies. Their subject is the
 * nearest term of that kind in the sentence, else the one last named in the paragraph; without one they are refused.
 */
export const about: Refiner = {
  name: 'about',
  refine: (proposals, document) =>
    proposals.map((proposal) =>
      proposal.property.about === undefined ? proposal : withSubject(proposal, proposal.property.about, document),
    ),
};

function withSubject(proposal: Proposal, kind: string, document: DocumentReading): Proposal {
  const sentence = sentenceOf(proposal, document);
  const named =
    sentence &&
    (nearest(thingsOf(sentence, kind, IN_PASSING), proposal.value) ?? nearest(thingsOf(sentence, kind, AGENT), proposal.value));
  const id = named ?? sentence?.carried[kind];
  const { subject: _none, ...rest } = proposal;
  return changed(rest, {
    subject: id === undefined ? undefined : subjectOfTerm(kind, id),
    madeBy: [...proposal.madeBy, about.name],
    inferred: named === undefined && id !== undefined ? ['subject from a sentence before'] : [],
  });
}

/** "Foo, founded by people of Bar and Baz, was valued at": Foo was. */
const IN_PASSING = /\b(?:by|of|from|and|or|with)(?: the)? $/i;
const AGENT = /\bby $/i;

/** Those that do not stand right behind such words. */
function thingsOf(
  sentence: Sentence,
  kind: string,
  behind: RegExp,
): { readonly id: string; readonly start: number; readonly end: number }[] {
  const terms = sentence.marks.terms.filter((term) => term.qualifier === kind);
  const choices = sentence.marks.choices.filter((choice) => choice.property.id === kind);
  const { text } = sentence.passage;
  return [...terms, ...choices].filter(({ start }) => !behind.test(text.slice(Math.max(0, start - 10), start)));
}

/** Before the value if there is one, else after it. */
function nearest(things: readonly { id: string; start: number; end: number }[], value: Span): string | undefined {
  return (things.filter((thing) => thing.end <= value.start).at(-1) ?? things.find((thing) => thing.start >= value.end))?.id;
}
