import { contentHash, type Conflict, type ConflictId, type DataItemId } from '../domain';
import { sortedUnique } from '../util/sorted-unique';
import type { Finding, FindingSide } from './conflicts/finding';
import { weightOf } from './conflicts/weight';
import type { Hearing } from './hearing';
import { keyOfSaid, positionOf } from './positions';
import { inRank, standingsOf, type Belief, type Standing } from './standing';

/** A finding as it is kept: positions in order, weighed, with an id that stays the same until a value comes or goes. */
export function conflictOf(finding: Finding, belief: Belief): Conflict {
  const { slot, hearing } = belief;
  const standings = inOrder(finding, belief);
  const positions = standings.map(positionOf);
  const id: ConflictId = `conflict:${contentHash(slot.item.id, finding.rule, standings.map(({ key }) => key).sort())}`;
  const origins = positions.map((position) => position.origins);
  return {
    id,
    dataItem: slot.item.id,
    kind: finding.kind,
    severity: finding.severity,
    weight: weightOf(finding, origins, slot.property),
    status: statusOf(id, slot.item.id, hearing),
    positions,
    claims: sortedUnique(positions.flatMap((position) => position.claims)),
    ...finding.tell(),
    rule: finding.rule,
  };
}

/** Preferred first; then by number of independent origins. */
function inOrder(finding: Finding, belief: Belief): Standing<FindingSide>[] {
  const standings = standingsOf(finding.sides, keyOfSaid, belief);
  return finding.firstIsPreferred === true ? standings : inRank(standings);
}

function statusOf(id: ConflictId, item: DataItemId, { rulings }: Hearing): Conflict['status'] {
  if (rulings.isDismissed(id)) return 'DISMISSED';
  return rulings.pinOf(item) === undefined ? 'OPEN' : 'SETTLED';
}
