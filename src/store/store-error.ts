/** An operational failure of the store: one clear line for a person, a stable code for the program. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
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

/** STALE_REVISION, with what changed since the revision that a write was based on. */
export class StaleRevisionError extends StoreError {
  override readonly name = 'StaleRevisionError';

  constructor(
    readonly since: number,
    readonly current: number,
    /** By id, with the revision that changed it last. */
    readonly changes: readonly { readonly id: string; readonly revision: number }[],
  ) {
    super('STALE_REVISION', `Since revision ${String(since)}, ${changes.map(({ id }) => id).join(', ')} changed.`);
  }
}

export type StoreErrorCode =
  | 'UNREACHABLE'
  | 'UNAUTHORIZED'
  | 'UNSUPPORTED_VERSION'
  | 'LOCKED'
  | 'CORRUPT'
  | 'CONFLICTING_WRITE'
  | 'STALE_REVISION'
  | 'BAD_CURSOR'
  | 'FAILED';
