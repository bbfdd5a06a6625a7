import type { Claim, DocumentFacts } from '../domain';
import { readingOf, type Reading } from './compare';
import { isIsoDate, periodOf, type Period } from './time';
import type { Voice } from './voice';

/** A claim as it is heard: what it says, who stands behind it, and what time it speaks of. */
export class Testimony {
  readonly reading: Reading;

  constructor(
    readonly claim: Claim,
    readonly voice: Voice,
    readonly rank: 'preferred' | 'normal' | 'deprecated',
  ) {
    this.reading = readingOf(claim);
  }

  get document(): DocumentFacts | undefined {
    return this.voice.facts;
  }

  /** The day or days that it says it speaks of; only what the claim itself tells. */
  get asOf(): Period | undefined {
    const asOf = this.claim.qualifiers['as_of'];
    return isIsoDate(asOf) ? periodOf(asOf) : undefined;
  }

  /** When it was written down, ISO and as coarse as it is told: as_of, else when the cited work was read, else the document's date. */
  get told(): string | undefined {
    const asOf = this.claim.qualifiers['as_of'];
    return isIsoDate(asOf) ? asOf : (this.voice.readOn(this.claim.evidence) ?? this.voice.dated);
  }

  /** The last day of `told`: it was known by then. */
  get knownBy(): string | undefined {
    const { told } = this;
    return told === undefined ? undefined : periodOf(told).to;
  }
}
