/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call -- answers are read as JSON */
import { decide } from '../../src/app/decide';
import type { ActAsked } from '../../src/app/decisions/act';
import { ingest } from '../../src/app/ingest';
import { reconcileStale } from '../../src/app/reconcile-stale';
import type { Store } from '../../src/store/store';
import { engines } from '../support/engines';
import { llmVocabulary } from '../support/llm-vocabulary';
import { apolloFor, askerOf, type Ask } from './support/ask';

/** A loaded machine may take its time. */
const apollo = apolloFor({ milliseconds: 60_000 });
const vocabulary = llmVocabulary();

describe.each(engines())('asOf, on $name,', ({ open }) => {
  let store: Store;
  let read: Ask;

  beforeEach(async () => {
    store = await open();
    read = askerOf(apollo, store);
    await put('one.md', 202, '2026-02-01T00:00:00Z');
    await put('two.md', 42, '2026-02-02T00:00:00Z');
  }, 120_000);
  afterEach(() => store.close());

  async function put(path: string, speed: number, at: string, name = 'GPT-4o mini'): Promise<void> {
    const bytes = Buffer.from(`${name}\n\nOutput speed: ${speed} tokens per second\n`);
    await ingest(store, vocabulary, { bytes, path, at });
    await reconcileStale(store, vocabulary, { cause: { kind: 'document', ref: '' }, now: () => at });
  }

  async function taken(act: ActAsked, at = '2026-02-05T00:00:00Z'): Promise<string> {
    const asked = { act, author: 'Ada', reason: 'because', basedOn: await store.revision() };
    const outcome = await decide(store, vocabulary, asked, () => at);
    if (outcome.status !== 'decided') throw new Error(JSON.stringify(outcome));
    return outcome.decision.id;
  }

  const FACT = `status text subject { id } claims { id text } positions { text claims { id } }
    conflicts { kind claims { id } dataItem { id } resolution { status text } subject { id } } resolution { text } dataItem { id }`;

  async function speed(asOf?: string): Promise<any> {
    const at = asOf === undefined ? '' : `, asOf: ${asOf}`;
    const { data, errors } = await read(
      `{ model(slug: "gpt-4o-mini") { fact(property: "output_speed"${at}) { ${FACT} }
        facts(properties: ["output_speed"]${at}) { ${FACT} }
        conflicts${asOf === undefined ? '' : `(asOf: ${asOf})`} { kind claims { id } resolution { status text } } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as any).model;
  }

  const at = (revision: number) => `{ revision: ${revision} }`;

  test('facts and conflicts are told as they were asked for at the time, after a newer document, a pin, a correction and its undo', async () => {
    const moments: [number, any][] = [];
    const remember = async () => moments.push([await store.revision(), await speed()]);
    await remember();
    await put('three.md', 43, '2026-02-03T00:00:00Z');
    await remember();
    const item = moments[0]![1].fact.dataItem.id as string;
    await taken({ act: 'pin', dataItem: item, value: '77 tokens/s' });
    await remember();
    const correction = await taken({ act: 'correct', claim: moments[0]![1].fact.claims[0].id, value: '9 tokens/s' });
    await remember();
    await taken({ act: 'undo', decision: correction });
    await remember();
    expect(new Set(moments.map(([, told]) => JSON.stringify(told))).size).toBe(4);
    for (const [revision, told] of moments) expect(await speed(at(revision))).toEqual(told);
  });

  test('typed facts, the whole model, its slots, and a comparison are told as they were asked for at the time', async () => {
    const TYPED = `value unit status positions { text } claims { text } conflicts { kind }`;
    const SLOT = `id fact { text } claims { text } positions { text } conflicts { kind resolution { text } subject { facts { text } } }
      resolution { text confidence } value(policy: "majority@1") { text } subject { ... on Model { outputSpeed { value } } }`;
    const all = async (asOf?: string) => {
      const [own, beside] = asOf === undefined ? ['', ''] : [`(asOf: ${asOf})`, `, asOf: ${asOf}`];
      const { data, errors } = await read(`{
        model(slug: "gpt-4o-mini") { outputSpeed${own} { ${TYPED} } dataItems${own} { ${SLOT} }
          benchmarkScores${own} { value } benchmarkScore(benchmark: "MMLU"${beside}) { status } }
        whole: model(slug: "gpt-4o-mini"${beside}) { name outputSpeed { ${TYPED} } facts { text } conflicts { kind } dataItems { ${SLOT} } }
        compare(models: ["gpt-4o-mini"]${beside}) {
          models { outputSpeed { value } } rows { property { name } cells { text unit conflictCount fact { text } model { facts { text } } } } }
      }`);
      expect(errors).toBeUndefined();
      return data;
    };
    const moments: [number, unknown][] = [];
    const remember = async () => moments.push([await store.revision(), await all()]);
    await remember();
    await put('three.md', 43, '2026-02-03T00:00:00Z');
    await remember();
    await taken({ act: 'pin', dataItem: (moments[0]![1] as any).whole.dataItems[0].id, value: '77 tokens/s' });
    await remember();
    expect(new Set(moments.map(([, told]) => JSON.stringify(told))).size).toBe(3);
    for (const [revision, told] of moments) expect(await all(at(revision))).toEqual(told);
  });

  test('of a slot of today the claims, positions, fact and verdict of another moment can be asked', async () => {
    const [{ id }] = ((await read('{ dataItems(first: 1) { nodes { id } } }')).data as any).dataItems.nodes;
    const asOf = '(asOf: { time: "2026-02-01" })';
    const { data } = await read(`{ node(id: "${id}") { ... on DataItem {
      claims${asOf} { text } positions${asOf} { text } fact${asOf} { text } resolution${asOf} { text } value${asOf} { text } } } }`);
    const text = '202 tokens/s';
    expect(data).toEqual({
      node: { claims: [{ text }], positions: [{ text }], fact: { text }, resolution: { text }, value: { text } },
    });
  });

  test('a model that no document spoke of at the moment is none then', async () => {
    const { data } = await read(`{ model(slug: "gpt-4o-mini", asOf: { time: "2026-01-01" }) { name } }`);
    expect(data).toEqual({ model: null });
  });

  test('a day means its end; before anything was read there is nothing', async () => {
    expect((await speed('{ time: "2026-02-01" }')).fact).toMatchObject({ status: 'AGREED', text: '202 tokens/s', conflicts: [] });
    expect((await speed('{ time: "2026-02-02" }')).conflicts).toHaveLength(1);
    expect(await speed('{ time: "2026-01-01" }')).toMatchObject({
      fact: { status: 'ABSENT', claims: [] },
      facts: [],
      conflicts: [],
    });
  });

  test('before a merge, the subjects that are one today are told apart, and each by its own name', async () => {
    await put('other.md', 108, '2026-02-03T00:00:00Z', 'GPT-3.5 Turbo');
    const before = await store.revision();
    await taken({ act: 'merge', subject: 'GPT-3.5 Turbo', into: 'GPT-4o mini' });
    const { facts } = await speed(at(before));
    expect(facts.map((fact: any) => [fact.subject.id, fact.claims.length]).sort()).toEqual([
      ['subject:gpt-3.5-turbo', 1],
      ['subject:gpt-4o-mini', 2],
    ]);
    expect((await speed()).facts).toHaveLength(1);
  });

  test('a claim that a decision had made can be asked for at its time, also when it is gone', async () => {
    const [claim] = (await speed()).fact.claims as { id: string }[];
    const correction = await taken({ act: 'correct', claim: claim!.id, subject: 'GPT-4o nano' });
    const between = await store.revision();
    const ask = (slug: string) =>
      read(
        `{ subject(slug: "${slug}") { facts(asOf: ${at(between)}) { subject { name } dataItem { id } positions { claims { id madeBy } } } } }`,
      );
    const then = await ask('gpt-4o-nano');
    expect((then.data as any).subject.facts).toMatchObject([{ positions: [{ claims: [{ madeBy: ['correction'] }] }] }]);
    await taken({ act: 'undo', decision: correction });
    expect((await ask('gpt-4o-nano')).data).toEqual({ subject: null });
    const mini = await ask('gpt-4o-mini');
    expect(mini.errors).toBeUndefined();
    expect((mini.data as any).subject.facts[0].positions).toHaveLength(1);
  });

  test('the list of conflicts is what it was, in the same order and pages, whatever it is filtered by', async () => {
    await put('nano.md', 7, '2026-02-02T12:00:00Z', 'GPT-4o nano');
    await put('nano-2.md', 70, '2026-02-02T13:00:00Z', 'GPT-4o nano');
    const filters = [
      '',
      'filter: { kinds: [VALUE], severity: HARD, status: OPEN, property: "output_speed", weight: { from: 0 } }, ',
      'filter: { subject: "gpt-4o-nano" }, ',
      'filter: { not: { subject: "gpt-4o-nano" }, or: [{ origins: { from: 2 } }, { text: "no such words" }] }, ',
      'filter: { date: { from: "2020" } }, ',
      'orderBy: [{ by: SUBJECT, descending: true }], ',
      'orderBy: [{ by: WEIGHT }, { by: SINCE }], last: 1, ',
      'first: 1, ',
    ];
    const lists = async (asOf: string) => {
      const fields = filters.map((given, place) => {
        const asked = `${given}${asOf}`;
        const more = 'reason subject { name } property { name } resolution { text } claims { text } dataItem { fact { text } }';
        return `f${place}: conflicts${asked === '' ? '' : `(${asked})`} { totalCount pageInfo { hasNextPage hasPreviousPage }
          nodes { id kind ${place === 0 ? more : ''} } }`;
      });
      const { data, errors } = await read(`{ ${fields.join('\n')} }`);
      expect(errors).toBeUndefined();
      return data as any;
    };
    const [revision, before] = [await store.revision(), await lists('')];
    expect(before.f0.totalCount).toBe(2);
    await put('three.md', 43, '2026-02-03T00:00:00Z');
    const claim = before.f2.nodes[0].id as string;
    await taken({ act: 'dismiss', conflict: claim });
    expect(await lists('')).not.toEqual(before);
    expect(await lists(`asOf: ${at(revision)}`)).toEqual(before);
    const page = async (args: string) =>
      ((await read(`{ conflicts(${args}, asOf: ${at(revision)}) { edges { cursor node { id } } } }`)).data as any).conflicts
        .edges;
    const [first] = await page('first: 1');
    const [second] = await page(`first: 5, after: "${first.cursor}"`);
    expect([first.node.id, second.node.id]).toEqual(before.f0.nodes.map(({ id }: any) => id));
    expect(await page(`last: 5, before: "${second.cursor}"`)).toEqual([first]);
    const refused = await read(`{ conflicts(orderBy: [{ by: OPENED }], asOf: ${at(revision)}) { totalCount } }`);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  }, 300_000);

  test('lists of models, subjects, slots, claims and documents are what they were, in order, pages and counts, whatever they are filtered by', async () => {
    await put('nano.md', 7, '2026-02-02T12:00:00Z', 'GPT-4o nano');
    const asked = {
      models: [
        '',
        'filter: { nameContains: "nano" }',
        'filter: { fact: { property: "output_speed", statuses: [AGREED], amount: { until: 10 } } }',
      ],
      subjects: [
        'orderBy: [{ by: NAME, descending: true }]',
        'filter: { kind: "organization" }',
        'first: 1, orderBy: [{ by: CLAIMS }]',
      ],
      dataItems: [
        '',
        'filter: { subject: "gpt-4o-mini", property: "output_speed", disputed: true }',
        'filter: { not: { statuses: [AGREED] }, origins: { from: 1 } }',
        'filter: { amount: { from: 5, until: 10 }, confidence: { from: 0.1 } }, orderBy: [{ by: CONFIDENCE }]',
      ],
      claims: [
        '',
        'filter: { amount: { from: 40 }, disputed: true, kinds: [VALUE] }, orderBy: [{ by: AMOUNT, descending: true }]',
        'filter: { text: "42 tokens" }',
        'filter: { or: [{ subject: "gpt-4o-nano" }, { amount: { from: 200 } }], confidence: { from: 0 } }, last: 1',
        'filter: { date: { from: "2020" } }',
      ],
      documents: [
        '',
        'orderBy: [{ by: ADDED, descending: true }]',
        'filter: { titleContains: "NANO", format: MARKDOWN }',
        'filter: { superseded: true }',
      ],
    };
    const claims = 'claims(first: 5) { totalCount nodes { id text dataItem { fact { text } } } }';
    const inside: Record<string, string> = {
      models: `outputSpeed { value } ${claims}`,
      subjects: `facts { text } ${claims}`,
      dataItems: 'fact { text } conflicts { kind }',
      claims: 'text document { id } subject { facts { text } } dataItem { fact { text status } } conflicts { kind }',
      documents: `title ${claims}`,
    };
    const lists = async (asOf: string) => {
      const fields = Object.entries(asked).flatMap(([list, all]) =>
        all.map((given, place) => {
          const args = [given, asOf].filter((each) => each !== '').join(', ');
          return `${list}${place}: ${list}${args === '' ? '' : `(${args})`} { totalCount pageInfo { hasNextPage hasPreviousPage } nodes { id ${inside[list]} } }`;
        }),
      );
      const all = [];
      for (const field of fields) {
        const { data, errors } = await read(`{ ${field} }`);
        expect(errors).toBeUndefined();
        all.push(data as any);
      }
      return all;
    };
    const [revision, before] = [await store.revision(), await lists('')];
    expect(before.map((list: object) => Object.values(list)[0].totalCount)).toEqual([
      2, 1, 1, 2, 0, 2, 2, 1, 1, 1, 3, 2, 1, 2, 0, 3, 3, 1, 3,
    ]);
    await put('two.md', 43, '2026-02-03T00:00:00Z');
    await put('four.md', 9, '2026-02-03T00:00:00Z', 'GPT-3.5 Turbo');
    await taken({ act: 'pin', dataItem: before[6].dataItems0.nodes[0].id, value: '77 tokens/s' });
    expect(await lists('')).not.toEqual(before);
    expect(await lists(`asOf: ${at(revision)}`)).toEqual(before);
  }, 300_000);

  test('a claim, a slot and a subject that are gone are in the lists of their time, and pages go on from cursors there', async () => {
    const [claim] = (await speed()).fact.claims as { id: string }[];
    const correction = await taken({ act: 'correct', claim: claim!.id, subject: 'GPT-4o nano' });
    const asOf = `asOf: ${at(await store.revision())}`;
    await taken({ act: 'undo', decision: correction });
    const ask = async (list: string, more: string, args = '') =>
      ((await read(`{ ${list}(${args}${asOf}) { totalCount edges { cursor node { id ${more} } } } }`)).data as any)[list];
    const models = await ask('models', 'name outputSpeed { value } claims { nodes { madeBy } }');
    expect(models.edges).toMatchObject([
      { node: { name: 'GPT-4o mini' } },
      { node: { name: 'GPT-4o nano', claims: { nodes: [{ madeBy: ['correction'] }] } } },
    ]);
    expect((await ask('dataItems', 'fact { text }')).totalCount).toBe(2);
    const claims = await ask('claims', 'subject { name } dataItem { id }');
    expect(claims.totalCount).toBe(2);
    const [first, second] = claims.edges;
    expect((await ask('claims', '', `first: 1, after: "${first.cursor}", `)).edges[0].node.id).toBe(second.node.id);
    expect((await ask('claims', '', `last: 1, before: "${second.cursor}", `)).edges[0].node.id).toBe(first.node.id);
    expect((await read('{ models { totalCount } }')).data).toEqual({ models: { totalCount: 1 } });
  });

  test('documents of another moment are not found by the words of their text, which is said', async () => {
    const { errors } = await read('{ documents(filter: { not: { text: "speed" } }, asOf: { revision: 1 }) { totalCount } }');
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('"text"') as string },
    ]);
  });

  test('what moved since is told with what did it, and only that', async () => {
    const before = await store.revision();
    const [{ id: dataItem }] = ((await read('{ dataItems(first: 1) { nodes { id } } }')).data as any).dataItems.nodes;
    await put('other.md', 108, '2026-02-03T00:00:00Z', 'GPT-3.5 Turbo');
    await taken({ act: 'pin', dataItem, value: '77 tokens/s' });
    const ask = async (since: number) =>
      (
        (
          await read(`{ changes(since: { revision: ${since} }) { since until totalCount nodes {
          dataItem { subject { name } } before { text } after { text } closed opened { kind } causes { cause document { title } decision { act } } } } }`)
        ).data as any
      ).changes;
    const { totalCount, until, nodes } = await ask(before);
    expect([totalCount, until]).toEqual([2, await store.revision()]);
    expect(nodes).toMatchObject([
      {
        dataItem: { subject: { name: 'GPT-3.5 Turbo' } },
        before: null,
        after: { text: '108 tokens/s' },
        causes: [{ cause: 'DOCUMENT' }],
      },
      { dataItem: { subject: { name: 'GPT-4o mini' } }, after: { text: '77 tokens/s' }, causes: [{ decision: { act: 'PIN' } }] },
    ]);
    expect(await ask(until as number)).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test('a moment that has not come is refused', async () => {
    const { errors } = await read('{ model(slug: "gpt-4o-mini") { facts(asOf: { revision: 1000 }) { text } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
