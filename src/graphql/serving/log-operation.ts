import type { Log } from './log';
import type { ReportOperation } from './operation-report';

/** A name is the client's choice and may be as long as its document. */
const LONGEST_NAME = 100;

/** One line an operation, under the id of its request. */
export function logOperation(log: Log): ReportOperation {
  return ({ requestId, kind, name, author, cost, milliseconds, codes, remembered }) =>
    log({
      level: 'info',
      message: 'operation',
      requestId,
      kind,
      name: name?.slice(0, LONGEST_NAME),
      author,
      cost,
      milliseconds: Math.round(milliseconds * 10) / 10,
      codes: codes.length > 0 ? codes : undefined,
      remembered,
    });
}
