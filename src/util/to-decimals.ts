/** Powers of ten by number of decimals. */
const POWERS = [1, 10, 100, 1_000, 10_000];

/** The number with at most so many decimals (4 or fewer), as toFixed rounds it, without writing it out where that cannot matter. */
export function toDecimals(amount: number, decimals: number): number {
  const power = POWERS[decimals] ?? 10 ** decimals;
  const scaled = amount * power;
  const rounded = Math.round(scaled);
  const isNearTie = Math.abs(Math.abs(scaled - rounded) - 0.5) < 1e-6;
  return isNearTie || Math.abs(scaled) > 1e9 ? Number(amount.toFixed(decimals)) : rounded / power;
}
