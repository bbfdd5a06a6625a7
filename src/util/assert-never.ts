/** Ends a switch over a union: the compiler refuses it as long as a member is left over. */
export function assertNever(left: never): never {
  throw new Error(`no case for ${String(left)}`);
}
