import { decide, type DecisionOutcome } from '../../../src/app/decide';
import type { ActAsked } from '../../../src/app/decisions/act';
import { rebuild } from '../../../src/app/rebuild';
import { verify } from '../../../src/app/verify';
import type { Claim, DataItemId, Decision, SubjectId } from '../../../src/domain';
import type { Store } from '../../../src/store/store';
import { engines } from '../../support/engines';
import { llmVocabulary } from '../../support/llm-vocabulary';
import { openToTheBone } from '../../support/whole-graph';
import { readPage } from '../read-page';

const vocabulary = llmVocabulary();
const now = () => '2026-02-01T00:00:00Z';
const MINI = 'subject:gpt-4o-mini';

describe.each([{ name: 'embedded, looked into', open: undefined }, ...engines()])('on $name', ({ open }) => {
  let store: Store;
  /** Everything in the graph, as one text: nodes and edges where they can be had, else what the port tells. */
  let dump: () => Promise<string>;

  beforeEach(async () => {
    if (open === undefined) ({ store, dump } = await openToTheBone());
    else {
      store = await open();
      dump = () => told(store);
    }
  }, 60_000);
  afterEach(() => store.close());

  async function read(path: string, ...lines: string[]): Promise<void> {
    await readPage({ store, vocabulary, now }, path, lines);
  }

  async function asked(act: ActAsked, basedOn?: number): Promise<DecisionOutcome> {
    return decide(
      store,
      vocabulary,
      { act, author: 'Ada', reason: 'because', basedOn: basedOn ?? (await store.revision()) },
      now,
    );
  }

  async function taken(act: ActAsked): Promise<Decision> {
    const outcome = await asked(act);
    if (outcome.status !== 'decided') throw new Error(JSON.stringify(outcome));
    return outcome.decision;
  }

  async function claimsAbout(subject: SubjectId): Promise<Claim[]> {
    return (await store.pageClaims({ subject }, { first: 100 })).rows as Claim[];
  }

  async function theClaim(property: string, subject: SubjectId = MINI): Promise<Claim> {
    const found = (await claimsAbout(subject)).filter((claim) => claim.property === property);
    if (found.length !== 1) throw new Error(`${String(found.length)} claims of ${property}`);
    return found[0]!;
  }

  async function chosen(subject: SubjectId, property: string): Promise<unknown> {
    const [items] = await store.dataItemsOf([{ subject, property }]);
    const resolutions = await store.resolutionsOfDataItems(items!.map(({ id }) => id));
    return resolutions.map((resolution) => (resolution?.chosen?.kind === 'value' ? resolution.chosen.value : resolution?.chosen));
  }

  /** Graph and verdicts hold what they promise. */
  async function sound(): Promise<void> {
    expect((await verify(store, vocabulary)).problems).toEqual([]);
    expect(await store.staleDataItems()).toEqual([]);
  }

  /** The graph with the decision on record, but without what followed from it. */
  async function undone(decision: Decision, before: string): Promise<void> {
    await taken({ act: 'undo', decision: decision.id });
    await sound();
    expect(withoutDecisions(await dump())).toBe(withoutDecisions(before));
  }

  describe('merging two subjects', () => {
    beforeEach(async () => {
      await read('one.md', 'GPT-4o mini', 'Output speed: 202 tokens per second', 'Context window: 128K tokens');
      await read('two.md', 'GPT-3.5 Turbo', 'Output speed: 42 tokens per second', 'Max output: 16K tokens');
      await read('three.md', 'GPT-4o', 'GPT-4o is 2x slower than GPT-3.5 Turbo.');
    });
    const OTHER = 'subject:gpt-3.5-turbo';

    test('counts the claims of both under one name, judges their slots together, and leads the old name to the new', async () => {
      const before = await claimsAbout(OTHER);
      expect(before.length).toBe(2);
      await taken({ act: 'merge', subject: OTHER, into: MINI });
      await sound();
      expect(await claimsAbout(OTHER)).toEqual([]);
      const moved = await store.claims(before.map(({ id }) => id));
      expect(moved.map((claim) => [claim!.id, claim!.document, claim!.evidence, claim!.subject])).toEqual(
        before.map(({ id, document, evidence }) => [id, document, evidence, MINI]),
      );
      expect(moved.map((claim) => claim!.asWritten)).toEqual(before.map(({ subject, dataItem }) => ({ subject, dataItem })));
      const [subject, same] = await store.subjects([OTHER, MINI]);
      expect(subject).toEqual(same);
      expect((await store.pageSubjects({ nameContains: '3.5' }, { first: 9 })).rows).toEqual([]);
      const { rows } = await store.pageConflicts({ subject: MINI, property: 'output_speed' }, { first: 9 });
      expect(rows.map(({ kind }) => kind)).toContain('VALUE');
      for (const item of await slotsOf(store)) expect(item).not.toMatch(/3\.5/);
    });

    test('is undone to the very same graph, and taken back by a split as well', async () => {
      const before = await dump();
      await undone(await taken({ act: 'merge', subject: OTHER, into: MINI }), before);
      await taken({ act: 'merge', subject: MINI, into: OTHER });
      expect(await claimsAbout(MINI)).toEqual([]);
      await taken({ act: 'split', subject: OTHER, from: MINI });
      await sound();
      expect(withoutDecisions(await dump())).toBe(withoutDecisions(before));
    });

    test('holds for documents that come later, and takes the pins of its slots along', async () => {
      const speed = await theClaim('output_speed', OTHER);
      await taken({ act: 'pin', dataItem: speed.dataItem, value: '77 tokens/s' });
      await taken({ act: 'merge', subject: OTHER, into: MINI });
      expect(await chosen(MINI, 'output_speed')).toMatchObject([{ amount: 77 }]);
      await read('four.md', 'GPT-3.5 Turbo', 'Output speed: 108 tokens per second');
      expect(await claimsAbout(OTHER)).toEqual([]);
      expect((await claimsAbout(MINI)).filter(({ property }) => property === 'output_speed')).toHaveLength(3);
      await sound();
    });

    test('undone, leaves a pin that was set while it held with the slot that was pinned, and merged again has it back', async () => {
      const merge = await taken({ act: 'merge', subject: OTHER, into: MINI });
      const output = await theClaim('max_output');
      const pin = await taken({ act: 'pin', dataItem: output.dataItem, value: '99 tokens' });
      expect(await chosen(MINI, 'max_output')).toMatchObject([{ amount: 99 }]);
      const undo = await taken({ act: 'undo', decision: merge.id });
      await sound();
      expect(await chosen(OTHER, 'max_output')).toMatchObject([{ amount: 16_000 }]);
      expect(await chosen(MINI, 'max_output')).toEqual([]);
      expect(await store.decisionsAbout([output.dataItem])).toEqual([[pin]]);
      await taken({ act: 'undo', decision: undo.id });
      expect(await chosen(MINI, 'max_output')).toMatchObject([{ amount: 99 }]);
      await sound();
    });

    test('stands in the audit logs of both and of their slots', async () => {
      const speed = await theClaim('output_speed', OTHER);
      const merge = await taken({ act: 'merge', subject: OTHER, into: MINI });
      expect(await store.decisionsAbout([OTHER, MINI, speed.dataItem])).toEqual([[merge], [merge], [merge]]);
    });

    test('is refused where there is nothing to merge or to split', async () => {
      expect(await asked({ act: 'merge', subject: OTHER, into: 'Nobody' })).toEqual({ status: 'not-found', id: 'Nobody' });
      expect(await asked({ act: 'merge', subject: OTHER, into: OTHER })).toMatchObject({
        status: 'invalid-input',
        field: 'into',
      });
      expect(await asked({ act: 'split', subject: OTHER, from: MINI })).toMatchObject({ status: 'invalid-input', field: 'from' });
      expect(await asked({ act: 'split', subject: OTHER })).toMatchObject({ status: 'invalid-input', field: 'from' });
      const seen = await store.revision();
      await taken({ act: 'merge', subject: OTHER, into: MINI });
      expect(await asked({ act: 'merge', subject: MINI, into: 'subject:gpt-4o' }, seen)).toMatchObject({
        ...{ status: 'stale-revision', changes: [{ id: MINI }] },
      });
    });
  });

  describe('telling claims apart that share a name', () => {
    test('counts them under another, and is undone to the very same graph', async () => {
      await read('one.md', 'GPT-4o mini', 'Output speed: 202 tokens per second');
      await read('two.md', 'GPT-4o mini', 'Output speed: 42 tokens per second', 'Max output: 16K tokens');
      const before = await dump();
      const claims = await claimsAbout(MINI);
      const [document] = claims.filter(({ property }) => property === 'max_output').map((claim) => claim.document);
      const ids = claims.filter((claim) => claim.document === document).map(({ id }) => id);
      const split = await taken({ act: 'split', subject: MINI, claims: ids, into: 'GPT-4o mini preview' });
      await sound();
      expect((await claimsAbout('subject:gpt-4o-mini-preview')).map(({ id }) => id)).toEqual(ids);
      expect(await store.countConflicts({ subject: MINI })).toBe(0);
      expect((await store.subjects(['subject:gpt-4o-mini-preview']))[0]).toMatchObject({
        name: 'GPT-4o mini preview',
        kind: 'model',
      });
      await undone(split, before);
      expect(await store.subjects(['subject:gpt-4o-mini-preview'])).toEqual([undefined]);
    });
  });

  describe('correcting a claim', () => {
    beforeEach(async () => {
      await read('one.md', 'GPT-4o mini', 'Output speed: 202 tokens per second', 'Context window: 128K tokens');
      await read('two.md', 'GPT-4o mini', 'Context window: 64K tokens');
    });

    test('puts another in its place, from the same words; the old one stays to be seen and has no say', async () => {
      const wrong = await theClaim('output_speed');
      const decision = await taken({ act: 'correct', claim: wrong.id, value: '20.2 tokens/s' });
      await sound();
      const right = await theClaim('output_speed');
      expect(right).toMatchObject({
        document: wrong.document,
        evidence: wrong.evidence,
        dataItem: wrong.dataItem,
        confidence: 1,
      });
      expect(right).toMatchObject({
        supersedes: { claim: wrong.id, decision: decision.id },
        madeBy: ['correction'],
        inferred: [],
      });
      expect(await store.claims([wrong.id])).toEqual([{ ...wrong, supersededBy: { claim: right.id, decision: decision.id } }]);
      expect(await chosen(MINI, 'output_speed')).toMatchObject([{ amount: 20.2 }]);
      const about = [wrong.id, right.id, wrong.dataItem, wrong.document, MINI, 'source:publisher-of-one.md'];
      expect(await store.decisionsAbout(about)).toEqual(about.map(() => [decision]));
    });

    test.each<[string, Omit<Extract<ActAsked, { act: 'correct' }>, 'act' | 'claim'>, object]>([
      ['its subject', { subject: 'GPT-4o mini preview' }, { subject: 'subject:gpt-4o-mini-preview', property: 'output_speed' }],
      ['its property', { property: 'maxOutput', value: '202 tokens' }, { subject: MINI, property: 'max_output' }],
      ['its conditions', { qualifiers: [['platform', 'Azure']] }, { subject: MINI, qualifiers: { platform: 'Azure' } }],
      ['as of when it holds', { qualifiers: [['as_of', 'July 18, 2024']] }, { qualifiers: { as_of: '2024-07-18' } }],
      ['who measured it', { qualifiers: [['measured_by', 'Somebody']] }, { measurer: 'source:somebody' }],
    ])('mends %s, and is undone to the very same graph', async (_what, correction, expected) => {
      const before = await dump();
      const wrong = await theClaim('output_speed');
      const decision = await taken({ act: 'correct', claim: wrong.id, ...correction });
      await sound();
      const [stood] = await store.claims([wrong.id]);
      const [right] = await store.claims([stood!.supersededBy!.claim]);
      expect(right).toMatchObject(expected);
      expect(await claimsAbout(right!.subject)).toContainEqual(right);
      await undone(decision, before);
    });

    test.each<[string, [string, string][], RegExp]>([
      ['it is as of what is no date', [['as_of', 'whenever']], /^"whenever" is no date/],
      [
        'a condition has a name that none has',
        [['colour', 'red']],
        /^There is no qualifier "colour"; known are .*benchmark.*versus/,
      ],
      ['a condition is given twice', ['AWS', 'Azure'].map((name) => ['platform', name]), /^"platform" is given twice/],
    ])('is refused where %s', async (_what, qualifiers, reason) => {
      const { id } = await theClaim('output_speed');
      expect(await asked({ act: 'correct', claim: id, qualifiers })).toEqual({
        status: 'invalid-input',
        field: 'qualifiers',
        reason: expect.stringMatching(reason) as string,
      });
    });

    test('into what the document says as well joins the two', async () => {
      await read('one.md', 'GPT-4o mini', 'Output speed: 202 tokens per second', 'Its output speed is 205 tokens per second.');
      const before = await dump();
      const [wrong, right] = (await claimsAbout(MINI)).filter(({ property }) => property === 'output_speed') as [Claim, Claim];
      const value = right.snak.kind === 'value' && 'amount' in right.snak.value ? String(right.snak.value.amount) : '';
      const decision = await taken({ act: 'correct', claim: wrong.id, value: `${value} tokens per second` });
      expect(await theClaim('output_speed')).toEqual({ ...right, supersedes: { claim: wrong.id, decision: decision.id } });
      await sound();
      await undone(decision, before);
    });

    test('survives the document being read again, also as a newer version that says the same words', async () => {
      const wrong = await theClaim('output_speed');
      await taken({ act: 'correct', claim: wrong.id, value: '20.2 tokens/s' });
      const before = await dump();
      await read('one.md', 'GPT-4o mini', 'Output speed: 202 tokens per second', 'Context window: 128K tokens');
      expect(await dump()).toBe(before);
      await read('one.md', 'GPT-4o mini', 'Output speed: 202 tokens per second', 'Context window: 128K tokens', 'More.');
      expect(await chosen(MINI, 'output_speed')).toMatchObject([{ amount: 20.2 }]);
      await read('one.md', 'GPT-4o mini', 'Output speed: 203 tokens per second');
      expect(await chosen(MINI, 'output_speed')).toMatchObject([{ amount: 203 }]);
      await sound();
    });

    test('can be corrected again, and of a chain the first can be undone', async () => {
      const before = await dump();
      const wrong = await theClaim('output_speed');
      const first = await taken({ act: 'correct', claim: wrong.id, value: '20.2 tokens/s' });
      expect(await asked({ act: 'correct', claim: wrong.id, value: '3 tokens/s' })).toMatchObject({ field: 'claim' });
      const right = await theClaim('output_speed');
      await taken({ act: 'correct', claim: right.id, value: '22 tokens/s' });
      expect(await chosen(MINI, 'output_speed')).toMatchObject([{ amount: 22 }]);
      await sound();
      await undone(first, before);
    });

    test('is refused where it says nothing new, or what cannot be', async () => {
      const { id } = await theClaim('output_speed');
      const refused = async (act: object) => asked({ act: 'correct', claim: id, ...act });
      expect(await refused({})).toMatchObject({ status: 'invalid-input', field: 'claim' });
      expect(await refused({ value: '202 tokens per second' })).toMatchObject({ field: 'claim' });
      expect(await refused({ property: 'nothing' })).toMatchObject({ field: 'property' });
      expect(await refused({ property: 'max_output' })).toMatchObject({ field: 'value' });
      expect(await refused({ value: 'blue' })).toMatchObject({ field: 'value' });
      expect(await asked({ act: 'correct', claim: 'claim:none' })).toEqual({ status: 'not-found', id: 'claim:none' });
    });
  });

  describe('declaring one origin', () => {
    beforeEach(async () => {
      await read('one.md', 'GPT-4o mini', 'Output speed: 202 tokens per second');
      await read('two.md', 'GPT-4o mini', 'Output speed: 202 tokens per second', 'Nothing more.');
      await read('three.md', 'GPT-4o mini', 'Output speed: 42 tokens per second');
    });

    async function origins(): Promise<number[]> {
      const { rows } = await store.pageConflicts({ subject: MINI, kinds: ['VALUE'] }, { first: 1 });
      return rows[0]!.positions.map((position) => position.origins.length);
    }

    test.each([
      ['sources', async () => ['source:publisher-of-one.md', 'source:publisher-of-two.md'] as const],
      [
        'documents',
        async () => {
          const { rows } = await store.pageDocuments({}, { first: 9 });
          return ['one.md', 'two.md'].map((uri) => rows.find((row) => row.uri === uri)!.id) as unknown as readonly [
            string,
            string,
          ];
        },
      ],
    ])('of two %s makes one voice of two, and is undone to the very same graph', async (_what, pair) => {
      const before = await dump();
      const [id, as] = await pair();
      expect(await origins()).toEqual([2, 1]);
      const decision = await taken({ act: 'same-origin', id, as });
      await sound();
      expect(await origins()).toEqual([1, 1]);
      expect(await store.decisionsAbout([id, as])).toEqual([[decision], [decision]]);
      expect(await asked({ act: 'same-origin', id: as, as: id })).toMatchObject({ status: 'invalid-input', field: 'as' });
      await undone(decision, before);
      expect(await origins()).toEqual([2, 1]);
    });
  });

  test('after everything has been decided, a rebuild replays it to the same bytes', async () => {
    await read('one.md', 'GPT-4o mini', 'Output speed: 202 tokens per second', 'Context window: 128K tokens');
    await read('two.md', 'GPT-3.5 Turbo', 'Output speed: 42 tokens per second', 'Max output: 16K tokens');
    await read('three.md', 'GPT-4o mini', 'Context window: 64K tokens', 'GPT-4o is 2x slower than GPT-3.5 Turbo.');
    const speed = await theClaim('output_speed');
    await taken({ act: 'rank', claim: (await theClaim('max_output', 'subject:gpt-3.5-turbo')).id, rank: 'preferred' });
    await taken({ act: 'note', id: MINI });
    await taken({ act: 'correct', claim: speed.id, value: '20.2 tokens/s', qualifiers: [['measured_by', 'Somebody']] });
    const merge = await taken({ act: 'merge', subject: 'GPT-3.5 Turbo', into: MINI });
    await read('four.md', 'GPT-3.5 Turbo', 'Output speed: 108 tokens per second');
    const { rows } = await store.pageConflicts({ subject: MINI }, { first: 1 });
    await taken({ act: 'dismiss', conflict: rows[0]!.id });
    await taken({ act: 'pin', dataItem: speed.dataItem, value: '77 tokens/s' });
    await taken({ act: 'same-origin', id: 'source:publisher-of-one.md', as: 'source:publisher-of-two.md' });
    const undo = await taken({ act: 'undo', decision: merge.id });
    await taken({ act: 'undo', decision: undo.id });
    await read('one.md', 'GPT-4o mini', 'Output speed: 202 tokens per second', 'Context window: 32K tokens');
    const moved = (await claimsAbout(MINI)).filter(({ property }) => property === 'max_output').map(({ id }) => id);
    await taken({ act: 'split', subject: MINI, claims: moved, into: 'GPT-4o mini preview' });
    await sound();
    const before = await dump();
    await rebuild(store, vocabulary, { now });
    await sound();
    expect(await dump()).toBe(before);
  }, 60_000);
});

/** Decisions stay, that is their point; so do the edges to and from them. */
function withoutDecisions(dump: string): string {
  return dump
    .split('\n')
    .filter((line) => !/^\["(Decision|Matter)"|"(COUNTED_AS)"/.test(line))
    .join('\n');
}

async function slotsOf(store: Store): Promise<string[]> {
  const { rows } = await store.pageSubjects({}, { first: 100 });
  return (await store.dataItemsOfSubjects(rows.map(({ id }) => id))).flat().map((item) => JSON.stringify(item.separators));
}

/** Every list of the port, a line each. */
async function told(store: Store): Promise<string> {
  const { rows: subjects } = await store.pageSubjects({}, { first: 200 });
  const { rows: claims } = await store.pageClaims({}, { first: 200 });
  const { rows: conflicts } = await store.pageConflicts({}, { first: 200 });
  const items: DataItemId[] = claims.map(({ dataItem }) => dataItem);
  const lists = [
    ...[
      subjects,
      claims,
      conflicts,
      (await store.pageSources({}, { first: 200 })).rows.filter(({ kind }) => kind !== 'measurer'),
    ],
    ...[await store.dataItems(items), await store.resolutionsOfDataItems(items), await store.conflictsOfDataItems(items)],
    ...[await store.conflictsOfClaims(claims.map(({ id }) => id)), await store.dataItemsOfSubjects(subjects.map(({ id }) => id))],
    ...[await store.pageClaimsOf({ kind: 'subject', ids: subjects.map(({ id }) => id) }, { first: 50 }), [await store.counts()]],
  ];
  return lists
    .flat()
    .map((row) => JSON.stringify(row))
    .join('\n');
}
