import { entityKey, type Span } from '../../domain';
import type { Property } from '../../vocabulary';
import type { Proposal, SubjectRef } from '../proposal';
import { inferredFor, subjectOfName } from '../subject-ref';
import { asChoice, valueSnak } from '../values';
import { isSupposed } from './polarity';
import type { Sentence } from './sentence';

/** "all-wheel drive is not offered". */
const NEGATED_BEHIND = /^ (?:(?:is|are|was|were) (?:not|no longer|never|unavailable)|(?:is|are|was|were)n['\u2019]t)\b/;

/** "is no longer proprietary", "will be deprecated". */
const NEGATED = /\b(?:no|not|without|isn['\u2019]t|will(?: soon| later)? be|to be) (?:[\p{L}-]+ ){0,2}$/u;

function isDenied({ passage: { text }, start }: Sentence, value: Span): boolean {
  return (
    NEGATED.test(text.slice(Math.max(start, value.start - 30), value.start)) ||
    NEGATED_BEHIND.test(text.slice(value.end, value.end + 24))
  );
}

/** A name or a listed word as a value; undefined where it is denied, supposed, or whose it is said of. */
export function namedProposal(
  sentence: Sentence,
  property: Property,
  value: Span & { text: string },
  evidence: Span,
  said: SubjectRef | undefined,
  confidence: number,
): Proposal | undefined {
  if (property.datatype === 'text' && isSupposed(sentence, value)) return undefined;
  if (property.datatype === 'text' && isDenied(sentence, value)) return undefined;
  const written = sentence.passage.text.slice(value.start, value.end);
  const isIdentifier = property.values.length === 0 && /^[a-z0-9]+(?:[-.:][a-z0-9]+)+$/.test(written);
  const page = sentence.document.subjectOf(sentence.passage.block);
  if (said && entityKey(value.text) === said.key && page && page.key !== said.key)
    return namedProposal(
      sentence,
      property,
      value,
      evidence,
      subjectOfName(page, sentence.document, 'subject from the page'),
      confidence,
    );
  const subject = said;
  if (subject && entityKey(value.text) === subject.key && (!isIdentifier || property.official)) return undefined;
  return {
    passage: sentence.passage,
    property,
    snak: valueSnak(asChoice(isIdentifier ? written : value.text, property)),
    value,
    evidence: { start: evidence.start, end: evidence.end },
    subject,
    qualifiers: {},
    hasCue: true,
    confidence,
    madeBy: ['prose-entity'],
    inferred: inferredFor(subject),
  };
}
