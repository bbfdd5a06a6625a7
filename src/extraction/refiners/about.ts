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
    nearest(
      thingsOf(sentence, kind).filter((thing) => !/\bby $/i.test(sentence.passage.text.slice(thing.start - 3, thing.start))),
      proposal.value,
    );
  const id = named ?? sentence?.carried[kind];
  const { subject: _none, ...rest } = proposal;
  return changed(rest, {
    subject: id === undefined ? undefined : subjectOfTerm(kind, id),
    madeBy: [...proposal.madeBy, about.name],
    inferred: named === undefined && id !== undefined ? ['subject from a sentence before'] : [],
  });
}

function thingsOf(sentence: Sentence, kind: string): { readonly id: string; readonly start: number; readonly end: number }[] {
  const terms = sentence.marks.terms.filter((term) => term.qualifier === kind);
  const choices = sentence.marks.choices.filter((choice) => choice.property.id === kind);
  return [...terms, ...choices];
}

/** Before the value if there is one, else after it. */
function nearest(things: readonly { id: string; start: number; end: number }[], value: Span): string | undefined {
  return (things.filter((thing) => thing.end <= value.start).at(-1) ?? things.find((thing) => thing.start >= value.end))?.id;
}
