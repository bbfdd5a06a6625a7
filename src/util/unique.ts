/** Each thing once, in order of first appearance. */
export function unique<Thing>(things: Iterable<Thing>): Thing[] {
  return [...new Set(things)];
}
