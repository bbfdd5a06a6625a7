import { createHash } from 'node:crypto';

/**
 * Identities: a word for the kind, a colon, and a hash (or, for subjects and sources, the readable key). They are
 * derived from content alone, so that any machine gives the same claim the same id; GraphQL's node(id:) takes them as they are.
 */
export type DocumentId = `document:${string}`;
export type SourceId = `source:${string}`;
export type SubjectId = `subject:${string}`;
export type ClaimId = `claim:${string}`;
export type DataItemId = `item:${string}`;
export type ConflictId = `conflict:${string}`;
export type DecisionId = `decision:${string}`;
export type EventId = `event:${number}.${number}`;

/** The first 80 bits of SHA-256 over the canonical JSON of the parts, hex: a collision among a billion is a one in a million chance. */
export function contentHash(...parts: readonly unknown[]): string {
  return createHash('sha256').update(canonicalJson(parts)).digest('hex').slice(0, 20);
}

/** JSON with sorted keys and without undefined members: equal content gives equal text. */
export function canonicalJson(content: unknown): string {
  if (Array.isArray(content)) return `[${content.map((part) => canonicalJson(part ?? null)).join(',')}]`;
  if (content !== null && typeof content === 'object') {
    const members = Object.entries(content)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(content);
}
