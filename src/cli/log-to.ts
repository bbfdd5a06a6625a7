import type { Log } from '../graphql';

/** The least that is logged. */
export type Logged = 'info' | 'warn' | 'error' | 'off';

const ORDER: readonly Logged[] = ['info', 'warn', 'error', 'off'];

/** One JSON line an event, with the time it was written at. */
export function logTo(stream: NodeJS.WritableStream, least: Logged): Log {
  return (entry) => {
    if (ORDER.indexOf(entry.level) < ORDER.indexOf(least)) return;
    stream.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
  };
}
