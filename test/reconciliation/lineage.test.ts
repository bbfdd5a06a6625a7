import { inWords, reconcile } from '../../src/reconciliation';
import { aClaim, aDecision, aDocument, inputOf, type ClaimBuilder } from '../support/builders';
import { llmVocabulary } from '../support/llm-vocabulary';
import type { Decision } from '../../src/domain';

const vocabulary = llmVocabulary();

/** The origins behind each position of the one slot that the claims are in. */
function originsOf(claims: readonly ClaimBuilder[], decisions: readonly Decision[] = []): Record<string, readonly string[]> {
  const { resolutions } = reconcile(inputOf(vocabulary, claims, { decisions }));
  return Object.fromEntries(
    resolutions.flatMap(({ positions }) => positions.map(({ snak, origins }) => [inWords(snak), origins])),
  );
}

const size = () => aClaim().saying('max_output', 16384);
const maker = aDocument('Maker');
const press = aDocument('Press').withReference('1', 'Maker');
const copyist = aDocument('Copyist').withReference('a', 'Press');
const scholar = aDocument('Scholar').withReference('1', 'Maker').withReference('2', 'A book').withReference('3', 'A talk');

describe('the origin of a claim', () => {
  test('is the measurer that it names, whoever prints it', () => {
    expect(originsOf([size().measuredBy('Lab').in(press), size().measuredBy('Lab').in(maker)])).toEqual({
      '16,384 tokens': ['Lab'],
    });
  });

  test('is what it cites, else the publisher of its document', () => {
    expect(originsOf([size().citing('2').in(scholar), size().in(copyist)])).toEqual({ '16,384 tokens': ['A book', 'Copyist'] });
  });

  test('is where the chain of citations ends: a copy of a copy adds nobody', () => {
    expect(originsOf([size().in(maker), size().citing('1').in(press), size().citing('a').in(copyist)])).toEqual({
      '16,384 tokens': ['Maker'],
    });
  });

  test('stays with the cited work when that says something else', () => {
    const other = aClaim().saying('max_output', 4096).citing('1').in(press);
    expect(originsOf([size().citing('a').in(copyist), other])).toEqual({ '16,384 tokens': ['Press'], '4,096 tokens': ['Maker'] });
  });

  test('is no witness of what it is misquoted for, beside others who say that', () => {
    const wrong = aClaim().saying('max_output', 4096);
    const [misquoting, own] = [wrong.citing('1').in(press), wrong.in(copyist)];
    expect(originsOf([size().in(maker), misquoting, own])).toEqual({ '16,384 tokens': ['Maker'], '4,096 tokens': ['Copyist'] });
  });

  test('ends where two documents cite each other in a circle', () => {
    const one = aDocument('One').withReference('1', 'Two');
    const two = aDocument('Two').withReference('1', 'One');
    expect(originsOf([size().citing('1').in(one), size().citing('1').in(two)])['16,384 tokens']).toHaveLength(1);
  });

  test('of a page that cites three works counts once, as the work most cited, until others lead to the rest', () => {
    const thrice = size().citing('1', '2', '3').in(scholar);
    expect(originsOf([thrice, size().citing('2').in(scholar)])).toEqual({ '16,384 tokens': ['A book'] });
    const another = aDocument('Another').withReference('x', 'A talk');
    expect(originsOf([size().citing('2').in(scholar), size().citing('x').in(another)])).toEqual({
      '16,384 tokens': ['A book', 'A talk'],
    });
  });

  test('is shared when an editor says so', () => {
    const claims = [size().in(maker), size().in(copyist)];
    const decision = aDecision({ act: 'same-origin', target: 'source:copyist', detail: { as: 'source:maker' } });
    expect(originsOf(claims, [decision])).toEqual({ '16,384 tokens': ['Maker'] });
    expect(originsOf(claims, [decision, aDecision({ act: 'undo', target: decision.id })])).toEqual({
      '16,384 tokens': ['Copyist', 'Maker'],
    });
  });
});

test('a work that passes a measurement on is no second origin beside the measurer', () => {
  const wiki = aDocument('Wiki').withReference('2', 'News story').withReference('3', 'Other story');
  const speed = aClaim().saying('output_speed', 202).in(wiki);
  const originsTold = (...claims: ClaimBuilder[]) => reconcile(inputOf(vocabulary, claims)).resolutions[0]?.positions[0]?.origins;
  const measured = speed.measuredBy('Lab').citing('2');
  expect(originsTold(measured, speed.citing('2').where({ statistic: 'median' }))).toEqual(['Lab']);
  expect(originsTold(measured, speed.citing('3').where({ statistic: 'median' }))).toEqual(['Lab', 'Other story']);
});
