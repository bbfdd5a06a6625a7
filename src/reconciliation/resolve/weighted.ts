import type { Term } from '../../domain';
import type { Reading } from '../compare';
import { stepOf } from '../compare/precision';
import { isMisquoted } from '../conflicts/attribution';
import { listInWords } from '../conflicts/phrases';
import { order } from '../hearing';
import { reliabilityOf, type Reliability } from './reliability';
import { PLAIN, type Bench, type Candidate, type Policy, type Setting } from './policy';
import { shiftInWords, shiftOf } from '../shift';
import { latestTime } from '../witnesses';

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
  termsOf: (candidate, bench, setting) =>
    [
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
    ].flatMap((consider) => consider(candidate, bench, setting) ?? []),
};

type Consideration = (candidate: Candidate, bench: Bench, setting: Setting) => Term | undefined;

const agreement: Consideration = ({ witnesses }, _bench, setting) => {
  const names = witnesses.map(({ origin }) => origin.name);
  const shown = names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  const weight = 0.9 * (1 - 0.55 ** names.length) * setting.agreement;
  return term(
    'agreement',
    weight,
    `${names.length === 1 ? 'one origin' : `${names.length} independent origins`}: ${listInWords(shown)}`,
  );
};

const source: Consideration = ({ witnesses }, _bench, setting) => {
  const measured = witnesses.find(({ origin }) => origin.by === 'measured');
  if (measured !== undefined) return term('source', 0.3 * setting.source, `measured by ${measured.origin.name}`);
  return term('source', 0.15 * setting.source, 'in the words of a publisher or a cited work, no measurer named');
};

/** How much a source is believed more or less for having been right or wrong elsewhere: at most, as `lead` never gets to 1. */
const RELIABILITY = 0.8;

/**
 * The best of them counts; one of whom nothing is known stands at 0. Only where there is a dispute: so a decision changes the verdicts on slots in
 * conflict and no others (see `disputed` in neighbours.ts).
 */
const reliability: Consideration = ({ witnesses }, { slot, hearing, isDisputed }, setting) => {
  if (!isDisputed) return undefined;
  const known = witnesses.map(({ origin }) => ({ origin, found: reliabilityOf(origin.id, slot, hearing) }));
  const [best] = [...known].sort((a, b) => (b.found?.lead ?? 0) - (a.found?.lead ?? 0) || order(a.origin.id, b.origin.id));
  if (best?.found === undefined) return undefined;
  return term('reliability', RELIABILITY * best.found.lead * setting.source, reliabilityInWords(best.origin.name, best.found));
};

/** "Blog was right in 1 of 4 other cases, 2 of them decided by editors". */
function reliabilityInWords(name: string, { right, cases, decided }: Reliability): string {
  const by = decided === 0 ? '' : decided === cases ? ', decided by editors' : `, ${decided} of them decided by editors`;
  return `${name} was right in ${right} of ${cases === 1 ? '1 other case' : `${cases} other cases`}${by}`;
}

const precision: Consideration = ({ side }) => {
  if (side.anchor.bound !== undefined) return term('precision', 0, 'only a limit');
  return side.anchor.approximate ? term('precision', 0.02, 'only about') : term('precision', 0.1, 'an exact statement');
};

/** Only where true values change: in proportion to the place in the order of days, undated last. */
const recency: Consideration = (candidate, { slot, candidates }, setting) => {
  if (!slot.property.changes) return undefined;
  const day = latestTime(candidate.witnesses);
  if (day === undefined) return term('recency', 0, 'undated');
  const days = [...new Set(candidates.flatMap(({ witnesses }) => latestTime(witnesses) ?? []))].sort();
  return term('recency', (0.25 * setting.recency * (days.indexOf(day) + 1)) / days.length, `as of ${day}`);
};

const extraction: Consideration = ({ witnesses }) => {
  const surest = Math.max(...witnesses.map(({ testimonies }) => Math.min(...testimonies.map(({ claim }) => claim.confidence))));
  return term('extraction', 0.1 * surest, `read with confidence ${surest.toFixed(2)}`);
};

/** A document that says it over and over means it; worth little, and only among equals. */
const repetition: Consideration = ({ witnesses }) => {
  const times = Math.max(
    ...witnesses.map(({ testimonies }) => Math.min(...testimonies.map(({ claim }) => claim.evidence.length))),
  );
  return times > 1
    ? term(
        'repetition',
        Math.min(0.04, 0.02 * Math.log2(times)),
        `said ${times === 2 ? 'twice' : `${times} times`} in one document`,
      )
    : undefined;
};

const inference: Consideration = ({ witnesses }) => {
  const inferred = witnesses.every(({ testimonies }) => testimonies.some(({ claim }) => claim.inferred.length > 0));
  const first = witnesses[0]?.testimonies[0]?.claim.inferred[0];
  return inferred && first !== undefined ? term('inference', -0.1, `partly concluded, not read: ${first}`) : undefined;
};

const estimate: Consideration = ({ witnesses }) => {
  const guessed = witnesses.every(({ testimonies }) => testimonies.some(({ claim }) => claim.qualifiers['estimate'] === true));
  return guessed ? term('estimate', -0.3, 'an estimate, by its own words') : undefined;
};

const misquotation: Consideration = ({ witnesses }, { slot, hearing }) => {
  const misquoted = witnesses.every(({ testimonies }) => testimonies.some((testimony) => isMisquoted(testimony, slot, hearing)));
  return misquoted ? term('misquotation', -0.3, 'a work cited for it says otherwise') : undefined;
};

/** All who say it have it from a document whose dates are off by a few days wherever they can be checked. */
const shifted: Consideration = ({ witnesses }, { slot, hearing }) => {
  const doubted = witnesses.map(({ testimonies }) =>
    testimonies.find(({ claim }) => shiftOf(claim.document, slot, hearing) !== undefined),
  );
  const [first] = doubted;
  const shift = first === undefined ? undefined : shiftOf(first.claim.document, slot, hearing);
  if (first === undefined || shift === undefined || doubted.includes(undefined)) return undefined;
  return term('shift', -0.3, shiftInWords(shift, first, hearing));
};

/** A number that was given exactly was not kept secret: it outweighs any "not disclosed". A round one ("8B") may be a guess. */
const shown: Consideration = ({ side }, { candidates }) => {
  if (side.anchor.snak.kind === 'value') return undefined;
  return candidates.some((candidate) => isExact(candidate.side.anchor))
    ? term('shown', -0.6, 'an exact figure contradicts it')
    : undefined;
};

function isExact({ snak, approximate }: Reading): boolean {
  if (approximate || snak.kind !== 'value' || (snak.value.type !== 'quantity' && snak.value.type !== 'money')) return false;
  return stepOf(snak.value.amount, snak.value.written) <= 0.05 * Math.abs(snak.value.amount);
}

function term(name: string, weight: number, reason: string): Term {
  return { name, weight: Number(weight.toFixed(4)), reason };
}
