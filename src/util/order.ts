/** By code unit, as Array.sort has it. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
