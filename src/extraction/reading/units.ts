import { changed } from '../../util/changed';

/**
 * Unit words to canonical units. Our own: tokens, params, %, Elo, points, x and rates of them ("tokens/s", "tokens/min").
 * Physical ones are spelled as js-quantities knows them ("mm", "km/h", "mAh"). A vocabulary's own units come on top.
 */
export type UnitLexicon = ReadonlyMap<string, string>;

export interface UnitRead {
  /** Canonical. */
  readonly unit: string;
  /** As written, "tokens per minute", without a word before it that only says which ("input"). */
  readonly word: string;
  /** "input", "output", "context" of "input tokens", lower case. */
  readonly modifier?: string;
  readonly end: number;
}

/**
 * The longest unit phrase at `at`, after at most one space or hyphen.
 * Takes: %  tokens/s  t/s  tokens per sec  -billion-parameter's "parameter"  x  ×  mAh  km/h  -hour  percentage points  input tokens
 * Refuses: "x" in "xhosa", "in" before another word ("6.1 in the test"), "m" in "models".
 */
export function readUnit(text: string, at: number, lexicon: UnitLexicon = UNITS): UnitRead | undefined {
  const numbered = numberedUnit(text, at, lexicon);
  if (numbered) return numbered;
  if (!mayBeUnit(text, at, lexicon)) return undefined;
  PHRASE.lastIndex = at;
  const phrase = PHRASE.exec(text);
  if (!phrase) return undefined;
  const begin = at + (phrase[1] ?? '').length;
  const skipped = MODIFIER.exec(phrase[2] ?? '')?.[0] ?? '';
  const unit = longestUnit(phrase[2] ?? '', text, begin, lexicon);
  if (unit ?? skipped === '') return unit;
  const after = longestUnit((phrase[2] ?? '').slice(skipped.length), text, begin + skipped.length, lexicon);
  return after && /^(?:tokens|params)/.test(after.unit) ? changed(after, { modifier: skipped.trim().toLowerCase() }) : undefined;
}

/** The canonical unit of a whole unit word ("tokens per second" is "tokens/s"); itself when it is not a known one. */
export function canonicalUnit(word: string): string {
  const known = CANONICAL.get(word);
  if (known !== undefined) return known;
  const trimmed = word.trim();
  const unit = unitOfPhrase(trimmed, UNITS) ?? trimmed;
  if (CANONICAL.size >= MOST_CANONICAL) CANONICAL.clear();
  CANONICAL.set(word, unit);
  return unit;
}
const CANONICAL = new Map<string, string>();
const MOST_CANONICAL = 5_000;

/** The base lexicon with the spellings of a vocabulary's own units, which win. */
export function unitLexicon(units: Iterable<string>): UnitLexicon {
  const known = new Map(UNITS);
  for (const unit of units) {
    if (unit === '' || unitOfPhrase(unit, UNITS) !== undefined) continue;
    known.set(unit, unit).set(unit.toLowerCase(), unit);
    if (/^[a-z]{3,}s$/i.test(unit)) known.set(unit.slice(0, -1).toLowerCase(), unit);
    const counted = /^([a-z]{3,})\/[a-z]+$/i.exec(unit)?.[1]?.toLowerCase();
    if (counted !== undefined && !known.has(counted)) known.set(counted, counted);
  }
  return known;
}

const numberedUnits = new WeakMap<UnitLexicon, readonly (readonly [RegExp, string])[]>();

/** Units with a number in them: "kWh/100 km", "L/100km". */
function numberedUnit(text: string, at: number, lexicon: UnitLexicon): UnitRead | undefined {
  let known = numberedUnits.get(lexicon);
  if (!known) {
    const units = [...new Set(lexicon.values())].filter((unit) => /[a-z] ?\/ ?\d/i.test(unit));
    numberedUnits.set(lexicon, (known = units.map((unit) => [patternOf(unit), unit] as const)));
  }
  for (const [pattern, unit] of known) {
    pattern.lastIndex = at;
    const word = pattern.exec(text)?.[1];
    if (word !== undefined) return { unit, word, end: pattern.lastIndex };
  }
  return undefined;
}

/** With or without spaces, and with "per" for the slash. */
function patternOf(unit: string): RegExp {
  const letters = unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '');
  const loose = letters.replace(/(?<=\d)(?=[a-z])/i, ' ?').replace('/', '(?: ?/ ?| per )');
  return new RegExp(`[ -]?(${loose})(?![\\p{L}\\p{N}])`, 'iuy');
}

/** Whether the first word is the first word of any unit: what most numbers are followed by is not. */
function mayBeUnit(text: string, at: number, lexicon: UnitLexicon): boolean {
  const start = /[ -]/.test(text.charAt(at)) ? at + 1 : at;
  let end = start;
  while (end - start < 20 && isLetter(text.charCodeAt(end))) end += 1;
  const word = end === start ? text.charAt(start) : text.slice(start, end);
  return firstWordsOf(lexicon).has(word.toLowerCase());
}

/** Letters of ASCII and beyond (µ, Ω): what a unit word may be made of. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 0xb5 || code === 0x3bc || code === 0x3a9;
}

const firstWords = new WeakMap<UnitLexicon, ReadonlySet<string>>();

function firstWordsOf(lexicon: UnitLexicon): ReadonlySet<string> {
  const known = firstWords.get(lexicon);
  if (known) return known;
  const units = [...lexicon.keys()].map((phrase) => (/^[A-Za-zµμΩ]+/.exec(phrase)?.[0] ?? phrase.charAt(0)).toLowerCase());
  const words = new Set([...units, ...MODIFIERS.split('|')]);
  firstWords.set(lexicon, words);
  return words;
}

function longestUnit(phrase: string, text: string, begin: number, lexicon: UnitLexicon): UnitRead | undefined {
  for (let length = phrase.length; length > 0; length -= 1) {
    if (isInWord(text, begin + length) || isJoint(phrase.charCodeAt(length - 1))) continue;
    const word = phrase.slice(0, length);
    const unit = unitOfPhrase(word, lexicon);
    if (unit !== undefined && !isOrdinaryWord(word, text, begin)) return { unit, word, end: begin + length };
  }
  return undefined;
}

/** Between two characters of one word. */
function isInWord(text: string, at: number): boolean {
  return isWordCharacter(text.charCodeAt(at)) && isWordCharacter(text.charCodeAt(at - 1));
}

function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

/** A space, a slash or a hyphen: the phrase holds no other space. */
function isJoint(code: number): boolean {
  return code === 32 || code === 47 || code === 45;
}

/**
 * One-letter units and "in" are words too: they count only when attached to the number or nothing follows that they could belong to. A
 * mark of inches closes no quotation.
 */
function isOrdinaryWord(word: string, text: string, begin: number): boolean {
  if (/^[ANBCKVW]$/.test(word)) return /\s/.test(text[begin - 1] ?? '') && /^\s\w/.test(text.slice(begin + 1, begin + 3));
  if (word === '"') return /(?:^|[\s(])"[^\s"][^"]*$/.test(text.slice(Math.max(0, begin - LONGEST_QUOTED), begin));
  return word === 'in' && /\s/.test(text[begin - 1] ?? '') && /^\s+[\w\uFFFC]/.test(text.slice(begin + 2, begin + 4));
}

const LONGEST_QUOTED = 120;

function unitOfPhrase(phrase: string, lexicon: UnitLexicon): string | undefined {
  const spaced = phrase.replace(/[\s-]+/g, ' ');
  const whole = lexicon.get(spaced) ?? (spaced.length > 1 ? lexicon.get(spaced.toLowerCase()) : undefined);
  if (whole !== undefined) return whole;
  const rate = RATE.exec(spaced);
  if (!rate) return undefined;
  const counted = lexicon.get(rate[1] ?? '') ?? lexicon.get((rate[1] ?? '').toLowerCase());
  const time = RATE_TIMES.get((rate[2] ?? '').toLowerCase());
  return counted !== undefined && time !== undefined ? `${counted}/${time}` : undefined;
}

const PHRASE =
  /([ -]?)((?:[%‰×°'"]|[A-Za-zµμΩ°]{1,18}(?:[²³]|[23](?!\d))?)(?:(?: ?\/ ?|[ -])[A-Za-zµμΩ°]{1,18}(?:[²³]|[23](?!\d))?){0,3})/y;
const MODIFIERS = 'input|output|context|prompt|completion|generated|cached|total|training|combined|active|activated|trainable';
const MODIFIER = new RegExp(`^(?:${MODIFIERS})[ -]`, 'i');
const RATE = /^(.{1,30}?)(?: ?\/ ?| per | an? )([A-Za-z]{1,8})$/;

const RATE_TIMES = spellings({
  s: 's sec secs second seconds',
  min: 'min mins minute minutes',
  h: 'h hr hrs hour hours',
  day: 'd day days',
  week: 'wk week weeks',
  month: 'mo month months',
  year: 'y yr year years',
});

const UNITS: UnitLexicon = spellings({
  tokens: 'token tokens tok toks tks',
  'tokens/s': 'tokens/s|t/s|tps|tok/s|tk/s|tks/s|toks/s',
  'tokens/min': 'TPM|tpm',
  'requests/min': 'RPM',
  requests: 'request requests',
  params: 'param params parameter parameters',
  '%': '% percent pct per_cent',
  '‰': '‰',
  points: 'point points pt pts pp percentage_points percentage_point %_points',
  Elo: 'Elo elo',
  x: 'x × X times fold',
  stars: 'star stars',
  questions: 'question questions',
  ms: 'ms millisecond milliseconds msec',
  seconds: 's sec secs second seconds',
  minutes: 'min mins minute minutes',
  hours: 'h hr hrs hour hours',
  days: 'day days',
  weeks: 'week weeks',
  months: 'month months mo',
  years: 'year years yr yrs',
  mm: 'mm millimeter millimeters millimetre millimetres',
  cm: 'cm centimeter centimeters centimetre centimetres',
  m: 'm meter meters metre metres',
  km: 'km kilometer kilometers kilometre kilometres',
  in: 'in inch inches "',
  ft: 'ft foot feet',
  µm: 'µm μm um micrometre micrometres micrometer micrometers micron microns',
  nm: 'nm nanometre nanometres nanometer nanometers',
  nmi: 'nmi nautical_mile nautical_miles',
  AU: 'AU astronomical_unit astronomical_units',
  ly: 'ly light_year light_years',
  yd: 'yd yard yards',
  mi: 'mi mile miles',
  g: 'g gram grams',
  mg: 'mg milligram milligrams',
  kg: 'kg kilogram kilograms kilo kilos',
  lb: 'lb lbs pound pounds',
  oz: 'oz ounce ounces',
  tonne: 'tonne tonnes t',
  l: 'l L liter liters litre litres',
  ml: 'ml mL milliliter milliliters millilitre millilitres',
  cl: 'cl centilitre centilitres centiliter centiliters',
  hl: 'hl hectolitre hectolitres hectoliter hectoliters',
  gal: 'gal gallon gallons',
  mAh: 'mAh mah',
  Ah: 'Ah',
  Wh: 'Wh watt_hour watt_hours',
  MWh: 'MWh',
  GWh: 'GWh',
  TWh: 'TWh',
  kJ: 'kJ',
  MJ: 'MJ',
  kcal: 'kcal',
  kWh: 'kWh kwh',
  W: 'W watt watts',
  kW: 'kW kw kilowatt kilowatts',
  MW: 'MW megawatt megawatts',
  GW: 'GW gigawatt gigawatts',
  hp: 'hp horsepower bhp HP',
  V: 'V volt volts',
  A: 'A amp amps ampere amperes',
  Hz: 'Hz hz hertz',
  kHz: 'kHz khz',
  MHz: 'MHz mhz megahertz',
  GHz: 'GHz ghz gigahertz',
  bytes: 'byte bytes B',
  KB: 'KB kB kilobyte kilobytes',
  MB: 'MB mb megabyte megabytes',
  GB: 'GB gb gigabyte gigabytes',
  TB: 'TB tb terabyte terabytes',
  PB: 'PB petabyte petabytes',
  KiB: 'KiB',
  MiB: 'MiB',
  GiB: 'GiB',
  Mbps: 'Mbps Mbit/s',
  Gbps: 'Gbps Gbit/s',
  '°C': '°C degC celsius degrees_celsius °_C degrees_C',
  '°F': '°F degF fahrenheit degrees_fahrenheit °_F degrees_F',
  'km/h': 'km/h kph kmh kmph kilometres_per_hour kilometers_per_hour',
  mph: 'mph miles_per_hour',
  'm/s': 'm/s metres_per_second meters_per_second',
  knots: 'knot knots kn kts',
  rpm: 'rpm',
  Nm: 'Nm N·m newton_metres',
  'lb-ft': 'lb_ft lb-ft',
  Pa: 'Pa',
  kPa: 'kPa',
  hPa: 'hPa mbar millibar',
  bar: 'bar bars',
  psi: 'psi',
  px: 'px pixel pixels',
  MP: 'MP megapixel megapixels',
  ppi: 'ppi',
  dpi: 'dpi',
  fps: 'fps',
  nits: 'nit nits cd/m²',
  dB: 'dB decibel decibels',
  cores: 'core cores',
  'km²': 'km² km2 square_kilometres square_kilometers square_kilometre square_kilometer sq_km',
  'm²': 'm² m2 square_metres square_meters square_metre square_meter sq_m sqm',
  'ft²': 'ft² ft2 square_feet square_foot sq_ft',
  'mi²': 'mi² mi2 square_miles square_mile sq_mi',
  ha: 'ha hectare hectares',
  acres: 'acre acres',
  'mm³': 'mm³ mm3',
  'cm³': 'cm³ cm3 cc cubic_centimetres cubic_centimeters',
  'm³': 'm³ m3 cubic_metres cubic_meters cubic_metre cubic_meter cu_m',
  'km³': 'km³ km3 cubic_kilometres cubic_kilometers cubic_kilometre cubic_kilometer cu_km',
  'ft³': 'ft³ ft3 cubic_feet cubic_foot cu_ft',
  'mi³': 'mi³ mi3 cubic_miles cubic_mile cu_mi',
  'm³/s': 'm³/s m3/s cubic_metres_per_second cubic_meters_per_second',
  'g/cm³': 'g/cm³ g/cm3',
  'kg/m³': 'kg/m³ kg/m3',
  'm/s²': 'm/s² m/s2',
  'km/s': 'km/s kilometres_per_second kilometers_per_second',
  mpg: 'mpg',
  'L/100 km': 'L/100_km',
  'kWh/100 km': 'kWh/100_km',
  'g/km': 'g/km',
  PS: 'PS',
});

/** `_` stands for a space inside a spelling. */
function spellings(table: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([unit, words]) => [
      [unit, unit] as [string, string],
      ...words.split(/[ |]/).map((word): [string, string] => [word.replaceAll('_', ' '), unit]),
    ]),
  );
}
