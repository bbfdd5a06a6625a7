import fc from 'fast-check';
import { canonicalJson, type Resolution } from '../../src/domain';
import { reconcile, type ReconciliationInput } from '../../src/reconciliation';
import { aClaim, aDecision, aDocument, inputOf, type ClaimBuilder } from '../support/builders';
import { llmVocabulary } from '../support/llm-vocabulary';

const vocabulary = llmVocabulary();
const PUBLISHERS = ['A', 'B', 'C', 'D', 'E'];
const document = (name: string) =>
  PUBLISHERS.reduce((doc, other) => doc.withReference(other, `Source ${other}`), aDocument(`Source ${name}`));

/** Claims about one model by five publishers who cite each other, measure, date and hedge at random. */
const said: fc.Arbitrary<ClaimBuilder> = fc
  .record({
    publisher: fc.constantFrom(...PUBLISHERS),
    what: fc.oneof<fc.Arbitrary<readonly [string, number | string | boolean]>[]>(
      fc.constantFrom(42, 61.5, 108, 202, 202.4).map((speed) => ['output_speed', speed] as const),
      fc.constantFrom('2024-07', '2024-07-17', '2024-07-18', '2024').map((date) => ['release_date', date] as const),
      fc.constantFrom('16K', '16,384', '16,000', '16,400').map((size) => ['max_output', size] as const),
      fc.boolean().map((flag) => ['self_hostable', flag] as const),
      fc.constantFrom('slower', 'faster', '2 x faster').map((way) => ['compare.speed', way] as const),
    ),
    cites: fc.subarray(PUBLISHERS, { maxLength: 2 }),
    measurer: fc.option(fc.constantFrom('Lab', 'Bench')),
    asOf: fc.option(fc.constantFrom('2024-07', '2026-03')),
    isAbout: fc.boolean(),
    confidence: fc.constantFrom(0.6, 0.9),
  })
  .map(({ publisher, what: [property, value], cites, measurer, asOf, isAbout, confidence }) => {
    const plain = aClaim().saying(property, value).withConfidence(confidence).in(document(publisher));
    const claim = property.startsWith('compare') ? plain.versus('GPT-4o') : plain;
    const hedged = isAbout && property === 'max_output' ? claim.approximately() : claim;
    const measured = measurer === null ? hedged : hedged.measuredBy(measurer);
    const dated = asOf === null ? measured : measured.asOf(asOf);
    return cites.length === 0 ? dated : dated.citing(...cites.filter((label) => label !== publisher));
  });

const claims = fc.array(said, { minLength: 1, maxLength: 12 });

function bytes(input: ReconciliationInput): string {
  return canonicalJson(reconcile(input));
}

test('the order of claims, touched slots and decisions changes nothing', () => {
  fc.assert(
    fc.property(claims, fc.integer(), (builders, seed) => {
      const input = inputOf(vocabulary, builders);
      const other = { ...input, claims: shuffled(input.claims, seed), touched: shuffled(input.touched, seed) };
      expect(bytes(other)).toBe(bytes(input));
    }),
    { numRuns: 150 },
  );
});

test('recomputing changes nothing, and neither does hearing a claim twice', () => {
  fc.assert(
    fc.property(claims, (builders) => {
      const input = inputOf(vocabulary, builders);
      expect(bytes({ ...input, claims: [...input.claims, ...input.claims] })).toBe(bytes(input));
    }),
    { numRuns: 60 },
  );
});

test('a slot judged alone with its slot of claims is judged as among all others of its kind', () => {
  fc.assert(
    fc.property(claims, (builders) => {
      const input = inputOf(
        vocabulary,
        builders.filter(({ parts }) => !parts.property.startsWith('compare')),
      );
      const together = reconcile(input);
      for (const touched of input.touched) {
        const alone = reconcile({
          ...input,
          touched: [touched],
          claims: input.claims.filter(({ dataItem }) => dataItem === touched),
        });
        expect(alone.resolutions).toEqual(together.resolutions.filter(({ dataItem }) => dataItem === touched));
        expect(alone.conflicts).toEqual(together.conflicts.filter(({ dataItem }) => dataItem === touched));
      }
    }),
    { numRuns: 60 },
  );
});

/** The weight of the terms of a value when it is the chosen one: undefined when it is not. */
function scoreOf(builders: readonly ClaimBuilder[], policy: string): number {
  const [resolution] = reconcile(inputOf(vocabulary, builders, { policy })).resolutions;
  return (resolution as Resolution).terms.reduce((sum, { weight }) => sum + weight, 0);
}

const ofOneValue = fc
  .array(
    said.map((claim) => claim.saying('max_output', 16384)),
    { minLength: 1, maxLength: 6 },
  )
  .map((builders) =>
    builders.map(({ parts }) =>
      aClaim()
        .saying('max_output', 16384)
        .withConfidence(parts.confidence)
        .in(parts.document ?? aDocument())
        .citing(...parts.cites),
    ),
  );

test.each(['weighted@1', 'majority@1'])('under %s an agreeing independent origin never lowers a position', (policy) => {
  fc.assert(
    fc.property(ofOneValue, fc.constantFrom(0.3, 0.6, 1), (builders, confidence) => {
      const more = aClaim().saying('max_output', 16384).withConfidence(confidence).in(aDocument('Newcomer'));
      expect(scoreOf([...builders, more], policy)).toBeGreaterThanOrEqual(scoreOf(builders, policy) - 1e-9);
    }),
    { numRuns: 100 },
  );
});

test.each(['weighted@1', 'majority@1'])('under %s a copy never raises a position', (policy) => {
  fc.assert(
    fc.property(
      fc.subarray(PUBLISHERS, { minLength: 1 }),
      fc.constantFrom(0.3, 0.6, 1),
      fc.boolean(),
      (publishers, confidence, isAgain) => {
        const own = publishers.map((name) => aClaim().saying('max_output', 16384).withConfidence(0.8).in(document(name)));
        const copyist = publishers
          .slice(0, 1)
          .reduce((doc, name) => doc.withReference(name, `Source ${name}`), aDocument('Copyist'));
        const copy = aClaim()
          .saying('max_output', 16384)
          .withConfidence(confidence)
          .citing(publishers[0] ?? '')
          .in(copyist);
        const copies = isAgain
          ? [copy, copy.in(aDocument('Second copyist').withReference(publishers[0] ?? '', 'Copyist'))]
          : [copy];
        expect(scoreOf([...own, ...copies], policy)).toBeLessThanOrEqual(scoreOf(own, policy) + 1e-9);
      },
    ),
    { numRuns: 100 },
  );
});

test('to decide and undo restores everything, whatever was decided', () => {
  fc.assert(
    fc.property(claims, fc.nat(), fc.constantFrom('rank', 'pin', 'dismiss', 'merge', 'same-origin'), (builders, pick, act) => {
      const input = inputOf(vocabulary, builders);
      const before = reconcile(input);
      const claim = input.claims[pick % input.claims.length];
      const decision = {
        rank: () =>
          aDecision({ act: 'rank', target: claim?.id ?? '', detail: { rank: pick % 2 === 0 ? 'preferred' : 'deprecated' } }),
        pin: () => aDecision({ act: 'pin', target: claim?.dataItem ?? '', detail: { snak: claim?.snak } }),
        dismiss: () => aDecision({ act: 'dismiss', target: before.conflicts[0]?.id ?? 'conflict:none' }),
        merge: () => aDecision({ act: 'merge', target: 'subject:gpt-4o', detail: { into: 'subject:gpt-4o-mini' } }),
        'same-origin': () => aDecision({ act: 'same-origin', target: 'source:source-a', detail: { as: 'source:source-b' } }),
      }[act]();
      const undone = { ...input, decisions: [decision, aDecision({ act: 'undo', target: decision.id })] };
      expect(bytes(undone)).toBe(canonicalJson(before));
    }),
    { numRuns: 100 },
  );
});

test('units change nothing: 15 cents or $0.15, 128K or 128,000 lead to the same positions and the same verdict', () => {
  const written = (cents: boolean) => (cents ? '15' : '0.15');
  fc.assert(
    fc.property(
      fc.array(fc.record({ publisher: fc.constantFrom(...PUBLISHERS), isWrong: fc.boolean() }), { minLength: 1, maxLength: 6 }),
      (voices) => {
        const told = (cents: boolean) =>
          voices.map(({ publisher, isWrong }) => {
            const price = { type: 'money', amount: isWrong ? 0.3 : 0.15, currency: 'USD', per: '1M tokens' } as const;
            return aClaim()
              .saying('price.input', { ...price, written: isWrong ? '0.30' : written(cents) })
              .in(document(publisher));
          });
        const [one, other] = [told(true), told(false)].map((builders) => reconcile(inputOf(vocabulary, builders)));
        const verdict = (from: typeof one) =>
          from?.resolutions.map(({ status, confidence, positions }) => [
            status,
            confidence,
            positions.map(({ origins }) => origins),
          ]);
        expect(verdict(one)).toEqual(verdict(other));
        expect(one?.conflicts.map(({ kind, weight }) => [kind, weight])).toEqual(
          other?.conflicts.map(({ kind, weight }) => [kind, weight]),
        );
      },
    ),
    { numRuns: 60 },
  );
});

/** By a small generator of its own, so that fast-check can shrink the seed. */
function shuffled<Thing>(things: readonly Thing[], seed: number): Thing[] {
  let state = seed >>> 0;
  const next = () => (state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32;
  return things
    .map((thing) => ({ thing, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}
