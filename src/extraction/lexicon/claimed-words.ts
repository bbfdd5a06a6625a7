import type { Vocabulary } from '../../vocabulary';
import { labelKey } from './label-key';

/** The keys of all words that a vocabulary uses for something itself. */
export function claimedWords({ properties, terms }: Vocabulary): ReadonlySet<string> {
  const own = [...properties.values()].flatMap(({ id, label, aliases, cues, anticues, values }) => [
    ...[id, label, ...aliases, ...cues, ...anticues],
    ...values.flatMap((value) => [value.id, ...value.aliases]),
  ]);
  const listed = [...terms.values()].flatMap((each) => each.flatMap(({ id, aliases }) => [id, ...aliases]));
  return new Set([...own, ...listed].map(labelKey));
}
