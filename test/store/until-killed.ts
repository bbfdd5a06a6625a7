import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs a child of this folder that prints the number of each document when it was acknowledged, and kills it so many milliseconds after the
 * first; answers how many are acknowledged in all.
 */
export function acknowledgedUntilKilled(script: string, place: string, from: number, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [join(__dirname, script), place, String(from)]);
  let said = '';
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  child.stdout.on('data', (data: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
    said += data.toString();
  });
  return new Promise((done, fail) => {
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') fail(new Error(`The child ended by itself: ${complaint}`));
      else done(Number(said.trim().split('\n').at(-1)) + 1);
    });
  });
}
