import {
  plainValueOf,
  unitOf,
  type Claim,
  type ClaimId,
  type Conflict,
  type DataItem,
  type DataItemId,
  type DocumentFacts,
  type DocumentId,
  type Position,
  type Resolution,
  type Snak,
  type Subject,
  type SubjectId,
} from '../domain';
import { inWords, type LookAlike } from '../reconciliation';

/** Everything that a conflict refers to, looked up. */
export interface Surroundings {
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly documents: ReadonlyMap<DocumentId, DocumentFacts>;
  readonly subjects: ReadonlyMap<SubjectId, Subject>;
  readonly dataItems: ReadonlyMap<DataItemId, DataItem>;
  readonly resolutions: ReadonlyMap<DataItemId, Resolution>;
}

/** A conflict as it is printed: names instead of ids, quotes instead of claims. The published form of `conflicts --json`. */
export interface ConflictView {
  readonly id: string;
  readonly kind: string;
  readonly severity: string;
  readonly status: string;
  readonly subject: string;
  readonly property: string;
  readonly qualifiers: DataItem['separators'];
  readonly positions: readonly PositionView[];
  /** The resolved value; null when nothing could be preferred. */
  readonly preferred: PlainValue;
  readonly confidence: number | null;
  readonly reason: string;
}

export interface PositionView {
  /** Null when the position is that nobody disclosed it, or that there is none: `kind` tells. */
  readonly value: PlainValue;
  readonly unit: string | null;
  readonly kind: 'value' | 'not-disclosed' | 'none';
  /** Set when only a limit is given: "over 60%" is ">". */
  readonly bound: '<' | '<=' | '>' | '>=' | null;
  /** Only about so much, or an estimate. */
  readonly approximate: boolean;
  /** As a person would write it: "~8B parameters", "> 60% cheaper", "$0.15 per 1M tokens", "not disclosed". */
  readonly text: string;
  /** Uris, sorted. */
  readonly documents: readonly string[];
  readonly quotes: readonly string[];
  readonly origins: readonly string[];
}

type PlainValue = ReturnType<typeof plainValueOf> | null;

export function viewConflict(conflict: Conflict, around: Surroundings): ConflictView {
  const item = around.dataItems.get(conflict.dataItem);
  const resolution = around.resolutions.get(conflict.dataItem);
  return {
    id: conflict.id,
    kind: conflict.kind,
    severity: conflict.severity,
    status: conflict.status,
    subject: subjectName(item, around),
    property: item?.property ?? '',
    qualifiers: item?.separators ?? {},
    positions: conflict.positions.map((position) => viewPosition(position, around)),
    preferred: resolution?.chosen === undefined ? null : plainValue(resolution.chosen),
    confidence: resolution?.chosen === undefined ? null : resolution.confidence,
    reason: conflict.reason,
  };
}

function viewPosition(position: Position, around: Surroundings): PositionView {
  const claims = position.claims.flatMap((id) => around.claims.get(id) ?? []);
  return {
    value: plainValue(position.snak),
    unit: position.snak.kind === 'value' ? unitOf(position.snak.value) : null,
    kind: KIND_NAMES[position.snak.kind],
    bound: position.bound ?? null,
    approximate: position.approximate === true,
    text: inWords(position.snak, position),
    documents: [...new Set(position.documents.map((id) => around.documents.get(id)?.uri ?? id))].sort(),
    quotes: [...new Set(claims.flatMap((claim) => claim.evidence.map((evidence) => evidence.quote)))],
    origins: position.origins,
  };
}

const KIND_NAMES = { value: 'value', unknown: 'not-disclosed', none: 'none' } as const;

/** A near miss as it is printed by `conflicts --look-alikes`. */
export interface LookAlikeView {
  readonly relation: string;
  readonly subject: string;
  readonly property: string;
  readonly qualifiers: DataItem['separators'];
  readonly values: readonly PlainValue[];
  readonly documents: readonly string[];
  readonly reason: string;
}

export function viewLookAlike(lookAlike: LookAlike, around: Surroundings): LookAlikeView {
  const item = around.dataItems.get(lookAlike.dataItem);
  const claims = lookAlike.claims.flatMap((id) => around.claims.get(id) ?? []);
  return {
    relation: lookAlike.relation.kind,
    subject: subjectName(item, around),
    property: item?.property ?? '',
    qualifiers: item?.separators ?? {},
    values: claims.map((claim) => plainValue(claim.snak)),
    documents: claims.map((claim) => around.documents.get(claim.document)?.uri ?? claim.document),
    reason: lookAlike.relation.reason,
  };
}

function subjectName(item: DataItem | undefined, around: Surroundings): string {
  return item === undefined ? '' : (around.subjects.get(item.subject)?.name ?? item.subject);
}

function plainValue(snak: Snak): PlainValue {
  return snak.kind === 'value' ? plainValueOf(snak.value) : null;
}
