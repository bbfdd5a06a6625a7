import fc from 'fast-check';
import { canonicalJson, type Decision } from '../../src/domain';
import { reconcile, verdictsOn, type ReconciliationInput } from '../../src/reconciliation';
import { POLICIES } from '../../src/reconciliation/resolve/policies';
import { scoreOf } from '../../src/reconciliation/resolve/score';
import { aClaim, aDecision, aDocument, inputOf, type ClaimBuilder } from '../support/builders';
import { llmVocabulary } from '../support/llm-vocabulary';

/** The laws of reconciling in graphs where editors have pinned and ranked: what they decide tells whom to believe in all other slots. */
const vocabulary = llmVocabulary();
const PUBLISHERS = ['A', 'B', 'C', 'D', 'E'];
const document = (name: string) =>
  PUBLISHERS.reduce((doc, other) => doc.withReference(other, `Source ${other}`), aDocument(`Source ${name}`));

/** Slots beside each other (benchmarks) and apart (models), two or three values each, none of them between two others. */
const said: fc.Arbitrary<ClaimBuilder> = fc
  .record({
    publisher: fc.constantFrom(...PUBLISHERS),
    what: fc.oneof<fc.Arbitrary<readonly [string, number | string | boolean]>[]>(
      fc.constantFrom(40.2, 53.6, 61).map((score) => ['benchmark_score', score] as const),
      fc.constantFrom(42, 108, 202).map((speed) => ['output_speed', speed] as const),
      fc.boolean().map((flag) => ['self_hostable', flag] as const),
      fc.constantFrom('MIT', 'Apache 2.0').map((license) => ['license', license] as const),
    ),
    benchmark: fc.constantFrom('MMLU', 'GPQA', 'MATH'),
    subject: fc.constantFrom('GPT-4o mini', 'GPT-4o'),
    measurer: fc.option(fc.constantFrom('Lab', 'Bench'), { freq: 2 }),
    asOf: fc.option(fc.constantFrom('2024-07', '2026-03'), { freq: 2 }),
    cites: fc.subarray(PUBLISHERS, { maxLength: 1 }),
    confidence: fc.constantFrom(0.6, 0.9),
    inferred: fc.boolean(),
  })
  .map(({ publisher, what: [property, value], benchmark, subject, measurer, asOf, cites, confidence, inferred }) => {
    const plain = aClaim().about(subject).saying(property, value).withConfidence(confidence).in(document(publisher));
    const placed = property === 'benchmark_score' ? plain.where({ benchmark }) : plain;
    const measured = measurer === null ? placed : placed.measuredBy(measurer);
    const dated = asOf === null ? measured : measured.asOf(asOf);
    return (inferred ? dated.inferring('subject') : dated).citing(...cites.filter((label) => label !== publisher));
  });

const claims = fc.array(said, { minLength: 2, maxLength: 18 });
const policy = fc.constantFrom(...POLICIES.keys());
/** Which claim each decision is about, and what is decided. */
const choices = fc.array(fc.tuple(fc.nat(), fc.constantFrom('pin', 'pin', 'preferred', 'deprecated')), { maxLength: 4 });
type Choices = readonly (readonly [number, string])[];

function decided(input: ReconciliationInput, chosen: Choices): readonly Decision[] {
  return chosen.flatMap(([pick, act]) => {
    const claim = input.claims[pick % input.claims.length];
    if (claim === undefined) return [];
    if (act === 'pin') return [aDecision({ act, target: claim.dataItem, detail: { snak: claim.snak } })];
    return [aDecision({ act: 'rank', target: claim.id, detail: { rank: act } })];
  });
}

/** What speaks for the position of a claim, under each setting of the policy; undefined where it does not stand or the slot is pinned. */
function standing(input: ReconciliationInput, claim: string): readonly number[] | undefined {
  for (const { ruling } of verdictsOn(input)) {
    const { bench } = ruling;
    const own = bench.candidates.find(({ side }) => side.testimonies.some((testimony) => testimony.claim.id === claim));
    if (own !== undefined) return ruling.policy.settings.map((setting) => scoreOf(own, bench, setting));
  }
  return undefined;
}

/** Under every setting, without the last bits of adding up. */
function isNoLess(scores: readonly number[] | undefined, than: readonly number[]): boolean {
  return scores?.every((score, index) => score >= (than[index] ?? Infinity) - 1e-9) ?? false;
}

test('the order of claims and decisions changes nothing, hearing them twice neither', () => {
  fc.assert(
    fc.property(claims, choices, policy, (builders, chosen, under) => {
      const plain = inputOf(vocabulary, builders, { policy: under });
      const input = { ...plain, decisions: decided(plain, chosen) };
      const turned = {
        ...input,
        claims: [...input.claims, ...input.claims].reverse(),
        touched: [...input.touched].reverse(),
        decisions: [...input.decisions].reverse(),
      };
      expect(canonicalJson(reconcile(turned))).toBe(canonicalJson(reconcile(input)));
    }),
    { numRuns: 100 },
  );
});

test('one more decision, undone, restores everything beside those that stand', () => {
  fc.assert(
    fc.property(claims, choices, choices, policy, (builders, chosen, further, under) => {
      const plain = inputOf(vocabulary, builders, { policy: under });
      const decisions = decided(plain, chosen);
      const more = decided(plain, further);
      const undone = more.map(({ id }) => aDecision({ act: 'undo', target: id }));
      const after = reconcile({ ...plain, decisions: [...decisions, ...more, ...undone] });
      expect(canonicalJson(after)).toBe(canonicalJson(reconcile({ ...plain, decisions })));
    }),
    { numRuns: 100 },
  );
});

describe('of a position, under every policy and each of its settings, whatever was decided,', () => {
  test('an agreeing independent origin never lowers what speaks for it, nor its confidence', () => {
    fc.assert(
      fc.property(claims, fc.nat(), choices, policy, fc.constantFrom(0.3, 0.6, 1), fc.boolean(), (...drawn) => {
        const [builders, pick, chosen, under, confidence, inferring] = drawn;
        const own = builders[pick % builders.length] as ClaimBuilder;
        const { measured_by: _measurer, ...qualifiers } = own.parts.qualifiers;
        const plain = own.with({ qualifiers, cites: [], inferred: inferring ? ['subject'] : [] });
        const { before, after, claim } = withMore(builders, own, plain.withConfidence(confidence).in(aDocument('Newcomer')), {
          chosen,
          under,
        });
        const scores = standing(before, claim);
        if (scores !== undefined) expect(isNoLess(standing(after, claim), scores)).toBe(true);
        const [was, is] = [before, after].map((input) =>
          reconcile(input).resolutions.find(({ claims: believed }) => believed.includes(claim as never)),
        );
        if (was !== undefined) expect(is?.confidence).toBeGreaterThanOrEqual(was.confidence);
      }),
      { numRuns: 250 },
    );
  });

  test('a copy never raises what speaks for it', () => {
    fc.assert(
      fc.property(
        claims,
        fc.nat(),
        choices,
        policy,
        fc.constantFrom(0.3, 0.6, 1),
        (builders, pick, chosen, under, confidence) => {
          const drawn = builders[pick % builders.length] as ClaimBuilder;
          const { measured_by: _measurer, ...qualifiers } = drawn.parts.qualifiers;
          const own = drawn.with({ qualifiers, cites: [] }).in(aDocument('Copied'));
          const copyist = aDocument('Copyist').withReference('it', 'Copied');
          const copy = own.withConfidence(confidence).citing('it').in(copyist);
          const { before, after, claim } = withMore([...builders, own], own, copy, { chosen, under });
          const scores = standing(before, claim);
          if (scores !== undefined) expect(isNoLess(scores, standing(after, claim) ?? [])).toBe(true);
        },
      ),
      { numRuns: 250 },
    );
  });
});

/** Before and after one claim more, with the same decisions. */
function withMore(
  builders: readonly ClaimBuilder[],
  own: ClaimBuilder,
  more: ClaimBuilder,
  { chosen, under }: { readonly chosen: Choices; readonly under: string },
) {
  const plain = inputOf(vocabulary, builders, { policy: under });
  const decisions = decided(plain, chosen);
  const after = inputOf(vocabulary, [...builders, more], { policy: under });
  const claim = inputOf(vocabulary, [own]).claims[0]?.id ?? '';
  return { before: { ...plain, decisions }, after: { ...after, decisions }, claim };
}

test('the laws can fail: a second origin raises what speaks for a position, and a pin changes verdicts elsewhere', () => {
  const score = (benchmark: string, value: number, publisher: string) =>
    aClaim().saying('benchmark_score', value).where({ benchmark }).in(document(publisher));
  const builders = [score('MMLU', 40.2, 'A'), score('MMLU', 61, 'B'), score('GPQA', 40.2, 'A'), score('GPQA', 61, 'B')];
  const input = inputOf(vocabulary, builders);
  const claim = input.claims[0];
  const more = inputOf(vocabulary, [...builders, score('MMLU', 40.2, 'C')]);
  expect(isNoLess(standing(input, claim?.id ?? ''), standing(more, claim?.id ?? '') ?? [])).toBe(false);
  const decisions = decided(input, [[2, 'pin']]);
  expect(canonicalJson(reconcile({ ...input, decisions }))).not.toBe(canonicalJson(reconcile(input)));
});
