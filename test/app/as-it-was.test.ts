import { asItWas } from '../../src/app/as-it-was';
import { changesSince } from '../../src/app/changes';
import { decide } from '../../src/app/decide';
import type { ActAsked } from '../../src/app/decisions/act';
import { judge } from '../../src/app/judge';
import { whatIf } from '../../src/app/what-if';
import type { Claim, Conflict, DataItemId, Decision, Resolution, SubjectId } from '../../src/domain';
import type { Store } from '../../src/store/store';
import { engines } from '../support/engines';
import { llmVocabulary } from '../support/llm-vocabulary';
import { readPage } from './read-page';

const vocabulary = llmVocabulary();
const now = () => '2026-02-01T00:00:00Z';
const MINI = 'subject:gpt-4o-mini';
const OTHER = 'subject:gpt-3.5-turbo';

/** The verdicts of a moment, by slot; only of slots that somebody filled then. */
interface Snapshot {
  readonly revision: number;
  readonly resolutions: ReadonlyMap<DataItemId, Resolution>;
  readonly conflicts: readonly Conflict[];
}

describe.each(engines())('on $name', ({ open }) => {
  let store: Store;
  let snapshots: Snapshot[];

  beforeEach(async () => {
    store = await open();
    snapshots = [];
    await read('one.md', 'GPT-4o mini', 'Output speed: 202 tokens per second', 'Context window: 128K tokens');
    await read('two.md', 'GPT-3.5 Turbo', 'Output speed: 42 tokens per second', 'Max output: 16K tokens');
    await read('three.md', 'GPT-4o mini', 'Context window: 64K tokens', 'GPT-4o is 2x slower than GPT-3.5 Turbo.');
  }, 60_000);
  afterEach(() => store.close());

  async function read(path: string, ...lines: string[]): Promise<void> {
    await readPage({ store, vocabulary, now }, path, lines);
    await remember();
  }

  async function taken(act: ActAsked): Promise<Decision> {
    const basedOn = await store.revision();
    const outcome = await decide(store, vocabulary, { act, author: 'Ada', reason: 'because', basedOn }, now);
    if (outcome.status !== 'decided') throw new Error(JSON.stringify(outcome));
    await remember();
    return outcome.decision;
  }

  async function everySlot(): Promise<DataItemId[]> {
    const ids: DataItemId[] = [];
    for await (const { id } of store.allDataItems()) ids.push(id);
    return ids.sort();
  }

  async function remember(): Promise<void> {
    const ids = await everySlot();
    const filled = (await store.claimsOfDataItems(ids)).map((claims) => claims.length > 0);
    const resolutions = await store.resolutionsOfDataItems(ids);
    snapshots.push({
      revision: await store.revision(),
      resolutions: new Map(ids.flatMap((id, place) => (filled[place] ? [[id, resolutions[place]!]] : []))),
      conflicts: (await store.pageConflicts({}, { first: 200 })).rows,
    });
  }

  /** Of every moment remembered, today's answer about it is what was the answer of the time. */
  async function everyMomentIsAsItWas(): Promise<void> {
    const ids = [...new Set(snapshots.flatMap(({ resolutions }) => [...resolutions.keys()]))].sort();
    expect(snapshots.length).toBeGreaterThan(3);
    for (const { revision, resolutions, conflicts } of snapshots) {
      const past = await asItWas(store, vocabulary, revision);
      const verdicts = await judge(past, vocabulary, ids);
      const spoken = verdicts.resolutions.filter(({ positions }) => positions.length > 0);
      expect([...spoken].sort(bySlot)).toEqual([...resolutions.values()].sort(bySlot));
      expect([...verdicts.conflicts].sort(byIdOf)).toEqual([...conflicts].sort(byIdOf));
      const otherwise = await whatIf(store, vocabulary, ids, { asOf: revision });
      expect(otherwise.map((resolution) => resolution?.chosen)).toEqual(ids.map((id) => resolutions.get(id)?.chosen));
    }
  }

  async function theClaim(property: string, subject: SubjectId = MINI): Promise<Claim> {
    const { rows } = await store.pageClaims({ subject, property }, { first: 9 });
    if (rows.length !== 1) throw new Error(`${rows.length} claims of ${property}`);
    return rows[0]!;
  }

  async function theConflict(): Promise<Conflict> {
    return (await store.pageConflicts({ subject: MINI }, { first: 1 })).rows[0]!;
  }

  const acts: readonly [string, () => Promise<ActAsked>][] = [
    ['a merge', async () => ({ act: 'merge', subject: OTHER, into: MINI })],
    [
      'a split of claims',
      async () => ({ act: 'split', subject: MINI, claims: [(await theClaim('output_speed')).id], into: 'GPT-4o mini preview' }),
    ],
    ['a corrected value', async () => ({ act: 'correct', claim: (await theClaim('output_speed')).id, value: '20.2 tokens/s' })],
    [
      'a corrected subject',
      async () => ({ act: 'correct', claim: (await theClaim('output_speed')).id, subject: 'GPT-3.5 Turbo' }),
    ],
    ['a pin', async () => ({ act: 'pin', dataItem: (await theClaim('output_speed')).dataItem, value: '77 tokens/s' })],
    ['a rank', async () => ({ act: 'rank', claim: (await theConflict()).claims[0]!, rank: 'deprecated' })],
    ['a dismissal', async () => ({ act: 'dismiss', conflict: (await theConflict()).id })],
    ['one origin', async () => ({ act: 'same-origin', id: 'source:publisher-of-one.md', as: 'source:publisher-of-three.md' })],
  ];

  test.each(acts)(
    'before and after %s, its undo, and the undo of that, the graph is told as it was',
    async (_what, act) => {
      const decision = await taken(await act());
      const undo = await taken({ act: 'undo', decision: decision.id });
      await taken({ act: 'undo', decision: undo.id });
      await everyMomentIsAsItWas();
    },
    60_000,
  );

  test('a newer version of a document, and the older one again, leave what was said between them', async () => {
    await read('one.md', 'GPT-4o mini', 'Output speed: 203 tokens per second');
    await read('one.md', 'GPT-4o mini', 'Output speed: 202 tokens per second', 'Context window: 128K tokens');
    await everyMomentIsAsItWas();
  });

  test('a merge taken back by a split, of subjects that were corrected and merged in between', async () => {
    await taken({ act: 'merge', subject: OTHER, into: MINI });
    const claims = (await store.pageClaims({ subject: MINI, property: 'output_speed' }, { first: 9 })).rows;
    await taken({ act: 'correct', claim: claims[0]!.id, value: '9 tokens/s' });
    await read('one.md', 'GPT-4o mini', 'Output speed: 202 tokens per second', 'Context window: 128K tokens', 'More.');
    await taken({ act: 'pin', dataItem: claims[0]!.dataItem, value: '77 tokens/s' });
    await taken({ act: 'split', subject: OTHER, from: MINI });
    await read('four.md', 'GPT-3.5 Turbo', 'Output speed: 108 tokens per second');
    await taken({ act: 'merge', subject: MINI, into: OTHER });
    await everyMomentIsAsItWas();
  });

  test('what moved since before a merge was undone names the slots that went with it', async () => {
    const merge = await taken({ act: 'merge', subject: OTHER, into: MINI });
    const merged = await store.revision();
    await taken({ act: 'undo', decision: merge.id });
    const { changes } = await changesSince(store, vocabulary, merged);
    const moved = changes.map(({ dataItem: { subject, property }, before, after }) => [
      ...[subject, property],
      ...[before, after].map((verdict) => (verdict?.chosen?.kind === 'value' ? verdict.status : 'nothing')),
    ]);
    expect(moved).toContainEqual([MINI, 'max_output', 'AGREED', 'nothing']);
    expect(moved).toContainEqual([OTHER, 'max_output', 'nothing', 'AGREED']);
    for (const { causes } of changes) expect(causes.map(({ cause }) => cause.kind)).toEqual(['decision']);
  });
});

function bySlot(a: Resolution, b: Resolution): number {
  return a.dataItem < b.dataItem ? -1 : 1;
}

function byIdOf(a: Conflict, b: Conflict): number {
  return a.id < b.id ? -1 : 1;
}
