import { oppositesOf, type Property } from '../../vocabulary';

/**
 * The direction that points the other way, among those of one property: what is half as expensive is twice as cheap. Undefined where the
 * property has no word for it.
 */
export function oppositeIn({ values }: Property, direction: string): string | undefined {
  const others = values.map(({ id }) => id).filter((id) => id !== direction && !/^(?:equal|similar|same)\b/.test(id));
  const known = oppositesOf(direction);
  return others.find((id) => known.includes(id)) ?? (others.length === 1 && known.length === 0 ? others[0] : undefined);
}
