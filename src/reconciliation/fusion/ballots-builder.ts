import type { Snak } from '../../domain';
import type { Assembly } from './assemble';
import { NONE_OF_THESE, NOT_CONFIRMED } from './ballots';
import { minutesApart } from './clock';
import { freshness } from './half-life';
import { kinshipOf, type KinshipRules } from './kinship';
import type { Rows, SlotKey } from './rows';
import { trueMinute, type TrueMinute } from './true-minute';
import { isClock, numberOf, valueKey } from './value-key';

/** Kin are looked for among so many of a slot's most-voted candidates: pairs grow with the square. */
const MOST_KIN = 200;

export interface SlotRules extends KinshipRules {
  /** Days after which half of what was true then no longer is; Infinity where nothing changes. */
  readonly halfLife: number;
  readonly logChanceApart?: (minutes: number) => number;
}

export class BallotsBuilder {
  private readonly keys: SlotKey[] = [];
  private readonly snaks: Snak[] = [];
  private readonly latest: string[] = [];
  private readonly toTheMinuteChances: number[] = [];
  private readonly candidateStart: number[] = [0];
  private readonly voteStart: number[] = [0];
  private readonly coarserStart: number[] = [0];
  private readonly coarser: number[] = [];
  private readonly candidateValue: number[] = [];
  private readonly slotProperty: number[] = [];
  private readonly confirmed: number[] = [];
  private readonly support: number[] = [];
  private readonly voters = new Map<number, number>();
  private readonly voterSource: number[] = [];
  private readonly voterProperty: number[] = [];
  private readonly voteCandidate: Int32Array;
  private readonly voteVoter: Int32Array;
  private readonly voteWeight: Float64Array;
  private votes = 0;

  constructor(
    private readonly rows: Rows,
    private readonly confirmedBySlot: ReadonlyMap<string, readonly Snak[]>,
  ) {
    this.voteCandidate = new Int32Array(rows.slot.length);
    this.voteVoter = new Int32Array(rows.slot.length);
    this.voteWeight = new Float64Array(rows.slot.length);
  }

  /** `group`: rows of one slot, sorted by value, then source. Who says "not disclosed" abstains where others give a value. */
  addSlot(slot: number, group: Int32Array, rules: SlotRules): void {
    const { rows } = this;
    const spoken = group.some((row) => !this.isUnknown(row)) ? group.filter((row) => !this.isUnknown(row)) : group;
    const property = rows.slots.groups[slot] as number;
    const candidates = this.addCandidates(spoken, rules);
    this.addVotes(spoken, candidates, property, rules.halfLife);
    this.keys.push(rows.keys[slot] as SlotKey);
    this.slotProperty.push(property);
    this.candidateStart.push(this.snaks.length);
    this.voteStart.push(this.votes);
    this.confirmed.push(this.confirmedCandidate(slot, candidates, rules));
  }

  build(): Assembly {
    const { keys, snaks, latest, toTheMinuteChances } = this;
    return {
      keys,
      snaks,
      latest,
      toTheMinute: toTheMinuteChances,
      ballots: {
        slots: keys.length,
        candidateStart: Int32Array.from(this.candidateStart),
        voteStart: Int32Array.from(this.voteStart),
        voteCandidate: this.voteCandidate.subarray(0, this.votes),
        voteVoter: this.voteVoter.subarray(0, this.votes),
        voteWeight: this.voteWeight.subarray(0, this.votes),
        support: Float64Array.from(this.support),
        coarserStart: Int32Array.from(this.coarserStart),
        coarser: Int32Array.from(this.coarser),
        candidateValue: Int32Array.from(this.candidateValue),
        values: this.rows.snaks.length,
        slotProperty: Int32Array.from(this.slotProperty),
        properties: this.rows.properties.names,
        voterSource: Int32Array.from(this.voterSource),
        voterProperty: Int32Array.from(this.voterProperty),
        sources: this.rows.sources.names,
        confirmed: Int32Array.from(this.confirmed),
        echoes: new Set(),
      },
    };
  }

  private isUnknown(row: number): boolean {
    return this.rows.snaks[this.rows.value[row] as number]?.kind === 'unknown';
  }

  /** Returns, by value, the candidate that it became. */
  private addCandidates(group: Int32Array, rules: SlotRules): Map<number, number> {
    const votesOf = new Map<number, number>();
    for (const row of group) votesOf.set(this.rows.value[row] as number, (votesOf.get(this.rows.value[row] as number) ?? 0) + 1);
    const values = [...votesOf.keys()];
    if (values.length === 1) return this.addOnlyCandidate(values[0] as number);
    const votes = [...votesOf.values()];
    const kinship = kinshipOf(
      values.map((value) => this.rows.snaks[value] as Snak),
      votes,
      rules,
    );
    const candidateOf = new Map<number, number>();
    const leaders = values.flatMap((_, i) => (kinship.standsFor[i] === i ? [i] : []));
    const first = this.snaks.length;
    leaders.forEach((leader, i) => {
      const { time, chance } = this.standIn(leader, kinship.standsFor, { values, votes }, rules);
      this.pushCandidate(values[time] as number, chance);
      candidateOf.set(values[leader] as number, first + i);
    });
    values.forEach((value, i) =>
      candidateOf.set(value, candidateOf.get(values[kinship.standsFor[i] as number] as number) as number),
    );
    this.addKin(leaders, votes, first, (said, truth) => kinship.isCoarser(said, truth));
    return candidateOf;
  }

  /** Of the values that are one within tolerance, the one that is told: their leader, or where they are readings of clocks, the likeliest. */
  private standIn(
    leader: number,
    standsFor: readonly number[],
    { values, votes }: { readonly values: readonly number[]; readonly votes: readonly number[] },
    { logChanceApart }: SlotRules,
  ): TrueMinute {
    if (!logChanceApart) return { time: leader, chance: 1 };
    const times = values.map((value) => numberOf(this.rows.snaks[value] as Snak));
    const others = values.flatMap((_, i) => (i !== leader && standsFor[i] === leader ? [i] : []));
    return trueMinute(times, votes, [leader, ...others], logChanceApart);
  }

  private addOnlyCandidate(value: number): Map<number, number> {
    this.pushCandidate(value);
    this.coarserStart.push(this.coarser.length);
    return new Map([[value, this.snaks.length - 1]]);
  }

  private pushCandidate(value: number, toTheMinute = 1): void {
    this.toTheMinuteChances.push(toTheMinute);
    this.snaks.push(this.rows.snaks[value] as Snak);
    this.candidateValue.push(value);
    this.support.push(0);
    this.latest.push('');
  }

  private addKin(
    leaders: readonly number[],
    votes: readonly number[],
    first: number,
    isCoarser: (said: number, truth: number) => boolean,
  ): void {
    const heard =
      leaders.length <= MOST_KIN
        ? undefined
        : new Set([...leaders].sort((a, b) => (votes[b] as number) - (votes[a] as number) || a - b).slice(0, MOST_KIN));
    leaders.forEach((truth) => {
      if (!heard || heard.has(truth)) {
        leaders.forEach((said, i) => {
          if ((!heard || heard.has(said)) && isCoarser(said, truth)) this.coarser.push(first + i);
        });
      }
      this.coarserStart.push(this.coarser.length);
    });
  }

  private addVotes(group: Int32Array, candidates: ReadonlyMap<number, number>, property: number, halfLife: number): void {
    const newest = Number.isFinite(halfLife)
      ? group.reduce((latest, row) => (this.atOf(row) > latest ? this.atOf(row) : latest), '')
      : '';
    const heard = new Set<number>();
    for (const row of group) {
      const candidate = candidates.get(this.rows.value[row] as number) as number;
      const voter = this.voterOf(this.rows.source[row] as number, property);
      const at = this.atOf(row);
      if (at > (this.latest[candidate] as string)) this.latest[candidate] = at;
      const vote = voter * 0x400000 + (candidate - (this.candidateStart.at(-1) as number));
      if (heard.has(vote)) continue;
      heard.add(vote);
      const weight = newest === '' ? 1 : freshness(at, newest, halfLife);
      this.voteCandidate[this.votes] = candidate;
      this.voteVoter[this.votes] = voter;
      this.voteWeight[this.votes] = weight;
      this.votes += 1;
      this.support[candidate] = (this.support[candidate] as number) + weight;
    }
  }

  private atOf(row: number): string {
    return this.rows.at[row] ?? '';
  }

  private voterOf(source: number, property: number): number {
    const key = property * 0x40000000 + source;
    const known = this.voters.get(key);
    if (known !== undefined) return known;
    const voter = this.voterSource.push(source) - 1;
    this.voterProperty.push(property);
    this.voters.set(key, voter);
    return voter;
  }

  /** The candidate of the confirmed value: the same value, a number within tolerance of it, or the finest of what stands for it. */
  private confirmedCandidate(slot: number, candidates: ReadonlyMap<number, number>, rules: SlotRules): number {
    const { property } = this.rows.keys[slot] as SlotKey;
    const wanted = this.confirmedBySlot.get(`${property}\u0000${this.rows.slots.names[slot] as string}`);
    if (!wanted) return NOT_CONFIRMED;
    for (const snak of wanted) {
      const value = this.rows.values.find(this.rows.slots.groups[slot] as number, valueKey(snak));
      const candidate =
        (value === undefined ? undefined : candidates.get(value)) ?? this.nearestCandidate(snak, candidates, rules);
      if (candidate !== undefined) return candidate;
    }
    return NONE_OF_THESE;
  }

  private nearestCandidate(snak: Snak, candidates: ReadonlyMap<number, number>, { tolerance }: SlotRules): number | undefined {
    const number = numberOf(snak);
    const round = isClock(snak);
    const allowed = round ? tolerance.absolute : Math.max(tolerance.absolute, tolerance.relative * Math.abs(number));
    const away = (other: number): number => (round ? minutesApart(other, number) : Math.abs(other - number));
    const near = [...candidates].map(([value, candidate]) => ({
      candidate,
      away: away(numberOf(this.rows.snaks[value] as Snak)),
    }));
    return near.filter(({ away }) => away <= allowed).sort((a, b) => a.away - b.away)[0]?.candidate;
  }
}
