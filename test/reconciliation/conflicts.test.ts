import type { Conflict, Resolution, Value } from '../../src/domain';
import { inWords, reconcile } from '../../src/reconciliation';
import { aClaim, aDocument, inputOf, type ClaimBuilder } from '../support/builders';
import { llmVocabulary } from '../support/llm-vocabulary';

const vocabulary = llmVocabulary();
const blog = aDocument('Blog');
const wiki = aDocument('Wiki').withReference('1', 'Launch post', '2026-03-25').withReference('5', 'Speed page', '2026-03-25');
const card = aDocument('Model card');
const faq = aDocument('FAQ');

function conflictsOf(...claims: ClaimBuilder[]): readonly Conflict[] {
  return reconcile(inputOf(vocabulary, claims)).conflicts;
}

/** Kind, severity and what the positions say. */
function shortly(conflicts: readonly Conflict[]): unknown[] {
  return conflicts.map(({ kind, severity, positions }) => [kind, severity, positions.map(({ snak }) => inWords(snak))]);
}

function resolutionOf(property: string, ...claims: ClaimBuilder[]): Resolution | undefined {
  const input = inputOf(vocabulary, claims);
  const item = [...input.dataItems.values()].find((candidate) => candidate.property === property);
  return reconcile(input).resolutions.find(({ dataItem }) => dataItem === item?.id);
}

describe('VALUE', () => {
  const speeds = [
    aClaim().saying('output_speed', 202).measuredBy('Artificial Analysis').in(wiki),
    aClaim().saying('output_speed', 108).in(blog),
    aClaim().saying('output_speed', 61.5).measuredBy('Artificial Analysis').in(faq),
    aClaim().saying('output_speed', 42).measuredBy('Artificial Analysis').in(wiki),
    aClaim().saying('output_speed', 42).measuredBy('Artificial Analysis').approximately().in(wiki),
  ];

  test('has one conflict with a position for each speed, and names the qualifier that would dissolve it', () => {
    const conflicts = conflictsOf(...speeds);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.positions.map(({ snak }) => inWords(snak)).sort()).toEqual([
      '108 tokens/s',
      '202 tokens/s',
      '42 tokens/s',
      '61.5 tokens/s',
    ]);
    expect(conflicts[0]).toMatchObject({ kind: 'VALUE', severity: 'hard', dissolvedBy: { qualifier: 'as_of' } });
    expect(conflicts[0]?.dissolvedBy?.reason).toContain('Artificial Analysis');
  });

  test('two values of one measurer, dated apart, do not conflict where true values change', () => {
    const dated = [speeds[0]?.asOf('2024-07'), speeds[3]?.asOf('2026-03')].filter((claim) => claim !== undefined);
    expect(conflictsOf(...dated)).toEqual([]);
  });

  test('one date is not enough to excuse the other', () => {
    const half = [speeds[0]?.asOf('2024-07'), speeds[3]].filter((claim) => claim !== undefined);
    expect(shortly(conflictsOf(...half))).toEqual([['VALUE', 'hard', expect.any(Array)]]);
  });

  test('another measurer does not excuse a number but is named', () => {
    const scores = [
      aClaim().about('Claude 3 Haiku').saying('benchmark_score', 73.8).where({ benchmark: 'MMLU' }).measuredBy('OpenAI').in(wiki),
      aClaim()
        .about('Claude 3 Haiku')
        .saying('benchmark_score', 75)
        .where({ benchmark: 'MMLU' })
        .measuredBy('Artificial Analysis')
        .in(blog),
    ];
    expect(conflictsOf(...scores)[0]).toMatchObject({
      kind: 'VALUE',
      severity: 'hard',
      dissolvedBy: { qualifier: 'measured_by' },
    });
  });

  test.each([
    ['another tier', aClaim().saying('price.input', 0.15), aClaim().saying('price.input', 0.075).where({ tier: 'batch' })],
    [
      'another benchmark',
      aClaim().saying('benchmark_score', 82).where({ benchmark: 'MMLU' }),
      aClaim().saying('benchmark_score', 87).where({ benchmark: 'MGSM' }),
    ],
    ['another subject', aClaim().about('o4-mini').saying('context_window', '200K'), aClaim().saying('context_window', '128K')],
    ['another spelling', aClaim().saying('context_window', '128K'), aClaim().saying('context_window', '128,000')],
  ])('%s is no conflict', (_name, one, other) => {
    expect(conflictsOf(one.in(blog), other.in(faq))).toEqual([]);
  });

  test('filling zeros are a soft one', () => {
    const limits = [aClaim().saying('max_output', '16,384').in(card), aClaim().saying('max_output', '16,000').in(wiki)];
    expect(shortly(conflictsOf(...limits))).toEqual([['VALUE', 'soft', expect.any(Array)]]);
  });
});

describe('DATE', () => {
  test('a coarser date makes no position of its own and supports neither of the two that it contains', () => {
    const conflicts = conflictsOf(
      aClaim().saying('release_date', '2024-07-18').in(card),
      aClaim().saying('release_date', '2024-07-17').in(faq),
      aClaim().saying('release_date', '2024-07').in(blog),
    );
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.positions.map(({ snak }) => inWords(snak)).sort()).toEqual(['2024-07-17', '2024-07-18']);
    expect(conflicts[0]?.reason).toContain('2024-07 (Blog) fits more than one');
  });

  test('a snapshot that was not released on the day in its name is found, and the name is believed', () => {
    const claim = aClaim().about('GPT-4o (2024-08-06)').saying('release_date', '2024-08-05').in(blog);
    expect(shortly(conflictsOf(claim))).toEqual([['DATE', 'hard', ['2024-08-06', '2024-08-05']]]);
    expect(resolutionOf('release_date', claim)?.chosen).toMatchObject({ value: { iso: '2024-08-06' } });
  });

  test('a name without a year is only a hint', () => {
    const claim = aClaim().about('GPT-3.5 Turbo (older v0613)').saying('release_date', '2024-01-24');
    expect(shortly(conflictsOf(claim))).toEqual([['DATE', 'soft', expect.any(Array)]]);
    expect(conflictsOf(aClaim().about('GPT-4o (2024-11-20)').saying('release_date', '2024-11-20'))).toEqual([]);
  });

  test('a start date is contradicted by a source that was read before it', () => {
    const start = aClaim().saying('ga_date', '2026-04').where({ platform: 'Azure OpenAI Service' }).in(blog);
    const used = aClaim().saying('feature.fine_tuning', true).where({ platform: 'Azure AI Foundry' }).citing('1').in(wiki);
    expect(shortly(conflictsOf(start, used))).toEqual([['DATE', 'hard', ['yes', '2026-04']]]);
  });

  test('access on another platform is another matter', () => {
    const enterprise = aClaim().saying('availability_date', '2024-07-25').where({ platform: 'ChatGPT Enterprise' }).in(wiki);
    const free = aClaim().saying('availability', true).where({ platform: 'ChatGPT Free' }).asOf('2024-07-18').in(blog);
    expect(conflictsOf(enterprise, free)).toEqual([]);
  });
});

describe('EXISTENCE', () => {
  test('an exact figure is believed over "not disclosed", an estimate is not', () => {
    const score = (claim: ClaimBuilder) => claim.where({ benchmark: 'GPQA Diamond' });
    const scores = [
      score(aClaim().saying('benchmark_score', 40.2)).in(card),
      score(aClaim().notDisclosed('benchmark_score')).in(faq),
    ];
    expect(shortly(conflictsOf(...scores))).toEqual([['EXISTENCE', 'hard', ['40.2%', 'not disclosed']]]);
    const sizes = [
      aClaim().notDisclosed('parameters').in(card),
      aClaim().notDisclosed('parameters').in(faq),
      aClaim().saying('parameters', '8B').where({ estimate: true }).in(blog),
    ];
    expect(shortly(conflictsOf(...sizes))).toEqual([['EXISTENCE', 'hard', ['not disclosed', '8B parameters']]]);
  });

  test('a dash in a table hardly denies a figure', () => {
    const score = (claim: ClaimBuilder) => claim.where({ benchmark: 'MMMU' });
    const dash = score(aClaim().saying('benchmark_score', { kind: 'none' }))
      .inRow(3)
      .in(card);
    expect(shortly(conflictsOf(dash, score(aClaim().saying('benchmark_score', 59.4)).in(wiki)))).toEqual([
      ['EXISTENCE', 'soft', ['59.4%', 'none']],
    ]);
  });
});

describe('who denies it', () => {
  test('is named in the reason, with the day by which it was said', () => {
    const dated = aDocument('Dated page').publishedOn('2024-08-01');
    const score = aClaim().where({ benchmark: 'MMLU' });
    const [conflict] = conflictsOf(score.saying('benchmark_score', 82).in(card), score.notDisclosed('benchmark_score').in(dated));
    expect(conflict?.reason).toBe('A value is given where Dated page said, by 2024-08-01, that none was disclosed.');
  });
});

describe('TEMPORAL', () => {
  const chatgpt = (claim: ClaimBuilder, platform = 'ChatGPT') => claim.where({ platform });
  const retired = chatgpt(aClaim().saying('retirement_date', '2026-02-13')).in(faq);
  const gone = chatgpt(aClaim().saying('availability', false)).asOf('2026-02-13').in(faq);

  test('what was retired is contradicted by who still has it, without a date, also on a part of the platform', () => {
    const still = chatgpt(aClaim().saying('availability', true), 'ChatGPT Free').in(blog);
    expect(shortly(conflictsOf(retired, gone, still))).toEqual([['TEMPORAL', 'hard', ['no', 'yes']]]);
    expect(resolutionOf('availability', gone, still)?.chosen).toMatchObject({ value: { is: false } });
  });

  test('but not by who had it on the launch day', () => {
    expect(conflictsOf(retired, gone, chatgpt(aClaim().saying('availability', true)).asOf('2024-07-18').in(wiki))).toEqual([]);
  });

  test('nor by a page that was read before', () => {
    const early = aDocument('Early page').publishedOn('2025-12-01');
    expect(conflictsOf(retired, chatgpt(aClaim().saying('availability', true)).in(early))).toEqual([]);
  });

  test('newest then and legacy now is soft, and the later one stands', () => {
    const status = [
      aClaim().saying('status', 'newest model').asOf('2024-07').in(blog),
      aClaim().saying('status', 'legacy').asOf('2026').in(faq),
    ];
    expect(shortly(conflictsOf(...status))).toEqual([['TEMPORAL', 'soft', ['"legacy"', '"newest model"']]]);
  });

  test('states that nobody dates are soft, as each may have been true; of one time they are hard', () => {
    const [newest, legacy] = [aClaim().saying('status', 'newest model').in(blog), aClaim().saying('status', 'legacy').in(faq)];
    expect(conflictsOf(newest, legacy.asOf('2026'))).toMatchObject([{ kind: 'TEMPORAL', severity: 'soft' }]);
    expect(conflictsOf(newest.asOf('2026-02'), legacy.asOf('2026'))).toMatchObject([{ kind: 'TEMPORAL', severity: 'hard' }]);
  });

  test('planned and not there agree that it is not there; the plan is worth a soft word', () => {
    const plan = aClaim().saying('feature.audio_input', false).where({ status: 'planned' }).in(blog);
    expect(shortly(conflictsOf(plan, aClaim().saying('feature.audio_input', false).in(card)))).toEqual([
      ['TEMPORAL', 'soft', ['no', 'no']],
    ]);
    expect(conflictsOf(plan)).toEqual([]);
  });
});

describe('CATEGORICAL', () => {
  test('yes against no', () => {
    const hosting = [
      aClaim().saying('self_hostable', true).in(blog),
      aClaim().saying('self_hostable', false).in(card),
      aClaim().saying('self_hostable', false).in(faq),
    ];
    expect(shortly(conflictsOf(...hosting))).toEqual([['CATEGORICAL', 'hard', ['no', 'yes']]]);
  });

  test('only one can be the first', () => {
    const first = (model: string) => aClaim().about(model).saying('first_with_instruction_hierarchy', true);
    const conflicts = conflictsOf(first('GPT-4o').in(blog), first('GPT-4o mini').measuredBy('OpenAI').in(wiki));
    expect(shortly(conflicts)).toEqual([['CATEGORICAL', 'hard', ['GPT-4o mini', 'GPT-4o']]]);
  });

  test('only on one platform, and yet on another', () => {
    const tuning = (platform: string) => aClaim().saying('feature.fine_tuning', true).where({ platform });
    const only = tuning('OpenAI API').where({ exclusive: true }).in(card);
    expect(shortly(conflictsOf(only, tuning('Azure OpenAI Service').in(blog)))).toEqual([
      ['CATEGORICAL', 'hard', ['yes', 'yes']],
    ]);
    expect(conflictsOf(only, tuning('Batch API').in(blog))).toEqual([]);
  });

  test('similar against more expensive, in one document', () => {
    const compared = (said: string) => aClaim().about('GPT-5.1 mini').saying('compare.price', said).versus('GPT-4o mini').in(faq);
    expect(shortly(conflictsOf(compared('similar'), compared('more expensive')))).toEqual([
      ['CATEGORICAL', 'hard', expect.any(Array)],
    ]);
  });
});

describe('IDENTITY', () => {
  test('one label on two rows of a table is two things rather than one with two values', () => {
    const row = (index: number, date: string) =>
      aClaim().about('GPT-3.5 Turbo 16k').saying('release_date', date).inRow(index).in(blog);
    expect(shortly(conflictsOf(row(3, '2023-08-27'), row(7, '2023-05-27')))).toEqual([['IDENTITY', 'soft', expect.any(Array)]]);
    expect(shortly(conflictsOf(row(3, '2023-08-27'), row(7, '2023-05-27').in(card)))).toEqual([
      ['DATE', 'hard', expect.any(Array)],
    ]);
  });
});

describe('ATTRIBUTION', () => {
  test('a citation is held against what the document itself reports of the cited work', () => {
    const speed = (said: number) => aClaim().saying('output_speed', said).measuredBy('Artificial Analysis').in(wiki);
    const kinds = (...claims: ClaimBuilder[]) =>
      conflictsOf(...claims)
        .map(({ kind }) => kind)
        .sort();
    expect(kinds(speed(202).citing('5'), speed(42).inEntry('5'))).toEqual(['ATTRIBUTION', 'VALUE']);
    expect(kinds(speed(202).citing('1'), speed(42).inEntry('5'))).toEqual(['VALUE']);
  });

  test('a citation is held against what the cited source itself published, and may be a stale copy', () => {
    const maker = aDocument('Launch post');
    const claims = [aClaim().saying('price.input', 0.5).citing('1').in(wiki), aClaim().saying('price.input', 0.15).in(maker)];
    const [attribution] = conflictsOf(...claims).filter(({ kind }) => kind === 'ATTRIBUTION');
    expect(attribution).toMatchObject({ severity: 'hard', dissolvedBy: { qualifier: 'as_of' } });
    expect(attribution?.reason).toContain(
      'cites Launch post for $0.50 per 1M tokens, but Launch post itself says $0.15 per 1M tokens; it may be a stale copy',
    );
    expect(resolutionOf('price.input', ...claims)?.chosen).toMatchObject({ value: { amount: 0.15 } });
  });

  test('where another entry has the figure, it stands and only the citation is wrong', () => {
    const speed = (said: number) => aClaim().saying('output_speed', said).in(wiki);
    const claims = [speed(202).citing('5').measuredBy('Artificial Analysis'), speed(202).inEntry('1'), speed(42).inEntry('5')];
    const [citation] = conflictsOf(...claims).filter(({ kind }) => kind === 'ATTRIBUTION');
    expect(citation?.positions.map(({ snak }) => inWords(snak))).toEqual(['202 tokens/s', '42 tokens/s']);
    expect(citation?.reason).toContain('It is the entry of [1] "Launch post" that has 202 tokens/s.');
  });

  describe('a copy of what its source said before it changed it', () => {
    const before = aDocument('Launch post').publishedOn('2024-07-18');
    const after = aDocument('Launch post').publishedOn('2025-03-01').at('https://example.org/prices');
    const price = (amount: number) => aClaim().saying('price.input', amount);
    const told = [price(0.5).in(before), price(0.15).in(after)];

    test('is called stale, and told from when', () => {
      const [stale] = conflictsOf(...told, price(0.5).citing('1').in(wiki)).filter(({ rule }) => rule === 'stale-copy@1');
      expect(stale).toMatchObject({ kind: 'ATTRIBUTION', severity: 'soft', dissolvedBy: { qualifier: 'as_of' } });
      expect(stale?.reason).toBe(
        'A stale copy: Wiki cites Launch post for $0.50 per 1M tokens, which Launch post said by 2024-07-18 and had changed to $0.15 per 1M tokens by 2025-03-01.',
      );
    });

    test('is none when it says of when it speaks, has the new value, or has what the source never said', () => {
      const rulesOf = (copy: ClaimBuilder) => conflictsOf(...told, copy.citing('1').in(wiki)).map(({ rule }) => rule);
      expect(rulesOf(price(0.5).asOf('2024-07'))).not.toContain('stale-copy@1');
      expect(rulesOf(price(0.15))).not.toContain('stale-copy@1');
      expect(rulesOf(price(0.75))).not.toContain('stale-copy@1');
    });
  });

  test('a comparison with a namesake of what the cited work compares with is soft', () => {
    const better = (versus: string) =>
      aClaim().saying('compare.benchmark', 'higher').versus(versus).where({ benchmark: 'LMArena' }).in(wiki);
    expect(shortly(conflictsOf(better('GPT-4 Turbo').citing('1'), better('GPT-4').inEntry('1')))).toEqual([
      ['ATTRIBUTION', 'soft', ['higher', 'higher']],
    ]);
    expect(conflictsOf(better('Claude 3').citing('1'), better('GPT-4').inEntry('1'))).toEqual([]);
  });
});

describe('COMPARATIVE', () => {
  const speed = (model: string, said: number) => aClaim().about(model).saying('output_speed', said);
  const compared = (model: string, said: string, versus: string) =>
    aClaim().about(model).saying('compare.speed', said).versus(versus);

  test('"slower" at 127 against 108 is wrong, and the numbers win', () => {
    const claims = [
      speed('Haiku', 127).in(blog),
      speed('GPT-4o mini', 108).in(blog),
      compared('Haiku', 'slower', 'GPT-4o mini').in(blog),
    ];
    const conflicts = conflictsOf(...claims);
    expect(shortly(conflicts)).toEqual([['COMPARATIVE', 'hard', ['1.18x faster', 'slower']]]);
    expect(conflicts[0]?.reason).toContain('127 against 108');
    expect(resolutionOf('compare.speed', claims[2] as ClaimBuilder, ...claims)?.chosen).toMatchObject({
      value: { direction: 'faster' },
    });
  });

  test('what the numbers give is told in terms that fit them: points of a percentage, a share less, the way alone of days', () => {
    const given = (property: string, stated: string, [one, other]: readonly [number | string, number | string]) => {
      const under = property === 'compare.benchmark' ? { benchmark: 'MMLU' } : {};
      const compares = property === 'compare.benchmark' ? 'benchmark_score' : property.replace('compare.', '');
      return conflictsOf(
        aClaim().about('A').saying(property, stated).versus('B').where(under).in(blog),
        aClaim().about('A').saying(compares, one).where(under).in(blog),
        aClaim().about('B').saying(compares, other).where(under).in(blog),
      ).map(({ positions, reason }) => [positions[0]?.snak, reason]);
    };
    const ratio = (value: object) => ({ kind: 'value', value: expect.objectContaining({ type: 'ratio', ...value }) as unknown });
    expect(given('compare.benchmark', 'higher', [77.5, 79])).toEqual([
      [ratio({ amount: -1.5, unit: 'points', direction: 'lower' }), expect.stringContaining('77.5 against 79')],
    ]);
    expect(given('compare.price.input', 'more expensive', [0.1, 0.15])).toEqual([
      [ratio({ amount: 33.3, unit: '%', direction: 'cheaper' }), expect.stringContaining('0.1 against 0.15')],
    ]);
    expect(given('compare.release_date', 'later', ['2024-05-13', '2024-07-18'])).toEqual([
      [
        { kind: 'value', value: { type: 'ratio', direction: 'earlier', written: '2024-05-13 against 2024-07-18' } },
        expect.stringContaining('2024-05-13 against 2024-07-18'),
      ],
    ]);
    expect(given('compare.benchmark', 'higher', [79, 79])).toEqual([
      [{ kind: 'value', value: { type: 'ratio', direction: 'equal', written: '79 against 79' } }, expect.any(String)],
    ]);
  });

  test('"more than twice as fast" at 1.71x in another document is wrong, and time would excuse it', () => {
    const twice = compared('GPT-4o mini', '2 x faster', 'GPT-4o').where({ bound: '>' }).in(wiki);
    const conflicts = conflictsOf(twice, speed('GPT-4o mini', 108).in(blog), speed('GPT-4o', 63).in(blog));
    expect(shortly(conflicts)).toEqual([['COMPARATIVE', 'hard', ['1.71x faster', '2x faster']]]);
    expect(conflicts[0]?.reason).toContain('108 / 63 = 1.71x');
    expect(conflicts[0]?.dissolvedBy?.qualifier).toBe('as_of');
  });

  test('numbers of two documents, which may not have measured alike, give a soft one at most', () => {
    const claims = [compared('A', 'slower', 'B').in(wiki), speed('A', 127).in(blog), speed('B', 108).in(card)];
    expect(shortly(conflictsOf(...claims))).toEqual([['COMPARATIVE', 'soft', expect.any(Array)]]);
  });

  test('each of several others is checked', () => {
    const claims = [
      aClaim().about('GPT-4o mini').saying('compare.speed', 'slower').versus('Llama 3 8B', 'GPT-4o').in(blog),
      speed('GPT-4o mini', 108).in(blog),
      speed('Llama 3 8B', 166).in(blog),
      speed('GPT-4o', 63).in(blog),
    ];
    expect(conflictsOf(...claims).map(({ reason }) => reason)).toEqual([expect.stringContaining('108 against 63')]);
  });

  test('"price-matched" at $0.10 against $0.15 is wrong, but "over 60 % cheaper" may hold for one of two prices', () => {
    const price = (model: string, input: number, output: number) => [
      aClaim().about(model).saying('price.input', input).in(card),
      aClaim().about(model).saying('price.output', output).in(card),
    ];
    const than = (said: string, versus: string) => aClaim().about('Mini').saying('compare.price', said).versus(versus).in(card);
    const prices = [...price('Mini', 0.15, 0.6), ...price('Lite', 0.1, 0.4), ...price('Turbo', 0.5, 1.5)];
    expect(shortly(conflictsOf(...prices, than('equal', 'Lite')))).toEqual([['COMPARATIVE', 'hard', expect.any(Array)]]);
    expect(conflictsOf(...prices, than('60 % cheaper', 'Turbo').where({ bound: '>' }))).toEqual([]);
  });

  test.each([
    ['33 x cheaper', 0.15, 5],
    ['33 x more expensive', 5, 0.15],
    ['33 % cheaper', 0.1, 0.15],
    ['50 % more expensive', 0.15, 0.1],
    ['25 x cheaper', 0.6, 15],
  ])('%s at %d against %d follows', (said, subject, other) => {
    const price = (model: string, amount: number) => aClaim().about(model).saying('price.input', amount).in(card);
    const claim = aClaim().about('A').saying('compare.price.input', said).versus('B').in(card);
    expect(conflictsOf(price('A', subject), price('B', other), claim)).toEqual([]);
  });

  test('53 % faster at 166 against 108 follows when the last digit is cut off', () => {
    const claim = compared('Llama 3 8B', '53 % faster', 'GPT-4o mini').in(blog);
    expect(conflictsOf(claim, speed('Llama 3 8B', 166).in(blog), speed('GPT-4o mini', 108).in(blog))).toEqual([]);
  });

  test.each([
    ['faster', 58, []],
    ['faster', 44, [['ARITHMETIC', 'hard', ['58 tokens/s faster', '44 tokens/s faster']]]],
    ['slower', 58, [['COMPARATIVE', 'hard', ['58 tokens/s faster', '58 tokens/s slower']]]],
  ])('a difference in the unit of what is compared is recomputed: %s by %d at 166 against 108', (direction, amount, expected) => {
    const value: Value = { type: 'ratio', amount, unit: 'tokens/s', direction, written: String(amount) };
    const claim = aClaim().about('Llama 3 8B').saying('compare.speed', value).versus('GPT-4o mini').in(blog);
    const conflicts = conflictsOf(claim, speed('Llama 3 8B', 166).in(blog), speed('GPT-4o mini', 108).in(blog));
    expect(shortly(conflicts)).toEqual(expected);
  });

  test.each(['lighter', 'thinner', 'unlike'])(
    'a share in a direction that is understood or not, "%s", is never turned round',
    (way) => {
      const value: Value = { type: 'ratio', amount: 20, unit: '%', direction: way, written: '20' };
      const claim = aClaim().about('Llama 3 8B').saying('compare.speed', value).versus('GPT-4o mini').in(blog);
      expect(conflictsOf(claim, speed('Llama 3 8B', 80).in(blog), speed('GPT-4o mini', 100).in(blog))).toEqual([]);
    },
  );

  test('33 times and more than 33 times are both borne out at 33.3', () => {
    const price = (model: string, amount: number) => aClaim().about(model).saying('price.input', amount).in(card);
    const times = aClaim().about('A').saying('compare.price.input', '33 x cheaper').versus('B').in(card);
    expect(conflictsOf(price('A', 0.15), price('B', 5), times, times.where({ bound: '>' }))).toEqual([]);
    expect(shortly(conflictsOf(times, times.where({ bound: '>' })))).toEqual([['VALUE', 'soft', expect.any(Array)]]);
  });
});

describe('ARITHMETIC', () => {
  const price = (property: string, amount: number) => aClaim().saying(property, amount).in(card);

  test('"6x cheaper" at 1.00 / 0.10 does not follow, and the equation is shown', () => {
    const of = (model: string, amount: number) => aClaim().about(model).saying('price.input', amount).in(card);
    const claim = aClaim().about('A').saying('compare.price.input', '6 x cheaper').versus('B').in(card);
    const conflicts = conflictsOf(of('A', 0.1), of('B', 1), claim);
    expect(shortly(conflicts)).toEqual([['ARITHMETIC', 'hard', ['10x cheaper', '6x cheaper']]]);
    expect(conflicts[0]?.reason).toContain('1 / 0.1 = 10x');
  });

  test('a blend is recomputed, and may be rounded', () => {
    const blend = (amount: number) => [price('price.input', 0.15), price('price.output', 0.6), price('price.blended', amount)];
    expect(conflictsOf(...blend(0.26))).toEqual([]);
    const conflicts = conflictsOf(...blend(0.35));
    expect(shortly(conflicts)).toEqual([['ARITHMETIC', 'hard', ['$0.2625 per 1M tokens', '$0.35 per 1M tokens']]]);
    expect(conflicts[0]?.reason).toContain('((3 * 0.15) + 0.6) / 4 = 0.2625');
  });

  test('a discount is recomputed from the two prices', () => {
    const batch = aClaim().saying('price.input', 0.075).where({ tier: 'batch' }).in(card);
    expect(conflictsOf(price('price.input', 0.15), batch, price('discount.batch', 50))).toEqual([]);
    expect(shortly(conflictsOf(price('price.input', 0.15), batch, price('discount.batch', 30)))).toEqual([
      ['ARITHMETIC', 'hard', ['50%', '30%']],
    ]);
    expect(conflictsOf(batch, price('discount.batch', 30))).toEqual([]);
  });
});
