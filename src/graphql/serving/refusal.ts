import { GraphQLError } from 'graphql';

/** A request that is refused: what is told, by which code, and with which status over HTTP. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What else a program may want to know; goes into `extensions`. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export function refusal(message: string, { status, code, headers = {}, details = {} }: Refusal): GraphQLError {
  return new GraphQLError(message, {
    extensions: { ...details, code, http: { status, headers: new Map(Object.entries(headers)) } },
  });
}

/** What HTTP alone needs, apart from what is told. */
export function toldOf(error: GraphQLError): { readonly told: GraphQLError; readonly status: number; readonly headers: Headers } {
  const { http, ...extensions } = error.extensions as {
    readonly http?: { readonly status?: number; readonly headers?: Headers };
  };
  return {
    told: new GraphQLError(error.message, { extensions }),
    status: http?.status ?? 400,
    headers: http?.headers ?? new Map(),
  };
}

type Headers = ReadonlyMap<string, string>;
