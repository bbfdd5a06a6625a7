import { parseExpression } from '../../src/vocabulary/expression';

describe('an expression', () => {
  test('binds times before plus, and left before right', () => {
    expect(parseExpression('1 - a / b * 2')).toEqual({
      expression: {
        type: 'operation',
        operator: '-',
        left: { type: 'number', amount: 1 },
        right: {
          type: 'operation',
          operator: '*',
          left: { type: 'operation', operator: '/', left: operand('a'), right: operand('b') },
          right: { type: 'number', amount: 2 },
        },
      },
    });
  });

  test('names a slot under conditions in brackets', () => {
    expect(parseExpression('price.input[tier=batch; platform=OpenAI API]')).toEqual({
      expression: { type: 'property', property: 'price.input', qualifiers: { tier: 'batch', platform: 'OpenAI API' } },
    });
  });

  test.each([
    ['a ** 2', '"*" stands where a number or a property should'],
    ['(a + b', 'a parenthesis is not closed'],
    ['a b', '"b" stands where an operator should'],
    ['a % b', '"%" is no part of an expression'],
    ['a[tier]', '"tier" should be name=value'],
    ['', 'ends too early'],
  ])('%s is refused with what is wrong', (text, problem) => {
    const parsed = parseExpression(text);
    expect('problem' in parsed ? parsed.problem : undefined).toBe(problem);
  });
});

function operand(property: string) {
  return { type: 'property', property, qualifiers: {} };
}
