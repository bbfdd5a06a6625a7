import { reconcile } from '../../src/reconciliation';
import { compareWithExpected } from '../support/expected-conflicts';
import { goldInput } from '../support/gold';
import { llmVocabulary } from '../support/llm-vocabulary';

const input = goldInput(llmVocabulary());
const run = input === undefined ? describe.skip : describe;

run('on the hand-made claims of the seed pages', () => {
  const found = input === undefined ? { conflicts: [], nearMisses: [] } : compareWithExpected(input, reconcile(input));

  test('every expected conflict is found', () => {
    expect(found.conflicts.filter((conflict) => conflict.found === undefined).map(({ id }) => id)).toEqual([]);
  });

  test('no near miss is flagged', () => {
    expect(found.nearMisses.filter(({ flagged }) => flagged !== undefined).map(({ id }) => id)).toEqual([]);
  });

  test('the speeds are one conflict with four positions, the best dated first', () => {
    const speeds = found.conflicts.find(({ id }) => id === 'output-speed');
    expect(speeds).toMatchObject({ isRightKind: true, hasAllPositions: true, isPreferred: true });
    expect(speeds?.found?.positions).toHaveLength(4);
  });
});
