import type { Testimony } from '../testimony';
import type { DisputeKind } from './dispute-kind';

/** A value against "not disclosed" or "there is none". */
export const EXISTENCE: DisputeKind = {
  kind: 'EXISTENCE',
  name: 'existence@1',
  takes: ({ one, other }) => one.anchor.snak.kind !== other.anchor.snak.kind,
  severity: ({ one, other }) => {
    const denying = one.anchor.snak.kind === 'value' ? other : one;
    return denying.testimonies.every(isMereDash) ? 'soft' : 'hard';
  },
  detail: (disputes) => {
    const estimated = disputes.some(({ one, other }) =>
      [one, other].some(({ anchor }) => anchor.snak.kind === 'value' && anchor.approximate),
    );
    return estimated
      ? 'the figure is an estimate, to be shown as such and never as official'
      : 'somebody gives what others say is not there';
  },
};

/** A dash in a table says that this table has nothing, not that there is nothing. */
function isMereDash({ claim }: Testimony): boolean {
  if (claim.snak.kind !== 'none') return false;
  return claim.evidence.every(({ quote, cell }) => cell !== undefined || /(?:^|[|\s])[-–—](?:\s|\||$)/.test(quote));
}
