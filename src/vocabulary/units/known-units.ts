/**
 * Unit words to canonical units. Our own: tokens, params, %, Elo, points, x and rates of them ("tokens/s", "tokens/min").
 * Physical ones are spelled as js-quantities knows them ("mm", "km/h", "mAh"). A vocabulary's own units come on top.
 */
export type UnitLexicon = ReadonlyMap<string, string>;

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
    known.set(unit, unit);
    if (!UNITS.has(unit.toLowerCase())) known.set(unit.toLowerCase(), unit);
    if (/^[a-z]{3,}s$/i.test(unit)) known.set(unit.slice(0, -1).toLowerCase(), unit);
    const counted = /^([a-z]{3,})\/[a-z]+$/i.exec(unit)?.[1]?.toLowerCase();
    if (counted !== undefined && !known.has(counted)) known.set(counted, counted);
  }
  return known;
}

/** The unit that a whole phrase is, a rate of a known one included; undefined where it is none. */
export function unitOfPhrase(phrase: string, lexicon: UnitLexicon): string | undefined {
  const spaced = phrase.replace(/[\s-]+/g, ' ');
  const whole = lexicon.get(spaced) ?? (spaced.length > 1 ? lexicon.get(spaced.toLowerCase()) : undefined);
  if (whole !== undefined) return whole;
  const rate = RATE.exec(spaced);
  if (!rate) return undefined;
  const counted = lexicon.get(rate[1] ?? '') ?? lexicon.get((rate[1] ?? '').toLowerCase());
  const time = RATE_TIMES.get((rate[2] ?? '').toLowerCase());
  return counted !== undefined && time !== undefined ? `${counted}/${time}` : undefined;
}

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

export const UNITS: UnitLexicon = spellings({
  tokens: 'token tokens tok toks tks',
  'tokens/s': 'tokens/s|t/s|tps|tok/s|tk/s|tks/s|toks/s',
  'tokens/min': 'TPM|tpm',
  'requests/min': 'RPM',
  requests: 'request requests',
  ops: 'op ops operation operations',
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
  N: 'newton newtons',
  kN: 'kN kilonewton kilonewtons',
  lbf: 'lbf',
  Pa: 'Pa',
  kPa: 'kPa',
  hPa: 'hPa mbar millibar',
  bar: 'bar bars',
  inHg: 'inHg in_Hg inches_of_mercury',
  mmHg: 'mmHg mm_Hg',
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
  'L/100 km': 'L/100_km L/100km',
  'kWh/100 km': 'kWh/100_km kWh/100km',
  'Wh/km': 'Wh/km',
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
