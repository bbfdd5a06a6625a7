import { entityKey } from './entity-key';
import { contentHash, type DataItemId, type SubjectId } from './ids';
import type { Qualifiers, QualifierValue } from './qualifiers';

/** The slot: subject, property, and the qualifiers that separate. Claims can only conflict inside one, or with a comparison across two. */
export interface DataItem {
  readonly id: DataItemId;
  readonly subject: SubjectId;
  readonly property: string;
  /** Only the separators, as first spelled; identity folds spelling. */
  readonly separators: Qualifiers;
  /** The subjects that `versus` names, when it is a comparison. */
  readonly versus: readonly SubjectId[];
}

export function aDataItem(subject: SubjectId, property: string, qualifiers: Qualifiers, separators: readonly string[]): DataItem {
  const kept = Object.fromEntries(
    separators.flatMap((name) => (qualifiers[name] === undefined ? [] : [[name, qualifiers[name]]])),
  );
  const folded = Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, foldQualifier(value)]));
  return {
    id: `item:${contentHash(subject, property, folded)}`,
    subject,
    property,
    separators: kept,
    versus: [kept['versus'] ?? []].flat().map((name) => subjectId(String(name))),
  };
}

/** Whether two sets of conditions fall into one slot, as their ids would say, without working out ids. */
export function hasSameSeparators(a: Qualifiers, b: Qualifiers, separators: readonly string[]): boolean {
  return separators.every((name) => isSameQualifier(a[name], b[name]));
}

function isSameQualifier(a: QualifierValue | undefined, b: QualifierValue | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return JSON.stringify(foldQualifier(a)) === JSON.stringify(foldQualifier(b));
}

export function subjectId(nameOrKey: string): SubjectId {
  return `subject:${entityKey(nameOrKey)}`;
}

/** A list of one name is that name: "versus GPT-4" is one slot however it was read. */
function foldQualifier(value: QualifierValue): unknown {
  if (typeof value === 'string') return entityKey(value);
  if (typeof value !== 'object') return value;
  const keys = value.map(entityKey).sort();
  return keys.length === 1 ? keys[0] : keys;
}
