import { entityKey, type EntityValue } from '../../domain';
import { agree, fit, hard, type Comparison } from './comparison';
import type { Compared } from './compared';
import { termOf } from './terms';

/** Things are the same when their keys are; a place in a region, or a dated snapshot of a model, is the finer name of the wider thing. */
export function compareEntities(a: Compared<EntityValue>, b: Compared<EntityValue>): Comparison {
  const [one, other] = [keyOf(a), keyOf(b)];
  if (one === other) return agree('SAME', 'same-thing@1', () => `${a.words} and ${b.words} are the same thing`);
  if (lies(one, other, a) || lies(other, one, a))
    return fit('GRANULARITY', 'hierarchy@1', () => `one of ${a.words} and ${b.words} lies in the other`);
  if (isSnapshot(one, other) || isSnapshot(other, one))
    return fit('GRANULARITY', 'snapshot@1', () => `one of ${a.words} and ${b.words} is a dated version of the other`);
  return hard('different-thing@1', () => `${a.words} against ${b.words}`);
}

function keyOf({ value: { name }, reading, property }: Compared<EntityValue>): string {
  return reading.foldedBy(property, () => entityKey(termOf(name, property.values) ?? name));
}

/** Ends on a cycle: each step marks where it was. */
function lies(inner: string, outer: string, { hierarchy }: Compared<EntityValue>): boolean {
  const seen = new Set<string>();
  for (let at = hierarchy?.get(inner); at !== undefined && !seen.has(at); at = hierarchy?.get(at)) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
}

/** gpt-4o-mini-2024-07-18 of gpt-4o-mini. Other suffixes are identity: GPT-4 Turbo is not GPT-4. */
function isSnapshot(dated: string, plain: string): boolean {
  return dated.startsWith(`${plain}-`) && /^\d{4}-?\d{2}-?\d{2}$/.test(dated.slice(plain.length + 1));
}
