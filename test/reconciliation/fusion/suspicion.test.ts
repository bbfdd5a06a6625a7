import type { Snak } from '../../../src/domain';
import { assemble, fuse, weigh, type FusionClaim } from '../../../src/reconciliation/fusion';
import { aProperty } from '../../extraction/reading/a-property';
import { ofProperties } from '../../support/vocabulary';

const degrees = (amount: number): Snak => ({
  kind: 'value',
  value: { type: 'quantity', amount, unit: '', written: String(amount) },
});
const vocabulary = ofProperties(aProperty({ id: 'temperature', datatype: 'quantity' }));

const SLOTS = 300;
const truthOf = (slot: number): number => 40 + ((slot * 37) % 50);
/** The same number for the same two, spread over 0 to 1. */
const chance = (slot: number, source: number): number =>
  ((Math.imul(slot * 31 + source * 17 + 7, 2654435761) >>> 8) % 1000) / 1000;

function claimsOf(sources: number, says: (slot: number, source: number) => number): FusionClaim[] {
  return Array.from({ length: SLOTS * sources }, (_, i) => {
    const [slot, source] = [Math.floor(i / sources), i % sources];
    const snak = degrees(says(slot, source));
    return { source: `s${String(source)}`, subject: `t${String(slot)}`, property: 'temperature', snak };
  });
}

/** By turns exact, a degree off now and then, and rough; broken once in fifty. */
function read(slot: number, source: number): number {
  const bell = 2 * (chance(slot, source) + chance(slot + 2000, source) + chance(slot + 4000, source) - 1.5);
  if (chance(slot + 7000, source) < 0.02) return truthOf(slot) + 20 + source;
  return truthOf(slot) + Math.round(([0, 0.7, 1.5][source % 3] ?? 0) * bell);
}

function rightIn(claims: readonly FusionClaim[]): number {
  const right = fuse(claims, vocabulary).filter(
    ({ subject, chosen }) =>
      chosen?.kind === 'value' && chosen.value.type === 'quantity' && chosen.value.amount === truthOf(Number(subject.slice(1))),
  );
  return right.length / SLOTS;
}

describe('whether who agrees much copies or knows', () => {
  test('given three that nearly always agree among six that are a little off, the three just know', () => {
    const claims = claimsOf(9, read).filter((_, i) => chance(Math.floor(i / 9) + 1000, i % 9) < 0.7);
    const { copying } = weigh(assemble(claims, vocabulary).ballots);
    expect(Math.min(...copying.voice)).toBeGreaterThan(0.5);
    expect(rightIn(claims)).toBeGreaterThan(0.96);
  });

  test('given three that always agree where five independent ones agree on something else, the three copy', () => {
    const claims = claimsOf(8, (slot, source) => {
      const wrong = truthOf(slot) + 10 + (slot % 7);
      if (source < 3) return slot % 3 === 0 ? truthOf(slot) : wrong;
      return chance(slot, source) < 0.75 ? truthOf(slot) : truthOf(slot) - 5 - Math.floor(20 * chance(slot + 1, source));
    });
    expect(weigh(assemble(claims, vocabulary).ballots).copying.suspects.size).toBeGreaterThanOrEqual(3);
    expect(rightIn(claims)).toBeGreaterThan(0.95);
  });
});
