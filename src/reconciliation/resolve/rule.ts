import type { ResolutionStatus } from '../../domain';
import { toDecimals } from '../../util/to-decimals';
import type { Pin } from '../decisions';
import type { Hearing } from '../hearing';
import { order } from '../../util/order';
import { sortFew } from '../../util/sort-few';
import type { Division, Side } from '../sides';
import type { Slot } from '../slot';
import type { Testimony } from '../testimony';
import { witnessesOf } from '../witnesses';
import { Bench, Candidate, type Policy, type Setting } from './policy';
import { scoreOf, type Scored } from './score';

/** What is believed of a slot, in figures; resolution.ts puts it into words. */
export interface Ruling {
  readonly policy: Policy;
  readonly bench: Bench;
  readonly status: ResolutionStatus;
  /** 0 to 1. */
  readonly confidence: number;
  /** Undefined where every claim is deprecated. */
  readonly best: Scored | undefined;
  readonly second: Scored | undefined;
  readonly pin: Pin | undefined;
}

/** Scores closer than this are a tie: nothing of substance tells them apart. */
const TIE = 0.005;
/** A winner that is hardly more likely than all its rivals together is contested, however the settings agree. */
const HARDLY_LIKELY = 0.55;

/** The slot under its policy, run under each of the policy's settings where it is disputed; an editor's pin stands above all. */
export function rule(slot: Slot, division: Division, hearing: Hearing): Ruling {
  const policy = slot.statute.policy;
  const isDisputed = division.disputes.length > 0;
  const pin = hearing.rulings.pinOf(slot.item.id);
  const bench = new Bench(slot, hearing, pin === undefined ? candidatesOf(slot, division, hearing) : [], isDisputed);
  if (pin !== undefined) return { policy, bench, status: 'RESOLVED', confidence: 1, best: undefined, second: undefined, pin };
  const ranked = rankUnder(policy.settings[0], bench);
  const [best, second] = [ranked[0], ranked[1]];
  if (best === undefined) return { policy, bench, status: 'UNRESOLVED', confidence: 0, best, second, pin };
  const confidence = confidenceOf(best, isDisputed ? ranked : NO_RIVALS);
  const status = isDisputed ? statusOf(best, second, confidence, bench) : 'AGREED';
  return { policy, bench, status, confidence, best, second, pin };
}

const NO_RIVALS: readonly never[] = [];

/** Who says what is believed; nobody where nothing is. */
export function believedUnder({ pin, best, status, bench }: Ruling): readonly Testimony[] {
  if (pin !== undefined) {
    const snak = JSON.stringify(pin.snak);
    return bench.slot.testimonies.filter(({ claim }) => JSON.stringify(claim.snak) === snak);
  }
  return best === undefined || status === 'UNRESOLVED' ? NOBODY : best.candidate.side.testimonies;
}

const NOBODY: readonly never[] = [];

/** Deprecated claims do not stand; where some are preferred, only those do (as Wikibase's best rank). */
function candidatesOf(slot: Slot, division: Division, hearing: Hearing): Candidate[] {
  if (!hearing.rulings.hasRanks) return allOf(division.sides, slot, hearing);
  const preferred = slot.testimonies.some(({ rank }) => rank === 'preferred');
  return division.sides.flatMap((side): Candidate[] => {
    const standing = side.testimonies.filter(({ rank }) => (preferred ? rank === 'preferred' : rank === 'normal'));
    const first = standing[0];
    if (first === undefined) return [];
    const anchor = standing.some(({ reading }) => reading.key === side.anchor.key) ? side.anchor : first.reading;
    const all = standing.length === side.testimonies.length ? side.testimonies : standing;
    return [new Candidate({ anchor, testimonies: all }, witnessesOf(all, slot, hearing))];
  });
}

function allOf(sides: readonly Side[], slot: Slot, hearing: Hearing): Candidate[] {
  const candidates = new Array<Candidate>(sides.length);
  for (let index = 0; index < sides.length; index += 1) {
    const side = sides[index] as Side;
    candidates[index] = new Candidate(side, witnessesOf(side.testimonies, slot, hearing));
  }
  return candidates;
}

function rankUnder(setting: Setting, bench: Bench): Scored[] {
  const { candidates } = bench;
  const ranked = new Array<Scored>(candidates.length);
  for (let index = 0; index < candidates.length; index += 1) {
    const candidate = candidates[index] as Candidate;
    ranked[index] = { candidate, score: scoreOf(candidate, bench, setting) };
  }
  return sortFew(ranked, byScore);
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || order(keyOf(a.candidate), keyOf(b.candidate));
}

function keyOf({ side }: Candidate): string {
  return side.anchor.key;
}

/** Of a slot in dispute. The other settings are only run where the plain one tells the two apart. */
function statusOf(best: Scored, second: Scored | undefined, confidence: number, bench: Bench): ResolutionStatus {
  if (second === undefined) return 'RESOLVED'; // editors' ranks left no rival
  if (best.score - second.score < TIE) return 'UNRESOLVED';
  if (confidence < HARDLY_LIKELY) return 'CONTESTED';
  return winsUnderAll(best.candidate, bench) ? 'RESOLVED' : 'CONTESTED';
}

/** Under the settings beside the plain one too. */
function winsUnderAll(best: Candidate, bench: Bench): boolean {
  const { settings } = bench.slot.statute.policy;
  for (let index = 1; index < settings.length; index += 1) {
    if (winnerUnder(settings[index] as Setting, bench) !== best) return false;
  }
  return true;
}

/** Whom rankUnder would have first. */
function winnerUnder(setting: Setting, bench: Bench): Candidate {
  let winner = bench.candidates[0] as Candidate;
  let most = scoreOf(winner, bench, setting);
  for (let index = 1; index < bench.candidates.length; index += 1) {
    const candidate = bench.candidates[index] as Candidate;
    const score = scoreOf(candidate, bench, setting);
    if (score < most || (score === most && order(keyOf(candidate), keyOf(winner)) >= 0)) continue;
    [winner, most] = [candidate, score];
  }
  return winner;
}

/** How sharply scores tell positions apart, and the score that "something else is true" competes with. */
const SHARPNESS = 4;
const SOMETHING_ELSE = 0.25;

/** A softmax over the rival positions, itself among them, and "something else": rises with the winner's score, falls with each rival's. */
function confidenceOf(best: Scored, rivals: readonly Scored[]): number {
  let sum = Math.exp(SHARPNESS * (SOMETHING_ELSE - best.score));
  if (rivals.length === 0) sum += 1;
  for (const { score } of rivals) sum += Math.exp(SHARPNESS * (score - best.score));
  return toDecimals(1 / sum, 3);
}
