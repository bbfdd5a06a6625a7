/** A value that is there already, or will be. What is there is used at once: waiting for it would cost a turn of the queue each time. */
export type Soon<Value> = Value | Promise<Value>;

export function after<Value, Next>(value: Soon<Value>, next: (value: Value) => Soon<Next>): Soon<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}

export function allSoon<Value>(values: readonly Soon<Value>[]): Soon<Value[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as Value[]);
}
