import type { Hearing } from '../hearing';
import { order } from '../../util/order';
import type { Slot } from '../slot';
import type { Testimony } from '../testimony';
import { periodOf } from '../time';
import type { ConflictRule, Finding } from './finding';
import { counted, reasonInWords } from './phrases';

/**
 * Retired from a platform, and yet said to be available there by somebody who does not say that it was before. What is retired from ChatGPT is
 * retired from its free tier, so the widest slot tells it once, with what is said of its parts.
 */
export const ends: ConflictRule = {
  name: 'end-date@1',
  concerns: ({ datatype }) => datatype === 'flag',
  find(slot, _division, hearing) {
    const ending = endingsOf(slot, hearing);
    const first = ending[0];
    if (first === undefined || widestSlot(slot, hearing) !== slot) return [];
    const parts = hearing.slotsOf(slot.item.subject, slot.property.id).filter((other) => isOnPlatformOf(other, slot, hearing));
    const affirming = parts.flatMap((part) => part.testimonies.filter((testimony) => says(testimony, true)));
    const denying = parts.flatMap((part) => part.testimonies.filter((testimony) => says(testimony, false)));
    const ended = [...new Set([...ending.flatMap(({ testimonies }) => testimonies), ...denying])];
    const after = affirming.filter((testimony) => !isKnownBefore(testimony, first.day) && !isOfThePast(testimony, ended));
    return after.length === 0 ? [] : [findingOf({ ending: first, ended, after })];
  },
};

/** The in-slot rule leaves a flag alone when an end date tells the same story better. */
export function isSpokenForByEnd(slot: Slot, hearing: Hearing): boolean {
  return endingsOf(slot, hearing).length > 0;
}

interface Ending {
  /** As it is told, ISO. */
  readonly iso: string;
  /** The first day on which it no longer held. */
  readonly day: string;
  /** The slot in which it is told. */
  readonly where: Slot;
  readonly testimonies: readonly Testimony[];
}

/** What says that the flag ended here or on a wider platform: end dates, and dated denials. The most precise first, then the earliest. */
function endingsOf(slot: Slot, hearing: Hearing): readonly Ending[] {
  const enders = hearing.endersOf(slot.property.id);
  if (enders.length === 0) return NONE;
  const told = hearing.notes.once(`endings of ${slot.property.id}`, slot.item.subject, (subject) =>
    [...enders, slot.property.id].flatMap((property) => endingsIn(hearing.slotsOf(subject, property))),
  );
  if (told.length === 0) return NONE;
  const here = told.filter((ending) => isOnPlatformOf(slot, ending.where, hearing));
  return here.sort((a, b) => b.iso.length - a.iso.length || order(a.day, b.day));
}

const NONE: readonly never[] = [];

/** Few say that anything ended. */
function endingsIn(slots: readonly Slot[]): Ending[] {
  const found: Ending[] = [];
  for (const where of slots) {
    for (const testimony of where.testimonies) {
      const told = endingBy(testimony);
      if (told !== undefined) found.push({ ...told, where, testimonies: [testimony] });
    }
  }
  return found;
}

function endingBy(testimony: Testimony): Pick<Ending, 'iso' | 'day'> | undefined {
  const { snak } = testimony.claim;
  if (snak.kind !== 'value') return undefined;
  if (snak.value.type === 'date') return { iso: snak.value.iso, day: periodOf(snak.value.iso).from };
  if (!says(testimony, false)) return undefined;
  const { asOf, told } = testimony;
  return asOf !== undefined && told !== undefined ? { iso: told, day: asOf.from } : undefined;
}

function widestSlot(slot: Slot, hearing: Hearing): Slot {
  const wider = hearing
    .slotsOf(slot.item.subject, slot.property.id)
    .filter((other) => other !== slot && isOnPlatformOf(slot, other, hearing));
  return wider.find((other) => endingsOf(other, hearing).length > 0 && widestSlot(other, hearing) === other) ?? slot;
}

export function isOnPlatformOf(slot: Slot, wider: Slot, hearing: Hearing): boolean {
  const [inner, outer] = [slot.item.separators['platform'], wider.item.separators['platform']];
  if (outer === undefined) return inner === undefined || slot.property.id !== wider.property.id;
  return inner !== undefined && hearing.isOnPlatform(String(inner), String(outer));
}

export function says({ claim }: Testimony, is: boolean): boolean {
  return claim.snak.kind === 'value' && claim.snak.value.type === 'flag' && claim.snak.value.is === is;
}

function isKnownBefore({ knownBy }: Testimony, day: string): boolean {
  return knownBy !== undefined && knownBy < day;
}

/** A document that itself says that it ended speaks of the time before where it says, without a date, that it was there. */
function isOfThePast({ claim, asOf }: Testimony, ended: readonly Testimony[]): boolean {
  return asOf === undefined && ended.some((other) => other.claim.document === claim.document);
}

function findingOf(found: { ending: Ending; ended: readonly Testimony[]; after: readonly Testimony[] }): Finding {
  const { ended, after } = found;
  const undated = after.filter(({ asOf }) => asOf === undefined).length;
  return {
    kind: 'TEMPORAL',
    rule: 'end-date@1',
    severity: 'hard',
    sides: [
      { snak: { kind: 'value', value: { type: 'flag', is: false } }, testimonies: ended },
      { snak: { kind: 'value', value: { type: 'flag', is: true } }, testimonies: after },
    ],
    firstIsPreferred: true,
    overrules: 0.8,
    spread: 0.6,
    tell: () => ({
      reason: reasonInWords(
        `it ended ${on(found.ending.iso)}${undated === 0 ? ', and yet is said to be there after that' : `; ${untold(undated, after.length)}`}`,
      ),
      dissolvedBy: {
        qualifier: 'as_of',
        reason: `${counted(undated, 'claim')} of ${after.length} that it still holds ${undated === 1 ? 'does' : 'do'} not say when`,
      },
    }),
  };
}

/** "on 2026-02-13", "in 2026-02". */
function on(iso: string): string {
  return `${iso.length === 10 ? 'on' : 'in'} ${iso}`;
}

function untold(undated: number, all: number): string {
  if (undated < all)
    return `${undated} of the ${all} claims that it is still there ${undated === 1 ? 'does' : 'do'} not say when`;
  return all === 1 ? 'the claim that it is still there does not say when' : 'the claims that it is still there do not say when';
}
