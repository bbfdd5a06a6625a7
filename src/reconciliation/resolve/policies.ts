import { majority } from './majority';
import { newest } from './newest';
import { officialFirst } from './official-first';
import type { Policy } from './policy';
import { weighted } from './weighted';

/** By name and version. A changed policy is a new version: verdicts say under which one they were given. */
export const POLICIES: ReadonlyMap<string, Policy> = new Map(
  [weighted, majority, newest, officialFirst].map((policy) => [policy.name, policy]),
);

/** The named policy; "weighted@1" for a name that is not in the list, so that an old vocabulary still gets verdicts. */
export function policyNamed(name: string): Policy {
  return POLICIES.get(name) ?? weighted;
}
