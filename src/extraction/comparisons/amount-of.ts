import type { Span } from '../../domain';
import type { Sentence } from '../prose/sentence';
import type { NumberHit } from '../reading/hit';
import { convert } from '../../vocabulary/units/convert';
import type { QuantityHit } from '../reading/quantities';
import type { Direction } from './directions';

/** How much more or less: a percentage, a factor, points, or a difference in the unit of what is compared. */
export interface Amount extends Omit<NumberHit, 'upper'> {
  readonly unit: string | undefined;
}

/** The percentage, factor or difference before the direction ("60% cheaper", "10 points behind", "44 g heavier"), or after it with "by". */
export function amountOf(sentence: Sentence, direction: Direction): Amount | undefined {
  return (
    sentence.marks.quantities.find((hit) => isOfRatio(hit) && standsBeside(hit, direction, sentence)) ??
    differenceOf(sentence, direction)
  );
}

function isOfRatio({ unit }: QuantityHit): boolean {
  return unit === '%' || unit === 'x' || unit === 'points';
}

/** "44 g heavier", "$20 cheaper": a difference of what is compared, in its own kind of unit. */
function differenceOf(sentence: Sentence, direction: Direction): Amount | undefined {
  const properties = sentence.document.lexicon.vocabulary.properties;
  const compared = direction.property.compares.flatMap((id) => properties.get(id) ?? []);
  const isMoney = compared.some(({ datatype }) => datatype === 'money');
  const price = isMoney
    ? sentence.marks.money.find((hit) => hit.per === undefined && standsBeside(hit, direction, sentence))
    : undefined;
  if (price) return { ...price, unit: price.currency };
  const isSuch = ({ unit, decimal }: QuantityHit) =>
    unit !== undefined &&
    compared.some((property) => property.datatype === 'quantity' && convert(decimal, unit, property) !== undefined);
  return sentence.marks.quantities.find((hit) => isSuch(hit) && standsBeside(hit, direction, sentence));
}

function standsBeside(hit: NumberHit, direction: Span, { passage: { text } }: Sentence): boolean {
  if (hit.numberStart <= direction.start)
    return /^[\s-]*(?:(?:times|as|of|cost|the|an?|points?|per token)\s*){0,2}$/.test(
      text.slice(hit.end, Math.max(hit.end, direction.start)),
    );
  return /^ (?:(?:[^,.;:()]|\.(?=\d)){1,60} )?by (?:a factor of )?(?:about |over |nearly )?$/.test(
    text.slice(direction.end, hit.start),
  );
}
