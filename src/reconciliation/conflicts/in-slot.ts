import type { DocumentId } from '../../domain';
import { groupBy } from '../../util/group-by';
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
import type { ConflictRule, Finding, Telling } from './finding';
import { IDENTITY } from './identity';
import { documentNamed, listInWords, reasonInWords, shortly, someInWords, witnesses } from './phrases';
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
    if (division.disputes.length === 0 || isSpokenForByEnd(slot, hearing)) return NONE;
    const disputes = division.disputes.filter((dispute) => !bearsOutBoth(dispute, slot, hearing));
    const byKind = groupBy(disputes, (dispute) => kindOf(dispute, slot, hearing));
    return DISPUTE_KINDS.flatMap((kind) => {
      const taken = byKind.get(kind);
      return taken === undefined ? [] : [findingOf(kind, taken, slot, division, hearing)];
    });
  },
};

const NONE: readonly never[] = [];

function kindOf(dispute: Dispute, slot: Slot, hearing: Hearing): DisputeKind {
  return DISPUTE_KINDS.find((kind) => kind.takes(dispute, slot, hearing)) ?? CATEGORICAL;
}

function findingOf(kind: DisputeKind, disputes: readonly Dispute[], slot: Slot, division: Division, hearing: Hearing): Finding {
  const disputing = new Set(disputes.flatMap(({ one, other }) => [one, other]));
  const sides = division.sides.filter((side) => disputing.has(side));
  const isHard = (dispute: Dispute) => (kind.severity?.(dispute, slot) ?? dispute.comparison.bearing) === 'hard';
  return {
    kind: kind.kind,
    rule: kind.name,
    severity: disputes.some(isHard) ? 'hard' : 'soft',
    sides: sides.map((side) => ({ snak: side.anchor.snak, testimonies: side.testimonies })),
    spread: disputes.reduce((most, { comparison }) => Math.max(most, comparison.spread), -Infinity),
    tell: () => inTelling(kind, disputes, { sides, fitting: division.fitting }, slot, hearing),
  };
}

function inTelling(kind: DisputeKind, disputes: readonly Dispute[], among: Among, slot: Slot, hearing: Hearing): Telling {
  const dissolving = EXPLAINED.has(kind) ? dissolvedBy(among.sides, slot, hearing) : undefined;
  const reason = reasonOf(kind.detail(disputes, slot, hearing), dissolving?.clause, among, slot, hearing);
  return { reason, ...(dissolving === undefined ? {} : { dissolvedBy: dissolving.dissolvedBy }) };
}

/** The sides that take part, and what fits several of them. */
interface Among {
  readonly sides: readonly Side[];
  readonly fitting: readonly Side[];
}

/** A longer clause has said what explains it. */
const SHORT = 90;

/** How far apart; then the first that there is to say of: what would explain it, who says both, which claim fits several. */
function reasonOf(
  detail: string,
  explained: string | undefined,
  { sides, fitting }: Among,
  slot: Slot,
  hearing: Hearing,
): string {
  const first = explained === undefined || detail.length > SHORT ? detail : `${detail}; ${explained}`;
  return reasonInWords(first, fittingInWords(fitting, slot, hearing), atOddsWithItself(sides, hearing));
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
  const sideOf = new Map<DocumentId, Side>();
  const several = new Set<DocumentId>();
  for (const side of sides) {
    for (const { claim } of side.testimonies) {
      const known = sideOf.get(claim.document);
      if (known === undefined) sideOf.set(claim.document, side);
      else if (known !== side) several.add(claim.document);
    }
  }
  if (several.size === 0) return undefined;
  const names = new Set([...several].map((document) => documentNamed(document, hearing)));
  return `${someInWords([...names])} ${names.size > 1 ? 'give' : 'gives'} ${sides.length === 2 ? 'both' : 'more than one of them'}`;
}
