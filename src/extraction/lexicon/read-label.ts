import type { Span } from '../../domain';
import type { Property, Term } from '../../vocabulary';
import { changed } from '../../util/changed';
import { termsOfLabel } from '../open-terms';
import { readWords } from '../text/words';
import { boundsOfLabel } from './bound-terms';
import { labelKey, turnedKey } from './label-key';
import { convert } from '../../vocabulary/units/convert';
import type { Lexicon } from './lexicon';
import { listedValue } from './listed-value';
import { unitInLabel, type LabelUnit } from './label-unit';

/** What the label of a row, a column or a key stands for. */
export interface LabelReading {
  /** Candidates, best first: the value decides. Empty when the label only qualifies. */
  readonly properties: readonly Property[];
  /** The same in the order of their words, where the label names several. */
  readonly inOrder?: readonly Property[];
  /** Terms that it names: a benchmark as row label. */
  readonly qualifiers: Readonly<Record<string, string>>;
  /** Unit that one of its terms implies. */
  readonly unit?: string;
  /** What its bare numbers are counted in. */
  readonly counted?: LabelUnit;
  /** Whether the label as a whole, apart from brackets, is one the vocabulary knows. */
  readonly isExact: boolean;
}

/**
 * Takes: "Context Window" (exact)   "Inference speed (tokens per second)"   "MMLU (general knowledge)"   "MMLU Score"   "Cost (input / output per 1M tokens)"
 * Refuses: "Details", "Value", "Competitor".
 */
export function readLabel(label: string, lexicon: Lexicon): LabelReading | undefined {
  const known = KNOWN.get(lexicon) ?? new Map<string, LabelReading | undefined>();
  KNOWN.set(lexicon, known);
  if (known.has(label)) return known.get(label);
  const reading = label.length > LONGEST ? undefined : readAnew(label, lexicon);
  if (known.size < MOST_KNOWN) known.set(label, reading);
  return reading;
}

/** A longer text is no label. */
const LONGEST = 120;
const MOST_KNOWN = 20_000;
const KNOWN = new WeakMap<Lexicon, Map<string, LabelReading | undefined>>();

function readAnew(label: string, lexicon: Lexicon): LabelReading | undefined {
  const read = meaningOf(label, lexicon);
  if (!read?.properties.some(isCounted)) return read;
  const unit = unitInLabel(label, lexicon.units);
  if (!unit) return read;
  const whole = read.isExact ? read : exactly(unit.rest, lexicon);
  if (unit.isMarked) return { ...(whole ?? read), counted: unit.counted };
  return whole && whole !== read && whole.properties.some((property) => isToldIn(property, unit.counted))
    ? { ...whole, counted: unit.counted }
    : read;
}

/** "Length mm" is a length in millimetres, "Price in" no price in inches. */
function isToldIn(property: Property, counted: LabelUnit): boolean {
  return 'unit' in counted && convert({ digits: '1', exponent: 0 }, counted.unit, property) !== undefined;
}

function isCounted({ datatype }: Property): boolean {
  return datatype === 'quantity' || datatype === 'money';
}

function meaningOf(label: string, lexicon: Lexicon): LabelReading | undefined {
  const whole = exactly(label, lexicon);
  if (whole) return whole;
  const bare = label.replace(/\s*[([].*?[)\]]\s*/g, ' ').trim();
  const outside = bare === label || bare === '' ? undefined : exactly(bare, lexicon);
  const within = containedIn(label, lexicon);
  if (!outside) return within;
  return changed(outside, {
    ...(within?.inOrder ? { inOrder: within.inOrder } : {}),
    properties: [...new Set([...outside.properties, ...(within?.properties ?? [])])].filter(
      (property) => !isForbidden(property, label, lexicon),
    ),
    qualifiers: changed(within?.qualifiers ?? {}, outside.qualifiers),
  });
}

/** "Number of parameters (non-embedding)": a bracket that makes it something else. */
function isForbidden(property: Property, label: string, lexicon: Lexicon): boolean {
  return (
    property.anticues.length > 0 &&
    lexicon.phrases
      .findAll(label, readWords(label))
      .some(({ meaning }) => meaning.kind === 'anticue' && meaning.property === property)
  );
}

function exactly(label: string, lexicon: Lexicon): LabelReading | undefined {
  const key = labelKey(label);
  const properties = lexicon.labels.get(key) ?? lexicon.turnedLabels.get(turnedKey(key)) ?? [];
  const terms = lexicon.terms.get(key) ?? [];
  if (properties.length === 0 && terms.length === 0) return undefined;
  return { properties: [...properties, ...namedByTerms(terms, lexicon)], ...qualifiersOf(terms), isExact: true };
}

/** The longest known phrases within a label, in order of length. */
function containedIn(label: string, lexicon: Lexicon): LabelReading | undefined {
  const words = readWords(label);
  const matches = lexicon.phrases.findAll(label, words).filter((match) => match.length <= 8);
  const terms = [...termsOfLabel(label, words, matches), ...boundsOfLabel(label, lexicon.bounds)];
  const largest = terms.filter(
    (term) =>
      !terms.some((other) => other !== term && other.start <= term.start && term.end <= other.end && other.length > term.length),
  );
  const named = largest.map(({ qualifier, id, unit }) => ({
    qualifier,
    term: { id, aliases: [], ...(unit === undefined ? {} : { unit }) },
  }));
  const forbidden = new Set(matches.flatMap(({ meaning }) => (meaning.kind === 'anticue' ? [meaning.property] : [])));
  const properties = matches
    .flatMap(({ meaning, length, start, end }) =>
      (meaning.kind === 'label' || (meaning.kind === 'cue' && meaning.side === undefined)) && !forbidden.has(meaning.property)
        ? [{ property: meaning.property, length, start, end }]
        : [],
    )
    .filter(({ property, length, start }) => isMainPart(property, length, start, label))
    // Under "Deprecated" stands since when, or a tick: the word is a status, no name for it.
    .filter(({ property, start, end }) => listedValue(label.slice(start, end), property) === undefined)
    .filter(({ start, end }) => !IS_PREPOSITION.test(label.slice(start, end)))
    .sort((a, b) => b.length - a.length || a.start - b.start);
  const all = [...new Set([...namedByTerms(named, lexicon), ...properties.map(({ property }) => property)])];
  if (all.length === 0 && named.length === 0) return undefined;
  return { properties: all, ...inOrder(properties), ...qualifiersOf(named), isExact: false };
}

/** "in" is an input price as a label alone, not in "Prices in USD". */
const IS_PREPOSITION = /^in$/;

/** Properties of several labels that stand beside each other, not one within another. */
function inOrder(found: readonly (Span & { readonly property: Property })[]): Pick<LabelReading, 'inOrder'> {
  const apart = found.filter(
    ({ start, end }) => !found.some((other) => other.start <= start && end <= other.end && other.end - other.start > end - start),
  );
  const ordered = [...new Set([...apart].sort((a, b) => a.start - b.start).map(({ property }) => property))];
  return ordered.length > 1 ? { inOrder: ordered } : {};
}

/** "Images per request" is not about images: words for what is no number make up half of a label, unless they stand in brackets. */
function isMainPart({ datatype }: Property, length: number, start: number, label: string): boolean {
  if (datatype === 'quantity' || datatype === 'money') return true;
  const bracket = label.search(/[([]/);
  return (bracket >= 0 && start > bracket) || length >= readWords(bracket < 0 ? label : label.slice(0, bracket)).length / 2;
}

function namedByTerms(terms: readonly { qualifier: string; term: Term }[], lexicon: Lexicon): Property[] {
  return [...lexicon.namedBy]
    .filter(([, qualifier]) => terms.some((term) => term.qualifier === qualifier))
    .map(([property]) => property);
}

function qualifiersOf(terms: readonly { qualifier: string; term: Term }[]): {
  qualifiers: Record<string, string>;
  unit?: string;
} {
  const unit = terms.find(({ term }) => term.unit !== undefined)?.term.unit;
  return {
    qualifiers: Object.fromEntries([...terms].reverse().map(({ qualifier, term }) => [qualifier, term.id])),
    ...(unit === undefined ? {} : { unit }),
  };
}
