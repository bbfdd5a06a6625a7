import type { Claim, Evidence, Reference } from '../domain';
import type { Reading } from './compare';
import type { DocumentFacts } from './reconciliation';
import { isIsoDate, periodOf, type Period } from './time';

/** A claim as it is heard: what it says, who stands behind it, and what time it speaks of. */
export interface Testimony {
  readonly claim: Claim;
  readonly reading: Reading;
  readonly document?: DocumentFacts;
  /** The day or days that it says it speaks of; only what the claim itself tells. */
  readonly asOf?: Period;
  /** It was written down by then: `asOf`, else when the cited work was read, else when the document was published or read. */
  readonly knownBy?: string;
  readonly rank: 'preferred' | 'normal' | 'deprecated';
}

export function hear(claim: Claim, reading: Reading, document: DocumentFacts | undefined, rank: Testimony['rank']): Testimony {
  const asOf = claim.qualifiers['as_of'];
  const period = isIsoDate(asOf) ? periodOf(asOf) : undefined;
  const knownBy = period?.to ?? lastDay(readOn(claim, document) ?? document?.published ?? document?.retrieved);
  return {
    claim,
    reading,
    ...(document === undefined ? {} : { document }),
    ...(period === undefined ? {} : { asOf: period }),
    ...(knownBy === undefined ? {} : { knownBy }),
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

function lastDay(iso: string | undefined): string | undefined {
  return isIsoDate(iso) ? periodOf(iso).to : undefined;
}
