import type { Fields } from './fields';
import type { Property, Vocabulary } from './vocabulary';

const PLACES = ['{value}', '{id}', '{subject}'];

/** What a property's words and units can be read as; and what it names outside its own row. */
export function checkWords(
  row: Fields,
  property: Property,
  { properties, terms }: Pick<Vocabulary, 'properties' | 'terms'>,
): void {
  for (const cue of property.cues) checkPlaces(row, cue, terms);
  for (const name of ['aliases', 'cues', 'anticues'] as const)
    if (property[name].some((word) => word.trim() === '')) row.problem(name, 'has an empty word; leave it out');
  checkUnits(row, property);
  const { about } = property;
  const isEntity = about !== undefined && properties.get(about)?.datatype === 'entity';
  if (about !== undefined && !terms.has(about) && !isEntity)
    row.problem('about', `"${about}" is neither a qualifier under "terms" nor a property with datatype: entity`);
}

/** "made by {valu}" would wait for the word "{valu}", and "{benchmrk}" for a qualifier that there is not. */
function checkPlaces(row: Fields, cue: string, terms: Vocabulary['terms']): void {
  const wholly = /^\{(\w+)\}$/.exec(cue)?.[1];
  if (wholly !== undefined && terms.has(wholly)) return;
  const isKnown = (place: string) => PLACES.includes(place);
  const places = cue.match(/\{[^{}]*\}?|\}/g) ?? [];
  const unknown = places.find((place) => !isKnown(place));
  if (unknown !== undefined)
    row.problem('cues', `"${cue}" has the place "${unknown}"; places are ${PLACES.join(', ')}${orQualifiers(terms)}`);
}

function orQualifiers(terms: Vocabulary['terms']): string {
  return terms.size === 0 ? '' : `, or a qualifier alone: ${[...terms.keys()].map((name) => `"{${name}}"`).join(', ')}`;
}

function checkUnits(row: Fields, { datatype, unit, units }: Property): void {
  if (units.some(({ factor }) => factor <= 0))
    row.problem('units', 'has a factor that is not above 0: how many of the canonical unit one is');
  if (unit === undefined) return;
  const isMoney = /^[A-Z]{3}(?:\/\S.*)?$/.test(unit);
  if (datatype === 'money' && !isMoney)
    row.problem(
      'unit',
      `"${unit}" is no currency; write its three letters, USD or EUR, and what it buys behind a slash: "USD/month"`,
    );
  if (datatype === 'quantity' && CURRENCY_WORDS.test(unit))
    row.problem('unit', `"${unit}" is money; write datatype: money and three letters, USD or EUR`);
}

const CURRENCY_WORDS = /^(?:[$€£¥]|(?:USD|EUR|GBP|JPY|CNY|CHF|INR)(?:\/|$)|(?:dollars?|euros?|cents?|yen|yuan)\b)/i;
