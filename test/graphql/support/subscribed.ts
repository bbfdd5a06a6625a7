import type { FormattedExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** What a subscriber over WebSocket has been told so far. */
export interface Subscribed<Told> {
  readonly told: Told[];
  readonly errors: unknown[];
  /** Once so many have been told; fails after some seconds. */
  until(count: number, milliseconds?: number): Promise<Told[]>;
  /** Once the server has ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Subscribes with a client of its own; `field` is the one root field of the query. */
export function subscribed<Told>(url: string, field: string, query: string): Subscribed<Told> {
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy: true,
  });
  const told: Told[] = [];
  const errors: unknown[] = [];
  const ended = new Promise<void>((resolve) => {
    client.subscribe(
      { query },
      {
        next: (result: FormattedExecutionResult) => {
          if (result.errors !== undefined) errors.push(...result.errors);
          else told.push((result.data as Record<string, Told>)[field] as Told);
        },
        error: (error) => {
          errors.push(error);
          resolve();
        },
        complete: () => resolve(),
      },
    );
  });
  return {
    ...{ told, errors, ended },
    async until(count, milliseconds = 5_000) {
      const end = Date.now() + milliseconds;
      while (told.length < count && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
      if (told.length < count) throw new Error(`told ${told.length} of ${count}: ${JSON.stringify([told, errors])}`);
      return told;
    },
    async stop() {
      await client.dispose();
    },
  };
}
