/** Things by their id; of several with one id, the first. */
export function byId<Thing extends { readonly id: string }>(things: Iterable<Thing>): Map<Thing['id'], Thing> {
  const found = new Map<Thing['id'], Thing>();
  for (const thing of things) if (!found.has(thing.id)) found.set(thing.id, thing);
  return found;
}
