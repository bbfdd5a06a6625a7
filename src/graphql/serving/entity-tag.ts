import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Answers to GET may be kept by browsers and caches, and are asked for again by their tag: equal revisions, equal answers,
 * so a query whose tag still holds is not run at all. Whatever else an answer depends on is in the tag: the query, who may
 * see it, the form that was asked for, and the version of the API.
 */
export function tagOf(request: FastifyRequest, revision: number, version: string, role: string): string {
  const asked = [request.url, request.headers.accept, version, role].join('\n');
  return `W/"${revision}-${createHash('sha256').update(asked).digest('base64url').slice(0, 22)}"`;
}

/** Kept by everybody's caches only where everybody may read it; asked for again before each use, either way. */
export function allowKeeping(reply: FastifyReply, tag: string, isAnonymous: boolean): void {
  void reply
    .header('etag', tag)
    .header('cache-control', `${isAnonymous ? 'public' : 'private'}, max-age=0, must-revalidate`)
    .header('vary', 'accept, authorization');
}

/** As RFC 9110 has it: a list of tags, or * for any. */
export function isStillGood(tag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((given) => given.trim().replace(/^W\//, '') === tag.slice(2));
}
