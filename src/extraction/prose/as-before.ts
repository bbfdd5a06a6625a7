import type { Value } from '../../domain';
import { changed } from '../../util/changed';
import type { Proposal } from '../proposal';
import type { MoneyHit } from '../reading/money';
import type { QuantityHit } from '../reading/quantities';
import { subjectOfName } from '../subject-ref';
import { asMoney, asQuantity, hedgeOf, valueSnak } from '../values';
import type { Sentence } from './sentence';

/**
 * As many values as were told just before of one subject, in the same order: what they are of was said there.
 * Takes: "It costs $2.40 for input and $7.20 for output. In March both were cut to $1.80 and $5.40.", "..., now $1.80 and $5.40 respectively"
 * Takes of another: "For Foo 2, Acme charges $1.80 and $5.40 respectively"
 * Refuses: one value alone, values of a sentence that says itself what they are, "We paid $1.80 and $5.40"
 */
export function asBefore(sentences: readonly Sentence[], said: readonly Proposal[]): Proposal[] {
  return sentences.flatMap((sentence) => {
    const hits = [sentence.marks.money, sentence.marks.quantities].find((kind) => kind.length > 1);
    const [name, another] = new Set(sentence.marks.names.map((mark) => mark.name));
    if (!hits || another || !speaksOfBefore(sentence) || isSaidOf(sentence, said)) return [];
    const subject = name && subjectOfName(name, sentence.document);
    const before = lastTold(hits.length, sentence, said);
    return before.flatMap((proposal, at) => goOn(subject ? changed(proposal, { subject }) : proposal, hits[at], sentence) ?? []);
  });
}

function speaksOfBefore({ passage, start, end }: Sentence): boolean {
  return SAME.test(passage.text.slice(start, end));
}

/** Prices that were changed, or values set beside what was named, all of them behind the words that say so. */
const SAME =
  /\b(?:both|these|those|they|the (?:prices|rates|two|same)|prices|rates|limits) (?:\p{Ll}+ ){0,4}?(?:cut|lowered|dropped|drop|fell|falls?|reduced|halved|raised|rose|rises?|went|go|goes|climb|increased?|doubled|changed|come|came|are|were)\b[^.;]*?\d|\brespectively\b/iu;

function isSaidOf({ start, end }: Sentence, said: readonly Proposal[]): boolean {
  return said.some(
    ({ value, snak }) => value.start >= start && value.end <= end && snak.kind === 'value' && isCounted(snak.value),
  );
}

function isCounted({ type }: Value): boolean {
  return type === 'money' || type === 'quantity';
}

/** The last so many, of one subject and each of a property of its own. */
function lastTold(count: number, { start }: Sentence, said: readonly Proposal[]): readonly Proposal[] {
  const told = said
    .filter(({ value, snak, refusal }) => value.end <= start && snak.kind === 'value' && isCounted(snak.value) && !refusal)
    .slice(-count);
  const [first] = told;
  const areOfOne = told.every(({ subject }) => subject !== undefined && subject.key === first?.subject?.key);
  const areSeveral = new Set(told.map(({ property }) => property)).size === count;
  const isNear = start - (told.at(-1)?.value.end ?? -FARTHEST) < FARTHEST;
  return areOfOne && areSeveral && isNear ? told : [];
}

const FARTHEST = 200;

function goOn(before: Proposal, hit: MoneyHit | QuantityHit | undefined, sentence: Sentence): Proposal | undefined {
  const value = hit && ('currency' in hit ? asMoney(hit, before.property, true) : asQuantity(hit, before.property, true));
  if (!hit || !value) return undefined;
  return changed(before, {
    passage: sentence.passage,
    snak: valueSnak(value),
    value: { start: hit.numberStart, end: hit.numberEnd },
    evidence: { start: hit.start, end: hit.end },
    qualifiers: hedgeOf(hit),
    confidence: 0.7,
    madeBy: [...before.madeBy.slice(0, 1), 'as-before'],
    inferred: ['property from the sentence before'],
  });
}
