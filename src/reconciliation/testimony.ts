import type { Claim, Evidence, Reference, DocumentFacts } from '../domain';
import type { Reading } from './compare';
import { isIsoDate, periodOf, type Period } from './time';

/** A claim as it is heard: what it says, who stands behind it, and what time it speaks of. */
export interface Testimony {
  readonly claim: Claim;
  readonly reading: Reading;
  readonly document?: DocumentFacts;
  /** The day or days that it says it speaks of; only what the claim itself tells. */
  readonly asOf?: Period;
  /** When it was written down, ISO and as coarse as it is told: as_of, else when the cited work was read, else the document's date. */
  readonly told?: string;
  /** The last day of `told`: it was known by then. */
  readonly knownBy?: string;
  readonly rank: 'preferred' | 'normal' | 'deprecated';
}

export function hear(claim: Claim, reading: Reading, document: DocumentFacts | undefined, rank: Testimony['rank']): Testimony {
  const asOf = claim.qualifiers['as_of'];
  const period = isIsoDate(asOf) ? periodOf(asOf) : undefined;
  const told = [asOf, readOn(claim, document), document?.published, document?.retrieved].find(isIsoDate);
  return {
    claim,
    reading,
    ...(document === undefined ? {} : { document }),
    ...(period === undefined ? {} : { asOf: period }),
    ...(told === undefined ? {} : { told, knownBy: periodOf(told).to }),
    rank,
  };
}

/** The reference in whose entry the evidence stands: the document's own report of what that work says. */
export function entryOf(evidence: Evidence, document: DocumentFacts | undefined): Reference | undefined {
  return document?.references.find(({ span }) => span.start <= evidence.start && evidence.end <= span.end);
}

/** The earliest day on which one of the cited works was read: the claim was known by then. */
function readOn(claim: Claim, document: DocumentFacts | undefined): string | undefined {
  const cited = new Set(claim.evidence.flatMap((evidence) => evidence.cites));
  const days = (document?.references ?? []).flatMap(({ label, retrieved }) =>
    cited.has(label) && isIsoDate(retrieved) ? [retrieved] : [],
  );
  return days.sort()[0];
}
