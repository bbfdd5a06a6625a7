import type { Value } from '../../domain';
import { changed } from '../../util/changed';
import type { Proposal, SubjectRef } from '../proposal';
import type { MoneyHit } from '../reading/money';
import type { QuantityHit } from '../reading/quantities';
import { subjectOfName } from '../subject-ref';
import { asMoney, asQuantity, hedgeOf, valueSnak } from '../values';
import { clauseAt, type Sentence } from './sentence';
import { within } from './within';

/**
 * As many values as were told just before of another subject, one right behind the other and without a word of what they are: the same of this one.
 * Takes: "Foo charges $2 per million input tokens and $6 per million output tokens, whereas Bar 3 will set you back $3 and $15", "Foo 2 scores 88.6% on
 *   MMLU and 89.0% on MATH; Bar 3 gets 86.0 and 80.5"
 * Refuses: "Bar 3 has 3 and 15 layers" (something is counted), one value alone, as many of the same subject
 */
export function inParallel(sentences: readonly Sentence[], said: readonly Proposal[]): Proposal[] {
  if (said.length < 2) return [];
  const told = said.filter(({ snak, refusal, subject }) => snak.kind === 'value' && isCounted(snak.value) && !refusal && subject);
  return sentences.flatMap((sentence) =>
    [sentence.marks.money, sentence.marks.quantities].flatMap((hits: readonly Hit[]) =>
      groupsOf(hits, sentence).flatMap((group) => proposalsOf(group, sentence, told)),
    ),
  );
}

type Hit = MoneyHit | QuantityHit;

/** Two or more values with nothing but a comma, a stroke or an "and" between. */
function groupsOf(hits: readonly Hit[], { passage: { text } }: Sentence): Hit[][] {
  if (hits.length < 2) return [];
  const groups: Hit[][] = [];
  for (const hit of hits) {
    const last = groups.at(-1)?.at(-1);
    if (last && JOINT.test(text.slice(last.end, hit.start))) groups.at(-1)?.push(hit);
    else groups.push([hit]);
  }
  return groups.filter((group) => group.length > 1 && !CALLED.test(text.slice(group.at(-1)?.end, (group.at(-1)?.end ?? 0) + 16)));
}

const JOINT = /^%?(?:,| and|, and| ?\/) ?(?:about |around |just |only )?$/;
/** A word of what is counted. */
const CALLED = /^%? (?!(?:and|on|in|for|while|but|respectively|if|at|there|with|when)\b)\p{Ll}{2,}/u;

function proposalsOf(group: readonly Hit[], sentence: Sentence, told: readonly Proposal[]): Proposal[] {
  const start = group[0]?.start ?? 0;
  const isTold = (hit: Hit) => told.some(({ value }) => value.start < hit.end && hit.start < value.end);
  if (group.every(isTold) || (group.some(isTold) && !ownerBehind(group, sentence))) return [];
  const last = lastTold(group.length, start, told);
  const other = ownTerms(start, last, sentence);
  const subject = other
    ? last[0]?.subject
    : (ownerBehind(group, sentence) ?? setAgainst(start, sentence) ?? subjectOf(start, sentence));
  const before = other ?? last;
  if (!subject || before.length === 0 || (!other && before[0]?.subject?.key === subject.key)) return [];
  return before.flatMap((proposal, at) => {
    const hit = group[at] as Hit;
    return isTold(hit) ? [] : (goOn(changed(proposal, { subject }), hit, sentence) ?? []);
  });
}

/** "; above 200,000 tokens the rates rise to $2.50 and $15": the same of the same one, for the only term of the clause that splits the slots. */
function ownTerms(at: number, before: readonly Proposal[], sentence: Sentence): readonly Proposal[] | undefined {
  const clause = clauseAt(sentence, at);
  if (!clause || !RATES.test(sentence.passage.text.slice(clause.start, at))) return undefined;
  const terms = within(sentence.marks.terms, clause).filter(({ qualifier }) =>
    before.every(({ property }) => property.separators.includes(qualifier)),
  );
  const [term, another] = terms;
  if (!term || another || before.some(({ qualifiers }) => qualifiers[term.qualifier] === term.id)) return undefined;
  return before.map((proposal) => changed(proposal, { qualifiers: changed(proposal.qualifiers, { [term.qualifier]: term.id }) }));
}

const RATES =
  /\b(?:they|it|that|these|those|(?:the |both )?(?:prices|rates|figures|costs|price|rate))\b[^.;$]{0,30} (?:to |at |by |is |are |cost )?(?:about |only )?$/iu;

/** "$3 and $15 for Foo 2". */
function ownerBehind(group: readonly Hit[], { passage: { text }, marks, document }: Sentence): SubjectRef | undefined {
  const end = Math.max(...group.map((hit) => hit.end));
  const name = marks.names.find((mark) => mark.start >= end);
  return name && /^%? (?:for|on|with|from) (?:the )?$/.test(text.slice(end, name.start))
    ? subjectOfName(name.name, document)
    : undefined;
}

/** "90% cheaper than Foo 2: $1 and $2, versus $15 and $60": whose the values are that one's are set against. */
function setAgainst(at: number, { passage: { text }, marks, document, start }: Sentence): SubjectRef | undefined {
  if (!AGAINST.test(text.slice(Math.max(start, at - 24), at))) return undefined;
  const name = marks.names.findLast((mark) => mark.end <= at);
  return name && subjectOfName(name.name, document);
}

const AGAINST = /(?:,| \() ?(?:versus|vs\.?|against|compared (?:to|with)) $/;

/** Named in the clause itself. */
function subjectOf(at: number, sentence: Sentence): SubjectRef | undefined {
  const { subjects = [] } = clauseAt(sentence, at) ?? {};
  const [only, another] = subjects;
  return another || (only?.inferred !== undefined && only.inferred !== 'called by its maker') ? undefined : only;
}

function isCounted({ type }: Value): boolean {
  return type === 'money' || type === 'quantity';
}

/** The last so many of one subject, each of a slot of its own, and right before. */
function lastTold(count: number, start: number, told: readonly Proposal[]): readonly Proposal[] {
  const before = told.filter(({ value }) => value.end <= start);
  const last = before.at(-1);
  if (!last || start - last.value.end > FARTHEST) return [];
  const own = before
    .filter(({ subject, passage }) => subject?.key === last.subject?.key && passage === last.passage)
    .slice(-count);
  const slots = new Set(
    own.map(({ property, qualifiers }) => JSON.stringify([property.id, property.separators.map((name) => qualifiers[name])])),
  );
  return slots.size === count ? own : [];
}

/** In characters: a sentence between. */
const FARTHEST = 160;

function goOn(before: Proposal, hit: Hit, sentence: Sentence): Proposal | undefined {
  const value = 'currency' in hit ? asMoney(hit, before.property, true) : asQuantity(hit, before.property, true);
  if (!value) return undefined;
  const { bound: _bound, approximate: _approximate, ...qualifiers } = before.qualifiers;
  return changed(before, {
    passage: sentence.passage,
    snak: valueSnak(value),
    value: { start: hit.numberStart, end: hit.numberEnd },
    evidence: { start: hit.start, end: hit.end },
    qualifiers: changed(qualifiers, hedgeOf(hit)),
    confidence: 0.7,
    madeBy: [...before.madeBy.slice(0, 1), 'in-parallel'],
    inferred: ['properties in the order of the statements before'],
  });
}
