/** The things that are there. */
export function present<Thing>(things: readonly (Thing | undefined)[]): Thing[] {
  return things.filter((thing) => thing !== undefined);
}
