import type { Expression } from '../../vocabulary';

/** A number and how much rounding may have moved it. */
export interface Amount {
  readonly amount: number;
  readonly slack: number;
}

/** Evaluates with the error carried along: sums add slack, products and quotients add relative slack (first order). */
export function evaluate(
  expression: Expression,
  operand: (property: string, qualifiers: Readonly<Record<string, string>>) => Amount,
): Amount {
  if (expression.type === 'number') return { amount: expression.amount, slack: 0 };
  if (expression.type === 'property') return operand(expression.property, expression.qualifiers);
  const left = evaluate(expression.left, operand);
  const right = evaluate(expression.right, operand);
  switch (expression.operator) {
    case '+':
      return { amount: left.amount + right.amount, slack: left.slack + right.slack };
    case '-':
      return { amount: left.amount - right.amount, slack: left.slack + right.slack };
    case '*':
      return scaled(left.amount * right.amount, left, right);
    case '/':
      return scaled(left.amount / right.amount, left, right);
  }
}

function scaled(amount: number, left: Amount, right: Amount): Amount {
  return { amount, slack: Math.abs(amount) * (share(left) + share(right)) };
}

function share({ amount, slack }: Amount): number {
  return amount === 0 ? 0 : slack / Math.abs(amount);
}
