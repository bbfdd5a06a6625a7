import fc from 'fast-check';
import type { Snak } from '../../../src/domain';
import { fuse, type FusionClaim, type FusionOptions } from '../../../src/reconciliation/fusion';
import { aProperty } from '../../extraction/reading/a-property';
import { ofProperties } from '../../support/vocabulary';

const text = (said: string): Snak => ({ kind: 'value', value: { type: 'text', text: said } });
const number = (amount: number, written = String(amount)): Snak => ({
  kind: 'value',
  value: { type: 'quantity', amount, unit: '', written },
});
const set = (...members: string[]): Snak => ({ kind: 'value', value: { type: 'set', members: [...members].sort() } });
const date = (iso: string): Snak => ({
  kind: 'value',
  value: { type: 'date', iso, granularity: iso.length === 10 ? 'day' : 'month' },
});
const unknown: Snak = { kind: 'unknown' };

const vocabulary = ofProperties(
  aProperty({ id: 'colour', datatype: 'text', separators: ['part'] }),
  aProperty({ id: 'height', datatype: 'quantity', unit: '', tolerance: { relative: 0.01, absolute: 0 } }),
  aProperty({ id: 'authors', datatype: 'set' }),
  aProperty({ id: 'born', datatype: 'text' }),
  aProperty({ id: 'gates', datatype: 'text', cardinality: 'many' }),
  aProperty({ id: 'departs', datatype: 'text', tolerance: { relative: 0, absolute: 5 } }),
  aProperty({ id: 'reading', datatype: 'quantity', unit: '' }),
  aProperty({ id: 'opened', datatype: 'date' }),
  aProperty({ id: 'price', datatype: 'quantity', unit: '', changes: true }),
);

const says = (source: string, snak: Snak, property = 'colour', subject = 'barn'): FusionClaim => ({
  source,
  subject,
  property,
  snak,
});
const verdict = (claims: readonly FusionClaim[], options?: FusionOptions) => fuse(claims, vocabulary, options)[0];

/** Twenty slots on which a good source and two others agree, and a bad one does not. */
const record = Array.from({ length: 20 }, (_, i) => [
  says('good', text(`c${String(i)}`), 'colour', `s${String(i)}`),
  says('fair', text(`c${String(i)}`), 'colour', `s${String(i)}`),
  says('other', text(`c${String(i)}`), 'colour', `s${String(i)}`),
  says('bad', text(`x${String(i)}`), 'colour', `s${String(i)}`),
]).flat();

describe('structured claims resolved slot by slot', () => {
  test('claims that all agree are agreed', () => {
    expect(verdict([says('a', text('red')), says('b', text('red'))])).toMatchObject({
      status: 'AGREED',
      chosen: text('red'),
      policy: 'weighted@1',
    });
  });

  test('the value that more sources give wins, and the other is the runner-up', () => {
    const found = verdict([says('a', text('red')), says('b', text('red')), says('c', text('blue'))]);
    expect(found).toMatchObject({ status: 'RESOLVED', chosen: text('red'), runnerUp: text('blue') });
    expect(found?.confidence).toBeGreaterThan(0.5);
  });

  test('a tie is unresolved, with no value, never the first in the list', () => {
    const found = verdict([says('a', text('red')), says('b', text('blue'))]);
    expect(found).toMatchObject({ status: 'UNRESOLVED' });
    expect(found?.chosen).toBeUndefined();
  });

  test('a source found right elsewhere outweighs one found wrong', () => {
    const fused = fuse([...record, says('good', text('red')), says('bad', text('blue'))], vocabulary);
    expect(fused.find(({ subject }) => subject === 'barn')).toMatchObject({ chosen: text('red') });
  });

  test('two that are often wrong against one that is right: counting and weighing differ, so it is contested', () => {
    const worse = record.map((claim) => (claim.source === 'other' ? { ...claim, snak: text(`y${claim.subject}`) } : claim));
    const fused = fuse([...worse, says('good', text('red')), says('bad', text('blue')), says('other', text('blue'))], vocabulary);
    expect(fused.find(({ subject }) => subject === 'barn')?.status).toBe('CONTESTED');
  });

  test('numbers within tolerance are one value, and the more precise spelling stands for it', () => {
    expect(
      verdict([says('a', number(16400), 'height'), says('b', number(16384), 'height'), says('c', number(900), 'height')]),
    ).toMatchObject({ chosen: number(16384) });
  });

  test('a part of a list bears the whole list out', () => {
    const claims = [
      says('a', set('han', 'kamber'), 'authors'),
      says('b', set('han', 'kamber'), 'authors'),
      says('c', set('han'), 'authors'),
      says('d', set('kamber'), 'authors'),
    ];
    expect(verdict(claims)).toMatchObject({ status: 'AGREED', chosen: set('han', 'kamber') });
  });

  test('a place supports what it lies in, and the answer is the most specific one well supported', () => {
    const containments = new Map([
      [
        'born',
        new Map([
          ['Brooklyn', ['New York']],
          ['New York', ['USA']],
          ['Paris', ['France', 'Texas']],
        ]),
      ],
    ]);
    const claims = [
      says('a', text('Brooklyn'), 'born'),
      says('b', text('New York'), 'born'),
      says('c', text('USA'), 'born'),
      says('d', text('Paris'), 'born'),
    ];
    expect(verdict(claims, { containments })).toMatchObject({ chosen: text('Brooklyn') });
  });

  test('places that lie in each other in a circle do not hang it', () => {
    const containments = new Map([
      [
        'born',
        new Map([
          ['A', ['B']],
          ['B', ['A']],
        ]),
      ],
    ]);
    expect(fuse([says('a', text('A'), 'born'), says('b', text('B'), 'born')], vocabulary, { containments })).toHaveLength(1);
  });

  test('a coarser date agrees with the finer one', () => {
    expect(verdict([says('a', date('2024-07'), 'opened'), says('b', date('2024-07-18'), 'opened')])).toMatchObject({
      status: 'AGREED',
      chosen: date('2024-07-18'),
    });
  });

  test('who says that it is not disclosed abstains where others give a value', () => {
    expect(verdict([says('a', unknown), says('b', unknown), says('c', text('red'))])).toMatchObject({
      status: 'AGREED',
      chosen: text('red'),
    });
    expect(verdict([says('a', unknown)])).toMatchObject({ chosen: unknown });
  });

  test('separators split slots', () => {
    const claims = [
      { ...says('a', text('red')), qualifiers: { part: 'roof', as_of: '2024' } },
      { ...says('b', text('blue')), qualifiers: { part: 'door' } },
    ];
    expect(fuse(claims, vocabulary).map(({ qualifiers, status }) => [qualifiers, status])).toEqual([
      [{ part: 'door' }, 'AGREED'],
      [{ part: 'roof' }, 'AGREED'],
    ]);
  });

  test('where a slot may hold several values each is decided by itself, though no source names them all', () => {
    const offers = Array.from({ length: 20 }, (_, i) =>
      [
        ['a', 'x'],
        ['a', 'y'],
        ['b', 'y'],
        ['b', 'z'],
        ['c', 'x'],
        ['c', 'z'],
        ['d', 'x'],
        ['d', 'y'],
      ].map(([source, gate]) => says(source as string, text(`${gate as string}${String(i)}`), 'gates', `s${String(i)}`)),
    ).flat();
    expect(fuse(offers, vocabulary)[3]).toMatchObject({ subject: 's11', chosen: set('x11', 'y11', 'z11') });
  });

  test('a time of day is one however it is written, and its commonest spelling stands', () => {
    const claims = [
      says('a', text('2:35 PM'), 'departs'),
      says('b', text('14:35'), 'departs'),
      says('c', text('14:35'), 'departs'),
      says('d', text('14:50'), 'departs'),
    ];
    expect(verdict(claims)).toMatchObject({ chosen: text('14:35'), runnerUp: text('14:50') });
  });

  test('times within a tolerance of minutes are one value', () => {
    expect(verdict([says('a', text('14:35'), 'departs'), says('b', text('14:38'), 'departs')])).toMatchObject({
      status: 'AGREED',
    });
  });

  test('measured numbers that hardly ever agree to the last digit agree when they are as near as good instruments are', () => {
    const measured = Array.from({ length: 60 }, (_, i) =>
      [0, 0.1, 0.2, -0.1, 30].map((off, source) =>
        says(`m${String(source)}`, number(50 + i + off + 0.001 * source * (i % 7)), 'reading', `s${String(i)}`),
      ),
    ).flat();
    const found = fuse(measured, vocabulary).map(({ subject, chosen }) =>
      chosen?.kind === 'value' && chosen.value.type === 'quantity' ? chosen.value.amount - 50 - Number(subject.slice(1)) : NaN,
    );
    expect(found.every((off) => Math.abs(off) <= 0.3)).toBe(true);
  });

  test('neither case nor spacing makes another text', () => {
    expect(verdict([says('a', text('Gate  B12')), says('b', text('gate b12'))])).toMatchObject({ status: 'AGREED' });
  });

  test('errors that sources share give them away as copies, and the others are believed', () => {
    const world = Array.from({ length: 120 }, (_, i) => {
      const right = (source: number): boolean => (i * 7 + source * 13) % 10 < 7;
      const others = [0, 1, 2, 3].map((source) =>
        says(`free ${String(source)}`, text(right(source) ? 'true' : `wrong ${String(source)}`), 'colour', `s${String(i)}`),
      );
      const copied = text(i % 2 === 0 ? 'true' : 'copied');
      return [...others, ...[0, 1, 2, 3, 4].map((copy) => says(`copy ${String(copy)}`, copied, 'colour', `s${String(i)}`))];
    }).flat();
    const fused = fuse(world, vocabulary);
    const right = fused.filter(({ chosen }) => JSON.stringify(chosen) === JSON.stringify(text('true')));
    expect(right.length).toBeGreaterThan(110);
    expect(fused.find(({ discounted }) => discounted)?.discounted).toContainEqual({
      source: expect.stringMatching(/^copy/) as string,
      repeats: expect.stringMatching(/^copy/) as string,
      kept: expect.any(Number) as number,
    });
  });

  test('a claim that cites a source which says the same adds nothing', () => {
    const claims = [says('a', text('red')), says('b', text('blue'))];
    const copy = { ...says('c', text('red')), cites: ['a'] };
    expect(fuse([...claims, copy], vocabulary)).toEqual(fuse(claims, vocabulary));
  });

  test('of what changes, older claims weigh less', () => {
    const at = (source: string, amount: number, day: string): FusionClaim => ({
      ...says(source, number(amount), 'price'),
      at: day,
    });
    expect(verdict([at('a', 5, '2021-01-01'), at('b', 7, '2024-01-01')])).toMatchObject({ chosen: number(7) });
  });

  test('a confirmed value stands, and tells who can be relied on', () => {
    const confirmed = record
      .filter(({ source }) => source === 'bad')
      .map(({ subject, property, snak }) => ({ subject, property, snak }));
    const fused = fuse([...record, says('good', text('red')), says('bad', text('blue'))], vocabulary, { confirmed });
    expect(fused.find(({ subject }) => subject === 's3')).toMatchObject({
      chosen: text('x3'),
      confidence: 1,
      status: 'RESOLVED',
    });
    expect(fused.find(({ subject }) => subject === 'barn')).toMatchObject({ chosen: text('blue') });
  });

  test('a confirmed value that nobody claims stands as well', () => {
    expect(
      verdict([says('a', text('red'))], { confirmed: [{ subject: 'barn', property: 'colour', snak: text('green') }] }),
    ).toMatchObject({ chosen: text('green'), confidence: 1 });
  });

  test.each([
    ['majority@1', 'red'],
    ['newest@1', 'blue'],
    ['official-first@1', 'blue'],
  ])('%s has its own way', (policy, chosen) => {
    const claims = [says('a', text('red')), says('b', text('red')), { ...says('c', text('blue')), at: '2024' }];
    expect(verdict(claims, { policy, official: new Set(['c']) })).toMatchObject({ policy, chosen: text(chosen) });
  });

  test('terms name who stands behind the value', () => {
    expect(
      verdict([says('a', text('red')), says('b', text('red')), says('c', text('blue'))], { explain: true })?.terms?.map(
        ({ name }) => name,
      ),
    ).toEqual(['a', 'b']);
  });

  const worlds = fc.array(
    fc.record({
      source: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      subject: fc.constantFrom('s', 't', 'u'),
      value: fc.integer({ min: 0, max: 4 }),
      property: fc.constantFrom('colour', 'height', 'authors'),
    }),
    { maxLength: 40 },
  );
  const claimsOf = (world: readonly { source: string; subject: string; value: number; property: string }[]): FusionClaim[] =>
    world.map(({ source, subject, value, property }) => ({
      source,
      subject,
      property,
      snak:
        property === 'height'
          ? number(100 + value)
          : property === 'authors'
            ? set(...'abcd'.slice(0, value + 1))
            : text(String(value)),
    }));

  test('the order of arrival leaves no trace', () => {
    fc.assert(
      fc.property(worlds, fc.infiniteStream(fc.nat()), (world, keys) => {
        const claims = claimsOf(world);
        const shuffled = claims
          .map((claim) => ({ claim, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ claim }) => claim);
        expect(fuse(shuffled, vocabulary)).toEqual(fuse(claims, vocabulary));
      }),
    );
  });

  test('saying it twice changes nothing, and confidence is a chance', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const claims = claimsOf(world);
        const fused = fuse(claims, vocabulary);
        expect(fuse([...claims, ...claims], vocabulary)).toEqual(fused);
        for (const { confidence } of fused) expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
    );
  });
});
