import { entityKey, type Datatype, type Qualifiers, type Snak, type Value } from '../../domain';
import { assertNever } from '../../util/assert-never';
import type { Property, Term } from '../../vocabulary/vocabulary';
import { changed } from '../../util/changed';
import { cellFigure } from './cell-figure';
import { readDates } from './dates';
import { readWholeFlag } from './flags';
import type { Hit } from './hit';
import { readLoneDate } from './lone-date';
import { readMoney } from './money';
import { normaliseText } from './normalise';
import { isPlaceholder } from './placeholder';
import { readQuantities } from './quantities';
import { readRatios } from './ratios';
import { readUndisclosed } from './undisclosed';
import { unitLexicon, type UnitLexicon } from '../../vocabulary/units/known-units';
import { dateOf, moneyOf, moneyUnit, perText, qualifiersOf, quantityOf, ratioOf, type ValueOr } from './values';

export type ReadValue = { readonly snak: Snak; readonly qualifiers: Qualifiers } | { readonly refused: string };

export interface ReadValueOptions {
  /** The unit that a term implies ("Elo" for an arena), in place of the property's. */
  readonly unit?: string;
}

/**
 * A whole string, as people write it in a table cell, after a colon or in a column of a claim file, as the value of a property.
 * What stands in brackets beside the value ("82.0 (5-shot)") is kept as the qualifier `note`; other words that belong to
 * neither value nor property make it refused, so that "see 128K below" is not 128,000 tokens.
 * Takes: "128K tokens"  "15 cents per million tokens"  "July 2024"  "82%"  "~16,400"  "not disclosed"  "text, image"  "Free"
 */
export function readValue(text: string, property: Property, options: ReadValueOptions = {}): ReadValue {
  if (property.datatype === 'quantity' && PLAIN_NUMBER.test(text)) return plainNumber(text, property, options);
  const said = text.replace(CITATION, (mark) => ' '.repeat(mark.length)).trim();
  if (said === '') return { refused: 'nothing is written there' };
  if (isPlaceholder(said, property.datatype)) return { snak: { kind: 'unknown' }, qualifiers: {} };
  return undisclosed(said, property) ?? byDatatype(said, property, options);
}
/** What most rows of a file of numbers hold: nothing to look for in it. */
const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;

function plainNumber(text: string, property: Property, { unit }: ReadValueOptions): ReadValue {
  const decimal = { digits: text, exponent: 0 };
  const hit = { written: text, decimal, upperDecimal: undefined, unit: undefined, unitWord: undefined };
  return asSnak(quantityOf(hit, property, unit), {});
}

const CITATION = /\[\d{1,3}\]/g;

function byDatatype(text: string, property: Property, options: ReadValueOptions): ReadValue {
  switch (property.datatype) {
    case 'quantity':
      return quantity(text, property, options);
    case 'money':
      return money(text, property);
    case 'date':
      return date(text, property);
    case 'flag':
      return flag(text);
    case 'text':
    case 'entity':
      return named(text, property);
    case 'set':
      return set(text, property);
    case 'ratio':
      return ratio(text, property);
    default:
      return assertNever(property.datatype);
  }
}

/**
 * The whole text says that it is not told, up to a remark in brackets and a subject in front ("OpenAI has not disclosed it"). Where names are
 * wanted, other words make it one: "Unknown precipitation", "None of the Above".
 */
function undisclosed(text: string, { datatype }: Property): ReadValue | undefined {
  const [hit] = readUndisclosed(text);
  if (!hit) return undefined;
  const rest = leftover(text, [hit]);
  if (rest.words.length > (NAMED.has(datatype) ? 0 : 3) || hit.start > 30) return undefined;
  return { snak: { kind: hit.kind }, qualifiers: rest.note === undefined ? {} : { note: rest.note } };
}

const NAMED: ReadonlySet<Datatype> = new Set<Datatype>(['text', 'entity', 'set']);

function quantity(text: string, property: Property, { unit }: ReadValueOptions): ReadValue {
  const cell = cellFigure(text, property);
  const read = single(cell.text, property, readQuantities(cell.text, { units: lexiconOf(property) }), (hit) =>
    quantityOf(hit, property, unit),
  );
  if (cell.note === undefined || 'refused' in read) return read;
  return { snak: read.snak, qualifiers: changed(read.qualifiers, { note: cell.note }) };
}

function date(text: string, property: Property): ReadValue {
  const lone = readLoneDate(text);
  return single(text, property, lone ? [lone] : readDates(text), (hit) => ({ value: dateOf(hit) }));
}

function single<H extends Hit>(
  text: string,
  property: Property,
  hits: readonly H[],
  valueOf: (hit: H) => ValueOr<Value>,
): ReadValue {
  const outside = hits.filter((hit) => !inBrackets(text, hit));
  const [hit, another] = outside.length > 0 ? outside : hits;
  if (!hit) return { refused: `"${text}" has no ${property.datatype} in it` };
  if (another) return { refused: `"${text}" has more than one ${property.datatype} in it` };
  const rest = leftover(text, [hit]);
  const strange = rest.words.find((word) => !belongsTo(word, property));
  if (strange !== undefined) return { refused: `"${strange}" belongs to neither the value nor ${property.id}` };
  return asSnak(valueOf(hit), rest.note === undefined ? qualifiersOf(hit) : changed(qualifiersOf(hit), { note: rest.note }));
}

function asSnak(read: ValueOr<Value>, qualifiers: Qualifiers): ReadValue {
  return 'refused' in read ? read : { snak: { kind: 'value', value: read.value }, qualifiers };
}

/** A price column may leave out the currency, and says "Free" for nothing. */
function money(cell: string, property: Property): ReadValue {
  const { text } = cellFigure(cell, property);
  const hits = readMoney(text);
  if (hits.length > 0) return single(text, property, hits, (hit) => moneyOf(hit, property));
  const { currency, per } = moneyUnit(property.unit ?? 'USD');
  if (/^free(?: of charge)?$/i.test(text)) {
    const free = { type: 'money', amount: 0, currency, ...(per ? { per: perText(per) } : {}), written: text } as const;
    return { snak: { kind: 'value', value: free }, qualifiers: {} };
  }
  const plain = readQuantities(text);
  const [number] = plain;
  if (plain.length !== 1 || number === undefined || number.unit !== undefined) return { refused: `"${text}" has no money in it` };
  return single(text, property, plain, (hit) => moneyOf(changed(hit, { currency, per: undefined }), property));
}

function flag(text: string): ReadValue {
  const read = readWholeFlag(withoutBrackets(text));
  if (!read) return { refused: `"${text}" says neither yes nor no` };
  const { note } = leftover(text, []);
  const qualifiers = { ...(read.status === undefined ? {} : { status: read.status }), ...(note === undefined ? {} : { note }) };
  return { snak: { kind: 'value', value: { type: 'flag', is: read.is } }, qualifiers };
}

function named(text: string, property: Property): ReadValue {
  const name = property.values.length === 0 ? text : termOf(text, property.values);
  if (name === undefined) return { refused: `"${text}" is not among the values of ${property.id}` };
  const value: Value = property.datatype === 'entity' ? { type: 'entity', name } : { type: 'text', text: name };
  return { snak: { kind: 'value', value }, qualifiers: {} };
}

/** Members are parted by ";" where there is one, else by commas, "+", "&", "/" and "and" when they come from a list of values. */
function set(text: string, property: Property): ReadValue {
  const written = text.includes(';')
    ? text.split(';')
    : property.values.length === 0
      ? text.split(', ')
      : text.split(/,|\+|&|\/|\band\b/i);
  const members: string[] = [];
  for (const part of written.map((member) => member.trim()).filter((member) => member !== '')) {
    const member = property.values.length === 0 ? part : termOf(part, property.values);
    if (member === undefined) return { refused: `"${part}" is not among the values of ${property.id}` };
    members.push(member);
  }
  if (members.length === 0) return { refused: `"${text}" has no members` };
  return { snak: { kind: 'value', value: { type: 'set', members: [...new Set(members)].sort() } }, qualifiers: {} };
}

function ratio(text: string, property: Property): ReadValue {
  const hits = readRatios(`${text} than`).filter((hit) => hit.end <= text.length);
  return single(text, property, hits, (hit) => ({ value: ratioOf(hit) }));
}

function termOf(text: string, terms: readonly Term[]): string | undefined {
  const key = entityKey(text);
  return terms.find(({ id, aliases }) => entityKey(id) === key || aliases.some((alias) => entityKey(alias) === key))?.id;
}

/** The words outside the hits, and what stands in brackets, as written. */
function leftover(text: string, hits: readonly { start: number; end: number }[]): { words: string[]; note?: string } {
  let rest = text;
  for (const { start, end } of hits) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const note = [...rest.matchAll(BRACKETS)].map((found) => found[0].slice(1, -1).trim()).filter((inside) => inside !== '');
  const words = normaliseText(withoutBrackets(rest)).match(/[\p{L}\d][\p{L}\d'/-]*/gu) ?? [];
  return { words, ...(note.length === 0 ? {} : { note: note.join('; ') }) };
}
const BRACKETS = /\([^()]{0,200}\)/g;

function withoutBrackets(text: string): string {
  return text.replace(BRACKETS, (inside) => ' '.repeat(inside.length));
}

function inBrackets(text: string, { start, end }: { start: number; end: number }): boolean {
  return [...text.matchAll(BRACKETS)].some((found) => found.index < start && end < found.index + found[0].length);
}

const FILLERS = new Set([
  'a',
  'an',
  'the',
  'of',
  'in',
  'on',
  'is',
  'per',
  'total',
  'as',
  'at',
  'to',
  'than',
  'around',
  'context',
  'usd',
  'max',
  'maximum',
  'released',
  'date',
]);

function belongsTo(word: string, property: Property): boolean {
  return FILLERS.has(word.toLowerCase()) || wordsOf(property).has(word.toLowerCase());
}

const wordsByProperty = new WeakMap<Property, ReadonlySet<string>>();

function wordsOf(property: Property): ReadonlySet<string> {
  const known = wordsByProperty.get(property);
  if (known) return known;
  const phrases = [property.label, property.unit ?? '', ...property.aliases, ...property.cues];
  const words = new Set(phrases.flatMap((phrase) => phrase.toLowerCase().split(/[^\p{L}\d']+/u)));
  wordsByProperty.set(property, words);
  return words;
}

const lexicons = new WeakMap<Property, UnitLexicon>();

function lexiconOf(property: Property): UnitLexicon {
  const known = lexicons.get(property);
  if (known) return known;
  const lexicon = unitLexicon([property.unit ?? '', ...property.units.map(({ unit }) => unit)]);
  lexicons.set(property, lexicon);
  return lexicon;
}
