import type { Along } from './along';
import type { Driver, Parameters, Row } from './driver';
import { ridingWith, type Riding } from './riding';
import { WHOLE, type Label, type Rows } from './shapes';
import { manyEach, oneEach } from './slots';

/** A batched read of nodes (slots.ts) whose edges may ride along. */
export interface Reading<Of extends Label> {
  readonly label: Of;
  /** What the statement calls them. */
  readonly variable: string;
  /** The statement around the pieces of what rides. */
  readonly statement: (riding: Pick<Riding, 'calls' | 'columns'>) => string;
  /** Unless the node's own columns say it. */
  readonly read?: (row: Row) => Rows[Of];
  readonly parameters?: Parameters;
}

export function oneNodeEach<Of extends Label>(
  driver: Driver,
  reading: Reading<Of>,
  ids: readonly string[],
  along: Along | undefined,
): Promise<(Rows[Of] | undefined)[]> {
  const { statement, read, parameters } = withRides(reading, along);
  return oneEach(driver, statement, ids, read, parameters);
}

export function manyNodesEach<Of extends Label>(
  driver: Driver,
  reading: Reading<Of>,
  ids: readonly string[],
  along: Along | undefined,
): Promise<Rows[Of][][]> {
  const { statement, read, parameters } = withRides(reading, along);
  return manyEach(driver, statement, ids, read, parameters);
}

export function withRides<Of extends Label>(
  { label, variable, statement, read = WHOLE[label].read, parameters }: Reading<Of>,
  along: Along | undefined,
): { readonly statement: string; readonly read: (row: Row) => Rows[Of]; readonly parameters: Parameters } {
  const riding = ridingWith(label, variable, along);
  return { statement: statement(riding), read: riding.reading(read), parameters: { ...parameters, ...riding.parameters } };
}
