import type { Snak } from '../../domain';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { Ballots } from './ballots';
import { BallotsBuilder } from './ballots-builder';
import type { FusionClaim, FusionOptions } from './fusion';
import { gatherMembers } from './gather-members';
import { learnPropertyRules, type PropertyRules } from './property-rules';
import { groupsOf, internRows, separatorsOf, slotName, sortRows, type SlotKey } from './rows';

/** Ballots, with what the numbers stand for. */
export interface Assembly {
  readonly ballots: Ballots;
  /** Of each slot. */
  readonly keys: readonly SlotKey[];
  /** Of each candidate. */
  readonly snaks: readonly Snak[];
  /** Latest date that any of its votes speaks for, by candidate; '' when nothing tells. */
  readonly latest: readonly string[];
  /** Of each candidate: the chance that among the near times of day which are one with it, it is the right one to the minute; 1 for all else. */
  readonly toTheMinute: readonly number[];
}

/** Claims to ballots: what is one value, what says less than another, who speaks of what; in the order of names, whoever came first. */
export function assemble(claims: readonly FusionClaim[], vocabulary: Vocabulary, options: FusionOptions = {}): Assembly {
  const rows = internRows(gatherMembers(claims, vocabulary), vocabulary);
  const order = sortRows(rows);
  const rules = learnPropertyRules(rows, order, vocabulary);
  const builder = new BallotsBuilder(rows, confirmedValues(options, vocabulary));
  for (const { slot, group } of groupsOf(rows, order)) {
    const containment = options.containments?.get((rows.keys[slot] as SlotKey).property);
    const ofProperty = rules[rows.slots.groups[slot] as number] as PropertyRules;
    builder.addSlot(slot, group, { ...ofProperty, ...(containment ? { containment } : {}) });
  }
  return builder.build();
}

function confirmedValues({ confirmed = [] }: FusionOptions, vocabulary: Vocabulary): Map<string, readonly Snak[]> {
  return new Map(
    confirmed.map(({ subject, property, qualifiers, snak, coarser = [] }) => {
      const separators = separatorsOf(qualifiers ? { qualifiers } : {}, vocabulary.properties.get(property));
      return [`${property}\u0000${slotName(subject, separators)}`, [snak, ...coarser]];
    }),
  );
}
