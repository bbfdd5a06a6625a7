import fc from 'fast-check';
import { canonicalJson, type Decision, type Resolution } from '../../src/domain';
import { dependentsOf, neighboursOf, questionsOf, reconcile, type ReconciliationInput } from '../../src/reconciliation';
import { aClaim, aDecision, aDocument, inputOf, type ClaimBuilder } from '../support/builders';
import { llmVocabulary } from '../support/llm-vocabulary';

const vocabulary = llmVocabulary();
const [good, bad, third] = ['Good', 'Bad', 'Third'].map((name) => aDocument(name)) as [Doc, Doc, Doc];
type Doc = ReturnType<typeof aDocument>;

const size = (model: string, said: number) => aClaim().about(model).saying('context_window', said);
/** One model on which they disagree, one voice each. */
const tie = (model: string) => [size(model, 128_000).in(good), size(model, 200_000).in(bad)];

function verdict(input: ReconciliationInput, model: string): Resolution | undefined {
  const item = [...input.dataItems.values()].find(({ subject }) => subject === `subject:${model.toLowerCase()}`);
  return reconcile(input).resolutions.find(({ dataItem }) => dataItem === item?.id);
}

function pinOn(input: ReconciliationInput, model: string, said: number): Decision {
  const claim = input.claims.find(
    ({ subject, snak }) => subject === `subject:${model.toLowerCase()}` && canonicalJson(snak).includes(`"amount":${said},`),
  );
  return aDecision({ act: 'pin', target: claim?.dataItem ?? '', detail: { snak: claim?.snak } });
}

describe('what an editor decides', () => {
  const input = inputOf(vocabulary, [...tie('A'), ...tie('B')]);
  const pinned = { ...input, decisions: [pinOn(input, 'A', 128_000)] };

  test('tells whom to believe elsewhere, with a term and its sentence', () => {
    expect(verdict(input, 'B')).toMatchObject({ status: 'UNRESOLVED' });
    const learnt = verdict(pinned, 'B');
    expect(learnt).toMatchObject({ chosen: { value: { amount: 128_000 } } });
    expect(learnt?.terms.find(({ name }) => name === 'reliability')).toMatchObject({
      reason: 'Good was right in 1 of 1 other case, decided by editors',
    });
  });

  test('tells nothing any more once it is undone', () => {
    const [pin] = pinned.decisions;
    const undone = { ...pinned, decisions: [...pinned.decisions, aDecision({ act: 'undo', target: pin?.id ?? '' })] };
    expect(canonicalJson(reconcile(undone))).toBe(canonicalJson(reconcile(input)));
  });

  test('weighs more the more often it is said, and less for another property', () => {
    const more = inputOf(vocabulary, [
      ...['A', 'B', 'C', 'D'].flatMap(tie),
      aClaim().about('D').saying('max_output', 1000).in(good),
      aClaim().about('D').saying('max_output', 2000).in(bad),
    ]);
    const leadAfter = (models: string[], property: string) => {
      const decisions = models.map((model) => pinOn(more, model, 128_000));
      const item = [...more.dataItems.values()].find((found) => found.property === property && found.subject === 'subject:d');
      const { resolutions } = reconcile({ ...more, decisions });
      const terms = resolutions.find(({ dataItem }) => dataItem === item?.id)?.terms;
      return terms?.find(({ name }) => name === 'reliability')?.weight ?? 0;
    };
    expect(leadAfter(['A', 'B', 'C'], 'context_window')).toBeGreaterThan(leadAfter(['A'], 'context_window'));
    expect(leadAfter(['A', 'B'], 'context_window')).toBeGreaterThan(leadAfter(['A', 'B'], 'max_output'));
    expect(leadAfter(['A', 'B'], 'max_output')).toBeGreaterThan(0);
  });

  test('on a slot makes every slot in conflict be judged again, and is loaded with each of them', () => {
    const items = [...pinned.dataItems.values()];
    const [target] = items.filter(({ id }) => id === pinned.decisions[0]?.target);
    const [other] = items.filter((item) => item !== target);
    expect(dependentsOf(target === undefined ? [] : [target], vocabulary, pinned.decisions).disputed).toBe(true);
    expect(dependentsOf(other === undefined ? [] : [other], vocabulary, pinned.decisions).disputed).toBe(false);
    expect(neighboursOf(other === undefined ? [] : [other], vocabulary, pinned.decisions).items).toEqual([target?.id]);
  });
});

describe('agreement in the slots beside it', () => {
  const score = (benchmark: string, said: number) => aClaim().about('A').saying('benchmark_score', said).where({ benchmark });

  test('tells whom to believe where there is one voice each', () => {
    const voted = ['MMLU', 'MGSM', 'MATH'].flatMap((benchmark) => [
      score(benchmark, 80).in(good),
      score(benchmark, 80).in(third),
      score(benchmark, 60).in(bad),
    ]);
    const input = inputOf(vocabulary, [...voted, score('DROP', 70).in(good), score('DROP', 50).in(bad)]);
    const item = [...input.dataItems.values()].find(({ separators }) => separators['benchmark'] === 'DROP');
    const drop = reconcile(input).resolutions.find(({ dataItem }) => dataItem === item?.id);
    expect(drop).toMatchObject({ chosen: { value: { amount: 70 } } });
    expect(drop?.terms).toContainEqual(expect.objectContaining({ reason: 'Good was right in 3 of 3 other cases' }));
  });
});

test('with decisions too, a slot judged with its neighbours alone is judged as among all, whatever the order', () => {
  const said: fc.Arbitrary<ClaimBuilder> = fc
    .record({
      model: fc.constantFrom('A', 'B', 'C', 'D (2024-08-06)', 'E (2024-05-13)', 'F (2024-09-12)'),
      source: fc.constantFrom(good, bad, third),
      what: fc.constantFrom<readonly [string, number | string]>(
        ['context_window', 128_000],
        ['context_window', 200_000],
        ['release_date', '2024-08-05'],
        ['release_date', '2024-05-12'],
        ['release_date', '2024-09-11'],
      ),
    })
    .map(({ model, source, what: [property, value] }) => aClaim().about(model).saying(property, value).in(source));
  fc.assert(
    fc.property(fc.array(said, { minLength: 2, maxLength: 16 }), fc.nat(), (builders, pick) => {
      const plain = inputOf(vocabulary, builders);
      const claim = plain.claims[pick % plain.claims.length];
      const pin = aDecision({ act: 'pin', target: claim?.dataItem ?? '', detail: { snak: claim?.snak } });
      const input = { ...plain, decisions: [pin] };
      const together = reconcile(input);
      expect(canonicalJson(reconcile({ ...input, claims: [...input.claims].reverse() }))).toBe(canonicalJson(together));
      for (const touched of input.touched) {
        const alone = reconcile({ ...input, touched: [touched], claims: claimsNear(input, touched) });
        expect(alone.resolutions).toEqual(together.resolutions.filter(({ dataItem }) => dataItem === touched));
        expect(alone.conflicts).toEqual(together.conflicts.filter(({ dataItem }) => dataItem === touched));
      }
    }),
    { numRuns: 80 },
  );
});

function claimsNear(input: ReconciliationInput, touched: string): ReconciliationInput['claims'] {
  const item = input.dataItems.get(touched as `item:${string}`);
  const near = neighboursOf(item === undefined ? [] : [item], vocabulary, input.decisions);
  const here = new Set(input.claims.filter(({ dataItem }) => dataItem === touched).map(({ document }) => document));
  return input.claims.filter(
    ({ subject, property, dataItem, document }) =>
      dataItem === touched ||
      near.items.includes(dataItem) ||
      near.pairs.some((pair) => pair.subject === subject && pair.property === property) ||
      (near.alongside.includes(property) && here.has(document)),
  );
}

describe('asking', () => {
  test('puts first the question that settles most, and tries the answers out', () => {
    const lone = [aClaim().about('Z').saying('max_output', 1000).in(aDocument('X'))];
    const claims = [...['A', 'B', 'C'].flatMap(tie), ...lone, aClaim().about('Z').saying('max_output', 2000).in(aDocument('Y'))];
    const questions = questionsOf(inputOf(vocabulary, claims));
    expect(questions).toHaveLength(4);
    expect(questions[0]).toMatchObject({
      settles: 3,
      question: expect.stringMatching(
        /^Context window of [ABC]: (128,000|200,000) tokens or (128,000|200,000) tokens\?$/,
      ) as string,
      reason:
        'Nothing tells these apart; an answer also shows which of 2 sources to believe, which settles 2 more slots on average.',
    });
    expect(questions[3]).toMatchObject({ settles: 1, reason: 'Nothing tells these apart; an answer settles this one.' });
  });

  test('asks nothing where every verdict stands', () => {
    expect(questionsOf(inputOf(vocabulary, [size('A', 128_000).in(good), size('A', 128_000).in(bad)]))).toEqual([]);
  });
});
