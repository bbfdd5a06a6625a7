import { readFileSync } from 'node:fs';
import { isTokenHash, type Role, type Token } from '../../graphql';
import { UsageError } from '../usage-error';
import type { VariableName, Variables } from './variables';

const LISTS: readonly { readonly name: VariableName; readonly role: Role }[] = [
  { name: 'CLAIMGRAPH_READER_TOKENS', role: 'reader' },
  { name: 'CLAIMGRAPH_EDITOR_TOKENS', role: 'editor' },
  { name: 'CLAIMGRAPH_ADMIN_TOKENS', role: 'admin' },
];
const ROLES: readonly string[] = LISTS.map(({ role }) => role);

/** The tokens of the variables and of the file that one of them names. A token itself stands in neither. */
export function readTokens(variables: Variables): Token[] {
  const listed = LISTS.flatMap(({ name, role }) => tokensOf(name, role, variables(name) ?? ''));
  const file = variables('CLAIMGRAPH_TOKENS_FILE');
  return file === undefined ? listed : [...listed, ...tokensOfFile(file)];
}

/** "Ada Lovelace:9f86d0...,60303a..." */
function tokensOf(variable: string, role: Role, list: string): Token[] {
  const given = list.split(',').map((token) => token.trim());
  return given.filter((token) => token !== '').map((token) => tokenOf(variable, role, token));
}

function tokenOf(variable: string, role: Role, text: string): Token {
  const colon = text.lastIndexOf(':');
  const hash = text
    .slice(colon + 1)
    .trim()
    .toLowerCase();
  if (!isTokenHash(hash))
    throw new UsageError(
      `${variable} must be NAME:HASH, parted by commas, each hash a SHA-256 in hex; printf %s TOKEN | sha256sum makes one`,
    );
  return { role, hash, author: text.slice(0, Math.max(colon, 0)).trim() || nameless(role, hash) };
}

/** Decisions have an author, also those of a token that was given no name: "editor 9f86d081". */
function nameless(role: Role, hash: string): string {
  return `${role} ${hash.slice(0, 8)}`;
}

/** One token a line: "editor 9f86d0... Ada Lovelace". */
function tokensOfFile(file: string): Token[] {
  const lines = textOf(file).split(/\r?\n/);
  return lines.flatMap((line, index) => (/^\s*(#|$)/.test(line) ? [] : [tokenOfLine(line, `${file}:${index + 1}`)]));
}

function tokenOfLine(line: string, place: string): Token {
  const [, role = '', hash = '', author = ''] = /^\s*(\S+)\s+(\S+)\s*(.*?)\s*$/.exec(line) ?? [];
  if (!ROLES.includes(role)) throw new UsageError(`${place} must start with a role: ${ROLES.join(', ')}`);
  if (!isTokenHash(hash))
    throw new UsageError(`${place} has no SHA-256 hash in hex after the role; printf %s TOKEN | sha256sum makes one`);
  return { role: role as Role, hash: hash.toLowerCase(), author: author || nameless(role as Role, hash.toLowerCase()) };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`CLAIMGRAPH_TOKENS_FILE: cannot read ${file} (${(cause as NodeJS.ErrnoException).code})`, { cause });
  }
}
