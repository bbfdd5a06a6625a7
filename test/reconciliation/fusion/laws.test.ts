import fc from 'fast-check';
import type { Snak } from '../../../src/domain';
import { fuse, type FusionClaim, type FusionOptions } from '../../../src/reconciliation/fusion';
import { assemble } from '../../../src/reconciliation/fusion/assemble';
import { judge, logOdds } from '../../../src/reconciliation/fusion/bayes';
import type { Ballots } from '../../../src/reconciliation/fusion/ballots';
import { count } from '../../../src/reconciliation/fusion/count';
import { FUSION_POLICIES } from '../../../src/reconciliation/fusion/policies';
import { valueLeanings } from '../../../src/reconciliation/fusion/value-leanings';
import { weigh } from '../../../src/reconciliation/fusion/weigh';
import { aProperty } from '../../extraction/reading/a-property';
import { ofProperties } from '../../support/vocabulary';

/**
 * The laws of fusing, with and without confirmed values. What a source is worth is learnt from all claims, so one claim more teaches something of
 * everybody: that an agreeing origin never lowers a position holds of the judgement, given what is known of the sources, and to the letter where
 * nothing is learnt (majority). After learning anew a confidence may fall (see scripts/bench/fusion/README.md).
 */
const vocabulary = ofProperties(
  aProperty({ id: 'colour', datatype: 'text' }),
  aProperty({ id: 'height', datatype: 'quantity', unit: '', tolerance: { relative: 0.01, absolute: 0 } }),
  aProperty({ id: 'authors', datatype: 'set' }),
  aProperty({ id: 'opened', datatype: 'date' }),
);

const VALUES: Readonly<Record<string, readonly Snak[]>> = {
  colour: ['red', 'green', 'blue', 'grey'].map((text): Snak => ({ kind: 'value', value: { type: 'text', text } })),
  height: [100, 110, 125, 131].map((amount): Snak => ({
    kind: 'value',
    value: { type: 'quantity', amount, unit: '', written: String(amount) },
  })),
  authors: ['ab', 'abc', 'cd', 'e'].map((members): Snak => ({ kind: 'value', value: { type: 'set', members: [...members] } })),
  opened: ['2020-05-01', '2020-05', '2020-06-01', '2020-06-02'].map((iso): Snak => ({
    kind: 'value',
    value: { type: 'date', iso, granularity: iso.length === 10 ? 'day' : 'month' },
  })),
};
const PROPERTIES = Object.keys(VALUES);

interface Said {
  readonly source: number;
  readonly slot: number;
  /** Mostly the first value, so that sources differ in how often they are right. */
  readonly value: number;
}

const said: fc.Arbitrary<Said> = fc.record({
  source: fc.nat(6),
  slot: fc.nat(15),
  value: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
});
const worlds = fc.array(said, { minLength: 6, maxLength: 90 });
const policy = fc.constantFrom(...FUSION_POLICIES.keys());
const confirmations = fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { maxLength: 4 });

/** Of a slot one property. */
function claimOf({ source, slot, value }: Said): FusionClaim {
  const property = PROPERTIES[slot % PROPERTIES.length] ?? '';
  return { source: `Source ${source}`, subject: `Subject ${slot}`, property, snak: valueOf(property, value) };
}

function valueOf(property: string, at: number): Snak {
  return VALUES[property]?.[at] ?? { kind: 'unknown' };
}

function confirming(slots: readonly number[]): Pick<Required<FusionOptions>, 'confirmed'> {
  return { confirmed: slots.map((slot) => claimOf({ source: 0, slot, value: 0 })) };
}

test('the order of claims and of confirmed values leaves no trace, saying it twice neither', () => {
  fc.assert(
    fc.property(worlds, confirmations, policy, (world, slots, under) => {
      const claims = world.map(claimOf);
      const fused = fuse(claims, vocabulary, { ...confirming(slots), policy: under });
      const turned = { ...confirming([...slots].reverse()), policy: under };
      expect(fuse([...claims, ...claims].reverse(), vocabulary, turned)).toEqual(fused);
    }),
    { numRuns: 60 },
  );
});

test('a copy that cites whom it copies changes nothing, whatever was confirmed', () => {
  fc.assert(
    fc.property(worlds, confirmations, policy, fc.nat(), (world, slots, under, pick) => {
      const claims = world.map(claimOf);
      const copied = claims[pick % claims.length] as FusionClaim;
      const copy = { ...copied, source: 'Copyist', cites: [copied.source] };
      const options = { ...confirming(slots), policy: under };
      const verdictOn = (all: readonly FusionClaim[]) =>
        fuse(all, vocabulary, options).find(({ subject }) => subject === copied.subject);
      expect(verdictOn([...claims, copy])).toEqual(verdictOn(claims));
    }),
    { numRuns: 60 },
  );
});

describe('an agreeing independent source never lowers a position', () => {
  test('as far as it is itself known to be right more often than wrong, and what is known of others stays', () => {
    fc.assert(
      fc.property(worlds, confirmations, fc.nat(), (world, slots, pick) => {
        const { ballots } = assemble(world.map(claimOf), vocabulary, confirming(slots));
        const { reliability, copying, chances } = weigh(ballots);
        const vote = pick % ballots.voteVoter.length;
        const [voter, candidate] = [ballots.voteVoter[vote] as number, ballots.voteCandidate[vote] as number];
        fc.pre(logOdds(reliability.exact[voter] as number, voter, reliability) >= 0 && !isPartOfAnother(candidate, ballots));
        const leanings = valueLeanings(ballots, chances);
        const unheard = copying.voice.map((kept, at) => (at === vote ? 0 : kept));
        const weighed = (voice: Float64Array) => judge(ballots, voice, reliability, leanings)[candidate] as number;
        const counted = (voice: Float64Array) => count(ballots, voice)[candidate] as number;
        expect(weighed(copying.voice)).toBeGreaterThanOrEqual(weighed(unheard) - 1e-12);
        expect(counted(copying.voice)).toBeGreaterThanOrEqual(counted(unheard) - 1e-12);
      }),
      { numRuns: 300 },
    );
  });

  test('under majority@1, to the letter', () => {
    fc.assert(
      fc.property(worlds, confirmations, fc.nat(), (world, slots, pick) => {
        const { before, after } = withNewcomer(world, pick, { ...confirming(slots), policy: 'majority@1' });
        fc.pre(before !== undefined);
        expect(after?.confidence).toBeGreaterThanOrEqual(before.confidence);
      }),
      { numRuns: 100 },
    );
  });
});

/** The verdict on a slot before and after somebody unheard of says what is believed there; before is undefined where another value is. */
function withNewcomer(world: readonly Said[], pick: number, options: FusionOptions) {
  const claims = world.map(claimOf);
  const own = claims[pick % claims.length] as FusionClaim;
  const verdictOn = (all: readonly FusionClaim[]) =>
    fuse(all, vocabulary, options).find(({ subject }) => subject === own.subject);
  const before = verdictOn(claims);
  const isBelieved = JSON.stringify(before?.chosen) === JSON.stringify(own.snak);
  return { before: isBelieved ? before : undefined, after: verdictOn([...claims, { ...own, source: 'Newcomer' }]) };
}

/** "May 2020" beside "May 1, 2020": who says it speaks for the finer one too, which may gain more. */
function isPartOfAnother(candidate: number, { coarser }: Ballots): boolean {
  return coarser.includes(candidate);
}
