import type { QualifierValue, Relation } from '../domain';
import type { Property } from '../vocabulary';
import type { Side } from './sides';
import type { Testimony } from './testimony';
import { isApart } from './time';

/**
 * Qualifiers that set two claims apart when both carry them and they differ. `measured_by` is not among them: two measurers of one
 * thing should agree, and where they do not, a reader wants to know.
 */
const SETTING_APART = [
  'scope',
  'event',
  'channel',
  'stage',
  'standard',
  'condition',
  'tier',
  'platform',
  'metric',
  'region',
  'surface_version',
];
const SETS_APART = new Set(SETTING_APART);

/** Why two differing claims of one slot can both be true, if their qualifiers say so. */
export function excuseOf(a: Testimony, b: Testimony, property: Property): Relation | undefined {
  return otherScope(a, b, property) ?? otherTime(a, b, property);
}

/** Whether qualifiers excuse every pair of claims of the two sides. A claim without such qualifiers is never excused, so most are told by a look. */
export function isExcused(one: Side, other: Side, property: Property): boolean {
  const isOpen = (testimony: Testimony) => canBeExcused(testimony, property);
  if (!one.testimonies.every(isOpen) || !other.testimonies.every(isOpen)) return false;
  return one.testimonies.every((a) => other.testimonies.every((b) => excuseOf(a, b, property) !== undefined));
}

function canBeExcused({ claim: { qualifiers } }: Testimony, property: Property): boolean {
  if (property.changes && qualifiers['as_of'] !== undefined) return true;
  for (const name in qualifiers) if (SETS_APART.has(name) && !property.separators.includes(name)) return true;
  return false;
}

function otherScope(a: Testimony, b: Testimony, property: Property): Relation | undefined {
  const name = SETTING_APART.find((qualifier) => !property.separators.includes(qualifier) && differ(a, b, qualifier));
  if (name === undefined) return undefined;
  const [one, other] = [a, b].map(({ claim }) => say(claim.qualifiers[name])) as [string, string];
  return { kind: 'DIFFERENT_SCOPE', rule: 'qualifier@1', reason: `not about the same ${name}: ${one} and ${other}` };
}

/** Only where true values change, and only when both say when: an undated claim cannot be excused by time. */
function otherTime(a: Testimony, b: Testimony, property: Property): Relation | undefined {
  if (!property.changes) return undefined;
  const [before, after] = [a.asOf, b.asOf];
  if (before === undefined || after === undefined || !isApart(before, after)) return undefined;
  const [one, other] = [a, b].map(({ claim }) => say(claim.qualifiers['as_of'])) as [string, string];
  return { kind: 'DIFFERENT_TIME', rule: 'as-of@1', reason: `not of the same time: ${one} and ${other}` };
}

function differ(a: Testimony, b: Testimony, qualifier: string): boolean {
  const [one, other] = [a.claim.qualifiers[qualifier], b.claim.qualifiers[qualifier]];
  return one !== undefined && other !== undefined && say(one).toLowerCase() !== say(other).toLowerCase();
}

function say(value: QualifierValue | undefined): string {
  return value === undefined ? '' : [value].flat().join(', ');
}
