import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Message } from '../domain';

export interface InputFile {
  /** Relative to the working directory when inside it, with forward slashes: what messages name. */
  readonly path: string;
  /** Its place on this machine, "file:///home/ada/notes/faq.md": in a graph, the uri of a document that tells none. */
  readonly uri: string;
  readonly bytes: Uint8Array;
}

export interface MissingFile {
  readonly path: string;
  readonly uri: string;
  readonly message: Message;
}

/** What a folder is searched for; a file that is named itself is always read. */
const DOCUMENT_EXTENSIONS = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.pdf']);

/** Files as named and the documents in folders as named, in that order, one in memory at a time. README files are not sources. */
export async function* inputFiles(paths: readonly string[]): AsyncGenerator<InputFile | MissingFile> {
  for (const path of paths) yield* inputFilesAt(path);
}

async function* inputFilesAt(path: string): AsyncGenerator<InputFile | MissingFile> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) yield* inputFilesIn(path);
  else yield await readAt(path);
}

/** Folders within it are not descended into. */
async function* inputFilesIn(folder: string): AsyncGenerator<InputFile | MissingFile> {
  try {
    const names = await documentsIn(folder);
    if (names.length === 0) yield missing(folder, 'no-documents', NONE_THERE);
    for (const name of names) yield await readAt(join(folder, name));
  } catch (error) {
    yield missing(folder, 'folder-unreadable', reasonOf(error as NodeJS.ErrnoException));
  }
}

const NONE_THERE = `no document is in this folder: ${[...DOCUMENT_EXTENSIONS].join(', ')} are looked for, not in folders within it, and README files are passed over`;

async function documentsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && isDocument(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/** Regular files only: opening a pipe waits for a writer, which may never come. */
async function readAt(path: string): Promise<InputFile | MissingFile> {
  try {
    if (!(await stat(path)).isFile())
      return missing(path, 'file-unreadable', 'it is no regular file but a pipe, socket or device');
    return { path: shownPath(path), uri: fileUri(path), bytes: await readFile(path) };
  } catch (error) {
    return missing(path, 'file-unreadable', reasonOf(error as NodeJS.ErrnoException));
  }
}

function missing(path: string, rule: string, reason: string): MissingFile {
  return { path, uri: fileUri(path), message: { severity: 'error', rule, reason } };
}

function isDocument(name: string): boolean {
  return DOCUMENT_EXTENSIONS.has(extname(name).toLowerCase()) && !/^readme\b/i.test(basename(name));
}

/** Two folders' faq.md are two documents, whatever folder a command is run in. */
export function fileUri(path: string): string {
  return pathToFileURL(resolve(path)).href;
}

/** As a person at this prompt would call it: a file by its path, anything else by its address. */
export function shownUri(uri: string): string {
  return uri.startsWith('file:') && URL.canParse(uri) ? shownPath(fileURLToPath(uri)) : uri;
}

function shownPath(path: string): string {
  const inside = relative(process.cwd(), path);
  return (inside.startsWith('..') ? path : inside).split(sep).join('/');
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'there is no such file';
  if (error.code === 'EACCES') return 'reading it is not permitted';
  return error.message;
}
