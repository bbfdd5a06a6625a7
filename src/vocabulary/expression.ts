/**
 * How a property follows from others: numbers, properties with conditions in brackets, + - * / and parentheses.
 * Takes: (3 * price.input + price.output) / 4      (1 - price.input[tier=batch] / price.input) * 100
 * Refuses: price.input ** 2, max(a, b), "price input"
 */
export type Expression =
  | { readonly type: 'number'; readonly amount: number }
  | Operand
  | {
      readonly type: 'operation';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    };

/** A property of the same subject; `qualifiers` are the separators that its slot must have beside those of the derived one. */
export interface Operand {
  readonly type: 'property';
  readonly property: string;
  readonly qualifiers: Readonly<Record<string, string>>;
}

export function parseExpression(text: string): { readonly expression: Expression } | { readonly problem: string } {
  const tokens = text.match(TOKEN) ?? [];
  const unread = text.replace(TOKEN, '').trim();
  if (unread !== '') return { problem: `"${unread}" is no part of an expression` };
  const reader = new TokenReader(tokens);
  try {
    return { expression: reader.whole() };
  } catch (error) {
    if (error instanceof ExpressionError) return { problem: error.message };
    throw error;
  }
}

/** Every property that it names, in order, with repeats. */
export function propertiesIn(expression: Expression): readonly Operand[] {
  if (expression.type === 'number') return [];
  if (expression.type === 'property') return [expression];
  return [...propertiesIn(expression.left), ...propertiesIn(expression.right)];
}

const TOKEN = /\d+(?:\.\d+)?|[a-z][a-z0-9_.]*(?:\[[^\]]*\])?|[-+*/()]/g;

class ExpressionError extends Error {}

class TokenReader {
  private at = 0;
  constructor(private readonly tokens: readonly string[]) {}

  whole(): Expression {
    const expression = this.chain(['+', '-'], () => this.product());
    if (this.at < this.tokens.length)
      throw new ExpressionError(`"${this.tokens[this.at] ?? ''}" stands where an operator should`);
    return expression;
  }

  private product(): Expression {
    return this.chain(['*', '/'], () => this.factor());
  }

  private chain(operators: readonly string[], next: () => Expression): Expression {
    let left = next();
    while (operators.includes(this.tokens[this.at] ?? '')) {
      const operator = this.tokens[this.at++] as '+' | '-' | '*' | '/';
      left = { type: 'operation', operator, left, right: next() };
    }
    return left;
  }

  private factor(): Expression {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new ExpressionError('ends too early');
    if (/^\d/.test(token)) return { type: 'number', amount: Number(token) };
    if (/^[a-z]/.test(token)) return operandOf(token);
    if (token !== '(') throw new ExpressionError(`"${token}" stands where a number or a property should`);
    const inner = this.chain(['+', '-'], () => this.product());
    if (this.tokens[this.at++] !== ')') throw new ExpressionError('a parenthesis is not closed');
    return inner;
  }
}

function operandOf(token: string): Operand {
  const [property = '', conditions = ''] = token.replace(/\]$/, '').split('[');
  const pairs = conditions.split(';').flatMap((pair) => {
    if (pair.trim() === '') return [];
    const [name = '', value] = pair.split('=').map((part) => part.trim());
    if (value === undefined) throw new ExpressionError(`"${pair.trim()}" should be name=value`);
    return [[name, value] as const];
  });
  return { type: 'property', property, qualifiers: Object.fromEntries(pairs) };
}
