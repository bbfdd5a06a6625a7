import type { Finding } from './finding';

/**
 * How much a conflict deserves attention, 0 to 1: apart from a base, for how far its values lie apart, how many there are, and how many
 * independent origins stand on its sides. A soft one weighs two fifths.
 */
export function weightOf(finding: Finding, origins: number): number {
  const many = 1 - 1 / (finding.sides.length - 1);
  const backed = origins === 0 ? 0 : 1 - 1 / origins;
  const weight = 0.35 + 0.3 * Math.min(1, finding.spread) + 0.2 * many + 0.15 * backed;
  return Number((weight * (finding.severity === 'hard' ? 1 : 0.4)).toFixed(3));
}
