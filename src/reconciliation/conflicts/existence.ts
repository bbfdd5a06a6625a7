import type { Conflict } from '../../domain';
import type { Dispute } from '../sides';
import type { Testimony } from '../testimony';
import { sortedUnique } from '../../util/sorted-unique';
import type { DisputeKind } from './dispute-kind';
import { witnesses } from './phrases';

/** A figure, date or other value against "not disclosed" or "there is none". Of words ("dense transformer") that is CATEGORICAL. */
export const EXISTENCE: DisputeKind = {
  kind: 'EXISTENCE',
  name: 'existence@1',
  takes: (dispute, slot) => isDenial(dispute) && slot.property.datatype !== 'text',
  severity: severityOfDenial,
  detail: (disputes, slot, hearing) => {
    if (disputes.every((dispute) => denialIn(dispute).testimonies.every(isMereDash)))
      return 'the denial is only a dash in a table';
    const denials = [...new Set(disputes.map(denialIn))].flatMap(({ testimonies }) => testimonies);
    const denied = disputes.some((dispute) => denialIn(dispute).anchor.snak.kind === 'unknown') ? 'was disclosed' : 'exists';
    const words = `a value is given where ${witnesses(denials, slot, hearing)} said${since(denials)} that none ${denied}`;
    return disputes.some(isEstimated) ? `${words}; it is an estimate, not to be shown as official` : words;
  },
};

/** When it was denied, as far as it is told: a value may have come to light since. */
function since(denials: readonly Testimony[]): string {
  const days = sortedUnique(denials.flatMap(({ told }) => told ?? []));
  const last = days.at(-1);
  if (last === undefined) return '';
  return days.length === 1 ? `, by ${last},` : `, last by ${last},`;
}

export function isDenial({ one, other }: Dispute): boolean {
  return one.anchor.snak.kind !== other.anchor.snak.kind;
}

/** Undefined where the comparison's own bearing decides. */
export function severityOfDenial(dispute: Dispute): Conflict['severity'] | undefined {
  if (!isDenial(dispute)) return undefined;
  return denialIn(dispute).testimonies.every(isMereDash) ? 'soft' : 'hard';
}

function denialIn({ one, other }: Dispute): Dispute['one'] {
  return one.anchor.snak.kind === 'value' ? other : one;
}

function isEstimated({ one, other }: Dispute): boolean {
  return [one, other].some(({ anchor }) => anchor.snak.kind === 'value' && anchor.approximate);
}

/** A dash in a table says that this table has nothing, not that there is nothing. */
function isMereDash({ claim }: Testimony): boolean {
  if (claim.snak.kind !== 'none') return false;
  return claim.evidence.every(({ quote, cell }) => cell !== undefined || /(?:^|[|\s])[-–—](?:\s|\||$)/.test(quote));
}
