import type { OperationTypeNode } from 'graphql';

/** What became of one operation: for the log, the metrics and the traces. Never its variables, which may be anything. */
export interface OperationReport {
  readonly requestId: string;
  /** Undefined for what could not be read as an operation. */
  readonly kind?: `${OperationTypeNode}`;
  /** As the document names it, which is the client's choice. */
  readonly name?: string;
  readonly author?: string;
  /** Fields in the answer at most, as limits.ts counts them. */
  readonly cost?: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly milliseconds: number;
  /** `extensions.code` of its errors, each once. */
  readonly codes: readonly string[];
  /** Whether the answer was given as it went out before, without being computed again. */
  readonly remembered?: boolean;
  /** The trace that the request came with (W3C Trace Context). */
  readonly traceparent?: string;
}

export type ReportOperation = (report: OperationReport) => void;
