import { canonicalJson, type Snak } from '../../domain';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { FusionClaim } from './fusion';
import { MemberSpellings, memberKey, unabbreviated } from './member-spellings';

interface List {
  readonly first: FusionClaim;
  readonly members: Set<string>;
}

/**
 * Where a slot may hold several values, all that one source says of it is one list, in however many rows it says it; and a member that is
 * spelt in several ways is one member.
 */
export function gatherMembers(claims: readonly FusionClaim[], vocabulary: Vocabulary): readonly FusionClaim[] {
  const isMany = (claim: FusionClaim): boolean =>
    claim.snak.kind === 'value' && vocabulary.properties.get(claim.property)?.cardinality === 'many';
  if (![...vocabulary.properties.values()].some(({ cardinality }) => cardinality === 'many')) return claims;
  const lists = new Map<string, List>();
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
  const spelt = speller([...lists.values()]);
  for (const list of lists.values())
    gathered.push({ ...list.first, snak: asSet([...list.members].map((member) => spelt(list, member))) });
  return gathered;
}

/** To the commonest spelling of the member in its property; an initial is filled in where the other lists of the slot tell one way. */
function speller(lists: readonly List[]): (list: List, member: string) => string {
  const keys = new Map<string, string>();
  const keyOf = (member: string): string => keys.get(member) ?? (keys.set(member, memberKey(member)), keys.get(member) as string);
  const ofProperty = new Map<string, MemberSpellings>();
  const ofSlot = new Map<string, Set<string>>();
  const slotOf = ({ first }: List): string => `${first.property}\u0000${first.subject}`;
  for (const list of lists) {
    const spellings = ofProperty.get(list.first.property) ?? new MemberSpellings();
    const named = ofSlot.get(slotOf(list)) ?? new Set<string>();
    ofProperty.set(list.first.property, spellings);
    ofSlot.set(slotOf(list), named);
    for (const member of list.members) {
      spellings.see(keyOf(member), member);
      named.add(keyOf(member));
    }
  }
  const inFull = new Map([...ofSlot].map(([slot, named]) => [slot, unabbreviated([...named])]));
  return (list, member) => {
    const key = inFull.get(slotOf(list))?.get(keyOf(member)) ?? keyOf(member);
    return ofProperty.get(list.first.property)?.mostSaid(key) ?? member;
  };
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
