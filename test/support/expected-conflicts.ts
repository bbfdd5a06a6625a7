import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  entityKey,
  plainValueOf,
  subjectId,
  type Claim,
  type Conflict,
  type DataItem,
  type Position,
  type Qualifiers,
  type Snak,
} from '../../src/domain';
import type { Reconciliation, ReconciliationInput } from '../../src/reconciliation';
import { termOf } from '../../src/reconciliation/compare';
import type { Term, Vocabulary } from '../../src/vocabulary';

/** seeds/expected-conflicts.json held against a reconciliation: its form is described in seeds/README.md. Documents are not compared, only what they say. */
export interface Comparison {
  readonly conflicts: readonly FoundConflict[];
  readonly nearMisses: readonly FoundNearMiss[];
}

export interface FoundConflict {
  readonly id: string;
  readonly expected: { readonly kind: string; readonly severity: string };
  /** What was found on its slot: of the expected kind where there is one, else of another. */
  readonly found?: Conflict;
  readonly isRightKind: boolean;
  /** Whether every expected position of the slot itself has its own. */
  readonly hasAllPositions: boolean;
  /** Whether the resolution chose the value to prefer; undefined where none is named. */
  readonly isPreferred?: boolean;
}

export interface FoundNearMiss {
  readonly id: string;
  /** The conflict that wrongly holds two of its sides against each other. */
  readonly flagged?: Conflict;
  /** The relation named for it in the look-alikes; "other slot" when its sides are about different subjects or properties. */
  readonly excuse?: string;
  readonly expected: string;
}

interface Statement {
  readonly subject?: string;
  readonly property?: string;
  readonly qualifiers?: Qualifiers;
  readonly kind: string;
  readonly value?: unknown;
}
/** A side of a near miss: its slot, and qualifiers where it is not the plain one. */
type Sided = Statement & { readonly subject: string; readonly property: string };
interface Expectations {
  readonly conflicts: readonly (Statement & {
    readonly id: string;
    readonly severity: string;
    readonly subject: string;
    readonly property: string;
    readonly positions: readonly Statement[];
    readonly preferred?: unknown;
  })[];
  readonly nearMisses: readonly {
    readonly id: string;
    readonly relation: string;
    readonly sides: readonly Sided[];
  }[];
}

export function expectations(): Expectations {
  return JSON.parse(readFileSync(join(__dirname, '../../seeds/expected-conflicts.json'), 'utf8')) as Expectations;
}

export function compareWithExpected(
  input: ReconciliationInput,
  reconciliation: Reconciliation,
  expected = expectations(),
): Comparison {
  return {
    conflicts: expected.conflicts.map((conflict) => findConflict(conflict, input, reconciliation)),
    nearMisses: expected.nearMisses.map((nearMiss) => findNearMiss(nearMiss, input, reconciliation)),
  };
}

function findConflict(
  expected: Expectations['conflicts'][number],
  input: ReconciliationInput,
  { conflicts, resolutions }: Reconciliation,
): FoundConflict {
  const there = conflicts.filter((conflict) => isNear(input.dataItems.get(conflict.dataItem), expected, input.vocabulary));
  const right = there.filter(({ kind }) => kind === expected.kind);
  const own = expected.positions.filter((position) => position.subject === undefined && position.property === undefined);
  const full = right.find((conflict) => holdsAll(conflict, own));
  const found = full ?? right[0] ?? there[0];
  const resolution = resolutions.find(({ dataItem }) => dataItem === found?.dataItem);
  return {
    id: expected.id,
    expected: { kind: expected.kind, severity: expected.severity },
    ...(found === undefined ? {} : { found }),
    isRightKind: right.length > 0,
    hasAllPositions: full !== undefined,
    ...(expected.preferred === undefined || resolution === undefined
      ? {}
      : { isPreferred: resolution.chosen !== undefined && saysValue(preferredIn(found, resolution.chosen), expected.preferred) }),
  };
}

/** Where a citation is wrong, the question is what the cited work says, whatever the slot holds today. */
function preferredIn(conflict: Conflict | undefined, chosen: Snak): Snak {
  return conflict?.kind === 'ATTRIBUTION' ? (conflict.positions[0]?.snak ?? chosen) : chosen;
}

function holdsAll({ positions }: Conflict, statements: readonly Statement[]): boolean {
  return statements.every((statement) => positions.some((position) => says(position, statement)));
}

function findNearMiss(
  { id, relation, sides }: Expectations['nearMisses'][number],
  input: ReconciliationInput,
  { conflicts, lookAlikes }: Reconciliation,
): FoundNearMiss {
  const flagged = conflicts.find((conflict) => isSlotOfAll(conflict, sides, input) && opposes(conflict, sides, input));
  const alike = lookAlikes.find(({ claims }) => {
    const said = claims.map((claim) => input.claims.find((other) => other.id === claim));
    return [sides, [...sides].reverse()].some(([one, other]) =>
      [one, other].every((side, index) => {
        const claim = said[index];
        return side !== undefined && claim !== undefined && isSaidBy(claim, side, input);
      }),
    );
  });
  const isOtherSlot = new Set(sides.map(({ subject, property }) => `${subject} ${property}`)).size > 1;
  return {
    id,
    expected: relation,
    ...(flagged === undefined ? {} : { flagged }),
    ...(alike !== undefined ? { excuse: alike.relation.kind } : isOtherSlot ? { excuse: 'other slot' } : {}),
  };
}

function isSlotOfAll(conflict: Conflict, sides: readonly Sided[], input: ReconciliationInput): boolean {
  return sides.every((side) => isSlot(input.dataItems.get(conflict.dataItem), side, input.vocabulary));
}

/** A claim of one side stands in a position, and one of the other in another position, that its own claim is not in. */
function opposes({ positions }: Conflict, sides: readonly Sided[], input: ReconciliationInput): boolean {
  const at = sides.map((side) => {
    const claims = new Set<string>(input.claims.filter((claim) => isSaidBy(claim, side, input)).map(({ id }) => id));
    return positions.flatMap((position, index) => (position.claims.some((claim) => claims.has(claim)) ? [index] : []));
  });
  return at.some((one, index) =>
    at.slice(index + 1).some((other) => one.length > 0 && other.length > 0 && new Set([...one, ...other]).size > 1),
  );
}

/** The claims of a side: its slot, its value, and those of its qualifiers that do not separate (as_of, event). */
function isSaidBy(claim: Claim, side: Sided, input: ReconciliationInput): boolean {
  if (!isSlot(input.dataItems.get(claim.dataItem), side, input.vocabulary) || !saysStatement(claim.snak, side)) return false;
  const further = Object.entries(side.qualifiers ?? {}).filter(([name]) => !SEPARATING.has(name));
  return further.every(([name, value]) => spelled(claim.qualifiers[name]) === spelled(value));
}

/** As isSlot, but the slot may be set apart by more than the expectation names ("fine-tuning", found on one platform). */
function isNear(item: DataItem | undefined, { subject, property, qualifiers }: Statement, vocabulary: Vocabulary): boolean {
  if (item === undefined || item.property !== property || subject === undefined || item.subject !== subjectId(subject))
    return false;
  const asked = Object.entries(qualifiers ?? {}).filter(([name]) => SEPARATING.has(name));
  return asked.every(([name, value]) => isSameTerm(item.separators[name], value, vocabulary.terms.get(name)));
}

function isSlot(item: DataItem | undefined, { subject, property, qualifiers }: Statement, vocabulary: Vocabulary): boolean {
  if (item === undefined || item.property !== property || subject === undefined || item.subject !== subjectId(subject))
    return false;
  const asked = Object.entries(qualifiers ?? {}).filter(([name]) => SEPARATING.has(name));
  const isThere = asked.every(([name, value]) => isSameTerm(item.separators[name], value, vocabulary.terms.get(name)));
  return isThere && Object.keys(item.separators).every((name) => asked.some(([other]) => other === name));
}

const SEPARATING = new Set(['benchmark', 'tier', 'platform', 'condition', 'stage', 'scope', 'standard', 'versus']);

/** Whatever its spelling: "LMSYS Chatbot Arena" is LMArena. */
function isSameTerm(one: unknown, other: unknown, terms: readonly Term[] = []): boolean {
  const known = (value: unknown): unknown => (typeof value === 'string' ? (termOf(value, terms) ?? value) : value);
  const [a, b] = [one, other].map((value) => (Array.isArray(value) ? value.map(known) : known(value)));
  return spelled(a) === spelled(b);
}

function spelled(value: unknown): string {
  return [value ?? '']
    .flat()
    .map((part) => entityKey(typeof part === 'string' ? part : JSON.stringify(part)))
    .join();
}

function says(position: Position, statement: Statement): boolean {
  return saysStatement(position.snak, statement);
}

function saysStatement(snak: Snak, { kind, value }: Statement): boolean {
  if (kind === 'unknown' || kind === 'none') return snak.kind === kind;
  return saysValue(snak, value);
}

function saysValue(snak: Snak, value: unknown): boolean {
  if (snak.kind !== 'value') return false;
  const plain = plainValueOf(snak.value);
  if (typeof plain === 'object') return [...plain].map(String).sort().join() === [value].flat().map(String).sort().join();
  if (typeof plain === 'string') return entityKey(plain) === entityKey(String(value));
  return plain === value;
}
