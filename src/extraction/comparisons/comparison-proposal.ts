import type { RatioValue, Span } from '../../domain';
import { chainFrom } from '../prose/chain';
import type { Sentence } from '../prose/sentence';
import { within } from '../prose/within';
import { changed } from '../../util/changed';
import type { Proposal, SubjectRef } from '../proposal';
import { hedgeOf, valueSnak } from '../values';
import type { Amount } from './amount-of';
import type { Direction } from './directions';
import { oppositeIn } from './opposite-in';
import { inferredFor } from '../subject-ref';

/**
 * The proposals that the subject compares so with all of `versus`, one for each term that splits the slots ("beats Foo on MMLU and GPQA"): a ratio,
 * its amount signed where it is a difference in points.
 */
export function comparisonProposals(parts: ComparisonParts): Proposal[] {
  return termsOf(parts.sentence, parts.direction).map((terms) => comparisonProposal(parts, terms));
}

function comparisonProposal(parts: ComparisonParts, terms: Readonly<Record<string, string>>): Proposal {
  const { sentence, direction, amount, evidence, subject, versus, inferred } = turned(parts);
  const value: RatioValue = {
    type: 'ratio',
    ...(amount ? { amount: signed(amount, direction), unit: amount.unit ?? 'x' } : {}),
    direction: direction.id,
    written: amount?.written ?? sentence.passage.text.slice(direction.start, direction.end),
  };
  return {
    passage: sentence.passage,
    property: direction.property,
    snak: valueSnak(value),
    value: { start: Math.min(direction.start, amount?.start ?? direction.start), end: Math.max(direction.end, amount?.end ?? 0) },
    evidence,
    subject,
    qualifiers: {
      ...(amount ? hedgeOf(amount) : {}),
      ...terms,
      versus: versus.length === 1 && versus[0] ? versus[0].name : versus.map((other) => other.name),
    },
    hasCue: true,
    confidence: amount ? 0.88 : 0.75,
    madeBy: ['comparison'],
    inferred: [...inferred, ...inferredFor(subject)],
  };
}

/** "Half as expensive as" is twice as cheap, and "less than a third the price" more than three times. */
function turned(parts: ComparisonParts): ComparisonParts {
  const { sentence, direction, amount } = parts;
  const isPart = amount?.unit === 'x' && amount.amount > 0 && amount.amount < 1;
  const isSet =
    isPart && /^(?:as|the|its|that|those|of|what)\b/i.test(sentence.passage.text.slice(direction.start, direction.end));
  const opposite = isSet ? oppositeIn(direction.property, direction.id) : undefined;
  if (!amount || opposite === undefined) return parts;
  return changed(parts, {
    direction: changed(direction, { id: opposite }),
    amount: changed(amount, {
      amount: Number((1 / amount.amount).toPrecision(12)),
      bound: amount.bound && TURNED[amount.bound],
    }),
  });
}

const TURNED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** A comparison as read from a sentence. */
export interface ComparisonParts {
  readonly sentence: Sentence;
  readonly direction: Direction;
  readonly amount: Amount | undefined;
  readonly evidence: Span;
  readonly subject: SubjectRef;
  readonly versus: readonly SubjectRef[];
  readonly inferred: readonly string[];
}

/** A difference in points has a sign; others tell their direction apart. */
function signed(amount: Amount, direction: Direction): number {
  return amount.unit === 'points' && /^(?:lower|worse|smaller|slower)/.test(direction.id) ? -amount.amount : amount.amount;
}

/** The benchmark, or what else splits the slots of the comparison, named nearest in the same sentence, with those joined to it; else carried from before. */
function termsOf(sentence: Sentence, { start, end, property }: Direction): Readonly<Record<string, string>>[] {
  let all: Readonly<Record<string, string>>[] = [{}];
  for (const qualifier of property.separators.filter((name) => name !== 'versus')) {
    const terms = sentence.marks.terms
      .filter((term) => term.qualifier === qualifier)
      .sort((a, b) => gap(a, { start, end }) - gap(b, { start, end }));
    const nearest = terms.find((term) => term.start >= end && gap(term, { start, end }) < 80) ?? terms[0];
    const joined = nearest
      ? chainFrom(sentence.passage.text, nearest, within(sentence.marks.terms, { start: nearest.end, end: sentence.end }))
      : [];
    const ids = nearest
      ? new Set(joined.filter((term) => term.qualifier === qualifier).map(({ id }) => id))
      : [sentence.carried[qualifier] ?? []].flat();
    if ([...ids].length > 0) all = all.flatMap((one) => [...ids].map((id) => ({ ...one, [qualifier]: id })));
  }
  return all;
}

function gap(a: Span, b: Span): number {
  return a.start >= b.end ? a.start - b.end : Math.max(0, b.start - a.end);
}
