import { aDataItem, subjectId, type DataItem, type Qualifiers } from '../../src/domain';
import { dependentsOf, neighboursOf } from '../../src/reconciliation';
import { aDecision } from '../support/builders';
import { llmVocabulary } from '../support/llm-vocabulary';

const vocabulary = llmVocabulary();

function item(subject: string, property: string, qualifiers: Qualifiers = {}): DataItem {
  return aDataItem(subjectId(subject), property, qualifiers, vocabulary.properties.get(property)?.separators ?? []);
}

function pairs(neighbours: ReturnType<typeof neighboursOf>): string[] {
  return neighbours.pairs.map(({ subject, property }) => `${subject.slice('subject:'.length)} ${property}`);
}

describe('to judge', () => {
  test('a plain slot takes the slots beside it', () => {
    expect(pairs(neighboursOf([item('GPT-4o mini', 'context_window')], vocabulary))).toEqual(['gpt-4o-mini context_window']);
  });

  test('a comparison takes the numbers of both sides', () => {
    expect(pairs(neighboursOf([item('Haiku', 'compare.speed', { versus: 'GPT-4o' })], vocabulary))).toEqual([
      'gpt-4o output_speed',
      'haiku compare.speed',
      'haiku output_speed',
    ]);
  });

  test('a derived figure takes its operands', () => {
    expect(pairs(neighboursOf([item('A', 'price.blended')], vocabulary))).toEqual([
      'a price.blended',
      'a price.input',
      'a price.output',
    ]);
  });

  test('an end date takes the flags that it ends, and they take it', () => {
    expect(pairs(neighboursOf([item('A', 'retirement_date')], vocabulary))).toContain('a availability');
    expect(pairs(neighboursOf([item('A', 'availability')], vocabulary))).toContain('a retirement_date');
  });

  test('what can be true of one subject only takes all subjects', () => {
    expect(neighboursOf([item('A', 'first_with_instruction_hierarchy')], vocabulary).properties).toEqual([
      'first_with_instruction_hierarchy',
    ]);
  });

  test('a merged subject takes the other too', () => {
    const merge = aDecision({ act: 'merge', target: subjectId('B'), detail: { into: subjectId('A') } });
    expect(pairs(neighboursOf([item('B', 'context_window')], vocabulary, [merge]))).toEqual([
      'a context_window',
      'b context_window',
    ]);
  });
});

describe('to be judged again', () => {
  test('when a number changes: the comparisons that its subject is in, on either side, and what derives from it', () => {
    const found = dependentsOf([item('A', 'price.input')], vocabulary);
    expect(pairs(found)).toEqual(
      expect.arrayContaining(['a compare.price', 'a compare.price.input', 'a discount.batch', 'a price.blended']),
    );
    expect(found.versus).toEqual([subjectId('A')]);
  });

  test('nothing else when nothing compares it', () => {
    expect(dependentsOf([item('A', 'license')], vocabulary)).toEqual({
      pairs: [{ subject: subjectId('A'), property: 'license' }],
      versus: [],
      properties: [],
      alongside: [],
      items: [],
      disputed: false,
    });
  });
});
