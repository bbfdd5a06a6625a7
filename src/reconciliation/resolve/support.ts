import type { Witness } from '../witnesses';

/** What speaks for a position beside the number of its witnesses: gathered in one walk over their testimonies, as most considerations ask for it. */
export class Support {
  /** Of the surest witness, its least sure claim: a badly read copy must not raise it. */
  surest = -Infinity;
  /** Of the witness who says it most often, the claim that says it least often. */
  timesSaid = -Infinity;
  /** The first who measured it. */
  measured: Witness | undefined = undefined;
  /** Whether every witness has a claim that was concluded, not read; and what was, first. */
  isInferred = true;
  inferred: string | undefined = undefined;
  /** Whether every witness has a claim that calls itself an estimate. */
  isEstimate = true;
  /** Whether every witness has a claim that cites a work. */
  isCiting = true;

  constructor(witnesses: readonly Witness[]) {
    for (let index = 0; index < witnesses.length; index += 1) this.add(witnesses[index] as Witness);
  }

  private add(witness: Witness): void {
    const { origin, testimonies } = witness;
    let [surest, timesSaid] = [Infinity, Infinity];
    let [isInferred, isEstimate, isCiting] = [false, false, false];
    for (let index = 0; index < testimonies.length; index += 1) {
      const { claim, reading } = testimonies[index] as Witness['testimonies'][0];
      if (claim.confidence < surest) surest = claim.confidence;
      if (claim.evidence.length < timesSaid) timesSaid = claim.evidence.length;
      if (claim.inferred.length > 0) [isInferred, this.inferred] = [true, this.inferred ?? claim.inferred[0]];
      if (claim.cites.length > 0) isCiting = true;
      if (reading.approximate && claim.qualifiers['estimate'] === true) isEstimate = true;
    }
    if (surest > this.surest) this.surest = surest;
    if (timesSaid > this.timesSaid) this.timesSaid = timesSaid;
    if (origin.by === 'measured') this.measured ??= witness;
    this.isInferred &&= isInferred;
    this.isEstimate &&= isEstimate;
    this.isCiting &&= isCiting;
  }
}
