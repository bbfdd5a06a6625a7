import type { Qualifiers, Snak, Span } from '../domain';
import type { Property } from '../vocabulary';
import { nameOfCell } from './names/name-cell';
import type { LabelUnit } from './lexicon/label-unit';
import { listedValue } from './lexicon/listed-value';
import type { Lexicon } from './lexicon/lexicon';
import type { LabelReading } from './lexicon/read-label';
import type { Passage } from './passage';
import { conversionsIn, inOwnUnit } from './reading/conversions';
import { readQuantities, type QuantityHit } from './reading/quantities';
import { isFree } from './reading/free';
import type { MoneyHit } from './reading/money';
import type { Per } from './reading/price-per';
import { severalNames } from './reading/several-names';
import { unitPair } from './reading/unit-pair';
import { canonicalUnit } from '../vocabulary/units/known-units';
import { readFlags, readWholeFlag } from './reading/flags';
import { asChoice, asDate, asMoney, asQuantity, asSet, asWords, hedgeOf, inside, valueSnak, wholeOf } from './values';

/** A value that a whole cell, or the part behind a label, gives for a property. */
export interface ReadValue {
  readonly snak: Snak;
  readonly span: Span;
  readonly qualifiers: Qualifiers;
}

export interface ValueHints {
  /** Unit that the term implies, in which the value is kept. */
  readonly unit?: string;
  /** What the label says that bare numbers are counted in. */
  readonly counted?: LabelUnit;
  /** What the label says that an amount of money buys. */
  readonly per?: Per;
  /** The label may be about something else than money altogether ("Training time"): then a number without a currency is no price. */
  readonly isDoubtful?: true;
  /** The part of the passage that holds the value; all of it when absent. */
  readonly span?: Span;
}

/** What a label tells of the values under it. */
export function hintsOf({ unit, counted, per, isExact, isOfMoney, inOrder = [] }: LabelReading): ValueHints {
  const isOfPrices = inOrder.filter(({ datatype }) => datatype === 'money').length > 1;
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(counted === undefined ? {} : { counted }),
    ...(per === undefined ? {} : { per }),
    ...(isExact || isOfMoney || isOfPrices ? {} : { isDoubtful: true }),
  };
}

/**
 * Reads a stretch that is known to be the value of `property`: nothing beside it needs to name the property. Empty when what
 * stands there is no such value ("-", "Contact sales", a number out of its type).
 */
export function readValueOf(property: Property, passage: Passage, lexicon: Lexicon, hints: ValueHints = {}): ReadValue[] {
  const span = hints.span ?? wholeOf(passage);
  const text = passage.text.slice(span.start, span.end);
  if (/^[\s\-–—−.…/]*$/.test(text)) return [];
  const read = readTyped(property, passage, span, lexicon, hints);
  const undisclosed = inside(passage.undisclosed, span)[0];
  if (property.datatype === 'flag' && undisclosed?.kind === 'none' && read.length > 0) return read;
  if (undisclosed && !read.some((value) => value.span.end <= undisclosed.start)) {
    const told: ReadValue = {
      snak: { kind: undisclosed.kind === 'none' ? 'none' : 'unknown' },
      span: undisclosed,
      qualifiers: {},
    };
    return [told, ...read.filter((value) => property.values.length > 0 && value.span.start >= undisclosed.end)];
  }
  return read;
}

function readTyped(property: Property, passage: Passage, span: Span, lexicon: Lexicon, hints: ValueHints): ReadValue[] {
  switch (property.datatype) {
    case 'quantity':
      return readQuantity(property, passage, span, hints);
    case 'money':
      return readMoney(property, passage, span, hints);
    case 'date':
      return readDate(passage, span);
    case 'flag':
      return readFlag(property, passage, span);
    case 'set':
      return readSet(property, passage, span);
    case 'text':
    case 'entity':
      return readName(property, passage, span, lexicon);
    case 'ratio':
      return [];
  }
}

/** The first number that goes with the property; a second one makes no claim of its own. */
function readQuantity(property: Property, passage: Passage, span: Span, hints: ValueHints): ReadValue[] {
  const hits = unitPair(passage.text, span, property.unit, hints.counted) ?? numbersIn(passage, span, hints);
  const conversions = conversionsIn(passage.text, hits);
  for (const first of hits) {
    const hit = inOwnUnit(first, conversions.get(first), hints.unit ?? property.unit);
    const value = asQuantity(countedAs(hit, property, hints), property, true, hints.unit);
    if (value) return [{ snak: valueSnak(value), span: hit, qualifiers: hedgeOf(hit) }];
  }
  const scale = /\+?\${1,6}(?![\d.])/.exec(passage.text.slice(span.start, span.end));
  return scale && property.unit === '$-scale'
    ? [{ snak: valueSnak({ type: 'text', text: scale[0] }), span, qualifiers: {} }]
    : [];
}

/** A cell of four digits is a number under a label that asks for one, though in running text it would be a year: "2002" under "Prominence (m)". */
function numbersIn(passage: Passage, span: Span, { isDoubtful }: ValueHints): readonly QuantityHit[] {
  const text = passage.text.slice(span.start, span.end);
  if (isDoubtful || !/^(?:19|20)\d\d$/.test(text)) return inside(passage.quantities, span);
  const at = { start: span.start, end: span.end, numberStart: span.start, numberEnd: span.end };
  return readQuantities(text).map((hit) => ({ ...hit, ...at }));
}

/** A bare number under "Height (ft)" is one of feet, and under "Population (millions)" so many millions. */
function countedAs(hit: QuantityHit, property: Property, { counted, unit }: ValueHints): QuantityHit {
  if (counted === undefined || hit.unit !== undefined || unit !== undefined) return hit;
  if ('unit' in counted) return counted.unit === canonicalUnit(property.unit ?? '') ? hit : { ...hit, unit: counted.unit };
  if (!('scale' in counted)) return hit;
  const shift = Math.log10(counted.scale);
  const { decimal, upperDecimal } = hit;
  const upper = upperDecimal && { ...upperDecimal, exponent: upperDecimal.exponent + shift };
  return { ...hit, decimal: { ...decimal, exponent: decimal.exponent + shift }, upperDecimal: upper };
}

function readMoney(
  property: Property,
  passage: Passage,
  span: Span,
  { counted, per: bought, isDoubtful }: ValueHints,
): ReadValue[] {
  const amounts = amountsByCurrency(property, passage, span, bought);
  if (amounts.length > 0) return amounts;
  const text = passage.text.slice(span.start, span.end).trim();
  const [own = '', per] = (property.unit ?? '').split(/\/(.*)/s);
  const currency = counted && 'currency' in counted ? counted.currency : own;
  const unit = { currency, ...(per === undefined ? {} : { per }) };
  if (isFree(text)) return [{ snak: valueSnak({ type: 'money', amount: 0, ...unit, written: text }), span, qualifiers: {} }];
  const bare = isDoubtful && (!counted || 'unit' in counted) ? undefined : inside(passage.quantities, span)[0];
  const value = bare && asMoney({ ...bare, currency, per: bought, modifier: undefined, pair: undefined }, property, true);
  const isAlone = bare !== undefined && bare.unit === undefined && /^[\d.,\s]+(?:\([^()]*\)\s*)?$/.test(text);
  return isAlone && value ? [{ snak: valueSnak(value), span: bare, qualifiers: {} }] : [];
}

/** The first amount, and those beside it in other currencies: "$899 / €949". Not a conversion in brackets. */
function amountsByCurrency(property: Property, passage: Passage, span: Span, bought: Per | undefined): ReadValue[] {
  const currencies = new Set<string>();
  let end = span.start;
  return inside(passage.money, span).flatMap((hit) => {
    const value = asMoney(boughtBy(hit, bought), property, true);
    const isBeside = currencies.size === 0 || /^ ?[/|,;·] ?$/.test(passage.text.slice(end, hit.start));
    if (!value || !isBeside || currencies.has(hit.currency)) return [];
    currencies.add(hit.currency);
    end = hit.end;
    return [{ snak: valueSnak(value), span: hit, qualifiers: hedgeOf(hit) }];
  });
}

/** An amount that does not say itself what it buys. */
export function boughtBy<Hit extends Pick<MoneyHit, 'per'>>(hit: Hit, per: Per | undefined): Hit {
  return hit.per === undefined && per !== undefined ? { ...hit, per } : hit;
}

/** The first date; a cell of four digits is a year, however long ago. */
function readDate(passage: Passage, span: Span): ReadValue[] {
  const [hit] = inside(passage.dates, span);
  if (hit) return [{ snak: valueSnak(asDate(hit)), span: hit, qualifiers: hit.preposition === undefined ? hedgeOf(hit) : {} }];
  const text = passage.text.slice(span.start, span.end).trim();
  return /^1\d{3}$/.test(text)
    ? [{ snak: valueSnak({ type: 'date', iso: text, granularity: 'year' }), span, qualifiers: {} }]
    : [];
}

/** Yes or no, and yes where it is told how much ("15 W (Qi2)"); or, when the slot is split by a qualifier whose terms stand here, yes for each of them. */
function readFlag(property: Property, passage: Passage, span: Span): ReadValue[] {
  const listed = inside(passage.terms, span).filter((term) => property.separators.includes(term.qualifier));
  const told = inside(readFlags(passage.text), span)[0];
  if (listed.length > 0) {
    return listed.map((term) => ({ snak: flag(told?.is ?? true), span, qualifiers: { [term.qualifier]: term.id } }));
  }
  const text = passage.text.slice(span.start, span.end);
  const whole =
    readWholeFlag(text) ??
    readWholeFlag(text.replace(/\s*\([^)]*\)\s*$/, '')) ??
    (told && told.start <= span.start + 1 ? told : undefined);
  const amount = inside(passage.quantities, span)[0];
  if (!whole && amount && amount.start <= span.start + 1 && amount.unit !== undefined && amount.amount > 0)
    return [{ snak: flag(true), span: amount, qualifiers: {} }];
  return whole ? [{ snak: flag(whole.is), span, qualifiers: whole.status === undefined ? {} : { status: whole.status } }] : [];
}

function flag(is: boolean): Snak {
  return valueSnak({ type: 'flag', is });
}

function readSet(property: Property, passage: Passage, span: Span): ReadValue[] {
  const chosen = inside(passage.choices, span).filter((choice) => choice.property === property);
  const first = chosen[0];
  if (first) {
    const end = (chosen.at(-1) ?? first).end;
    return [{ snak: valueSnak(asSet(chosen.map((choice) => choice.id))), span: { start: first.start, end }, qualifiers: {} }];
  }
  if (property.values.length > 0) return [];
  const members = passage.text
    .slice(span.start, span.end)
    .split(/\s*(?:[,;•·]|\band\b|\n)\s*/)
    .map((member) => member.trim())
    .filter((member) => member !== '' && member.length < 60);
  return members.length > 0 ? [{ snak: valueSnak(asSet(members)), span, qualifiers: {} }] : [];
}

function readName(property: Property, passage: Passage, span: Span, lexicon: Lexicon): ReadValue[] {
  const chosen = inside(passage.choices, span).filter((choice) => choice.property === property);
  const kept = property.cardinality === 'many' ? chosen : chosen.slice(0, 1);
  if (kept.length > 0)
    return kept.map((choice) => ({ snak: valueSnak(asChoice(choice.id, property)), span: choice, qualifiers: {} }));
  if (property.unit === '$-scale') return readQuantity(property, passage, span, {});
  const text = passage.text.slice(span.start, span.end).replace(/\s*\([^)]*\)\s*$/, '');
  if (property.values.length > 0 && isWhollyDate(passage, span)) return [];
  const name = property.datatype === 'entity' ? entityName(text, lexicon) : text;
  const listed = listedValue(name, property);
  if (listed !== undefined) return [{ snak: valueSnak(asChoice(listed, property)), span, qualifiers: {} }];
  if (property === lexicon.identifies && !isIdentifier(name) && severalNames(passage.text, span).length === 0) return [];
  const several = property.cardinality === 'many' && property.datatype === 'entity' ? severalNames(passage.text, span) : [];
  if (several.length > 1)
    return several.map((one) => ({ snak: valueSnak({ type: 'entity', name: one.text }), span: one, qualifiers: {} }));
  const value = /[\p{L}\p{N}]/u.test(name) && !isYesOrNo(name, property) ? asWords(name, property) : undefined;
  return value ? [{ snak: valueSnak(value), span, qualifiers: {} }] : [];
}

/** "May 12, 2026" beside members that are words: when something was so, and no member. */
function isWhollyDate({ dates, text }: Passage, span: Span): boolean {
  const [hit] = inside(dates, span);
  return hit !== undefined && text.slice(span.start, hit.start).trim() === '' && text.slice(hit.end, span.end).trim() === '';
}

/** "foo-2-latest", "Foo-2", "foo:8b": one word with a figure or parts. Not "Chat", "Foo 2 Large". */
function isIdentifier(name: string): boolean {
  return /^\S+$/.test(name) && /[-.:@/_\d]/.test(name);
}

/** Where something stands in its life may be told in words that are an answer too: "Preview", "Discontinued". */
function isYesOrNo(name: string, { datatype, values }: Property): boolean {
  const flag = readWholeFlag(name);
  return flag !== undefined && (flag.status === undefined || datatype !== 'text' || values.length === 0);
}

/** "acme/foo-2-2025" is the identifier "foo-2-2025": whose it is stands before the slash. */
function entityName(text: string, lexicon: Lexicon): string {
  const identifier = /^[\w.-]+\/([\w.:-]+)$/.exec(text.trim())?.[1];
  return identifier ?? nameOfCell(text, lexicon)?.name ?? text;
}
