import type { Property } from '../vocabulary';
import type { ConflictRule } from './conflicts/finding';
import { CONFLICT_RULES } from './conflicts/list';
import type { Hierarchy } from './reconciliation';
import { policyNamed } from './resolve/policies';
import type { Consideration, Policy } from './resolve/policy';

interface Weighed extends Pick<Consideration, 'name' | 'weigh' | 'say'> {
  readonly countsAs: Consideration['countsAs'];
}

/** A property with all that its slots are judged under: looked up once, as a property has thousands of slots. */
export class Statute {
  readonly policy: Policy;
  /** Those of the policy that can apply in its slots, made alike: they are looked at a dozen times a position. */
  readonly considerations: readonly Weighed[];
  /** Those that can find anything in its slots. */
  readonly rules: readonly ConflictRule[];

  constructor(
    readonly property: Property,
    policy: string,
    readonly hierarchy: Hierarchy | undefined,
  ) {
    this.policy = policyNamed(policy);
    this.considerations = this.policy.considerations
      .filter(({ concerns }) => concerns?.(property) ?? true)
      .map(({ name, countsAs, weigh, say }) => ({ name, countsAs, weigh, say }));
    this.rules = CONFLICT_RULES.filter((rule) => rule.concerns(property));
  }
}
