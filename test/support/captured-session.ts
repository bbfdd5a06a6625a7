import { Writable } from 'node:stream';
import type { StoreChoice } from '../../src/cli/environment';
import type { Session } from '../../src/cli/session';

/** A session whose output is kept, with a clock that stands still. */
export interface CapturedSession extends Session {
  readonly printed: () => string;
  readonly said: () => string;
  /** The lines of stdout as JSON. */
  readonly results: () => Record<string, unknown>[];
}

export function capturedSession(
  folder: string,
  options: { readonly json?: boolean; readonly store?: StoreChoice; readonly vocabulary?: string } = {},
): CapturedSession {
  const out = new Capture();
  const err = new Capture();
  return {
    terminal: { json: options.json ?? false, out, err },
    environment: {
      host: '127.0.0.1',
      port: 0,
      store: options.store ?? { engine: 'embedded', folder },
      vocabulary: options.vocabulary,
      access: {},
      serving: { introspection: true, limits: {}, proxies: [], metrics: 'off', logged: 'off' },
    },
    interrupted: new AbortController().signal,
    now: () => '2026-04-01T12:00:00.000Z',
    printed: () => out.text,
    said: () => err.text,
    results: () =>
      out.text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

class Capture extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
