import type { Snak } from '../../domain';
import type { Containment } from './fusion';
import { isDated, minutesApart, timeOfDay } from './clock';
import { isRounded, roundedBy } from './rounding';
import { isClock, numberOf } from './value-key';

/** Which values of one slot are one, and which say less than another. */
export interface Kinship {
  /** By value: the index of the value that stands for it, itself for those that stand for themselves. */
  readonly standsFor: readonly number[];
  /** Is `said` true, but coarser, when `truth` is the truth? Both stand for themselves. */
  isCoarser(said: number, truth: number): boolean;
}

export interface KinshipRules {
  readonly tolerance: { readonly relative: number; readonly absolute: number };
  readonly containment?: Containment;
}

/** A number within ten tolerances of the truth is a rough version of it: measured badly, rounded, or of another day. */
const ROUGHLY = 10;

/** `votes` decide which of several near numbers stands for all: the most said, then the more precise, then the one nearest to the middle. */
export function kinshipOf(values: readonly Snak[], votes: readonly number[], rules: KinshipRules): Kinship {
  const numbers = values.map(numberOf);
  const dial = {
    numbers,
    roundedBy: values.map(roundedBy),
    round: values.some((value, i) => isClock(value) && !Number.isNaN(numbers[i])),
  };
  const isMerged = isTolerant(rules) || (dial.round && isDatedInPart(numbers));
  const standsFor = isMerged ? mergeNear(values, dial, votes, rules) : values.map((_, i) => i);
  return { standsFor, isCoarser: (said, truth) => isCoarser(values, dial, said, truth, rules) };
}

function isTolerant({ tolerance }: KinshipRules): boolean {
  return tolerance.relative > 0 || tolerance.absolute > 0;
}

/** "18:15" is the same beside "2011-12-01 18:15", whatever the tolerance. */
function isDatedInPart(numbers: readonly number[]): boolean {
  return numbers.some(isDated) && numbers.some((minutes) => !Number.isNaN(minutes) && !isDated(minutes));
}

/** Numbers of one slot, by how much rounding may have moved each, and whether they are times of day. */
interface Dial {
  readonly numbers: readonly number[];
  readonly roundedBy: readonly number[];
  readonly round: boolean;
}

function isNear({ numbers, round }: Dial, i: number, j: number, { tolerance }: KinshipRules, times = 1): boolean {
  const [a, b] = [numbers[i] as number, numbers[j] as number];
  if (round) return minutesApart(a, b) <= times * tolerance.absolute;
  return Math.abs(a - b) <= times * Math.max(tolerance.absolute, tolerance.relative * Math.max(Math.abs(a), Math.abs(b)));
}

/** Leaders in order of votes take in what lies within tolerance of them, walking out from their place among the sorted numbers. */
function mergeNear(values: readonly Snak[], dial: Dial, votes: readonly number[], rules: KinshipRules): number[] {
  const { numbers, round } = dial;
  const standsFor = values.map((_, i) => i);
  const dateless = round && isDatedInPart(numbers);
  const onDial = (i: number): number => (dateless ? timeOfDay(numberAt(numbers, i)) : numberAt(numbers, i));
  const sorted = values
    .flatMap((_, i) => (Number.isNaN(numbers[i]) ? [] : [i]))
    .sort((a, b) => onDial(a) - onDial(b) || numberAt(numbers, a) - numberAt(numbers, b));
  const place = new Map(sorted.map((value, at) => [value, at]));
  const taken = new Set<number>();
  const middle = middleOf(sorted, onDial, votes);
  const away = (i: number): number => Math.abs(onDial(i) - middle);
  const leaders = [...sorted].sort(
    (a, b) =>
      (votes[b] as number) - (votes[a] as number) ||
      precision(values[b]) - precision(values[a]) ||
      away(a) - away(b) ||
      numberAt(numbers, a) - numberAt(numbers, b),
  );
  for (const leader of leaders) {
    if (taken.has(leader)) continue;
    taken.add(leader);
    for (const step of [-1, 1]) {
      for (let i = 1; i < sorted.length; i += 1) {
        const at = (place.get(leader) as number) + i * step;
        const other = sorted[round ? (at + sorted.length) % sorted.length : at];
        if (other === undefined || !isNear(dial, leader, other, rules)) break;
        if (taken.has(other)) continue;
        taken.add(other);
        standsFor[other] = leader;
      }
    }
  }
  return standsFor;
}

/** The number that half of the votes lie below. */
function middleOf(sorted: readonly number[], numberOfValue: (i: number) => number, votes: readonly number[]): number {
  let left = sorted.reduce((sum, i) => sum + (votes[i] as number), 0) / 2;
  for (const i of sorted) {
    left -= votes[i] as number;
    if (left <= 0) return numberOfValue(i);
  }
  return NaN;
}

function numberAt(numbers: readonly number[], i: number): number {
  return numbers[i] as number;
}

/** Digits written: 16,384 is more precise than 16,400. */
function precision(snak: Snak | undefined): number {
  if (snak?.kind !== 'value' || !('written' in snak.value)) return 0;
  return snak.value.written.replace(/\D/g, '').replace(/0+$/, '').length;
}

function isCoarser(values: readonly Snak[], dial: Dial, said: number, truth: number, rules: KinshipRules): boolean {
  const [less, more] = [values[said], values[truth]];
  if (said === truth || less?.kind !== 'value' || more?.kind !== 'value') return false;
  if (rules.containment) return contains(rules.containment, nameOf(less), nameOf(more));
  if (less.value.type === 'set' && more.value.type === 'set') return isPart(less.value.members, more.value.members);
  if (less.value.type === 'date' && more.value.type === 'date') return more.value.iso.startsWith(`${less.value.iso}-`);
  return (isTolerant(rules) && isNear(dial, said, truth, rules, ROUGHLY)) || isRoundedTo(dial, said, truth);
}

function isRoundedTo({ numbers, roundedBy: by }: Dial, said: number, truth: number): boolean {
  return isRounded(numbers[said] as number, by[said] as number, numbers[truth] as number, by[truth] as number);
}

function isPart(less: readonly string[], more: readonly string[]): boolean {
  if (less.length >= more.length) return false;
  const members = new Set(more);
  return less.every((member) => members.has(member));
}

function nameOf(snak: Snak & { kind: 'value' }): string {
  return snak.value.type === 'text' ? snak.value.text : snak.value.type === 'entity' ? snak.value.name : '';
}

const reaches = new WeakMap<Containment, Map<string, ReadonlySet<string>>>();

/** Whether `inner` lies, at any depth, within `outer`. Names that contain themselves in a circle are no harm. */
function contains(containment: Containment, outer: string, inner: string): boolean {
  let known = reaches.get(containment);
  if (!known) reaches.set(containment, (known = new Map<string, ReadonlySet<string>>()));
  let around = known.get(inner);
  if (!around) known.set(inner, (around = surroundingsOf(containment, inner)));
  return around.has(outer);
}

function surroundingsOf(containment: Containment, inner: string): ReadonlySet<string> {
  const around = new Set<string>();
  const waiting = [...(containment.get(inner) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === inner || around.has(next)) continue;
    around.add(next);
    waiting.push(...(containment.get(next) ?? []));
  }
  return around;
}
