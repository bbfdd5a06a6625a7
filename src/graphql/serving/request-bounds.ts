import type { FastifyRequest } from 'fastify';
import type { Limits } from '../executing/limits';
import type { Caller } from './admission';
import { refusal } from './refusal';

/** The methods that /graphql answers. */
const ANSWERED = 'GET, POST';

/** Readers ask questions, which are short; editors send documents. A body without a length could only be stopped half read. */
export function refuseTooMuch(
  { headers }: FastifyRequest,
  { identity }: Caller,
  { bodyBytes, editorBodyBytes }: Pick<Limits, 'bodyBytes' | 'editorBodyBytes'>,
): void {
  if (identity.role !== 'reader') {
    if (Number(headers['content-length'] ?? 0) <= editorBodyBytes) return;
    const message = `A request of an editor may have ${editorBodyBytes} bytes; \`claimgraph ingest\` reads larger documents from files.`;
    throw refusal(message, { status: 413, code: 'BAD_REQUEST' });
  }
  if (headers['transfer-encoding'] !== undefined)
    throw refusal('Say how long the body is: Content-Length is missing.', { status: 411, code: 'BAD_REQUEST' });
  if (Number(headers['content-length'] ?? 0) > bodyBytes)
    throw refusal(`A request may have ${bodyBytes} bytes.`, { status: 413, code: 'BAD_REQUEST' });
}

export async function refuseMethod({ method }: FastifyRequest): Promise<never> {
  const headers = { allow: ANSWERED };
  throw refusal(`GraphQL is asked for by ${ANSWERED}, not by ${method}.`, { status: 405, code: 'BAD_REQUEST', headers });
}

/** Of a GET. */
export async function refuseNoQuery({ query }: FastifyRequest): Promise<void> {
  const { query: text, extensions } = query as Readonly<Record<string, unknown>>;
  if (text || extensions) return;
  throw refusal('Send a query: as JSON by POST, {"query": "{ graph { revision } }"}, or as ?query= by GET.', {
    status: 400,
    code: 'BAD_REQUEST',
  });
}
