/** Wrong usage or configuration: one line for the person, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
