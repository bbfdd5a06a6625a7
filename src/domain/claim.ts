import { groupBy } from '../util/group-by';
import { aDataItem, subjectId } from './data-item';
import type { Evidence } from './evidence';
import {
  canonicalJson,
  contentHash,
  type ClaimId,
  type DataItemId,
  type DecisionId,
  type DocumentId,
  type SourceId,
  type SubjectId,
} from './ids';
import type { Document } from './document';
import type { Mention } from './mention';
import type { Qualifiers } from './qualifiers';
import type { Snak } from './snak';
import { sourceId } from './source';

/** One document's assertion. Immutable; said twice in a document it is one claim with two evidences. */
export interface Claim {
  readonly id: ClaimId;
  readonly document: DocumentId;
  readonly subject: SubjectId;
  readonly property: string;
  readonly snak: Snak;
  readonly qualifiers: Qualifiers;
  /** The slot it falls into. */
  readonly dataItem: DataItemId;
  /** At least one, in order of appearance. */
  readonly evidence: readonly Evidence[];
  /** Sources of the cited references; sorted, without repeats. */
  readonly cites: readonly SourceId[];
  /** The source that `measured_by` names. */
  readonly measurer?: SourceId;
  /** The surest mention's, 0 to 1. */
  readonly confidence: number;
  readonly madeBy: readonly string[];
  readonly inferred: readonly string[];
  /** What its words name, where editors count that subject as another: `subject` and `dataItem` are then those that it is counted under. */
  readonly asWritten?: { readonly subject: SubjectId; readonly dataItem: DataItemId };
  /** An editor put another claim in its place: it stays to be seen and has no say. */
  readonly supersededBy?: Correction;
  /** The claim in whose place an editor put it. */
  readonly supersedes?: Correction;
}

/** The other claim of a correction, and the decision that made it. */
export interface Correction {
  readonly claim: ClaimId;
  readonly decision: DecisionId;
}

/** What a claim says, as a text: two claims of one document that say the same are one. */
export function contentOf({
  subject,
  property,
  snak,
  qualifiers,
}: {
  readonly subject: string;
  readonly property: string;
  readonly snak: Snak;
  readonly qualifiers: Qualifiers;
}): string {
  return canonicalJson([subject, property, withoutSpelling(snak), qualifiers]);
}

export function claimIdOf(document: DocumentId, content: string): ClaimId {
  return `claim:${contentHash(document, content)}`;
}

/** Mentions of one document to claims: same subject, snak and qualifiers are one claim. Order of first appearance. */
export function claimsOf(
  document: Pick<Document, 'id' | 'references'>,
  mentions: readonly Mention[],
  separatorsOf: (property: string) => readonly string[],
): Claim[] {
  const groups = groupBy(mentions, ({ subject, property, snak, qualifiers }) =>
    contentOf({ subject: subject.key, property, snak, qualifiers }),
  );
  const sources = new Map(document.references.map((reference) => [reference.label, reference.source]));
  return [...groups].map(([content, group]) => claimOf(document.id, content, group, separatorsOf, sources));
}

function claimOf(
  document: DocumentId,
  content: string,
  group: readonly Mention[],
  separatorsOf: (property: string) => readonly string[],
  sources: ReadonlyMap<string, SourceId>,
): Claim {
  const first = group[0] as Mention;
  const best = group.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const subject = subjectId(first.subject.key);
  const measuredBy = first.qualifiers['measured_by'];
  const labels = group.flatMap((mention) => mention.evidence.cites);
  return {
    id: claimIdOf(document, content),
    document,
    subject,
    property: first.property,
    snak: best.snak,
    qualifiers: first.qualifiers,
    dataItem: aDataItem(subject, first.property, first.qualifiers, separatorsOf(first.property)).id,
    evidence: group.map((mention) => mention.evidence).sort((a, b) => a.start - b.start || a.end - b.end),
    cites: [...new Set(labels.flatMap((label) => sources.get(label) ?? []))].sort(),
    ...(typeof measuredBy === 'string' ? { measurer: sourceId(measuredBy) } : {}),
    confidence: best.confidence,
    madeBy: best.madeBy,
    inferred: best.inferred,
  };
}

/** "82%" and "82.0%" in one document are one claim; precision is read from the spelling of the surest mention. */
function withoutSpelling(snak: Snak): unknown {
  if (snak.kind !== 'value' || !('written' in snak.value)) return snak;
  const { written: _written, ...value } = snak.value;
  return { kind: snak.kind, value };
}
