import type { IncomingMessage } from 'node:http';
import { refuseLongQuery, type Limits } from '../executing/limits';
import type { AddressOf } from './address';
import type { Admit, Caller } from './admission';
import type { AllowedOperations } from './allowed-operations';
import type { Budget } from './rate-limit';

/** What stands before GraphQL, for HTTP and WebSocket alike. Each of its refusals is a GraphQLError. */
export interface Door {
  /** Who asks; fails for a token that is not known, and for whom nothing of its budget is left. */
  admit(request: IncomingMessage, authorization: string | undefined): Promise<Caller>;
  /** Fails for a caller that was let in before, and has used up its budget since. */
  checkBudget(caller: Caller): Promise<void>;
  /** Fails, before it is parsed, for a query that is too long, or not on the list of allowed ones where there is one. */
  refuseQuery(query: unknown): void;
}

export interface DoorOptions {
  readonly limits: Limits;
  readonly addressOf: AddressOf;
  readonly admit: Admit;
  readonly budget?: Budget | undefined;
  readonly operations?: AllowedOperations | undefined;
}

export function doorOf({ limits, addressOf, admit, budget, operations }: DoorOptions): Door {
  const checkBudget = async ({ countedAs }: Caller) => budget?.check(countedAs);
  return {
    checkBudget,
    async admit(request, authorization) {
      const caller = await admit(addressOf(request), authorization);
      await checkBudget(caller);
      return caller;
    },
    refuseQuery(query) {
      if (typeof query !== 'string') return; // told by whoever reads it
      refuseLongQuery(limits, query);
      const refused = operations?.refusalOf(query);
      if (refused !== undefined) throw refused;
    },
  };
}
