import type { Span } from '../../domain';
import type { Property } from '../../vocabulary';
import type { DocumentReading } from '../document-reading';
import type { Passage } from '../passage';
import type { Proposal, SubjectRef } from '../proposal';
import type { MoneyHit } from '../reading/money';
import type { QuantityHit } from '../reading/quantities';
import { asMoney, asQuantity, hedgeOf, valueSnak } from '../values';
import { inferredFor } from '../subject-ref';

/**
 * Amounts of a cell that say themselves what they are, under a header that does not.
 * Takes: "Input: $0.50 / Output: $1.50", "$2.00 in / $6.00 out", "128K context, 16K output" under "Price" or "Limits"
 * Refuses: "$20 / month", "$0.50" alone, a label with other words between
 */
export function selfNamed(
  passage: Passage,
  subject: SubjectRef | undefined,
  cell: NonNullable<Proposal['cell']>,
  document: DocumentReading,
): Proposal[] {
  const amounts = [
    ...(passage.names.length > 0 ? [] : passage.money).flatMap((hit) =>
      amountOf(hit, pricesSaid(hit, passage, document), (property) => asMoney(hit, property, true)),
    ),
    ...passage.quantities.flatMap((hit) =>
      amountOf(hit, quantitiesSaid(hit, passage), (property) => asQuantity(hit, property, true)),
    ),
  ];
  return amounts.map(({ property, value, hit }) => ({
    passage,
    property,
    snak: valueSnak(value),
    value: { start: hit.numberStart, end: hit.numberEnd },
    evidence: { start: hit.start, end: hit.end },
    subject,
    qualifiers: hedgeOf(hit),
    cell,
    hasCue: true,
    confidence: 0.85,
    madeBy: ['table', 'self-named'],
    inferred: inferredFor(subject),
  }));
}

function amountOf<Hit extends MoneyHit | QuantityHit>(
  hit: Hit,
  properties: readonly Property[],
  read: (property: Property) => ReturnType<typeof asMoney>,
) {
  for (const property of properties) {
    const value = read(property);
    if (value) return [{ property, value, hit }];
  }
  return [];
}

/** By the word behind the amount ("$2.00 in"), else by a label beside it. */
function pricesSaid(hit: MoneyHit, passage: Passage, { lexicon }: DocumentReading): readonly Property[] {
  const { modifier } = hit;
  if (modifier === undefined) return beside(hit, passage, 'money');
  return lexicon.priced.filter(({ id }) => id.endsWith(`.${modifier.replace(' ', '_')}`));
}

/** By a label beside it, else by a unit that the vocabulary has among the words for just one property: "120Hz", "2600 nits (peak)". */
function quantitiesSaid(hit: QuantityHit, passage: Passage): readonly Property[] {
  if (passage.names.some(({ end }) => end <= hit.start && /^ ?[:=(]? ?$/.test(passage.text.slice(end, hit.start)))) return [];
  const named = passage.names.length > 0 ? [] : beside(hit, passage, 'quantity');
  if (named.length > 0) return named;
  const [only, another] = new Set(
    passage.cues
      .filter(({ property, start, end }) => property.datatype === 'quantity' && hit.start <= start && end <= hit.end)
      .map(({ property }) => property),
  );
  return only && !another ? [only] : [];
}

/** What the label right before a number names, with at most a colon between; failing that, the one right behind it. The longest first. */
function beside(hit: Span, { labels, text }: Passage, datatype: Property['datatype']): readonly Property[] {
  const own = labels.filter(({ property }) => property.datatype === datatype);
  const before = own.filter((label) => label.end <= hit.start && /^s?:? ?(?:up to )?$/.test(text.slice(label.end, hit.start)));
  const behind = own.filter((label) => label.start >= hit.end && /^ ?$/.test(text.slice(hit.end, label.start)));
  const named = before.length > 0 ? before : behind;
  return [...named].sort((a, b) => b.length - a.length).map(({ property }) => property);
}
