import { plainValueOf, type Qualifiers, type ResolutionStatus, type Snak } from '../domain';
import { fuse, type Containment, type FusedSlot, type FusionClaim } from '../reconciliation/fusion';
import type { Vocabulary } from '../vocabulary';
import { pathOf, withAliasesAsProperties } from './read-claims';

export interface FuseInput {
  readonly vocabulary: Vocabulary;
  readonly claims: readonly FusionClaim[];
  /** Claims without a source: what an editor confirmed. */
  readonly confirmed?: readonly Omit<FusionClaim, 'source'>[];
  /** By property id, from the files that the vocabulary names. */
  readonly containments?: ReadonlyMap<string, Containment>;
  readonly policy?: string;
}

/** A line of `fuse --json`. */
export interface FusedLine {
  readonly subject: string;
  readonly property: string;
  readonly qualifiers: Qualifiers;
  /** null when nothing is told or nothing tells two values apart. */
  readonly value: ReturnType<typeof plainValueOf> | null;
  readonly confidence: number;
  readonly status: ResolutionStatus;
  /** Sources for the value that count for little, because they seem to repeat another's errors; only where there are some. */
  readonly discounted?: FusedSlot['discounted'];
}

export function fuseClaims({ vocabulary, claims, confirmed = [], containments = new Map(), policy }: FuseInput): FusedSlot[] {
  const extended = withAliasesAsProperties(vocabulary);
  const byName = new Map(
    [...extended.properties].flatMap(([name, { id }]) =>
      containments.has(id) ? [[name, containments.get(id) as Containment]] : [],
    ),
  );
  return fuse(claims, extended, {
    containments: byName,
    confirmed: confirmed.map(({ subject, property, qualifiers, snak }) => {
      const [finest = snak, ...coarser] = pathOf(snak, byName.get(property));
      return { subject, property, snak: finest, coarser, ...(qualifiers ? { qualifiers } : {}) };
    }),
    ...(policy === undefined ? {} : { policy }),
  });
}

export function fusedLineOf({ subject, property, qualifiers, chosen, confidence, status, discounted }: FusedSlot): FusedLine {
  return { subject, property, qualifiers, value: plainOf(chosen), confidence, status, ...(discounted ? { discounted } : {}) };
}

function plainOf(snak: Snak | undefined): FusedLine['value'] {
  return snak?.kind === 'value' ? plainValueOf(snak.value) : null;
}

export interface FusionScore {
  /** Truths that somebody claims anything about. */
  readonly truths: number;
  readonly accuracy: number;
  readonly error: number;
  /** Mean distance between confidence and share of right values, over ten bins of confidence. */
  readonly calibrationError: number;
}

/** How often the chosen values are true: the same set, a number within one in a hundred, the most specific place on the true path that anybody claimed. */
export function scoreFusion(
  slots: readonly FusedSlot[],
  truths: readonly Omit<FusionClaim, 'source'>[],
  input: Pick<FuseInput, 'claims' | 'vocabulary' | 'containments'>,
): FusionScore {
  const bySlot = new Map(slots.map((slot) => [nameOf(slot), slot]));
  const claimed = claimedValues(input.claims);
  const bins = Array.from({ length: 10 }, () => ({ right: 0, confidence: 0 }));
  let [known, right] = [0, 0];
  const { properties } = withAliasesAsProperties(input.vocabulary);
  for (const truth of truths) {
    const slot = bySlot.get(nameOf(truth));
    const said = claimed.get(nameOf(truth));
    if (!slot || !said) continue;
    const property = properties.get(truth.property);
    const path = pathOf(truth.snak, input.containments?.get(property?.id ?? ''));
    const target = path.find((snak) => said.has(JSON.stringify(plainOf(snak)))) ?? path[0];
    const isTrue = isRight(plainOf(slot.chosen), plainOf(target));
    known += 1;
    right += isTrue ? 1 : 0;
    const bin = bins[Math.min(9, Math.floor(slot.confidence * 10))] as { right: number; confidence: number };
    bin.right += isTrue ? 1 : 0;
    bin.confidence += slot.confidence;
  }
  const off = bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.confidence), 0);
  return { truths: known, accuracy: right / known, error: 1 - right / known, calibrationError: off / known };
}

function nameOf({ subject, property }: { subject: string; property: string }): string {
  return `${property}\u0000${subject}`;
}

function claimedValues(claims: readonly FusionClaim[]): Map<string, Set<string>> {
  const claimed = new Map<string, Set<string>>();
  for (const claim of claims) {
    const name = nameOf(claim);
    const values = claimed.get(name);
    const value = JSON.stringify(plainOf(claim.snak));
    if (values) values.add(value);
    else claimed.set(name, new Set([value]));
  }
  return claimed;
}

function isRight(value: FusedLine['value'], truth: FusedLine['value']): boolean {
  if (typeof value === 'number' && typeof truth === 'number') return Math.abs(value - truth) <= 0.01 * Math.abs(truth);
  return value !== null && JSON.stringify(value) === JSON.stringify(truth);
}
