import { unitLexicon, type UnitLexicon } from '../../vocabulary/units/known-units';
import type { Property, Term, Vocabulary } from '../../vocabulary';
import { changed } from '../../util/changed';
import { groupBy } from '../../util/group-by';
import { boundTermsOf, type BoundTerm } from './bound-terms';
import { closePhrasings } from './close-phrasings';
import { kinDirections } from './kin-directions';
import { labelKey, turnedKey } from './label-key';
import { kinWords, plainPrice } from './kin-words';
import type { Meaning } from './meaning';
import { PhraseTrie } from './phrase-trie';
import { ToldByUnit } from './told-by-unit';
import { hasIdSlot, isBracketed, parseTemplate, type Template } from './template';

/** A vocabulary made ready for reading: every phrase in one tree, every label in one map. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly phrases: PhraseTrie<Meaning>;
  readonly templates: readonly Template[];
  /** Those of what stands in brackets behind a name, which have no words to be found by. */
  readonly bracketed: readonly Template[];
  readonly units: UnitLexicon;
  /** Properties by the key of each of their labels; several where a label is shared ("output"). */
  readonly labels: ReadonlyMap<string, readonly Property[]>;
  /** The same by the words of the label in any order; several where orders differ in meaning. */
  readonly turnedLabels: ReadonlyMap<string, readonly Property[]>;
  /** Terms by the key of each of their names. */
  readonly terms: ReadonlyMap<string, readonly { readonly qualifier: string; readonly term: Term }[]>;
  /** Last words of the terms' names, in lower case: a name right behind one of them is not joined to it. */
  readonly termEnds: ReadonlySet<string>;
  /** Terms by what they are called as a heading, for the start of one. */
  readonly headings: readonly { readonly key: string; readonly qualifier: string; readonly id: string }[];
  /** Terms that a number above a bound stands for. */
  readonly bounds: readonly BoundTerm[];
  /** Qualifiers that tell a property by themselves, from cues such as "{benchmark}". */
  readonly namedBy: ReadonlyMap<Property, string>;
  /** Those qualifiers. */
  readonly naming: ReadonlySet<string>;
  /** Qualifiers that split the slots of some property and tell none that has a value: a place, a tier. */
  readonly splitting: ReadonlySet<string>;
  /** Properties that are amounts of money, in the vocabulary's order. */
  readonly priced: readonly Property[];
  /** Keys of the values of texts ("legacy"). */
  readonly textValues: ReadonlySet<string>;
  readonly told: ToldByUnit;
  /** The amount of money that is meant where nothing but an amount is told. */
  readonly price: Property | undefined;
  /** The property whose values are identifiers: the one with the most cues that hold "{id}". */
  readonly identifies: Property | undefined;
}

const COMPILED = new WeakMap<Vocabulary, Lexicon>();

export function lexiconOf(vocabulary: Vocabulary): Lexicon {
  const known = COMPILED.get(vocabulary);
  if (known) return known;
  const lexicon = compileLexicon(vocabulary);
  COMPILED.set(vocabulary, lexicon);
  return lexicon;
}

function compileLexicon(vocabulary: Vocabulary): Lexicon {
  const phrases = new PhraseTrie<Meaning>();
  const templates: Template[] = [];
  const namedBy = new Map<Property, string>();
  for (const property of vocabulary.properties.values()) {
    for (const cue of cuesOf(property)) {
      const qualifier = /^\{(\w+)\}$/.exec(cue)?.[1];
      if (qualifier !== undefined && qualifier !== 'value' && qualifier !== 'subject') namedBy.set(property, qualifier);
      else if (isAgent(cue, property)) templates.push(parseTemplate(`${cue} {value}`, property));
      else if (cue.includes('{')) templates.push(parseTemplate(cue, property));
      else phrases.add(cue, { kind: 'cue', property, phrase: cue });
    }
    for (const label of labelsOf(property)) phrases.add(label, { kind: 'label', property, phrase: label });
    for (const anticue of property.anticues) phrases.add(anticue, { kind: 'anticue', property });
    for (const value of property.values)
      addTerm(phrases, property.datatype === 'ratio' ? spoken(value) : value, { kind: 'choice', property, id: value.id });
  }
  for (const { property, phrase, side } of [...kinWords(vocabulary), ...closePhrasings(vocabulary)]) {
    if (phrase.includes('{')) templates.push(parseTemplate(phrase, property));
    else phrases.add(phrase, { kind: 'cue', property, phrase, side });
  }
  for (const { property, id, phrase } of kinDirections(vocabulary)) phrases.add(phrase, { kind: 'choice', property, id });
  for (const template of templates) if (template.anchor) phrases.add(template.anchor, { kind: 'template', template });
  for (const [qualifier, terms] of vocabulary.terms) {
    for (const term of terms)
      addTerm(phrases, term, { kind: 'term', qualifier, id: term.id, ...(term.unit === undefined ? {} : { unit: term.unit }) });
  }
  for (const noun of vocabulary.subjectNouns) phrases.add(noun, { kind: 'noun' });
  const labels = labelIndex(vocabulary);
  return {
    vocabulary,
    phrases,
    templates,
    bracketed: templates.filter(isBracketed),
    headings: headingsOf(vocabulary),
    bounds: boundTermsOf(vocabulary),
    namedBy,
    naming: new Set(namedBy.values()),
    splitting: splittingIn(vocabulary, namedBy),
    units: unitLexicon(unitsOf(vocabulary)),
    labels,
    turnedLabels: turned(labels),
    terms: termIndex(vocabulary),
    termEnds: lastWordsOf(vocabulary),
    textValues: new Set(textValuesOf(vocabulary).map(labelKey)),
    priced: [...vocabulary.properties.values()].filter((property) => property.datatype === 'money'),
    told: new ToldByUnit(vocabulary),
    price: plainPrice(vocabulary),
    identifies: identifierProperty(templates),
  };
}

/** "first climbed by": whoever did it stands behind, though a date may come between. */
function isAgent(cue: string, { datatype, values }: Property): boolean {
  return datatype === 'entity' && values.length === 0 && / by$/.test(cue) && !cue.includes('{');
}

function splittingIn({ properties }: Vocabulary, namedBy: ReadonlyMap<Property, string>): ReadonlySet<string> {
  const splitting = new Set([...properties.values()].flatMap(({ separators }) => separators));
  for (const [{ datatype }, qualifier] of namedBy) if (datatype !== 'flag') splitting.delete(qualifier);
  return splitting;
}

/** A direction is found by its own name only when that compares ("cheaper"); "similar" and "equal" need their aliases. */
function spoken(direction: Term): Term {
  const compares = direction.aliases.length === 0 || /(?:er|est)$|^(?:more|less) /.test(direction.id);
  return compares ? direction : changed(direction, { id: direction.aliases[0] ?? direction.id });
}

function identifierProperty(templates: readonly Template[]): Property | undefined {
  const byProperty = [...groupBy(templates.filter(hasIdSlot), ({ property }) => property)];
  return byProperty.sort(([, some], [, others]) => others.length - some.length)[0]?.[0];
}

/** A property without cues is found by its labels, in prose too; with cues, a value that says what it is by its type may have either. */
function cuesOf(property: Property): readonly string[] {
  if (property.cues.length === 0) return labelsOf(property);
  const names = property.datatype === 'set' ? [property.label] : TELLING.has(property.datatype) ? labelsOf(property) : [];
  return [...new Set([...property.cues, ...names])];
}

/** Not flags, whose labels are often spoken of without a word on whether it is so, nor money, which may be paid for anything. */
const TELLING: ReadonlySet<Property['datatype']> = new Set(['quantity', 'date', 'text']);

function labelsOf(property: Property): string[] {
  return [...new Set([property.label, property.id.replace(/[._]/g, ' '), ...property.aliases])];
}

/**
 * "{name} API" is open: whatever capitalised words stand before "API" are a term with it. Short names in capitals are words as well ("MATH", "DROP", "Go"): they count only as they are
 * written.
 */
function addTerm(phrases: PhraseTrie<Meaning>, term: Term, meaning: Meaning): void {
  for (const name of [term.id, ...term.aliases]) {
    const open = /^\{name\} (.+)$/.exec(name)?.[1];
    if (open !== undefined && meaning.kind === 'term')
      phrases.add(open, { kind: 'open-term', qualifier: meaning.qualifier }, true);
    else if (!name.includes('{')) phrases.add(name, shortened(meaning, name), /^\p{Lu}\p{L}{0,4}$/u.test(name));
  }
}

/** "Azure" of "Azure Foo Service" may be all of Azure; "Foo" of "Foo AI" is nobody else. */
function shortened(meaning: Meaning, name: string): Meaning {
  const rest =
    meaning.kind === 'term' && meaning.id.toLowerCase().startsWith(`${name.toLowerCase()} `) ? meaning.id.slice(name.length) : '';
  const isShort = rest !== '' && rest !== ' AI';
  return isShort ? changed(meaning, { short: name }) : meaning;
}

function unitsOf(vocabulary: Vocabulary): string[] {
  const properties = [...vocabulary.properties.values()];
  const own = properties.flatMap(({ datatype, unit, units }) =>
    datatype === 'quantity' ? [unit ?? '', ...units.map((other) => other.unit)] : [],
  );
  return own.filter((unit) => unit !== '');
}

/** Labels and aliases first, then cues, which name a row or a key too as long as they are not values of the property. */
function labelIndex(vocabulary: Vocabulary): Map<string, Property[]> {
  const index = new Map<string, Property[]>();
  const add = (property: Property, names: readonly string[]) => {
    for (const key of new Set(names.map(labelKey))) {
      const known = index.get(key) ?? [];
      if (!known.includes(property)) index.set(key, [...known, property]);
    }
  };
  for (const property of vocabulary.properties.values()) add(property, labelsOf(property));
  for (const property of vocabulary.properties.values()) {
    const values = new Set(property.values.flatMap((value) => [value.id, ...value.aliases]).map(labelKey));
    add(
      property,
      property.cues.filter((cue) => !cue.includes('{') && !values.has(labelKey(cue))),
    );
  }
  return index;
}

function turned(labels: ReadonlyMap<string, readonly Property[]>): Map<string, Property[]> {
  const index = new Map<string, Property[]>();
  for (const [key, properties] of labels) {
    const words = turnedKey(key);
    index.set(words, [...new Set([...(index.get(words) ?? []), ...properties])]);
  }
  return index;
}

function termIndex(vocabulary: Vocabulary): Map<string, { qualifier: string; term: Term }[]> {
  const index = new Map<string, { qualifier: string; term: Term }[]>();
  for (const [qualifier, terms] of vocabulary.terms) {
    for (const term of terms) {
      for (const key of new Set([term.id, ...term.aliases].filter((name) => !name.includes('{')).map(labelKey)))
        index.set(key, [...(index.get(key) ?? []), { qualifier, term }]);
    }
  }
  return index;
}

function lastWordsOf({ terms }: Vocabulary): ReadonlySet<string> {
  const names = [...terms.values()].flat().flatMap(({ id, aliases }) => [id, ...aliases]);
  return new Set(names.flatMap((name) => /[\p{L}\p{N}+]+$/u.exec(name)?.[0].toLowerCase() ?? []));
}

function headingsOf({ terms }: Vocabulary): { key: string; qualifier: string; id: string }[] {
  return [...terms].flatMap(([qualifier, all]) =>
    all.flatMap(({ id, headings }) => (headings ?? []).map((heading) => ({ key: labelKey(heading), qualifier, id }))),
  );
}

function textValuesOf(vocabulary: Vocabulary): string[] {
  const texts = [...vocabulary.properties.values()].filter(({ datatype }) => datatype === 'text');
  return texts.flatMap(({ values }) => values.flatMap((value) => [value.id, ...value.aliases]));
}
