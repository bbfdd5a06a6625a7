import type { Claim, DocumentFacts, Evidence, Reference } from '../domain';
import { readingOf, type Reading } from './compare';
import { isIsoDate, periodOf, type Period } from './time';

/** A claim as it is heard: what it says, who stands behind it, and what time it speaks of. */
export class Testimony {
  readonly reading: Reading;

  constructor(
    readonly claim: Claim,
    readonly document: DocumentFacts | undefined,
    readonly rank: 'preferred' | 'normal' | 'deprecated',
  ) {
    this.reading = readingOf(claim);
  }

  /** The day or days that it says it speaks of; only what the claim itself tells. */
  get asOf(): Period | undefined {
    const asOf = this.claim.qualifiers['as_of'];
    return isIsoDate(asOf) ? periodOf(asOf) : undefined;
  }

  /** When it was written down, ISO and as coarse as it is told: as_of, else when the cited work was read, else the document's date. */
  get told(): string | undefined {
    const { claim, document } = this;
    const asOf = claim.qualifiers['as_of'];
    if (isIsoDate(asOf)) return asOf;
    const read = readOn(claim, document);
    if (read !== undefined) return read;
    if (isIsoDate(document?.published)) return document.published;
    return isIsoDate(document?.retrieved) ? document.retrieved : undefined;
  }

  /** The last day of `told`: it was known by then. */
  get knownBy(): string | undefined {
    const { told } = this;
    return told === undefined ? undefined : periodOf(told).to;
  }
}

/** The reference in whose entry the evidence stands: the document's own report of what that work says. */
export function entryOf(evidence: Evidence, document: DocumentFacts | undefined): Reference | undefined {
  return document?.references.find(({ span }) => span.start <= evidence.start && evidence.end <= span.end);
}

/** The earliest day on which one of the cited works was read: the claim was known by then. */
function readOn({ evidence }: Claim, document: DocumentFacts | undefined): string | undefined {
  let earliest: string | undefined;
  for (const { cites } of evidence) {
    if (cites.length === 0) continue;
    for (const { label, retrieved } of document?.references ?? []) {
      if (retrieved === undefined || !cites.includes(label) || !isIsoDate(retrieved)) continue;
      if (earliest === undefined || retrieved < earliest) earliest = retrieved;
    }
  }
  return earliest;
}
