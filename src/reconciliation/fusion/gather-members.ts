import { canonicalJson, type Snak } from '../../domain';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { FusionClaim } from './fusion';

/** Where a slot may hold several values, all that one source says of it is one list, in however many rows it says it. */
export function gatherMembers(claims: readonly FusionClaim[], vocabulary: Vocabulary): readonly FusionClaim[] {
  const isMany = (claim: FusionClaim): boolean =>
    claim.snak.kind === 'value' && vocabulary.properties.get(claim.property)?.cardinality === 'many';
  if (![...vocabulary.properties.values()].some(({ cardinality }) => cardinality === 'many')) return claims;
  const lists = new Map<string, { first: FusionClaim; members: Set<string> }>();
  const gathered: FusionClaim[] = [];
  for (const claim of claims) {
    if (!isMany(claim)) {
      gathered.push(claim);
      continue;
    }
    const key = canonicalJson([claim.property, claim.subject, claim.source, claim.qualifiers ?? {}]);
    const list = lists.get(key) ?? { first: claim, members: new Set<string>() };
    lists.set(key, list);
    for (const member of membersOf(claim.snak)) list.members.add(member);
  }
  for (const { first, members } of lists.values()) gathered.push({ ...first, snak: asSet(members) });
  return gathered;
}

/** The confirmed value of such a slot is a list as well. */
export function asSet(members: Iterable<string>): Snak {
  return { kind: 'value', value: { type: 'set', members: [...new Set(members)].sort() } };
}

export function membersOf(snak: Snak): readonly string[] {
  if (snak.kind !== 'value') return [];
  const { value } = snak;
  switch (value.type) {
    case 'set':
      return value.members;
    case 'text':
      return [value.text.trim()];
    case 'entity':
      return [value.name];
    case 'date':
      return [value.iso];
    case 'flag':
      return [String(value.is)];
    case 'quantity':
    case 'money':
    case 'ratio':
      return [value.written];
  }
}
