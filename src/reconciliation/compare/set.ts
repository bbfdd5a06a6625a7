import { entityKey, type SetValue } from '../../domain';
import { agree, aside, fit, hard, type Comparison } from './comparison';
import type { Compared } from './compared';
import { termOf } from './terms';

/** Lists in prose are seldom complete: one that names less does not deny the rest, unless it says "only". */
export function compareSets(a: Compared<SetValue>, b: Compared<SetValue>): Comparison {
  const [one, other] = [membersOf(a), membersOf(b)];
  const inOther = [...one].filter((member) => other.has(member)).length;
  if (inOther === one.size && inOther === other.size) return agree('SAME', 'same-set@1', () => `both list ${a.words}`);
  const claimedWhole = (a.reading.exclusive && inOther < other.size) || (b.reading.exclusive && inOther < one.size);
  if (claimedWhole)
    return hard('exclusive-set@1', () => `${a.words} against ${b.words}, and one of them says that there is no more`);
  if (inOther === one.size || inOther === other.size) {
    return fit('SUPERSET', 'superset@1', () => `${a.words} and ${b.words}: one lists more, and lists need not be complete`);
  }
  return aside('SUPERSET', 'open-list@1', () => `${a.words} and ${b.words} are lists that need not be complete`);
}

function membersOf({ value: { members }, reading, property }: Compared<SetValue>): Set<string> {
  return reading.foldedBy(property, () => new Set(members.map((member) => entityKey(termOf(member, property.values) ?? member))));
}
