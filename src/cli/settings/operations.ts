import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLError, parse, print, separateOperations, type DocumentNode } from 'graphql';
import { UsageError } from '../usage-error';
import type { Variables } from './variables';

/**
 * The operations that may be asked for, id to text, from a file or a folder of files. A `.graphql` file is one document as
 * clients send it, and where it has several operations each is one as well, with the fragments that it uses; a `.json` file is what clients' tools write: {id: text, ...}, or a manifest with
 * `operations: [{id, body}]`. Undefined where the variable is not set: then everything may be asked for.
 */
export function readOperations(variables: Variables): ReadonlyMap<string, string> | undefined {
  const path = variables('CLAIMGRAPH_OPERATIONS');
  if (path === undefined) return undefined;
  const operations = new Map(filesAt(path).flatMap(operationsIn));
  if (operations.size === 0)
    throw new UsageError(`CLAIMGRAPH_OPERATIONS: ${path} has no operations, so nothing would be answered`);
  return operations;
}

function filesAt(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => /\.(graphql|gql|json)$/.test(name)).map((name) => join(path, name));
  } catch (cause) {
    throw new UsageError(`CLAIMGRAPH_OPERATIONS: cannot read ${path} (${(cause as NodeJS.ErrnoException).code})`, { cause });
  }
}

function operationsIn(file: string): [string, string][] {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.json')) return documentsIn(file, text).map((document) => [hashOf(document), document]);
  const operations = operationsOfJson(file, text);
  for (const [id, document] of operations) parsed(`${file} (${id})`, document);
  return operations;
}

function documentsIn(file: string, text: string): string[] {
  const alone = Object.values(separateOperations(parsed(file, text)));
  return alone.length > 1 ? [text, ...alone.map(print)] : [text];
}

function operationsOfJson(file: string, text: string): [string, string][] {
  const json = jsonOf(file, text);
  const listed = 'operations' in json && Array.isArray(json.operations) ? (json.operations as unknown[]) : undefined;
  const pairs = listed === undefined ? Object.entries(json) : listed.map(pairOfManifest);
  const wrong = pairs.find((pair) => !pair.every((part) => typeof part === 'string'));
  if (wrong === undefined) return pairs as [string, string][];
  throw new UsageError(`CLAIMGRAPH_OPERATIONS: ${file} must be {id: text} or {operations: [{id, body}]}`);
}

function pairOfManifest(operation: unknown): [unknown, unknown] {
  const { id, body } = operation as { readonly id?: unknown; readonly body?: unknown };
  return [id, body];
}

function jsonOf(file: string, text: string): object {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null) return json;
  } catch (cause) {
    throw new UsageError(`CLAIMGRAPH_OPERATIONS: ${file} is no JSON: ${(cause as Error).message}`, { cause });
  }
  throw new UsageError(`CLAIMGRAPH_OPERATIONS: ${file} has no operations`);
}

function parsed(place: string, text: string): DocumentNode {
  try {
    return parse(text, { noLocation: true });
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    const [at] = cause.locations ?? [];
    throw new UsageError(`CLAIMGRAPH_OPERATIONS: ${place}:${at?.line ?? 1}:${at?.column ?? 1} ${cause.message}`, { cause });
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
