import type { Snak } from '../../../src/domain';
import { assemble, weigh, type FusionClaim } from '../../../src/reconciliation/fusion';
import { likeliestShare } from '../../../src/reconciliation/fusion/foretelling';
import { aProperty } from '../../extraction/reading/a-property';
import { ofProperties } from '../../support/vocabulary';

const text = (said: string): Snak => ({ kind: 'value', value: { type: 'text', text: said } });
const vocabulary = ofProperties(aProperty({ id: 'colour', datatype: 'text' }));

/** 300 slots of which each source says what `says` gives it. */
function claimsOf(sources: number, says: (slot: number, source: number) => string): FusionClaim[] {
  return Array.from({ length: 300 * sources }, (_, i) => {
    const [slot, source] = [Math.floor(i / sources), i % sources];
    return { source: `s${String(source)}`, subject: `t${String(slot)}`, property: 'colour', snak: text(says(slot, source)) };
  });
}

const countingIn = (claims: readonly FusionClaim[]): number => weigh(assemble(claims, vocabulary).ballots).counting;

describe('how far weighing is believed beside counting heads', () => {
  test('it is the share under which what was seen is likeliest', () => {
    const many = (chance: number): number[] => Array.from({ length: 500 }, () => chance);
    expect(likeliestShare(many(0.9), many(0.4), many(1), 0.2, 10)).toBeLessThanOrEqual(0.02);
    expect(likeliestShare(many(0.2), many(0.7), many(1), 0.2, 10)).toBe(0.8);
  });

  test('before anything is seen it is the usual share, and cases that weigh nothing teach nothing', () => {
    expect(likeliestShare([], [], [], 0.2, 10)).toBe(0.2);
    expect(likeliestShare([0.9], [0.1], [0], 0.2, 10)).toBe(0.2);
  });

  test('where some sources are reliable and others are not, whoever they speak of, weighing foretells better', () => {
    const steady = claimsOf(6, (slot, source) => (source < 3 ? 'red' : String((slot * 7 + source * 5) % 11)));
    expect(countingIn(steady)).toBeLessThan(0.1);
  });

  test('where who is right changes from slot to slot, weighing promises too much and counting gets more', () => {
    const steady = claimsOf(6, (slot, source) => (source < 3 ? 'red' : String((slot * 7 + source * 5) % 11)));
    const fickle = claimsOf(6, (slot, source) =>
      slot % 3 === 0 ? `w${String((slot * 7 + source * 5) % 4)}` : source === slot % 6 ? 'blue' : 'red',
    );
    expect(countingIn(fickle)).toBeGreaterThan(countingIn(steady));
  });

  test('taking votes out to foretell them leaves the ballots as they were', () => {
    const { ballots } = assemble(
      claimsOf(4, (slot, source) => String((slot * source) % 3)),
      vocabulary,
    );
    const before = Float64Array.from(ballots.support);
    weigh(ballots);
    expect(ballots.support).toEqual(before);
  });
});
