import { readFlags, readRatios, readUndisclosed } from '../../../src/extraction/reading';

describe('statements that are no number', () => {
  test.each<[string, string]>([
    ['not disclosed', 'unknown'],
    ['Undisclosed', 'unknown'],
    ['has not published', 'unknown'],
    ['hasn’t officially disclosed', 'unknown'],
    ['N/A', 'unknown'],
    ['no official confirmation', 'unknown'],
    ['no published figure', 'unknown'],
    ['have not been independently published', 'unknown'],
    ['TBA', 'unknown'],
    ['none', 'none'],
    ['no such benchmark', 'none'],
    ['does not exist', 'none'],
  ])('"%s" says that it is %s', (text, kind) => {
    expect(readUndisclosed(text).map((hit) => hit.kind)).toEqual([kind]);
  });

  test.each(['disclosed', 'not available', 'published', 'no', 'nonetheless', 'banana/a'])(
    '"%s" says nothing of the kind',
    (text) => {
      expect(readUndisclosed(text)).toEqual([]);
    },
  );

  test.each<[string, boolean, string | undefined]>([
    ['Supported', true, undefined],
    ['Yes', true, undefined],
    ['✓', true, undefined],
    ['not supported', false, undefined],
    ['No', false, undefined],
    ['does not support', false, undefined],
    ['❌', false, undefined],
    ['planned', false, 'planned'],
    ['coming soon', false, 'planned'],
    ['aren’t live yet', false, 'planned'],
    ['retired', false, 'retired'],
    ['no longer available', false, 'retired'],
    ['deprecated', true, 'deprecated'],
    ['in preview', true, 'preview'],
  ])('"%s" means %s', (text, is, status) => {
    expect(readFlags(text)).toEqual([expect.objectContaining({ is, written: text, ...(status ? { status } : {}) })]);
  });

  test.each(['know it', 'No. 3', 'no longer than', 'No one', 'notable'])('"%s" is no flag', (text) => {
    expect(readFlags(text)).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['over 60% cheaper', [60, '%', 'cheaper', '>']],
    ['33 times cheaper', [33, 'x', 'cheaper', undefined]],
    ['33x more expensive', [33, 'x', 'more expensive', undefined]],
    ['more than twice as fast as', [2, 'x', 'faster', '>']],
    ['10 points higher', [10, 'points', 'higher', undefined]],
    ['slower than Llama', [undefined, undefined, 'slower', undefined]],
    ['2.5 times the price of', [2.5, 'x', 'more expensive', undefined]],
  ])('"%s" compares', (text, expected) => {
    expect(readRatios(text).map(({ amount, unit, direction, bound }) => [amount, unit, direction, bound])).toEqual([expected]);
  });

  test.each(['60% of', 'cheaper inference', '10 points'])('"%s" compares nothing', (text) => {
    expect(readRatios(text)).toEqual([]);
  });
});
