import { entityKey } from '../../domain';
import type { Table } from '../../parsing/parsed-document';
import type { Lexicon } from '../lexicon/lexicon';
import { readLabel } from '../lexicon/read-label';
import { labelledCells, readTable, subjectAxis } from '../tables/axis';
import { nameOfHeader } from '../tables/label-column';
import { nameOfRow } from '../tables/sized-row';
import { isShouted, type CapitalNames } from './capital-names';
import { nameOfCell } from './name-cell';
import { isNamingKey } from './naming-key';
import type { PlainWords } from './plain-words';
import type { Sightings } from './sightings';

/**
 * Names that labels tell of: on a table's subject axis, behind a key that asks for one, and as keys themselves.
 * Takes: "Foo 2" over a column, "Model: Foo Ridge", "Foo: 8,586 m" where Foo comes back
 * Refuses: "Chipset: Foo G4" (the value of a text), unless something else vouches for it
 */
export class LabelledNames {
  /** Keys of "key: value" that look like names. */
  private readonly keys = new Map<string, string>();
  /** Keys of what is the value of a text. */
  private readonly values = new Set<string>();

  constructor(private readonly lexicon: Lexicon) {}

  takeTable(table: Table, sightings: Sightings): void {
    for (const name of this.namesOf(table)) {
      sightings.vouch(name);
      if (name !== undefined) this.noteTable(entityKey(name), table);
    }
    for (const { label, value } of labelledCells(table, this.lexicon)) this.takeValue(label, value);
  }

  private namesOf(table: Table): readonly (string | undefined)[] {
    const reading = readTable(table, this.lexicon);
    if (reading?.orientation === 'rows')
      return table.rows.map((row) => nameOfRow(table, row, reading.labelColumn, this.lexicon)?.name);
    return subjectAxis(table, this.lexicon).map((cell) => nameOfHeader(cell, table, this.lexicon)?.name);
  }

  private noteTable(key: string, table: Table): void {
    const known = this.tables.get(key);
    if (known) known.add(table);
    else this.tables.set(key, new Set([table]));
  }

  /** "Foo: 8,586 m": a key that is no label and comes back is a name. */
  takePair(key: string, value: string, sightings: Sightings): void {
    if (isNamingKey(key, this.lexicon.vocabulary.subjectNouns)) sightings.vouch(nameOfCell(value, this.lexicon)?.name);
    const { name, aside } = nameOfCell(key, this.lexicon) ?? {};
    if (name !== undefined && aside !== undefined && SIZE.test(aside)) sightings.vouch(name);
    if (name !== undefined && name === key.trim()) this.keys.set(entityKey(name), name);
    this.takeValue(key, value);
  }

  private takeValue(label: string, value: string): void {
    const [property] = readLabel(label, this.lexicon)?.properties ?? [];
    if (property?.datatype === 'text') this.values.add(entityKey(value.replace(/\s*\([^)]*\)\s*$/, '')));
  }

  /** The tables in which a name is the label of a subject. */
  tablesOf(key: string): ReadonlySet<Table> {
    return this.tables.get(key) ?? NONE;
  }
  private readonly tables = new Map<string, Set<Table>>();

  /** "Chipset: Foo G4": what is the value of a text is no subject. */
  dropValues(sightings: Sightings): void {
    for (const key of this.values) if (sightings.get(key)?.vouched === false) sightings.delete(key);
  }

  /** Vouches for keys of odd spelling, and for those that come back as they stand: not for the "LYON:" of a report from Lyon. */
  settleKeys(sightings: Sightings, { capitals, makers, plainWords }: BesideKeys): void {
    for (const [key, surface] of this.keys) {
      const isOdd = /\d|\p{Ll}\p{Lu}/u.test(surface);
      const comesBack = capitals.countOf(key) > 1 && !(isShouted(surface) && capitals.surfaceOf(key) !== surface);
      if (!makers.has(key) && (isOdd || comesBack) && !plainWords.hold(surface)) sightings.vouch(surface);
    }
  }
}

/** "Foo Nano (3B)" as a key has a size, as only things have. */
const SIZE = /^\d{1,4}(?:\.\d)?[BMT]$/;

const NONE: ReadonlySet<Table> = new Set();

/** What else the document tells of a key. */
interface BesideKeys {
  readonly capitals: CapitalNames;
  readonly makers: ReadonlySet<string>;
  readonly plainWords: PlainWords;
}
