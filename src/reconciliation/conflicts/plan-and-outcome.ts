import type { Testimony } from '../testimony';
import type { ConflictRule } from './finding';

/** Some still call it planned, others simply say no: a promise that was not kept, or not yet. Both agree that it is not there. */
export const planAndOutcome: ConflictRule = {
  name: 'plan-and-outcome@1',
  concerns: ({ datatype }) => datatype === 'flag',
  find(slot) {
    if (!slot.testimonies.some(isPlan)) return [];
    const denials = slot.testimonies.filter(
      ({ claim }) => claim.snak.kind === 'value' && claim.snak.value.type === 'flag' && !claim.snak.value.is,
    );
    const planned = denials.filter(isPlan);
    const plain = denials.filter((testimony) => !isPlan(testimony));
    const [plan, outcome] = [planned[0], plain[0]];
    if (plan === undefined || outcome === undefined) return [];
    return [
      {
        kind: 'TEMPORAL',
        rule: 'plan-and-outcome@1',
        severity: 'soft',
        sides: [
          { snak: outcome.claim.snak, testimonies: plain },
          { snak: plan.claim.snak, testimonies: planned },
        ],
        firstIsPreferred: true,
        spread: 0.1,
        tell: () => ({
          reason: 'All say that it is not there, but some still speak of it as planned: a plan not kept, or not yet.',
          dissolvedBy: { qualifier: 'as_of', reason: 'the plans do not say when they were made' },
        }),
      },
    ];
  },
};

function isPlan({ claim }: Testimony): boolean {
  return claim.qualifiers['status'] === 'planned';
}
