import {
  aDataItem,
  claimIdOf,
  contentOf,
  subjectId,
  type Claim,
  type DataItem,
  type Decision,
  type Document,
  type QualifierValue,
  type Source,
  type Subject,
  type SubjectId,
} from '../../domain';
import type { Rulings } from '../../reconciliation';
import { byId } from '../../util/by-id';
import { unique } from '../../util/unique';
import type { Vocabulary } from '../../vocabulary';
import { readingOf, type CorrectionDetail } from './correct';

/** What the editors decided on who is who and what was misread; decides nothing where nobody did. */
export interface Standing {
  readonly rulings: Rulings;
  readonly vocabulary: Vocabulary;
}

/**
 * The claims of one document as editors have them stand: misread ones superseded by the right ones, each counted under the subject that it is
 * about. A function of what was read and of the decisions alone: reading the document again, and rebuilding, end in the same.
 */
export function standingClaims(document: Pick<Document, 'id' | 'uri'>, read: readonly Claim[], standing: Standing): Claim[] {
  return corrected(document, read, standing).map((claim) => placed(claim, standing));
}

/** As the document was read, without any decision. Claims that a correction made are left out. */
export function asRead(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ madeBy }) => madeBy[0] !== BY_CORRECTION).map(withoutDecisions);
}

const BY_CORRECTION = 'correction';

function withoutDecisions({ asWritten, supersededBy: _right, supersedes: _wrong, ...claim }: Claim): Claim {
  return { ...claim, ...asWritten };
}

function corrected(document: Pick<Document, 'id' | 'uri'>, read: readonly Claim[], { rulings, vocabulary }: Standing): Claim[] {
  const claims = new Map(read.map((claim) => [claim.id, claim]));
  for (const correction of rulings.corrections) {
    const wrong = [...claims.values()].find((claim) => isMeant(correction, claim, document));
    if (wrong === undefined) continue;
    const right = rightClaim(wrong, correction, vocabulary);
    const { supersededBy: _back, ...there } = claims.get(right.id) ?? right;
    claims.set(wrong.id, { ...wrong, supersededBy: { claim: right.id, decision: correction.id } });
    claims.set(right.id, { ...there, supersedes: { claim: wrong.id, decision: correction.id } });
  }
  return [...claims.values()];
}

/** That very claim; or the same reading of the same words in another version of the document. */
function isMeant({ target, detail }: Decision, claim: Claim, { id, uri }: Pick<Document, 'id' | 'uri'>): boolean {
  if (claim.supersededBy !== undefined) return false;
  if (claim.id === target) return true;
  const { document, uri: where, content, quotes } = detail as unknown as CorrectionDetail;
  return (
    id !== document &&
    uri === where &&
    contentOf(readingOf(claim)) === content &&
    claim.evidence.some(({ quote }) => quotes.includes(quote))
  );
}

/** From the same words, as the editor reads them: so it is sure, and nothing in it is inferred. */
function rightClaim(wrong: Claim, { detail }: Decision, vocabulary: Vocabulary): Claim {
  const { to, sources } = detail as unknown as CorrectionDetail;
  const subject = subjectId(to.subject);
  const { measurer: _measurer, supersedes: _older, asWritten: _place, ...kept } = wrong;
  const measurer = sources[0]?.id;
  return {
    ...kept,
    id: claimIdOf(wrong.document, contentOf(to)),
    subject,
    property: to.property,
    snak: to.snak,
    qualifiers: to.qualifiers,
    dataItem: aDataItem(subject, to.property, to.qualifiers, separatorsOf(vocabulary, to.property)).id,
    ...(measurer === undefined ? {} : { measurer }),
    confidence: 1,
    madeBy: [BY_CORRECTION],
    inferred: [],
  };
}

/** Under the subject that it is counted as, in the slot of that subject; also where it only compares with one that is counted as another. */
export function placed(claim: Claim, standing: Standing): Claim {
  const { asWritten, ...rest } = claim;
  const written = asWritten ?? { subject: claim.subject, dataItem: claim.dataItem };
  const item = slotOf({ ...rest, ...written }, standing);
  if (item.id === written.dataItem) return { ...rest, ...written };
  return { ...rest, subject: item.subject, dataItem: item.id, asWritten: written };
}

/** The slot that a claim as written falls into. */
function slotOf({ id, subject, property, qualifiers }: Claim, { rulings, vocabulary }: Standing): DataItem {
  const counted = rulings.subjectOf(rulings.partOf(id) ?? subject);
  return aDataItem(counted, property, withVersus(qualifiers, rulings), separatorsOf(vocabulary, property));
}

function withVersus(qualifiers: Claim['qualifiers'], rulings: Rulings): Claim['qualifiers'] {
  const { versus } = qualifiers;
  if (versus === undefined) return qualifiers;
  const named = (name: string) => {
    const id = subjectId(name);
    const counted = rulings.subjectOf(id);
    return counted === id ? name : counted.slice('subject:'.length);
  };
  const names: QualifierValue = typeof versus === 'object' ? versus.map(named) : named(String(versus));
  return { ...qualifiers, versus: names };
}

function separatorsOf({ properties }: Vocabulary, property: string): readonly string[] {
  return properties.get(property)?.separators ?? [];
}

/** What claims as they stand fill and name beside what the documents themselves brought. */
export function standingSlots(claims: readonly Claim[], standing: Standing): DataItem[] {
  return [
    ...byId(
      claims.map((claim) => {
        const written = claim.asWritten ?? { subject: claim.subject, dataItem: claim.dataItem };
        return slotOf({ ...claim, ...written }, standing);
      }),
    ).values(),
  ];
}

/** Subjects and sources that only decisions name, by those decisions. */
export function namedByDecisions(decisions: readonly Decision[]): {
  readonly subjects: Map<SubjectId, Subject>;
  readonly sources: Source[];
} {
  const subjects = decisions.flatMap(({ detail }) => (detail['subjects'] ?? []) as Subject[]);
  const sources = decisions.flatMap(({ act, detail }) => (act === 'correct' ? (detail['sources'] as Source[]) : []));
  return { subjects: byId<Subject>(subjects), sources: [...byId(sources).values()] };
}

/** Everything that the slots name as subjects. */
export function subjectsOf(slots: readonly DataItem[]): SubjectId[] {
  return unique(slots.flatMap(({ subject, versus }) => [subject, ...versus]));
}
