/** The whole numbers from one to before another: of 2 and 5, 2, 3 and 4. */
export function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, nth) => from + nth);
}
