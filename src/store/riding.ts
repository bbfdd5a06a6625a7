import type { Along, Ride } from './along';
import type { Parameters, Row } from './driver';
import { rideSteps, takeAll, type RideSteps } from './ride-steps';
import type { Label, Members } from './shapes';

/** The pieces of a statement by which edges ride along with its rows, and how they are taken off. */
export interface Riding {
  /** Pages of each row, cut where they are, "CALL { ... }": to stand behind the last MATCH. */
  readonly calls: string;
  /** ", [...] AS its_source": columns beside the row's own. */
  readonly columns: string;
  readonly parameters: Parameters;
  /** Reads a row of the statement, and hands over what came with it. */
  reading<Value>(read: (row: Row) => Value): (row: Row) => Value;
}

const NOTHING: Riding = { calls: '', columns: '', parameters: {}, reading: (read) => read };

/** What rides along with rows of a label that the statement calls by this variable. */
export function ridingWith(label: Label, variable: string, along: Along | undefined): Riding {
  if (along === undefined || along.rides.length === 0) return NOTHING;
  const { steps, calls, columns, parameters } = planned(along.rides, label, variable, along.members);
  const taking = { along, known: new Map<unknown, unknown>() };
  return {
    calls,
    columns,
    parameters,
    reading: (read) => (row) => {
      const value = read(row);
      const cells = steps.map(({ name }) => row[name]);
      takeAll(steps, cells, 0, value, taking);
      return value;
    },
  };
}

interface Plan extends RideSteps {
  readonly label: Label;
  readonly variable: string;
  readonly members: Members | undefined;
}

/** Queries bring the same rides again (look-ahead.ts): their pieces are put together once. */
const PLANS = new WeakMap<readonly Ride[], Plan>();

function planned(rides: readonly Ride[], label: Label, variable: string, members: Members | undefined): Plan {
  const known = PLANS.get(rides);
  if (known?.label === label && known.variable === variable && known.members === members) return known;
  const plan = { ...rideSteps(label, variable, rides, members), label, variable, members };
  PLANS.set(rides, plan);
  return plan;
}
