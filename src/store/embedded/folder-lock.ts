import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../store-error';

/** Who holds a folder. `born` tells a process from a later one that was given the same number. */
interface Holder {
  readonly pid: number;
  readonly born: string | null;
  readonly token: string;
  /** Of the lock file itself. A copy of the folder has another: nobody holds it, whoever holds the original. */
  readonly inode?: string;
}

/**
 * Takes a data folder for this process, or fails with LOCKED and the holder's pid. The lock of a process that is gone is
 * taken over. Returns what gives it back.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  const mine: Holder = { pid: process.pid, born: birthOf(process.pid), token: randomUUID() };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(path, mine)) return () => release(path, mine);
    const holder = read(path);
    if (holder !== undefined && holds(path, holder)) throw locked(folder, holder);
    takeAway(path, holder);
  }
  throw new StoreError('LOCKED', `${folder} is being taken by other processes at the same time.`, { retriable: true });
}

function create(path: string, holder: Holder): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, JSON.stringify({ ...holder, inode: String(fstatSync(file, BIG).ino) }));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Inodes of some file systems are beyond what a number holds exactly. */
const BIG = { bigint: true } as const;

function holds(path: string, holder: Holder): boolean {
  return isAlive(holder) && (holder.inode === undefined || holder.inode === inodeOf(path));
}

/** Undefined when the file is gone by now. */
function inodeOf(path: string): string | undefined {
  const stat = statSync(path, { ...BIG, throwIfNoEntry: false });
  return stat && String(stat.ino);
}

/** Undefined when it is gone, or not (yet) written whole. */
function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/**
 * Moved and not removed: of two processes that both found the same dead holder, one moves the file; should the other move
 * the new holder's by that, it sees it in what it moved, and puts it back.
 */
function takeAway(path: string, dead: Holder | undefined): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved !== undefined && moved.token !== dead?.token && holds(aside, moved)) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

function release(path: string, mine: Holder): void {
  if (read(path)?.token === mine.token) rmSync(path, { force: true });
}

function isAlive({ pid, born }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // there, but another user's
  }
  return born === null || birthOf(pid) === null || birthOf(pid) === born;
}

/** Start time in clock ticks since boot, where the system tells it (Linux). */
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function locked(folder: string, { pid }: Holder): StoreError {
  const who = pid === process.pid ? 'this process already' : `process ${String(pid)}`;
  return new StoreError('LOCKED', `${folder} is in use by ${who}; one process at a time can open it.`, { retriable: true });
}
