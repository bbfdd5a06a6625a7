import type { Qualifiers, Snak, Span } from '../domain';
import type { Property } from '../vocabulary';
import type { Passage } from './passage';

/** Whom a proposal is about, and how that was found out. */
export interface SubjectRef {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  /** Where it was not written: "subject from the page". */
  readonly inferred?: string;
}

/** A statement as a proposer read it, on its way through the refiners to the gate. Offsets are local to the passage. */
export interface Proposal {
  readonly passage: Passage;
  readonly property: Property;
  readonly snak: Snak;
  /** The value's words. */
  readonly value: Span;
  /** The smallest stretch that says it. */
  readonly evidence: Span;
  readonly subject: SubjectRef | undefined;
  readonly qualifiers: Qualifiers;
  /** Labels of references cited for it. */
  readonly cites?: readonly string[];
  readonly cell?: { readonly table: number; readonly row: number; readonly column?: number };
  /** What named the property; without one the gate refuses. */
  readonly hasCue: boolean;
  readonly confidence: number;
  readonly madeBy: readonly string[];
  readonly inferred: readonly string[];
  /** Set when something forbids it: the gate keeps it as a refusal. */
  readonly refusal?: { readonly rule: string; readonly reason: string };
}
