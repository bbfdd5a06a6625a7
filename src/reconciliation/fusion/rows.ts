import { canonicalJson, type Qualifiers, type Snak } from '../../domain';
import type { Property, Vocabulary } from '../../vocabulary/vocabulary';
import type { FusionClaim } from './fusion';
import { GroupedInterning, Interning, sortByKey } from './interning';
import { Spellings } from './spellings';
import { valueKey } from './value-key';

export interface SlotKey {
  readonly subject: string;
  readonly property: string;
  readonly qualifiers: Qualifiers;
}

/** Claims as columns of numbers. */
export interface Rows {
  readonly slots: GroupedInterning;
  readonly keys: SlotKey[];
  readonly sources: Interning;
  readonly values: GroupedInterning;
  readonly snaks: Snak[];
  readonly properties: Interning;
  readonly slot: Int32Array;
  readonly source: Int32Array;
  readonly value: Int32Array;
  /** '' where nothing is dated. */
  readonly at: readonly string[];
}

export function internRows(claims: readonly FusionClaim[], vocabulary: Vocabulary): Rows {
  const n = claims.length;
  const rows: Rows = {
    slots: new GroupedInterning(),
    keys: [],
    sources: new Interning(),
    values: new GroupedInterning(),
    snaks: [],
    properties: new Interning(),
    slot: new Int32Array(n),
    source: new Int32Array(n),
    value: new Int32Array(n),
    at: claims.some(({ at }) => at !== undefined) ? claims.map(({ at }) => at ?? '') : [],
  };
  const spellings = new Spellings();
  for (let row = 0; row < n; row += 1) {
    const claim = claims[row] as FusionClaim;
    const property = rows.properties.indexOf(claim.property);
    rows.slot[row] = internSlot(rows, property, claim, vocabulary.properties.get(claim.property));
    rows.source[row] = rows.sources.indexOf(claim.source);
    rows.value[row] = internValue(rows, spellings, property, claim.snak);
  }
  spellings.mostSaid(rows.values.names.length).forEach((snak) => rows.snaks.push(snak));
  return withOriginsFor(claims, rows);
}

function internSlot(rows: Rows, group: number, claim: FusionClaim, property: Property | undefined): number {
  const separators = separatorsOf(claim, property);
  const slot = rows.slots.indexOf(group, slotName(claim.subject, separators));
  if (slot === rows.keys.length) rows.keys.push({ subject: claim.subject, property: claim.property, qualifiers: separators });
  return slot;
}

const NO_SEPARATORS: Qualifiers = {};

export function separatorsOf({ qualifiers }: Pick<FusionClaim, 'qualifiers'>, property: Property | undefined): Qualifiers {
  if (!qualifiers || !property || property.separators.length === 0) return NO_SEPARATORS;
  return Object.fromEntries(
    property.separators.flatMap((name) => (qualifiers[name] === undefined ? [] : [[name, qualifiers[name]]])),
  );
}

export function slotName(subject: string, separators: Qualifiers): string {
  return separators === NO_SEPARATORS ? subject : `${subject}\u0000${canonicalJson(separators).toLowerCase()}`;
}

/** Claims share the snaks that were read once, so most values are known by identity. */
function internValue(rows: Rows, spellings: Spellings, property: number, snak: Snak): number {
  const known = spellings.of(property, snak);
  if (known !== undefined) return known;
  const value = rows.values.indexOf(property, valueKey(snak));
  spellings.add(property, snak, value);
  return value;
}

/** A claim that cites a source which says the same of the slot is that source's voice, and adds none. */
function withOriginsFor(claims: readonly FusionClaim[], rows: Rows): Rows {
  if (!claims.some(({ cites }) => cites && cites.length > 0)) return rows;
  const said = new Set<string>();
  claims.forEach((_, row) => said.add(`${String(rows.slot[row])} ${String(rows.value[row])} ${String(rows.source[row])}`));
  const spoke = new Set<string>();
  claims.forEach((_, row) => spoke.add(`${String(rows.slot[row])} ${String(rows.source[row])}`));
  claims.forEach(({ cites = [] }, row) => {
    for (const name of cites) {
      const origin = rows.sources.indexOf(name);
      const agrees = said.has(`${String(rows.slot[row])} ${String(rows.value[row])} ${String(origin)}`);
      if (!agrees && spoke.has(`${String(rows.slot[row])} ${String(origin)}`)) continue;
      rows.source[row] = origin;
      break;
    }
  });
  return rows;
}

/** By slot, then value, then source, each in the order of names: counting sorts, the least important first. */
export function sortRows(rows: Rows): Int32Array {
  const properties = rows.properties.ranks();
  const arrival = new Int32Array(rows.slot.length).map((_, row) => row);
  const bySource = sortByKey(arrival, rows.source, rows.sources.ranks());
  const byValue = sortByKey(bySource, rows.value, rows.values.ranks(properties));
  return sortByKey(byValue, rows.slot, rows.slots.ranks(properties));
}

/** Where each slot's rows begin and end in the sorted order. */
export function* groupsOf(rows: Rows, order: Int32Array): Generator<{ readonly slot: number; readonly group: Int32Array }> {
  for (let from = 0; from < order.length;) {
    const slot = rows.slot[order[from] as number] as number;
    let to = from;
    while (to < order.length && rows.slot[order[to] as number] === slot) to += 1;
    yield { slot, group: order.subarray(from, to) };
    from = to;
  }
}
