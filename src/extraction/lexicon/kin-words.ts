import type { Datatype } from '../../domain';
import type { Property, Vocabulary } from '../../vocabulary';
import { claimedWords } from './claimed-words';
import { labelKey } from './label-key';

/** Where such a word stands to a value: before the number ("weighs 2 kg"), behind it ("2 m tall"), or anywhere near. */
export type Side = 'ahead' | 'behind' | 'anywhere';

export interface KinWord {
  readonly property: Property;
  readonly phrase: string;
  readonly side: Side;
}

/**
 * Verbs and adjectives of plain English that go with the name of a property, so that a vocabulary that merely says "Weight" finds
 * "weighs". A word that the vocabulary uses for anything itself is left to that; so is one that two properties could claim.
 * Takes: "weighs" for "Curb weight", "tall" for "Height", "first climbed" for "First ascent", "made by {value}" for "Manufacturer"
 * Refuses: "deep" where there are a greatest and a mean depth; "costs" where there are prices of several things
 */
export function kinWords(vocabulary: Vocabulary): KinWord[] {
  const properties = [...vocabulary.properties.values()];
  const claimed = claimedWords(vocabulary);
  const words = KINDS.flatMap(({ names, types, ...phrases }) => {
    const property = ownerOf(
      names.split(', '),
      properties.filter(({ datatype }) => types.includes(datatype)),
    );
    return property ? phrasesOf(phrases, vocabulary.subjectNouns).map(([side, phrase]) => ({ property, phrase, side })) : [];
  });
  return words.filter(
    ({ property, phrase }, index) =>
      !claimed.has(labelKey(phrase)) &&
      !words.some((other, at) => other.phrase === phrase && (other.property !== property || at < index)),
  );
}

/** "{noun}" is each word for the vocabulary's subject: "the third phone by Acme". */
function phrasesOf(phrases: Partial<Record<Side, string>>, nouns: readonly string[]): [Side, string][] {
  return Object.entries(phrases).flatMap(([side, listed]) =>
    listed
      .split(', ')
      .flatMap((phrase) => (phrase.includes('{noun}') ? nouns.map((noun) => phrase.replace('{noun}', noun)) : [phrase]))
      .map((phrase): [Side, string] => [side as Side, phrase]),
  );
}

/** What a price is that nobody says more of: the amount of money that is called a price, or the only one. */
export function plainPrice({ properties }: Vocabulary): Property | undefined {
  const priced = [...properties.values()].filter(({ datatype }) => datatype === 'money');
  return priced.length === 1 ? priced[0] : ownerOf(PRICE.split(', '), priced);
}

/** The one property that has one of the names, or whose name ends in one; of several, the one that is called just that, or first. */
function ownerOf(names: readonly string[], properties: readonly Property[]): Property | undefined {
  const keys = names.map(labelKey);
  const holds = (property: Property, fits: (own: string, key: string) => boolean) =>
    namesOf(property).some((own) => keys.some((key) => fits(own, key)));
  const ending = properties.filter((property) => holds(property, (own, key) => own === key || own.endsWith(` ${key}`)));
  const whole = ending.filter((property) =>
    holds(property, (own, key) => own === key || own === `first ${key}` || own === `initial ${key}`),
  );
  const [only, another] = ending.length > 1 ? whole : ending;
  return another === undefined ? only : undefined;
}

function namesOf({ id, label, aliases }: Property): string[] {
  return [id.replace(/[._]/g, ' '), label, ...aliases].map(labelKey);
}

interface Kind extends Partial<Record<Side, string>> {
  /** What a property of that kind is called. */
  readonly names: string;
  readonly types: readonly Datatype[];
}

const QUANTITY: readonly Datatype[] = ['quantity'];
const NAMED: readonly Datatype[] = ['entity', 'text'];

const PRICE = 'price, cost, msrp, rrp';

const KINDS: readonly Kind[] = [
  {
    names: 'weight, mass',
    types: QUANTITY,
    ahead: 'weighs, weigh, weighed, weighing, tips the scales at, tipping the scales at, heavier at, lighter at',
    behind: 'heavy',
  },
  { names: 'height', types: QUANTITY, ahead: 'stands', behind: 'tall, high' },
  {
    names: 'elevation, altitude',
    types: QUANTITY,
    ahead: 'rises, rises to, rising to, elevation, altitude',
    behind: 'above sea level, high, tall',
  },
  { names: 'width, breadth', types: QUANTITY, behind: 'wide, broad' },
  { names: 'depth', types: QUANTITY, behind: 'deep' },
  { names: 'thickness', types: QUANTITY, behind: 'thick, thin' },
  { names: 'length', types: QUANTITY, behind: 'long' },
  { names: 'diameter', types: QUANTITY, behind: 'across, in diameter' },
  { names: 'age', types: QUANTITY, behind: 'old' },
  { names: 'area, surface', types: QUANTITY, ahead: 'covers, covering' },
  {
    names: 'power, horsepower, power output',
    types: QUANTITY,
    ahead: 'produces, produce, producing, develops, delivers, delivering, makes, draws, drawing',
  },
  { names: 'top speed, maximum speed', types: QUANTITY, anywhere: 'top speed, maximum speed', ahead: 'tops out at' },
  { names: 'acceleration', types: QUANTITY, anywhere: 'accelerates' },
  { names: 'seats, seating, seating capacity', types: QUANTITY, ahead: 'seats' },
  {
    names: 'battery life, runtime, running time, endurance',
    types: QUANTITY,
    ahead: 'lasts, lasted, lasting, runs for, gave us, good for, keeps going for',
  },
  { names: 'consumption', types: QUANTITY, ahead: 'consumes, uses' },
  {
    names: PRICE,
    types: ['money'],
    ahead:
      'costs, cost, costing, costs from, priced at, priced from, asks, asking, pay, pays, paying, set you back, sets you back, yours for, comes in at, listed at, on sale for, sells at, prices start from, prices from, available from, price starts at, prices start at, starts at, starting at, start at, starts from, sells for, sold for, retails for, goes for, available for, price tag of',
  },
  {
    names: 'release, released, launch, launched, release date, launch date, release year, launch year',
    types: ['date'],
    anywhere:
      'released, launched, went on sale, goes on sale, on sale since, on sale from, available since, came out, out since, debuted, shipped, hit the market, hit the shelves',
  },
  { names: 'announcement, announced, unveiled', types: ['date'], anywhere: 'announced, unveiled, presented' },
  { names: 'founded, founding, foundation, established, inception', types: ['date'], anywhere: 'founded, established' },
  { names: 'opened, opening', types: ['date'], anywhere: 'opened' },
  {
    names: 'first ascent, first climbed',
    types: ['date'],
    anywhere: 'first climbed, first ascended, first summited, first scaled',
  },
  { names: 'built, construction, completion, completed, year built', types: ['date'], anywhere: 'built, completed' },
  { names: 'discontinued, end of production', types: ['date'], anywhere: 'discontinued' },
  { names: 'discovery, discovered', types: ['date'], anywhere: 'discovered' },
  { names: 'born, birth, date of birth, birth date', types: ['date'], anywhere: 'born' },
  { names: 'died, death, date of death', types: ['date'], anywhere: 'died' },
  {
    names: 'manufacturer, maker, brand, vendor, developer, producer, company, builder',
    types: NAMED,
    anywhere:
      'made by {value}, manufactured by {value}, developed by {value}, built by {value}, produced by {value}, {noun} by {value}, {subject} ({value}, {value} released {subject}, {value} launched {subject}, {value} unveiled {subject}, {value} introduced {subject}',
  },
  { names: 'designer, architect', types: NAMED, anywhere: 'designed by {value}' },
  { names: 'owner', types: NAMED, anywhere: 'owned by {value}' },
  { names: 'operator', types: NAMED, anywhere: 'operated by {value}' },
  { names: 'founder', types: NAMED, anywhere: 'founded by {value}' },
  { names: 'discoverer, discovered by', types: NAMED, anywhere: 'discovered by {value}' },
  { names: 'location', types: NAMED, anywhere: 'located in {value}, situated in {value}, lies in {value}' },
  { names: 'predecessor, replaces', types: NAMED, anywhere: 'successor to {value}, successor of {value}, replaces {value}' },
  { names: 'successor, replaced by', types: NAMED, anywhere: 'succeeded by {value}, replaced by {value}' },
  { names: 'license, licence', types: NAMED, anywhere: 'licensed under {value}, released under {value}' },
  {
    names: 'written in, language, programming language, implementation language',
    types: ['entity', 'text', 'set'],
    anywhere: 'written in {value}, implemented in {value}',
  },
  {
    names: 'chipset, processor, soc, cpu, chip',
    types: NAMED,
    anywhere:
      'powered by {value}, inside is {value}, runs on {value}, {value} chip, {value} chipset, {value} processor, driven by {value}',
  },
  {
    names: 'colour, color, finish, colour option, color option',
    types: ['set'],
    anywhere: 'comes in, come in, available in, sold in, offered in, have it in, get it in, choose from',
  },
  {
    names: 'material, rock, rock type, composition, geology, body material',
    types: ['set', 'text'],
    anywhere: 'made of, made from, consists of, composed of, built of, built from',
  },
  { names: 'engine', types: NAMED, anywhere: 'powered by {value}' },
  {
    names: 'operating system, os, platform software',
    types: NAMED,
    anywhere: 'ships with {value}, runs {value}, comes with {value}',
  },
];
