import type { DocumentFacts, DocumentId, Evidence, Reference } from '../domain';
import type { Origin } from './lineage';
import { isIsoDate } from './time';

/** A document with what each of its claims would ask of it again: worked out once, as a document makes hundreds of claims. */
export class Voice {
  /** Whose word the document's own is; see lineage.ts, which works it out. */
  own: readonly Origin[] | undefined = undefined;
  /** When it was published, else when it was fetched; ISO, undefined where it does not tell. */
  readonly dated: string | undefined;
  /** References that say when they were read. */
  private readonly dating: readonly (Reference & { readonly retrieved: string })[];
  /** Where its reference list begins and ends: most evidence stands before it. */
  private readonly entries = { from: Infinity, to: -Infinity };

  constructor(
    readonly id: DocumentId,
    readonly facts: DocumentFacts | undefined,
  ) {
    const references = facts?.references ?? [];
    this.dated = [facts?.published, facts?.retrieved].find(isIsoDate);
    this.dating = references.filter((reference): reference is Reference & { retrieved: string } =>
      isIsoDate(reference.retrieved),
    );
    for (const { span } of references) {
      this.entries.from = Math.min(this.entries.from, span.start);
      this.entries.to = Math.max(this.entries.to, span.end);
    }
  }

  /** The reference in whose entry the evidence stands: the document's own report of what that work says. */
  entryOf({ start, end }: Evidence): Reference | undefined {
    if (start < this.entries.from || end > this.entries.to) return undefined;
    return this.facts?.references.find(({ span }) => span.start <= start && end <= span.end);
  }

  /** The earliest day on which one of the works cited there was read: the claim was known by then. */
  readOn(evidence: readonly Evidence[]): string | undefined {
    let earliest: string | undefined;
    for (const { label, retrieved } of this.dating) {
      if (earliest !== undefined && retrieved >= earliest) continue;
      if (evidence.some(({ cites }) => cites.includes(label))) earliest = retrieved;
    }
    return earliest;
  }
}
