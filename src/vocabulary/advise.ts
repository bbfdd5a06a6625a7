import { adviseOnCues } from './advise-on-cues';
import { adviseOnUnits } from './advise-on-units';
import type { Fields } from './fields';
import type { Property, Term, Vocabulary } from './vocabulary';

/** Qualifiers that are read from the words around without a list: what a value holds for, and what it is compared with. */
const UNLISTED = ['condition', 'versus'];

/** What does something for some datatypes only. Where a text has a unit it is a scale of signs ("$-scale"). */
const ONLY_FOR: Readonly<Record<string, readonly Property['datatype'][]>> = {
  range: ['quantity', 'money'],
  tolerance: ['quantity', 'money'],
  unit: ['quantity', 'money', 'text'],
  units: ['quantity', 'money'],
  values: ['text', 'entity', 'set', 'ratio'],
  compares: ['ratio'],
  starts: ['date'],
  ends: ['date'],
  in_name: ['date'],
  official: ['entity'],
  unique: ['flag'],
};

/** What is no mistake in a vocabulary, but hardly meant, with its line: it has no effect, or another than it seems to have. */
export function advise(rows: readonly Fields[], { properties, terms }: Pick<Vocabulary, 'properties' | 'terms'>): void {
  const owners = new Map<string, Property>();
  for (const row of rows) {
    const property = properties.get(row.text('id') ?? '');
    if (property === undefined) continue;
    adviseOnFields(row, property);
    adviseOnSeparators(row, property, terms);
    adviseOnSharedAliases(row, property, owners);
    adviseOnWords(row, property);
    adviseOnUnits(row, property);
    adviseOnCues(row, property, properties);
  }
}

function adviseOnFields(row: Fields, { datatype, tolerance, separators, values }: Property): void {
  for (const name of row.names()) {
    const types = ONLY_FOR[name];
    if (types?.includes(datatype) === false) row.doubt(name, `does nothing for a ${datatype}, only for ${types.join(', ')}`);
  }
  if (tolerance.relative >= 1) row.doubt('tolerance', 'lets any two values agree; write 0.01 for one percent');
  if (datatype !== 'ratio') return;
  if (values.length === 0) row.doubt('id', 'is a ratio without directions; write values: [cheaper, more expensive]');
  if (!separators.includes('versus')) row.doubt('id', 'is a ratio of one subject to another; write separators: [versus]');
}

function adviseOnSeparators(row: Fields, { separators }: Property, terms: Vocabulary['terms']): void {
  for (const name of separators.filter((each) => !terms.has(each) && !UNLISTED.includes(each))) {
    row.doubt(
      'separators',
      `"${name}" has no values under "terms": documents are not read for it; write terms: { ${name}: [...] }`,
    );
  }
}

/** "Input" may well be a price and a modality, for a value tells which; two properties of one datatype take each other's values. */
function adviseOnSharedAliases(row: Fields, property: Property, owners: Map<string, Property>): void {
  for (const alias of new Set(property.aliases)) {
    const key = `${property.datatype} ${plain(alias)}`;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, property);
    else if (owner !== property && owner.unit === property.unit)
      row.doubt(
        'aliases',
        `"${alias}" is an alias of "${owner.id}" as well, which takes the same values; leave it to one of them`,
      );
  }
}

function adviseOnWords(row: Fields, { aliases, cues, anticues, values }: Property): void {
  const own = new Set([...aliases, ...cues].map(plain));
  for (const word of anticues.filter((anticue) => own.has(plain(anticue))))
    row.doubt(
      'anticues',
      `"${word}" is an alias or a cue as well, and forbids whatever that would find; leave it to one of them`,
    );
  for (const name of repeated(values)) row.doubt('values', `"${name}" stands for two values; leave it to one of them`);
}

function repeated(terms: readonly Term[]): string[] {
  const names = terms.flatMap(({ id, aliases }) => [...new Set([id, ...aliases].map(plain))]);
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
