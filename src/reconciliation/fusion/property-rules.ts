import type { Snak } from '../../domain';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { ChangeWatch } from './half-life';
import { ToleranceWatch } from './learnt-tolerance';
import { groupsOf, type Rows, type SlotKey } from './rows';
import { retoldBy } from './rounding';
import { isClock, numberOf } from './value-key';

/** How claims of a property are to be read: what the vocabulary says, and what its own claims tell where it says nothing. */
export interface PropertyRules {
  readonly tolerance: Tolerance;
  /** For times of day that differ by a minute here and there: the log chance that two claims of one slot are so many minutes apart. */
  readonly logChanceApart?: (minutes: number) => number;
  /** Days after which half of what was true then no longer is; Infinity where nothing changes or nothing is dated. */
  readonly halfLife: number;
}

interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

const NO_TOLERANCE: Tolerance = { relative: 0, absolute: 0 };
/** Claims of a slot that are compared pairwise for how long values hold. */
const MOST_WATCHED = 30;

/** By index of the property. */
export function learnPropertyRules(rows: Rows, order: Int32Array, vocabulary: Vocabulary): readonly PropertyRules[] {
  const halfLives = halfLivesOf(rows, order, vocabulary);
  const nearness = nearnessOf(rows, order, vocabulary);
  return rows.properties.names.map((_, property) => ({
    ...(nearness[property] ?? { tolerance: NO_TOLERANCE }),
    halfLife: halfLives.get(property) ?? Infinity,
  }));
}

function halfLivesOf(rows: Rows, order: Int32Array, vocabulary: Vocabulary): ReadonlyMap<number, number> {
  const watches = new Map<number, ChangeWatch>();
  if (rows.at.length === 0) return new Map();
  for (const { slot, group } of groupsOf(rows, order)) {
    const known = vocabulary.properties.get((rows.keys[slot] as SlotKey).property);
    if (known?.changes !== true) continue;
    const property = rows.slots.groups[slot] as number;
    const watch = watches.get(property) ?? new ChangeWatch();
    watches.set(property, watch);
    watch.see(
      Array.from(group.subarray(0, MOST_WATCHED), (row) => ({
        at: rows.at[row] ?? '',
        value: rows.value[row] as number,
        number: numberOfRow(rows, row),
      })),
      known.tolerance,
    );
  }
  return new Map([...watches].map(([property, watch]) => [property, watch.halfLife()]));
}

function nearnessOf(rows: Rows, order: Int32Array, vocabulary: Vocabulary): readonly Omit<PropertyRules, 'halfLife'>[] {
  const stated = rows.properties.names.map((name) => vocabulary.properties.get(name)?.tolerance ?? NO_TOLERANCE);
  const watches = new Map(stated.flatMap((tolerance, property) => (isSet(tolerance) ? [] : [[property, new ToleranceWatch()]])));
  if (watches.size > 0) watchNumbers(rows, order, watches);
  return stated.map((tolerance, property) => {
    const watch = watches.get(property);
    const logChanceApart = watch?.logChanceApart();
    return { tolerance: watch?.tolerance() ?? tolerance, ...(logChanceApart ? { logChanceApart } : {}) };
  });
}

function isSet({ relative, absolute }: Tolerance): boolean {
  return relative > 0 || absolute > 0;
}

function watchNumbers(rows: Rows, order: Int32Array, watches: ReadonlyMap<number, ToleranceWatch>): void {
  for (const { slot, group } of groupsOf(rows, order)) {
    const watch = watches.get(rows.slots.groups[slot] as number);
    if (!watch || watch.isFull || group.length < 2) continue;
    const snaks = bySource(rows, group).map((row) => rows.snaks[rows.value[row] as number] as Snak);
    watch.see(snaks.map(numberOf), isClock(snaks[0]), snaks.map(retoldBy));
  }
}

/** Rows of a slot in the order of their sources, not of their values: neighbours then are a fair pair. */
function bySource({ sources, source }: Rows, group: Int32Array): number[] {
  const name = (row: number): string => sources.names[source[row] as number] as string;
  return [...group].sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
}

function numberOfRow(rows: Rows, row: number): number {
  return numberOf(rows.snaks[rows.value[row] as number] as Snak);
}
