import type { StoreErrorCode } from './store';

/** An operational failure of the store: one clear line for a person, a stable code for the program. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  /** Whether the same call may well succeed later: a lost connection may, a wrong password will not. */
  readonly retriable: boolean;

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options: { readonly cause?: unknown; readonly retriable?: boolean } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.retriable = options.retriable ?? false;
  }
}

export function isStoreError(error: unknown): error is StoreError {
  return error instanceof StoreError;
}
