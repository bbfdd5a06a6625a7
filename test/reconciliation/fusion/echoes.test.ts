import type { Snak } from '../../../src/domain';
import { assemble, fuse, type FusionClaim } from '../../../src/reconciliation/fusion';
import { hushEchoes } from '../../../src/reconciliation/fusion/echoes';
import { aProperty } from '../../extraction/reading/a-property';
import { ofProperties } from '../../support/vocabulary';

const text = (said: string): Snak => ({ kind: 'value', value: { type: 'text', text: said } });
const vocabulary = ofProperties(aProperty({ id: 'colour', datatype: 'text' }));
const SLOTS = 900;

/** The same number for the same two, spread over 0 to 1. */
const chance = (slot: number, salt: number): number =>
  ((Math.imul(Math.imul(slot + 1, 2654435761) ^ (salt * 40503 + 11), 2246822519) >>> 8) % 10000) / 10000;

interface Said {
  readonly regular?: string;
  readonly passer: string;
}

/** Of each page a passer-by who is right every other time, of every third one a regular who is right nine times in ten, and the machine. */
function claimsWith(machine: (slot: number, said: Said) => string): FusionClaim[] {
  return Array.from({ length: SLOTS }, (_, slot) => {
    const wrong = (salt: number): string => `wrong ${String(salt)} ${String(slot)}`;
    const passer = chance(slot, 1) < 0.5 ? 'right' : wrong(1);
    const regular = slot % 3 === 0 ? (chance(slot, 2) < 0.9 ? 'right' : wrong(2)) : undefined;
    const claim = (source: string, said: string): FusionClaim => ({
      source,
      subject: `t${String(slot)}`,
      property: 'colour',
      snak: text(said),
    });
    return [
      claim(`passer-by ${String(slot)}`, passer),
      ...(regular === undefined ? [] : [claim(`regular ${String(slot % 5)}`, regular)]),
      claim('machine', machine(slot, { passer, ...(regular === undefined ? {} : { regular }) })),
    ];
  }).flat();
}

const leaving = claimsWith((slot, { regular, passer }) => (regular !== undefined && chance(slot, 3) < 0.5 ? regular : passer));
const knowing = claimsWith((slot) => (chance(slot, 3) < 0.9 ? 'right' : `wrong 3 ${String(slot)}`));

describe('who repeats a crowd', () => {
  test('given a machine that leaves standing whatever anybody wrote, its votes are lowered, and it is named', () => {
    const heard = hushEchoes(assemble(leaving, vocabulary).ballots);
    expect([...heard.echoes].map((source) => heard.sources[source])).toEqual(['machine']);
    const lowered = heard.voteWeight.filter((weight) => weight < 0.5).length;
    expect(lowered).toBeGreaterThan(0.9 * SLOTS);
  });

  test('given one that is often right by itself, nothing is lowered, however busy it is', () => {
    const { ballots } = assemble(knowing, vocabulary);
    expect(hushEchoes(ballots)).toBe(ballots);
  });

  test('a regular is believed against a passer-by whom the machine repeats', () => {
    const against = fuse(leaving, vocabulary).filter(({ subject }) => Number(subject.slice(1)) % 3 === 0);
    const right = against.filter(({ chosen }) => chosen?.kind === 'value' && JSON.stringify(chosen.value).includes('"right"'));
    expect(right.length / against.length).toBeGreaterThan(0.85);
  });

  test('a repeated vote is told of, with what is kept of it', () => {
    const told = fuse(leaving, vocabulary).flatMap(({ discounted = [] }) => discounted);
    expect(new Set(told.map(({ source }) => source))).toEqual(new Set(['machine']));
    expect(Math.max(...told.map(({ kept }) => kept))).toBeLessThan(0.75);
  });
});
