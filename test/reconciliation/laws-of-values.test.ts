import fc from 'fast-check';
import { canonicalJson, type Snak, type Value } from '../../src/domain';
import { reconcile, type ReconciliationInput } from '../../src/reconciliation';
import { POLICIES } from '../../src/reconciliation/resolve/policies';
import { aClaim, aDecision, aDocument, inputOf, type ClaimBuilder } from '../support/builders';
import { llmVocabulary } from '../support/llm-vocabulary';

/** The laws of reconciling, held for every type of value (and for "not disclosed") under every policy. */
const vocabulary = llmVocabulary();
const POLICY_NAMES = [...POLICIES.keys()];
const PUBLISHERS = ['A', 'B', 'C', 'D', 'E', 'OpenAI'];
const document = (name: string) =>
  PUBLISHERS.reduce((doc, other) => doc.withReference(other, `Source ${other}`), aDocument(`Source ${name}`));

const quantity = (amount: number, written: string, unit = 'tokens'): Value => ({ type: 'quantity', amount, unit, written });
const usd = (amount: number, written: string): Value => ({
  type: 'money',
  amount,
  currency: 'USD',
  per: '1M tokens',
  written,
});
const ratio = (direction: string, amount?: number): Value => ({
  type: 'ratio',
  direction,
  written: String(amount ?? direction),
  ...(amount === undefined ? {} : { amount, unit: 'x' }),
});
const date = (iso: string): Value => ({ type: 'date', iso, granularity: iso.length === 10 ? 'day' : 'month' });

/** What is said of a property of each type; the first and the last of each cannot both hold, where values of the type can conflict. */
const SAID: Readonly<Record<Value['type'], readonly [property: string, values: readonly Value[]]>> = {
  quantity: [
    'max_output',
    [quantity(16384, '16,384'), quantity(16000, '16K'), quantity(16384, '16384'), quantity(4096, '4,096')],
  ],
  money: ['price.input', [usd(0.15, '0.15'), usd(0.15, '15'), usd(0.6, '0.60')]],
  date: ['release_date', [date('2024-07-18'), date('2024-07'), date('2024-07-17')]],
  flag: [
    'self_hostable',
    [
      { type: 'flag', is: true },
      { type: 'flag', is: false },
    ],
  ],
  text: ['license', ['Apache 2.0', 'apache-2.0', 'MIT'].map((text): Value => ({ type: 'text', text }))],
  entity: ['provider', ['OpenAI', 'openai', 'Google'].map((name): Value => ({ type: 'entity', name }))],
  set: ['input_modality', [['text'], ['image', 'text'], ['audio']].map((members): Value => ({ type: 'set', members }))],
  ratio: ['compare.speed', [ratio('faster'), ratio('faster', 2), ratio('slower', 3), ratio('slower')]],
};
const TYPES = Object.keys(SAID) as Value['type'][];
const NOT_SAID: readonly Exclude<Snak, { readonly kind: 'value' }>[] = [{ kind: 'unknown' }, { kind: 'none' }];

/** A claim as it is drawn: what of the type is said, and how. */
interface Voice {
  readonly publisher: string;
  readonly pick: number;
  readonly confidence: number;
  readonly isMeasured: boolean;
  readonly isDated: boolean;
  readonly isHedged: boolean;
  readonly cites: readonly string[];
}

const voice: fc.Arbitrary<Voice> = fc.record({
  publisher: fc.constantFrom(...PUBLISHERS),
  pick: fc.nat(7),
  confidence: fc.constantFrom(0.6, 0.9),
  isMeasured: fc.boolean(),
  isDated: fc.boolean(),
  isHedged: fc.boolean(),
  cites: fc.subarray(PUBLISHERS, { maxLength: 2 }),
});
const voices = fc.array(voice, { minLength: 1, maxLength: 7 });
const policy = fc.constantFrom(...POLICY_NAMES);

function claimOf(
  type: Value['type'],
  snakAt: number,
  { publisher, confidence }: Pick<Voice, 'publisher' | 'confidence'>,
): ClaimBuilder {
  const [property, values] = SAID[type];
  const heard = values[snakAt] ?? NOT_SAID[snakAt - values.length];
  if (heard === undefined) throw new RangeError(`Nothing at ${snakAt} of ${type}`);
  const said = aClaim().withConfidence(confidence).in(document(publisher)).saying(property, heard);
  return type === 'ratio' ? said.versus('GPT-4o') : said;
}

/** Anything that can be said of the type, by anybody, in any way. */
function anyClaim(type: Value['type'], voiced: Voice): ClaimBuilder {
  const { pick, isMeasured, isDated, isHedged, cites, publisher } = voiced;
  const plain = claimOf(type, pick % (SAID[type][1].length + NOT_SAID.length), voiced);
  const measured = isMeasured ? plain.measuredBy('Lab') : plain;
  const dated = isDated ? measured.asOf('2026-03') : measured;
  const hedged = isHedged ? dated.approximately() : dated;
  return hedged.citing(...cites.filter((label) => label !== publisher));
}

function inputFor(type: Value['type'], said: readonly Voice[], under: string): ReconciliationInput {
  return inputOf(
    vocabulary,
    said.map((each) => anyClaim(type, each)),
    { policy: under },
  );
}

const bytes = (input: ReconciliationInput) => canonicalJson(reconcile(input));

describe.each(TYPES)('of values of type %s, under every policy,', (type) => {
  test('the order of claims changes nothing, hearing them twice neither', () => {
    fc.assert(
      fc.property(voices, policy, (said, under) => {
        const input = inputFor(type, said, under);
        const turned = { ...input, claims: [...input.claims].reverse(), touched: [...input.touched].reverse() };
        expect(bytes(turned)).toBe(bytes(input));
        expect(bytes({ ...turned, claims: [...turned.claims, ...input.claims] })).toBe(bytes(input));
      }),
      { numRuns: 40 },
    );
  });

  test('to decide and undo restores everything', () => {
    fc.assert(
      fc.property(voices, policy, fc.nat(), fc.constantFrom('rank', 'pin', 'dismiss'), (said, under, pick, act) => {
        const input = inputFor(type, said, under);
        const before = reconcile(input);
        const claim = input.claims[pick % input.claims.length];
        const decision = {
          rank: () =>
            aDecision({ act: 'rank', target: claim?.id ?? '', detail: { rank: pick % 2 === 0 ? 'preferred' : 'deprecated' } }),
          pin: () => aDecision({ act: 'pin', target: claim?.dataItem ?? '', detail: { snak: claim?.snak } }),
          dismiss: () => aDecision({ act: 'dismiss', target: before.conflicts[0]?.id ?? 'conflict:none' }),
        }[act]();
        const undone = { ...input, decisions: [decision, aDecision({ act: 'undo', target: decision.id })] };
        expect(bytes(undone)).toBe(canonicalJson(before));
      }),
      { numRuns: 30 },
    );
  });

  test('an agreeing independent origin never lowers a position', () => {
    fc.assert(
      fc.property(fc.subarray(PUBLISHERS, { minLength: 1 }), policy, fc.constantFrom(0.3, 0.6, 1), (names, under, confidence) => {
        const own = names.map((publisher) => claimOf(type, 0, { publisher, confidence: 0.8 }));
        const more = [...own, claimOf(type, 0, { publisher: 'Newcomer', confidence })];
        expect(scoreOf(more, under)).toBeGreaterThanOrEqual(scoreOf(own, under) - 1e-9);
      }),
      { numRuns: 25 },
    );
  });

  test('nor does it in a dispute: what was believed stays believed', () => {
    fc.assert(
      fc.property(fc.subarray(PUBLISHERS, { minLength: 1 }), fc.subarray(PUBLISHERS), policy, (ours, others, under) => {
        const last = SAID[type][1].length - 1;
        const rivals = others.filter((name) => !ours.includes(name));
        const said = [
          ...ours.map((publisher) => claimOf(type, 0, { publisher, confidence: 0.8 })),
          ...rivals.map((publisher) => claimOf(type, last, { publisher, confidence: 0.8 })),
        ];
        const before = verdictOf(said, under);
        const after = verdictOf([...said, claimOf(type, 0, { publisher: 'Newcomer', confidence: 0.8 })], under);
        if (isFirst(before?.chosen, type)) expect(isFirst(after?.chosen, type)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('a copy never raises a position', () => {
    fc.assert(
      fc.property(fc.subarray(PUBLISHERS, { minLength: 1 }), policy, fc.constantFrom(0.3, 0.6, 1), (names, under, confidence) => {
        const own = names.map((publisher) => claimOf(type, 0, { publisher, confidence: 0.8 }));
        const [copied = ''] = names;
        const copyist = aDocument('Copyist').withReference(copied, `Source ${copied}`);
        const copy = claimOf(type, 0, { publisher: copied, confidence }).in(copyist).citing(copied);
        expect(scoreOf([...own, copy], under)).toBeLessThanOrEqual(scoreOf(own, under) + 1e-9);
      }),
      { numRuns: 25 },
    );
  });
});

function verdictOf(builders: readonly ClaimBuilder[], under: string) {
  return reconcile(inputOf(vocabulary, builders, { policy: under })).resolutions[0];
}

function scoreOf(builders: readonly ClaimBuilder[], under: string): number {
  return verdictOf(builders, under)?.terms.reduce((sum, { weight }) => sum + weight, 0) ?? NaN;
}

function isFirst(chosen: Snak | undefined, type: Value['type']): boolean {
  return chosen !== undefined && canonicalJson(chosen) === canonicalJson({ kind: 'value', value: SAID[type][1][0] });
}

/** Types whose first and last values above deny each other; members of open lists do not. */
const CONTRADICTING = TYPES.filter((type) => type !== 'set' && type !== 'text');

describe.each(CONTRADICTING)('of values of type %s', (type) => {
  const last = SAID[type][1].length - 1;
  const against = (under: string, ours: number, theirs: number) =>
    verdictOf(
      [
        ...PUBLISHERS.slice(0, ours).map((publisher) => claimOf(type, 0, { publisher, confidence: 0.8 })),
        ...PUBLISHERS.slice(ours, ours + theirs).map((publisher) => claimOf(type, last, { publisher, confidence: 0.8 })),
      ],
      under,
    );

  test.each(POLICY_NAMES)('one against one is a tie under %s: UNRESOLVED, with nothing chosen', (under) => {
    const verdict = against(under, 1, 1);
    expect(verdict?.status).toBe('UNRESOLVED');
    expect(verdict?.chosen).toBeUndefined();
    expect(verdict?.positions).toHaveLength(2);
  });

  test.each(['weighted@1', 'majority@1', 'official-first@1'])('two against two is a tie under %s too', (under) => {
    expect(against(under, 2, 2)?.status).toBe('UNRESOLVED');
  });

  test.each(['weighted@1', 'majority@1', 'official-first@1'])('four against one is no tie under %s', (under) => {
    const verdict = against(under, 4, 1);
    expect(verdict?.status).toBe('RESOLVED');
    expect(isFirst(verdict?.chosen, type)).toBe(true);
  });

  test('a winner that flips with what counts more is CONTESTED: several who say so against one who measured', () => {
    const said = [
      ...PUBLISHERS.slice(0, 2).map((publisher) => claimOf(type, 0, { publisher, confidence: 0.8 })),
      claimOf(type, last, { publisher: 'C', confidence: 0.8 }).measuredBy('Lab'),
    ];
    const verdict = verdictOf(said, 'weighted@1');
    expect(verdict?.status).toBe('CONTESTED');
    expect(isFirst(verdict?.chosen, type)).toBe(true);
  });
});
