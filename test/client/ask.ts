import { print } from 'graphql';
import type { TadaDocumentNode } from 'gql.tada';

/** Asks and gives the data, typed by the query; fails with what the server said was wrong. */
export async function ask<Result, Variables>(
  endpoint: string,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Result; errors?: { message: string }[] };
  if (errors !== undefined || data === undefined)
    throw new Error(errors?.map(({ message }) => message).join('\n') ?? 'no answer');
  return data;
}
