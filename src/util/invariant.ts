/** What cannot be unless there is a bug. */
export function invariant(condition: unknown, claim: string): asserts condition {
  if (!condition) throw new Error(`this should always hold, and does not: ${claim}`);
}
