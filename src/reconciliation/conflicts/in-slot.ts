import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Dispute, Division, Side } from '../sides';
import { bearsOutBoth } from './borne-out';
import { CATEGORICAL } from './categorical';
import { DATE } from './date';
import type { DisputeKind } from './dispute-kind';
import { dissolvedBy } from './dissolve';
import { isSpokenForByEnd } from './ends';
import { EXISTENCE } from './existence';
import type { ConflictRule, Finding } from './finding';
import { IDENTITY } from './identity';
import { documentInWords, listInWords, reasonInWords, shortly, someInWords, witnesses } from './phrases';
import { TEMPORAL } from './temporal';
import { VALUE } from './value';

/** In this order; the last takes what is left. */
const DISPUTE_KINDS: readonly DisputeKind[] = [IDENTITY, EXISTENCE, DATE, VALUE, TEMPORAL, CATEGORICAL];

/** Kinds that a qualifier could dissolve: not two rows under one label, nor a value against none. */
const EXPLAINED = new Set([DATE, VALUE, TEMPORAL, CATEGORICAL]);

/** The disputes of a slot's own sides, one conflict a kind, however many sides it has. */
export const inSlot: ConflictRule = {
  name: 'in-slot@1',
  concerns: () => true,
  find(slot, division, hearing) {
    if (division.disputes.length === 0 || isSpokenForByEnd(slot, hearing)) return [];
    const disputes = division.disputes.filter((dispute) => !bearsOutBoth(dispute, slot, hearing));
    return DISPUTE_KINDS.flatMap((kind, index) => {
      const earlier = DISPUTE_KINDS.slice(0, index);
      const taken = disputes.filter(
        (dispute) => kind.takes(dispute, slot, hearing) && !earlier.some((other) => other.takes(dispute, slot, hearing)),
      );
      return taken.length === 0 ? [] : [findingOf(kind, taken, slot, division, hearing)];
    });
  },
};

function findingOf(kind: DisputeKind, disputes: readonly Dispute[], slot: Slot, division: Division, hearing: Hearing): Finding {
  const sides = division.sides.filter((side) => disputes.some(({ one, other }) => one === side || other === side));
  const severities = disputes.map(
    (dispute) => kind.severity?.(dispute, slot) ?? (dispute.comparison.bearing === 'hard' ? 'hard' : 'soft'),
  );
  const dissolving = EXPLAINED.has(kind) ? dissolvedBy(sides, slot, hearing) : undefined;
  return {
    kind: kind.kind,
    rule: kind.name,
    severity: severities.includes('hard') ? 'hard' : 'soft',
    sides: sides.map((side) => ({ snak: side.anchor.snak, testimonies: side.testimonies })),
    spread: Math.max(...disputes.map(({ comparison }) => comparison.spread)),
    reason: reasonOf(kind, disputes, { sides, fitting: division.fitting, explained: dissolving?.clause }, slot, hearing),
    ...(dissolving === undefined ? {} : { dissolvedBy: dissolving.dissolvedBy }),
  };
}

/** A longer clause has said what explains it. */
const SHORT = 90;

/** How far apart; then the first that there is to say of: what would explain it, who says both, which claim fits several. */
function reasonOf(
  kind: DisputeKind,
  disputes: readonly Dispute[],
  found: { readonly sides: readonly Side[]; readonly fitting: readonly Side[]; readonly explained: string | undefined },
  slot: Slot,
  hearing: Hearing,
): string {
  const { sides, fitting, explained } = found;
  const detail = kind.detail(disputes, slot, hearing);
  const both = atOddsWithItself(sides, hearing);
  const first = explained === undefined || detail.length > SHORT ? detail : `${detail}; ${explained}`;
  return reasonInWords(first, fittingInWords(fitting, slot, hearing), both);
}

function fittingInWords(fitting: readonly Side[], slot: Slot, hearing: Hearing): string | undefined {
  const [first] = fitting;
  if (first === undefined) return undefined;
  const said = listInWords(fitting.slice(0, 2).map(({ anchor }) => shortly(anchor)));
  const who = witnesses(
    fitting.slice(0, 2).flatMap(({ testimonies }) => testimonies),
    slot,
    hearing,
  );
  return `${said} (${who}) ${fitting.length === 1 ? 'fits' : 'fit'} more than one of them`;
}

/** A document that stands on more than one side. */
function atOddsWithItself(sides: readonly Side[], hearing: Hearing): string | undefined {
  const documents = sides.map(
    ({ testimonies }) => new Map(testimonies.map((testimony) => [testimony.claim.document, testimony])),
  );
  const torn = documents.flatMap((here, index) =>
    [...here.values()].filter(({ claim }) => documents.slice(index + 1).some((there) => there.has(claim.document))),
  );
  const names = torn.map((testimony) => documentInWords(testimony, hearing));
  if (names.length === 0) return undefined;
  const several = new Set(names).size > 1;
  return `${someInWords(names)} ${several ? 'give' : 'gives'} ${sides.length === 2 ? 'both' : 'more than one of them'}`;
}
