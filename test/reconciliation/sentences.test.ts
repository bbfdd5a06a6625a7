import fc from 'fast-check';
import { reconcile } from '../../src/reconciliation';
import { cut, reasonInWords } from '../../src/reconciliation/conflicts/phrases';
import { aClaim, aDocument, inputOf, type ClaimBuilder } from '../support/builders';
import { llmVocabulary } from '../support/llm-vocabulary';

const vocabulary = llmVocabulary();
const [blog, wiki, card] = ['Blog', 'Wiki', 'Card'].map((name) => aDocument(name)) as [Doc, Doc, Doc];
type Doc = ReturnType<typeof aDocument>;

function reasonsOf(...claims: ClaimBuilder[]): string[] {
  return reconcile(inputOf(vocabulary, claims)).conflicts.map(({ reason }) => reason);
}

describe('a reason', () => {
  const speed = (said: number) => aClaim().saying('output_speed', said).measuredBy('Lab');

  test('says how far apart, and which date would explain it, but repeats neither values nor speakers', () => {
    const dated = [speed(202).in(wiki), speed(42).asOf('2026-03').in(card)];
    expect(reasonsOf(...dated)).toEqual([
      'The largest is 4.8 times the smallest; only one says when it was measured, and dates for the others might explain it.',
    ]);
    expect(reasonsOf(speed(202).in(wiki), speed(42).in(card))).toEqual([
      'The largest is 4.8 times the smallest; none says when it was measured, and dates might explain it.',
    ]);
  });

  test('names the document that is at odds with itself', () => {
    const size = (said: number) => aClaim().saying('context_window', said).in(blog);
    expect(reasonsOf(size(128000), size(200000))).toEqual(['The largest is 1.6 times the smallest. Blog gives both.']);
  });

  test('counts percentages in points', () => {
    const score = (said: number) => aClaim().saying('benchmark_score', said).where({ benchmark: 'MMLU' });
    expect(reasonsOf(score(77.9).in(wiki), score(79).in(blog))).toEqual(['They are 1.1 points apart.']);
  });

  test('says a coarse date as coarsely as it was told', () => {
    const status = [
      aClaim().saying('status', 'newest model').asOf('2024-07').in(blog),
      aClaim().saying('status', 'legacy').asOf('2026').in(card),
    ];
    expect(reasonsOf(...status)).toEqual(['Each was true at its time; the later one, of 2026, stands.']);
  });

  test('is at most 300 characters long, whatever names and values it speaks of', () => {
    const long = 'a very long name of a thing that goes on '.repeat(12);
    const verbose = aDocument(long).withReference('1', `${long} cited`);
    const claims = [
      aClaim().saying('status', long).in(verbose),
      aClaim().saying('status', `different: ${long} too`).in(blog),
      aClaim().saying('release_date', '2024-07-18').in(verbose),
      aClaim().saying('release_date', '2024-07-17').in(blog),
      aClaim().saying('release_date', '2024-07').in(verbose),
      speed(202).citing('1').in(verbose),
      speed(42).inEntry('1').in(verbose),
    ];
    const { conflicts, resolutions } = reconcile(inputOf(vocabulary, claims));
    expect(conflicts.length).toBeGreaterThanOrEqual(4);
    for (const { reason } of [...conflicts, ...resolutions]) expect(reason.length).toBeLessThanOrEqual(300);
  });

  test('keeps a second sentence only where both are short', () => {
    expect(reasonInWords('one', undefined, 'two')).toBe('One. Two.');
    expect(reasonInWords('one '.repeat(45).trim(), 'and another sentence that is too much')).toMatch(/^One .* one\.$/);
  });

  test('is cut between words, and never longer than asked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 60 }), (text, most) => {
        expect(cut(text, most).length).toBeLessThanOrEqual(most);
      }),
    );
    expect(cut('Model Ranking Board', 15)).toBe('Model Ranking…');
  });
});

describe('a listing that is a day early for most dated names', () => {
  const release = (model: string, date: string) => aClaim().about(model).saying('release_date', date);
  const early = [
    release('A (2024-08-06)', '2024-08-05'),
    release('B (2024-05-13)', '2024-05-12'),
    release('C (2024-09-12)', '2024-09-11'),
    release('D (2024-11-20)', '2024-11-20'),
  ].map((claim) => claim.in(card));
  const disputed = [release('Mini', '2024-07-18').in(blog), release('Mini', '2024-07-17').in(card)];

  test('is believed less, and the reason says why', () => {
    const { conflicts, resolutions } = reconcile(inputOf(vocabulary, [...early, ...disputed]));
    const mini = resolutions.find(({ positions }) => positions.length === 2);
    expect(mini).toMatchObject({ status: 'RESOLVED', chosen: { value: { iso: '2024-07-18' } } });
    expect(conflicts.find(({ dataItem }) => dataItem === mini?.dataItem)?.reason).toBe(
      'They are one day apart, and Card is one day early in 3 of its 4 dates that can be checked against a name.',
    );
  });

  test('but two names may be off by chance', () => {
    expect(reconcile(inputOf(vocabulary, [...early.slice(1), ...disputed])).resolutions).toContainEqual(
      expect.objectContaining({ status: 'UNRESOLVED' }),
    );
  });

  test('and another document is not blamed for it', () => {
    const elsewhere = disputed.map((claim) => (claim.document() === card ? claim.in(wiki) : claim));
    expect(reconcile(inputOf(vocabulary, [...early, ...elsewhere])).resolutions).toContainEqual(
      expect.objectContaining({ status: 'UNRESOLVED' }),
    );
  });
});

describe('a position', () => {
  test('tells a limit and an estimate from a plain value', () => {
    const cheaper = aClaim().saying('compare.price', '60 % cheaper').versus('GPT-3.5 Turbo');
    const claims = [cheaper.in(blog), cheaper.where({ bound: '>' }).in(wiki)];
    const manners = reconcile(inputOf(vocabulary, claims)).conflicts[0]?.positions.map(({ bound }) => bound);
    expect(manners?.sort()).toEqual(['>', undefined]);
    const guess = aClaim().saying('parameters', '8B').approximately().in(blog);
    const [{ positions } = { positions: [] }] = reconcile(inputOf(vocabulary, [guess])).resolutions;
    expect(positions).toMatchObject([{ approximate: true }]);
    const [exact] = reconcile(inputOf(vocabulary, [guess, aClaim().saying('parameters', '8B').in(wiki)])).resolutions;
    expect(exact?.positions[0]).not.toHaveProperty('approximate');
  });
});
