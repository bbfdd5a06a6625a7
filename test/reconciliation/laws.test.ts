import fc from 'fast-check';
import { canonicalJson, type DataItem, type DataItemId, type Resolution } from '../../src/domain';
import {
  dependentsOf,
  neighboursOf,
  reconcile,
  verdictsOn,
  type Neighbours,
  type ReconciliationInput,
} from '../../src/reconciliation';
import { order } from '../../src/util/order';
import { aClaim, aDecision, aDocument, inputOf, type ClaimBuilder } from '../support/builders';
import { llmVocabulary } from '../support/llm-vocabulary';

const vocabulary = llmVocabulary();
const PUBLISHERS = ['A', 'B', 'C', 'D', 'E'];
const PLACED = new Set(['availability', 'retirement_date']);
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
      fc.boolean().map((flag) => ['availability', flag] as const),
      fc.constantFrom('2024-07', '2026-02-13').map((date) => ['retirement_date', date] as const),
      fc.constant(['first_with_instruction_hierarchy', true] as const),
    ),
    cites: fc.subarray(PUBLISHERS, { maxLength: 2 }),
    measurer: fc.option(fc.constantFrom('Lab', 'Bench')),
    asOf: fc.option(fc.constantFrom('2024-07', '2026-03')),
    subject: fc.constantFrom('GPT-4o mini', 'GPT-4o'),
    platform: fc.constantFrom('ChatGPT', 'ChatGPT Free', 'Azure OpenAI Service'),
    isAbout: fc.boolean(),
    confidence: fc.constantFrom(0.6, 0.9),
  })
  .map(({ publisher, what: [property, value], subject, platform, cites, measurer, asOf, isAbout, confidence }) => {
    const plain = aClaim().about(subject).saying(property, value).withConfidence(confidence).in(document(publisher));
    const there = PLACED.has(property) ? plain.where({ platform }) : plain;
    const claim = property.startsWith('compare') ? there.versus(subject === 'GPT-4o' ? 'GPT-4o mini' : 'GPT-4o') : there;
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

test('who is behind the claims of another slot does not depend on which slot was judged first', () => {
  const first = (subject: string) => aClaim().about(subject).saying('first_with_instruction_hierarchy', true);
  const builders = [first('GPT-4o').measuredBy('Lab').in(document('A')), first('GPT-4o mini').citing('A').in(document('B'))];
  const input = inputOf(vocabulary, builders);
  const reversed = { ...input, claims: [...input.claims].reverse(), touched: [...input.touched].reverse() };
  expect(bytes(reversed)).toBe(bytes(input));
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

test('a slot judged with its neighbours alone is judged as among all', () => {
  fc.assert(
    fc.property(claims, (builders) => {
      const input = inputOf(vocabulary, builders);
      const together = reconcile(input);
      for (const touched of input.touched) {
        const alone = reconcile({ ...input, touched: [touched], claims: claimsNear(input, touched) });
        expect(alone.resolutions).toEqual(together.resolutions.filter(({ dataItem }) => dataItem === touched));
        expect(alone.conflicts).toEqual(together.conflicts.filter(({ dataItem }) => dataItem === touched));
      }
    }),
    { numRuns: 60 },
  );
});

test('a claim changes no verdict but those of its slot and its dependents', () => {
  fc.assert(
    fc.property(claims, said, (builders, newcomer) => {
      const before = reconcile(inputOf(vocabulary, builders));
      const input = inputOf(vocabulary, [...builders, newcomer]);
      const after = reconcile(input);
      const [claim] = inputOf(vocabulary, [newcomer]).claims;
      const item = claim === undefined ? undefined : input.dataItems.get(claim.dataItem);
      const again = item === undefined ? new Set() : new Set(itemsOf(input, dependentsOf([item], vocabulary)));
      const untouched = (from: typeof before) => from.conflicts.filter(({ dataItem }) => !again.has(dataItem));
      expect(untouched(after)).toEqual(untouched(before));
    }),
    { numRuns: 60 },
  );
});

function claimsNear(input: ReconciliationInput, touched: DataItemId): ReconciliationInput['claims'] {
  const item = input.dataItems.get(touched);
  const near = new Set(item === undefined ? [] : [touched, ...itemsOf(input, neighboursOf([item], vocabulary))]);
  return input.claims.filter(({ dataItem }) => near.has(dataItem));
}

function itemsOf({ dataItems }: ReconciliationInput, { pairs, versus, properties }: Neighbours): DataItemId[] {
  const isNear = (item: DataItem) =>
    pairs.some(({ subject, property }) => item.subject === subject && item.property === property) ||
    item.versus.some((subject) => versus.includes(subject)) ||
    properties.includes(item.property);
  return [...dataItems.values()].filter(isNear).map(({ id }) => id);
}

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

/** A number, how it is written in another unit of the same property, and whether another source has it too. */
const SPELLINGS = [
  ['context_window', 128_000, '128K', '128,000'],
  ['context_window', 1_000_000, '1M', '1,000K'],
  ['parameters', 8_000_000_000, '8B', '8,000M'],
  ['max_output', 16_384, '16,384', '16384'],
] as const;

test('units change nothing for numbers either: each spelling leads to the same status, confidence, origins and kinds', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SPELLINGS),
      fc.array(fc.record({ publisher: fc.constantFrom(...PUBLISHERS), isWrong: fc.boolean() }), { minLength: 1, maxLength: 6 }),
      ([property, amount, ...spellings], voices) => {
        const unit = vocabulary.properties.get(property)?.unit ?? '';
        const [one, other] = spellings.map((written) =>
          reconcile(
            inputOf(
              vocabulary,
              voices.map(({ publisher, isWrong }) =>
                aClaim()
                  .saying(property, {
                    type: 'quantity',
                    unit,
                    ...(isWrong ? { amount: 3 * amount, written: String(3 * amount) } : { amount, written }),
                  })
                  .in(document(publisher)),
              ),
            ),
          ),
        );
        const shown = (from: typeof one) => [
          from?.resolutions.map(({ status, confidence, positions }) => [
            status,
            confidence,
            positions.map(({ origins }) => origins),
          ]),
          from?.conflicts.map(({ kind, severity, weight }) => [kind, severity, weight]),
        ];
        expect(shown(one)).toEqual(shown(other));
      },
    ),
    { numRuns: 80 },
  );
});

/** The weight of agreement alone cannot see a copy; these are what the law above is held against. */
test('the laws can fail: a second origin raises a position, and two values of one source are no agreement', () => {
  const own = aClaim().saying('max_output', 16384).in(document('A'));
  const second = aClaim().saying('max_output', 16384).in(document('B'));
  expect(scoreOf([own, second], 'weighted@1')).toBeGreaterThan(scoreOf([own], 'weighted@1'));
  const other = aClaim().saying('max_output', 4096).in(document('A'));
  expect(reconcile(inputOf(vocabulary, [own, other])).resolutions[0]?.status).not.toBe('AGREED');
});

test('slot by slot the verdicts are the same as all at once', () => {
  fc.assert(
    fc.property(claims, (builders) => {
      const input = inputOf(vocabulary, builders);
      const toldLater = [...verdictsOn(input)].map(({ resolution, conflicts }) => ({ resolution, conflicts }));
      toldLater.sort((a, b) => order(a.resolution.dataItem, b.resolution.dataItem));
      const { resolutions, conflicts } = reconcile(input);
      expect(toldLater.map(({ resolution }) => resolution)).toEqual(resolutions);
      expect(toldLater.flatMap((verdict) => verdict.conflicts)).toEqual(conflicts);
    }),
    { numRuns: 30 },
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
