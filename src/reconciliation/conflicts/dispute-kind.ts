import type { Conflict, ConflictKind } from '../../domain';
import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Dispute } from '../sides';

/** A kind of conflict between the sides of one slot. The first kind in the list (in-slot.ts) that takes a dispute names it. */
export interface DisputeKind {
  readonly kind: ConflictKind;
  /** Name and version of the rule. */
  readonly name: string;
  takes(dispute: Dispute, slot: Slot, hearing: Hearing): boolean;
  /** When the comparison's own bearing is not the last word. */
  severity?(dispute: Dispute, slot: Slot): Conflict['severity'] | undefined;
  /** How they stand to each other, as a clause without a full stop: not what they say, which is listed beside it. */
  detail(disputes: readonly Dispute[], slot: Slot, hearing: Hearing): string;
}
