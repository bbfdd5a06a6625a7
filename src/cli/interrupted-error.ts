/** The person pressed Ctrl-C: whole steps are done, nothing is half-written; exit code 130. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
  constructor() {
    super('interrupted; what was acknowledged is kept');
  }
}
