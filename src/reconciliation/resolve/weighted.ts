import type { Reading } from '../compare';
import { isMisquoted } from '../conflicts/attribution';
import { listInWords } from '../conflicts/phrases';
import { order } from '../../util/order';
import { shiftInWords, shiftOf, type Shift } from '../shift';
import type { Testimony } from '../testimony';
import type { Witness } from '../witnesses';
import { PLAIN, type Bench, type Candidate, type Consideration, type Policy } from './policy';
import type { Reliability } from './reliability';

const agreement: Consideration = {
  name: 'agreement',
  countsAs: 'agreement',
  weigh: ({ witnesses }) => agreementOf(witnesses.length),
  say: ({ witnesses }) => {
    const names = witnesses.map(({ origin }) => origin.name);
    const shown = names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
    return `${names.length === 1 ? 'one origin' : `${names.length} independent origins`}: ${listInWords(shown)}`;
  },
};

/** Each origin adds less than the one before. */
function agreementOf(origins: number): number {
  return AGREEMENT[origins] ?? 0.9 * (1 - 0.55 ** origins);
}

const AGREEMENT = Array.from({ length: 64 }, (_, origins) => 0.9 * (1 - 0.55 ** origins));

const source: Consideration = {
  name: 'source',
  countsAs: 'source',
  weigh: ({ support: { measured } }) => (measured === undefined ? 0.15 : 0.3),
  say: ({ support: { measured } }) =>
    measured === undefined
      ? 'in the words of a publisher or a cited work, no measurer named'
      : `measured by ${measured.origin.name}`,
};

/** How much a source is believed more or less for having been right or wrong elsewhere: at most, as `lead` never gets to 1. */
const RELIABILITY = 0.8;

/**
 * The best of them counts; one of whom nothing is known stands at 0. Only where there is a dispute: so a decision changes the verdicts on slots in
 * conflict and no others (see `disputed` in neighbours.ts).
 */
const reliability: Consideration = {
  name: 'reliability',
  countsAs: 'source',
  weigh: (candidate, bench) => {
    const best = bench.isDisputed ? mostReliable(candidate, bench) : undefined;
    return best?.found === undefined ? undefined : RELIABILITY * best.found.lead;
  },
  say: (candidate, bench) => {
    const best = mostReliable(candidate, bench);
    return best?.found === undefined ? '' : reliabilityInWords(best.witness.origin.name, best.found);
  },
};

interface Known {
  readonly witness: Witness;
  readonly found: Reliability | undefined;
}

function mostReliable({ witnesses }: Candidate, { records }: Bench): Known | undefined {
  if (records.isEmpty) return undefined;
  let best: Known | undefined;
  for (const witness of witnesses) {
    const found = records.of(witness.origin.id);
    const lead = (found?.lead ?? 0) - (best?.found?.lead ?? 0);
    if (best === undefined || lead > 0 || (lead === 0 && order(witness.origin.id, best.witness.origin.id) < 0))
      best = { witness, found };
  }
  return best;
}

/** "Blog was right in 1 of 4 other cases, 2 of them decided by editors". */
function reliabilityInWords(name: string, { right, cases, decided }: Reliability): string {
  const by = decided === 0 ? '' : decided === cases ? ', decided by editors' : `, ${decided} of them decided by editors`;
  return `${name} was right in ${right} of ${cases === 1 ? '1 other case' : `${cases} other cases`}${by}`;
}

const precision: Consideration = {
  name: 'precision',
  weigh: ({ side: { anchor } }) => (anchor.bound !== undefined ? 0 : anchor.approximate ? 0.02 : 0.1),
  say: ({ side: { anchor } }) =>
    anchor.bound !== undefined ? 'only a limit' : anchor.approximate ? 'only about' : 'an exact statement',
};

/** Only where true values change: in proportion to the place in the order of days, undated last. */
const recency: Consideration = {
  name: 'recency',
  countsAs: 'recency',
  concerns: ({ changes }) => changes,
  weigh: (candidate, bench) => 0.25 * bench.placeInTime(candidate),
  say: ({ time }) => (time === undefined ? 'undated' : `as of ${time}`),
};

const extraction: Consideration = {
  name: 'extraction',
  weigh: ({ support }) => 0.1 * support.surest,
  say: ({ support }) => `read with confidence ${support.surest.toFixed(2)}`,
};

/** A document that says it over and over means it; worth little, and only among equals. */
const repetition: Consideration = {
  name: 'repetition',
  weigh: ({ support: { timesSaid } }) => (timesSaid > 1 ? Math.min(0.04, 0.02 * Math.log2(timesSaid)) : undefined),
  say: ({ support: { timesSaid } }) => `said ${timesSaid === 2 ? 'twice' : `${timesSaid} times`} in one document`,
};

const inference: Consideration = {
  name: 'inference',
  weigh: ({ support: { isInferred } }) => (isInferred ? -0.1 : undefined),
  say: ({ support: { inferred } }) => `partly concluded, not read: ${inferred ?? ''}`,
};

const estimate: Consideration = {
  name: 'estimate',
  weigh: ({ support }) => (support.isEstimate ? -0.3 : undefined),
  say: () => 'an estimate, by its own words',
};

const misquotation: Consideration = {
  name: 'misquotation',
  weigh: ({ witnesses, support }, { slot, hearing }) => {
    if (!support.isCiting) return undefined;
    return isOfAll(witnesses, (testimony) => isCiting(testimony) && isMisquoted(testimony, slot, hearing)) ? -0.3 : undefined;
  },
  say: () => 'a work cited for it says otherwise',
};

/** Whether it is so of a testimony of every witness. */
function isOfAll(witnesses: readonly Witness[], isSo: (testimony: Testimony) => boolean): boolean {
  for (const { testimonies } of witnesses) if (!testimonies.some(isSo)) return false;
  return true;
}

function isCiting({ claim }: Testimony): boolean {
  return claim.cites.length > 0;
}

/** All who say it have it from a document whose dates are off by a few days wherever they can be checked. */
const shifted: Consideration = {
  name: 'shift',
  concerns: ({ inName }) => inName,
  weigh: (candidate, bench) => (shiftBehind(candidate, bench) === undefined ? undefined : -0.3),
  say: (candidate, bench) => {
    const found = shiftBehind(candidate, bench);
    return found === undefined ? '' : shiftInWords(found.shift, found.testimony, bench.hearing);
  },
};

function shiftBehind(
  { witnesses }: Candidate,
  { slot, hearing }: Bench,
): { readonly shift: Shift; readonly testimony: Testimony } | undefined {
  const doubted = witnesses.map(({ testimonies }) =>
    testimonies.find(({ claim }) => shiftOf(claim.document, slot, hearing) !== undefined),
  );
  const [first] = doubted;
  const shift = first === undefined ? undefined : shiftOf(first.claim.document, slot, hearing);
  return first === undefined || shift === undefined || doubted.includes(undefined) ? undefined : { shift, testimony: first };
}

/** A number that was given exactly was not kept secret: it outweighs any "not disclosed". A round one ("8B") may be a guess. */
const shown: Consideration = {
  name: 'shown',
  weigh: ({ side }, { candidates }) => {
    if (side.anchor.snak.kind === 'value') return undefined;
    return candidates.some((candidate) => isExact(candidate.side.anchor)) ? -0.6 : undefined;
  },
  say: () => 'an exact figure contradicts it',
};

function isExact({ snak, approximate, step }: Reading): boolean {
  if (approximate || snak.kind !== 'value' || (snak.value.type !== 'quantity' && snak.value.type !== 'money')) return false;
  return step <= 0.05 * Math.abs(snak.value.amount);
}

/**
 * Considerations added up. Each is computed per independent origin and the best origin counts, so that an agreeing origin can only help and a
 * copy cannot. The weights are a judgement, not a measurement: they order the considerations, agreement of independent origins first.
 */
export const weighted: Policy = {
  name: 'weighted@1',
  settings: [
    PLAIN,
    { name: 'more for agreement', agreement: 1.6, source: 0.7, recency: 0.7 },
    { name: 'more for the source', agreement: 0.6, source: 1.6, recency: 1 },
  ],
  considerations: [
    agreement,
    source,
    reliability,
    precision,
    recency,
    extraction,
    repetition,
    inference,
    estimate,
    misquotation,
    shifted,
    shown,
  ],
};
