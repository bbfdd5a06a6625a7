import type { Decision, Resolution } from '../../src/domain';
import { inWords, POLICIES, reconcile } from '../../src/reconciliation';
import { aClaim, aDecision, aDocument, inputOf, type ClaimBuilder } from '../support/builders';
import { llmVocabulary } from '../support/llm-vocabulary';

const vocabulary = llmVocabulary();
const [one, two, three, four] = ['One', 'Two', 'Three', 'Four'].map((name) => aDocument(name)) as [Doc, Doc, Doc, Doc];
type Doc = ReturnType<typeof aDocument>;

function resolve(claims: readonly ClaimBuilder[], more: { policy?: string; decisions?: readonly Decision[] } = {}): Resolution {
  const [resolution] = reconcile(inputOf(vocabulary, claims, more)).resolutions;
  if (resolution === undefined) throw new Error('nothing was resolved');
  return resolution;
}

function chosen(resolution: Resolution): string | undefined {
  return resolution.chosen === undefined ? undefined : inWords(resolution.chosen);
}

const size = (said: number | string) => aClaim().saying('context_window', said);

describe('a slot', () => {
  test('on which all agree is AGREED', () => {
    expect(resolve([size('128K').in(one), size('128,000').in(two)])).toMatchObject({
      status: 'AGREED',
      positions: [{ origins: ['One', 'Two'] }],
    });
  });

  test('with one voice on each side is UNRESOLVED: nobody comes first in a list', () => {
    const tie = resolve([size(128000).in(one), size(200000).in(two)]);
    expect(tie.status).toBe('UNRESOLVED');
    expect(chosen(tie)).toBeUndefined();
    expect(tie.positions).toHaveLength(2);
  });

  test('with two independent origins against one is RESOLVED, and says what would flip it', () => {
    const resolution = resolve([size(128000).in(one), size(128000).in(two), size(200000).in(three)]);
    expect(resolution).toMatchObject({
      status: 'RESOLVED',
      policy: 'weighted@1',
      flippedBy: 'Two more independent origins for 200,000 tokens',
    });
    expect(chosen(resolution)).toBe('128,000 tokens');
    expect(inWords(resolution.runnerUp ?? { kind: 'none' })).toBe('200,000 tokens');
  });

  test('where agreement and a named measurer pull apart is CONTESTED', () => {
    const speed = (said: number) => aClaim().saying('output_speed', said);
    expect(resolve([speed(100).in(one), speed(100).in(two), speed(50).measuredBy('Lab').in(three)]).status).toBe('CONTESTED');
  });

  test('the terms of the winner say why, each with its weight', () => {
    const { terms } = resolve([size(128000).in(one), size(128000).in(two), size(200000).in(three)]);
    expect(terms.map(({ name }) => name)).toEqual(['agreement', 'source', 'precision', 'extraction']);
    expect(terms[0]?.reason).toBe('2 independent origins: One and Two');
  });

  test('confidence rises with each agreeing origin and falls with a rival', () => {
    const agreeing = [size(128000).in(one), size(128000).in(two), size(128000).in(three)];
    const confidences = [1, 2, 3].map((count) => resolve(agreeing.slice(0, count)).confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
    expect(new Set(confidences).size).toBe(3);
    expect(resolve([...agreeing, size(200000).in(four)]).confidence).toBeLessThan(confidences[2] ?? 0);
  });
});

describe('a policy', () => {
  const dated = (said: number, document: Doc, on: string) => size(said).in(document).asOf(on);
  const claims = [dated(128000, one, '2024-07'), dated(128000, two, '2024-07'), dated(200000, three, '2026-03')];

  test.each([
    ['majority@1', '128,000 tokens'],
    ['newest@1', '200,000 tokens'],
    ['weighted@1', '128,000 tokens'],
  ])('%s chooses %s', (policy, value) => {
    const resolution = resolve(claims, { policy });
    expect(resolution.policy).toBe(policy);
    expect(chosen(resolution)).toBe(value);
  });

  test('official-first believes the maker against any number of others', () => {
    const made = aClaim().saying('provider', 'Maker').in(one);
    const says = [size(128000).in(one), size(128000).in(two), size(200000).in(aDocument('Maker'))];
    const { resolutions, ...rest } = reconcile(inputOf(vocabulary, [made, ...says], { policy: 'official-first@1' }));
    expect(rest.conflicts).toHaveLength(1);
    expect(resolutions.map(chosen).sort()).toEqual(['200,000 tokens', 'Maker']);
  });

  test('has a name and a version, and the list knows it by both', () => {
    for (const [name, policy] of POLICIES) expect([name, name]).toEqual([policy.name, expect.stringMatching(/^[a-z-]+@\d+$/)]);
  });
});

describe('an editor', () => {
  const claims = [size(128000).in(one), size(128000).in(two), size(200000).in(three)];
  const input = inputOf(vocabulary, claims);
  const item = input.touched[0] ?? '';
  const wrong = input.claims.find(({ document }) => document === three.build().id);

  test('pins a value, and the conflict is settled', () => {
    const pin = aDecision({ act: 'pin', target: item, detail: { snak: wrong?.snak } });
    const { conflicts, resolutions } = reconcile({ ...input, decisions: [pin] });
    expect(resolutions[0]).toMatchObject({ status: 'RESOLVED', confidence: 1, claims: [wrong?.id], chosen: wrong?.snak });
    expect(conflicts.map(({ status }) => status)).toEqual(['SETTLED']);
  });

  test('prefers a claim, and only preferred ones count', () => {
    const prefer = aDecision({ act: 'rank', target: wrong?.id ?? '', detail: { rank: 'preferred' } });
    const verdict = resolve(claims, { decisions: [prefer] });
    expect(chosen(verdict)).toBe('200,000 tokens');
    expect(verdict).toMatchObject({ status: 'RESOLVED', reason: '200,000 tokens, which an editor ranked as preferred.' });
  });

  test('deprecates all that say otherwise, which is no agreement of the sources', () => {
    const deprecate = aDecision({ act: 'rank', target: wrong?.id ?? '', detail: { rank: 'deprecated' } });
    expect(resolve(claims, { decisions: [deprecate] })).toMatchObject({
      status: 'RESOLVED',
      reason: '128,000 tokens, since editors deprecated all claims of other values.',
    });
  });

  test('deprecates claims, and with all deprecated nothing stands', () => {
    const deprecate = (id: string) => aDecision({ act: 'rank', target: id, detail: { rank: 'deprecated' } });
    expect(resolve(claims, { decisions: input.claims.map(({ id }) => deprecate(id)) })).toMatchObject({
      status: 'UNRESOLVED',
      confidence: 0,
    });
  });

  test('dismisses a conflict, which stays dismissed when another claim comes for a known value', () => {
    const [conflict] = reconcile(input).conflicts;
    const dismiss = aDecision({ act: 'dismiss', target: conflict?.id ?? '' });
    const again = inputOf(vocabulary, [...claims, size('128K').in(four)], { decisions: [dismiss] });
    expect(reconcile(again).conflicts.map(({ status }) => status)).toEqual(['DISMISSED']);
  });

  test('and a new value opens the question again', () => {
    const [conflict] = reconcile(input).conflicts;
    const dismiss = aDecision({ act: 'dismiss', target: conflict?.id ?? '' });
    const again = inputOf(vocabulary, [...claims, size(64000).in(four)], { decisions: [dismiss] });
    expect(reconcile(again).conflicts.map(({ status }) => status)).toEqual(['OPEN']);
  });

  test('merges two subjects, whose claims then stand in one slot, and splits them again', () => {
    const apart = [size(128000).about('GPT-4o mini').in(one), size(200000).about('GPT4o-mini').in(two)];
    const merge = aDecision({ act: 'merge', target: 'subject:gpt4o-mini', detail: { into: 'subject:gpt-4o-mini' } });
    const split = aDecision({ act: 'split', target: 'subject:gpt4o-mini', detail: { from: 'subject:gpt-4o-mini' } });
    const count = (...decisions: Decision[]) => reconcile(inputOf(vocabulary, apart, { decisions })).conflicts.length;
    expect([count(), count(merge), count(merge, split), count(merge, aDecision({ act: 'undo', target: merge.id }))]).toEqual([
      0, 1, 0, 0,
    ]);
  });
});

describe('the reason of a verdict', () => {
  test('names what tells the winner from the runner-up, for the one or against the other', () => {
    const agreed = [size(128000).in(one), size(128000).in(two)];
    expect(resolve([...agreed, size(200000).in(three)]).reason).toBe(
      '128,000 tokens rather than 200,000 tokens: 2 independent origins.',
    );
    expect(resolve(agreed).reason).toBe('2 independent origins agree on 128,000 tokens.');
    expect(resolve([size(128000).in(one)]).reason).toBe('128,000 tokens, by One alone.');
    const score = (claim: ClaimBuilder) => claim.where({ benchmark: 'MMLU' });
    const given = [
      score(aClaim().saying('benchmark_score', 82.4)).in(one),
      score(aClaim().notDisclosed('benchmark_score')).in(two),
    ];
    expect(resolve(given).reason).toBe('82.4% rather than not disclosed: against the other, an exact figure contradicts it.');
  });

  test('says what was shown where numbers overrule words, and nothing that would flip the words', () => {
    const speed = (model: string, said: number) => aClaim().about(model).saying('output_speed', said).in(one);
    const slower = aClaim().about('A').saying('compare.speed', 'slower').versus('B').in(one);
    const { resolutions } = reconcile(inputOf(vocabulary, [slower, speed('A', 127), speed('B', 108)]));
    const overruled = resolutions.find(({ terms }) => terms.some(({ name }) => name === 'overruled'));
    expect(overruled?.reason).toBe('1.18x faster. Its own numbers give 127 against 108, the other way round.');
    expect(overruled).not.toHaveProperty('flippedBy');
  });
});
