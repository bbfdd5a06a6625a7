import type { QuantityHit } from './quantities';
import { readQuantities, type QuantityOptions } from './quantities';
import { normaliseText } from './normalise';
import type { Hit } from './hit';

export interface RatioHit extends Hit {
  readonly amount?: number;
  /** "%", "x" or "points". */
  readonly unit?: string;
  /** "cheaper", "faster", "slower", "more expensive", "larger", "smaller", "higher", "lower", "better", "worse". */
  readonly direction: string;
  /** The number as written, or the direction when there is none. */
  readonly written: string;
}

export interface RatioOptions extends QuantityOptions {
  /** When the caller has read them already. */
  readonly quantities?: readonly QuantityHit[];
}

/**
 * Comparisons: a ratio or a difference with its direction, or the direction alone.
 * Takes: 60% cheaper   33x more expensive   twice as fast   10 points higher   2.5 times the price of | slower than   more expensive than
 * Refuses: "cheaper" without "than" (whose?), "60% of", "faster inference".
 */
export function readRatios(text: string, options: RatioOptions = {}): RatioHit[] {
  const normal = normaliseText(text);
  const measured = (options.quantities ?? readQuantities(text, options)).flatMap(
    (quantity) => measuredRatio(normal, quantity) ?? [],
  );
  const bare = !normal.includes(' than')
    ? []
    : [...normal.matchAll(BARE)]
        .filter((found) => !measured.some(({ start, end }) => found.index < end && start < found.index + found[0].length))
        .map((found): RatioHit => {
          const word = found[1] ?? '';
          return {
            start: found.index,
            end: found.index + word.length,
            approximate: undefined,
            bound: undefined,
            direction: directionOf(word),
            written: text.slice(found.index, found.index + word.length),
          };
        });
  return [...measured, ...bare].sort((a, b) => a.start - b.start);
}

const COMPARATIVE =
  'cheaper|less expensive|less costly|more affordable|more expensive|costlier|pricier|more costly|faster|quicker|speedier|slower|larger|bigger|longer|smaller|shorter|higher|lower|more|less|fewer|better|worse|ahead|behind|heavier|lighter|taller|older|newer|stronger|weaker';
const AFTER = new RegExp(
  `^(?: times)? (?:as (?<plain>[a-z]+)|(?<comparative>${COMPARATIVE})(?![\\w-])|(?:the|its) (?<measure>price|cost|speed|size|throughput|latency|context))`,
  'i',
);
const BARE = new RegExp(`\\b(${COMPARATIVE}) than\\b`, 'g');

function measuredRatio(text: string, quantity: QuantityHit): RatioHit | undefined {
  const unit = quantity.unit;
  if (unit !== '%' && unit !== 'x' && unit !== 'points') return undefined;
  const found = AFTER.exec(text.slice(quantity.end, quantity.end + 40));
  const word = found?.groups?.['plain'] ?? found?.groups?.['comparative'] ?? found?.groups?.['measure'];
  const direction = word === undefined ? undefined : directionOf(word);
  if (!found || direction === undefined) return undefined;
  const { approximate, bound } = quantity;
  return {
    start: quantity.start,
    end: quantity.end + found[0].length,
    amount: quantity.amount,
    unit,
    direction,
    written: quantity.written,
    approximate,
    bound,
  };
}

export function directionOf(word: string): string {
  const said = word.toLowerCase().replace(/\s+/g, ' ');
  return DIRECTIONS[said] ?? said;
}
const DIRECTIONS: Readonly<Record<string, string>> = {
  'less expensive': 'cheaper',
  'less costly': 'cheaper',
  'more affordable': 'cheaper',
  cheap: 'cheaper',
  costlier: 'more expensive',
  pricier: 'more expensive',
  'more costly': 'more expensive',
  expensive: 'more expensive',
  price: 'more expensive',
  cost: 'more expensive',
  quicker: 'faster',
  speedier: 'faster',
  fast: 'faster',
  speed: 'faster',
  throughput: 'faster',
  slow: 'slower',
  bigger: 'larger',
  longer: 'larger',
  large: 'larger',
  big: 'larger',
  long: 'larger',
  size: 'larger',
  context: 'larger',
  small: 'smaller',
  shorter: 'smaller',
  more: 'higher',
  high: 'higher',
  much: 'higher',
  many: 'higher',
  less: 'lower',
  fewer: 'lower',
  low: 'lower',
  good: 'better',
  ahead: 'better',
  behind: 'worse',
  latency: 'slower',
  heavy: 'heavier',
  tall: 'taller',
};
