/** One event of the server, for a log of JSON lines. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly requestId?: string;
  readonly [detail: string]: unknown;
}

export type Log = (entry: LogEntry) => void;

/** Unless told otherwise: one JSON line an event on stderr, so that stdout stays for answers. */
export function logToStderr(entry: LogEntry): void {
  process.stderr.write(`${JSON.stringify(entry)}\n`);
}
