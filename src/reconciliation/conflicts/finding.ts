import type { Conflict, ConflictKind, Snak } from '../../domain';
import type { Property } from '../../vocabulary';
import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Division } from '../sides';
import type { Testimony } from '../testimony';

/** What a rule found, before it is weighed, ordered and given an id. */
export interface Finding {
  readonly kind: ConflictKind;
  readonly severity: Conflict['severity'];
  /** At least two. */
  readonly sides: readonly FindingSide[];
  /** Whether the first side is to be preferred whatever the slot's resolution: numbers over the words that misread them. */
  readonly firstIsPreferred?: boolean;
  /** The first side replaces the slot's resolution: what numbers or a name show outweighs what is merely stated. Its confidence. */
  readonly overrules?: number;
  /** How far apart, 0 to 1. */
  readonly spread: number;
  readonly rule: string;
  /** In words, when they are asked for. */
  tell(): Telling;
}

/** Why it is a conflict, and what would dissolve it. */
export interface Telling {
  readonly reason: string;
  readonly dissolvedBy?: { readonly qualifier: string; readonly reason: string };
}

export interface FindingSide {
  readonly snak: Snak;
  readonly testimonies: readonly Testimony[];
  /** Set where the claims are of another slot than the conflict: whom they repeat is told by what is said there. */
  readonly slot?: Slot;
  /** Set where something other than a claim says it: the date in a name. */
  readonly saidBy?: string;
}

/** One way to find conflicts of a slot; listed in list.ts, one file each. */
export interface ConflictRule {
  readonly name: string;
  /** Whether it can find anything in slots of this property; the others are not shown to it. */
  concerns(property: Property): boolean;
  find(slot: Slot, division: Division, hearing: Hearing): readonly Finding[];
}
