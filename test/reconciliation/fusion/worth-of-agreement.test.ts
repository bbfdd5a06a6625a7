import type { Snak } from '../../../src/domain';
import { assemble, type FusionClaim } from '../../../src/reconciliation/fusion';
import { NOT_CONFIRMED } from '../../../src/reconciliation/fusion/ballots';
import { weigh } from '../../../src/reconciliation/fusion/weigh';
import { worthOfAgreement } from '../../../src/reconciliation/fusion/worth-of-agreement';
import { aProperty } from '../../extraction/reading/a-property';
import { ofProperties } from '../../support/vocabulary';

const vocabulary = ofProperties(aProperty({ id: 'colour', datatype: 'text' }));
const text = (said: string): Snak => ({ kind: 'value', value: { type: 'text', text: said } });
/** Three sources that nearly always agree, on 200 things. */
const claims: FusionClaim[] = Array.from({ length: 200 }, (_, i) =>
  ['a', 'b', 'c'].map((source, s) => ({
    source,
    subject: `thing ${String(i)}`,
    property: 'colour',
    snak: text((i + 7 * s) % 20 === 0 ? `odd ${source}` : 'usual'),
  })),
).flat();

function worthWith(confirmed: readonly string[]): number {
  const values = confirmed.map((said, i) => ({ subject: `thing ${String(3 * i + 1)}`, property: 'colour', snak: text(said) }));
  const { ballots } = assemble(claims, vocabulary, { confirmed: values });
  const unaware = { ...ballots, confirmed: new Int32Array(ballots.slots).fill(NOT_CONFIRMED) };
  return worthOfAgreement(ballots, weigh(unaware).reliability);
}

describe('what agreement among sources is worth beside confirmed values', () => {
  test('a few confirmed values count for little beside it, whatever they say', () => {
    expect(worthWith(['usual', 'usual', 'usual'])).toBeGreaterThanOrEqual(200);
    expect(worthWith(['usual', 'usual', 'another'])).toBeGreaterThanOrEqual(50);
  });

  test('it is worth little where confirmed values go against it again and again', () => {
    expect(worthWith(Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 'another' : 'usual')))).toBeLessThanOrEqual(10);
  });
});
