import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Holds `text` against a file that was looked at and committed. UPDATE=1 writes it anew; without, a file that is missing is
 * a failure, so that CI never makes its own truth.
 */
export function expectGolden(path: string, text: string): void {
  if (process.env['UPDATE'] === '1') writeFileSync(path, text);
  if (!existsSync(path)) throw new Error(`${path} is missing: run the test with UPDATE=1, look at the file, and commit it`);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
