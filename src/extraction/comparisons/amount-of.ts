import type { Span } from '../../domain';
import type { Sentence } from '../prose/sentence';
import type { QuantityHit } from '../reading/quantities';

/** The percentage, factor or difference before the direction ("60% cheaper", "10 points behind"), or after it with "by". */
export function amountOf(sentence: Sentence, direction: Span): QuantityHit | undefined {
  const { text } = sentence.passage;
  return sentence.marks.quantities.find((hit) => {
    if (hit.unit !== '%' && hit.unit !== 'x' && hit.unit !== 'points') return false;
    if (hit.numberStart <= direction.start)
      return /^[\s-]*(?:(?:times|as|cost|the|an?|points?|per token)\s*){0,2}$/.test(
        text.slice(hit.end, Math.max(hit.end, direction.start)),
      );
    return /^ (?:[^,.;:()]{1,50} )?by $/.test(text.slice(direction.end, hit.start));
  });
}
