import type { Property } from '../../vocabulary';

/**
 * The direction that points the other way, among those of one property: what is half as expensive is twice as cheap. Undefined where the
 * vocabulary has no word for it.
 */
export function oppositeOf(direction: string, { values }: Property): string | undefined {
  const others = values.map(({ id }) => id).filter((id) => id !== direction && !/^(?:equal|similar|same)\b/.test(id));
  const known = OPPOSITES.get(direction);
  return others.find((id) => known?.includes(id)) ?? (others.length === 1 && known === undefined ? others[0] : undefined);
}

/** Ways up, each with its way down. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['more expensive', 'cheaper'],
  ['faster', 'slower'],
  ['larger', 'smaller'],
  ['bigger', 'smaller'],
  ['higher', 'lower'],
  ['better', 'worse'],
  ['heavier', 'lighter'],
  ['taller', 'shorter'],
  ['longer', 'shorter'],
  ['deeper', 'shallower'],
  ['wider', 'narrower'],
  ['thicker', 'thinner'],
  ['brighter', 'dimmer'],
  ['louder', 'quieter'],
  ['stronger', 'weaker'],
  ['later', 'earlier'],
  ['newer', 'older'],
  ['more', 'less'],
];

const OPPOSITES = new Map<string, readonly string[]>();
for (const [up, down] of PAIRS) {
  OPPOSITES.set(up, [...(OPPOSITES.get(up) ?? []), down]);
  OPPOSITES.set(down, [...(OPPOSITES.get(down) ?? []), up]);
}

/** Whether more of what is compared is meant. */
export function isUpwards(direction: string): boolean {
  return PAIRS.some(([up]) => up === direction);
}
