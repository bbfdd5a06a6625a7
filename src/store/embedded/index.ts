import { mkdtemp, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { CypherStore } from '../cypher-store';
import type { StatementObserver } from '../driver';
import type { Store } from '../store';
import { isStoreError, StoreError } from '../store-error';
import { lockFolder } from './folder-lock';
import { GrafeoDriver } from './grafeo-driver';
import { Journal } from './journal';
import { JournaledStore } from './journaled-store';
import { makeFolder } from './make-folder';

export { verifyJournal } from './journal';

export interface EmbeddedOptions {
  /** Folder of the graph and the journal; made when it is not there. Undefined: all in memory, without a journal, gone on close. */
  readonly folder?: string;
  readonly onStatement?: StatementObserver;
  /** What a person should know of how the folder was found: a torn line cut off, a damaged graph put aside. */
  readonly onMessage?: (message: string) => void;
}

/** Opens the embedded store. Fails with LOCKED when another process has the folder, with CORRUPT when its journal cannot be trusted. */
export async function openEmbeddedStore(options: EmbeddedOptions = {}): Promise<Store> {
  if (options.folder === undefined) {
    const store = new CypherStore(new GrafeoDriver(undefined, options.onStatement));
    await store.open();
    return store;
  }
  const { folder } = options;
  try {
    await makeFolder(folder);
    const release = lockFolder(folder);
    return await openFolder(folder, release, options).catch((error: unknown) => {
      release();
      throw error;
    });
  } catch (error) {
    throw unusable(folder, error);
  }
}

/** What each code of the system means for a folder that was named by a person. */
const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'writing there is not permitted',
  EPERM: 'writing there is not permitted',
  EROFS: 'the file system is read-only',
  ENOENT: 'no folder can be made there',
  EEXIST: 'a file is in the way',
  ENOTDIR: 'a file is in the way',
  EISDIR: 'a folder is in the way of one of its files',
  ENOSPC: 'the disk is full',
};

/** One line for what the system refuses; anything else as it is. */
function unusable(folder: string, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (isStoreError(error) || code === undefined || (syscall === undefined && PROBLEMS[code] === undefined)) return error;
  const problem = PROBLEMS[code];
  return new StoreError(
    'FAILED',
    `${folder} cannot be the data folder: ${problem === undefined ? code : `${problem} (${code})`}`,
    {
      cause: error,
    },
  );
}

async function openFolder(folder: string, release: () => void, { onStatement, onMessage }: EmbeddedOptions): Promise<Store> {
  const journal = await Journal.open(join(folder, 'journal.jsonl'), onMessage);
  const openGraph = async () => {
    const store = new JournaledStore(new GrafeoDriver(join(folder, graphFile), onStatement), journal, release);
    await store.open();
    return store;
  };
  try {
    return await openGraph().catch(async (error: unknown) => {
      if (!isStoreError(error) || error.code !== 'CORRUPT') throw error;
      onMessage?.(`${error.message}. It is kept as ${await putAside(folder)}; an empty graph takes its place until a rebuild.`);
      return openGraph();
    });
  } catch (error) {
    await journal.close();
    throw error;
  }
}

const graphFile = 'graph.grafeo';

/** Moves the graph's file and its log into a folder of their own; answers that folder. */
async function putAside(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(graphFile));
  const aside = await mkdtemp(join(folder, 'damaged-'));
  for (const name of names) await rename(join(folder, name), join(aside, name));
  return aside;
}
