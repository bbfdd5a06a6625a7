import type { Along, Edges, Ride } from '../../src/store/along';
import { EDGES } from '../../src/store/edges';
import type { Label } from '../../src/store/shapes';
import type { Store } from '../../src/store/store';
import { putExampleGraph } from '../graphql/support/example-graph';
import { engines } from '../support/engines';
import { llmVocabulary } from '../support/llm-vocabulary';

type Taken = { readonly edge: keyof Edges; readonly key: string; readonly row: unknown };

describe.each(engines())('on $name, what rides along', ({ open }) => {
  let store: Store;
  const statements: string[] = [];

  beforeAll(async () => {
    store = await open((cypher) => statements.push(cypher));
    await putExampleGraph(store, llmVocabulary());
  }, 60_000);
  afterAll(() => store.close());

  async function takenBy(rides: readonly Ride[], read: (along: Along) => Promise<unknown>): Promise<Taken[]> {
    const taken: Taken[] = [];
    statements.length = 0;
    await read({ rides, take: (edge, key, row) => void taken.push({ edge, key: key as string, row }) });
    expect(statements).toHaveLength(1);
    return taken;
  }

  /** What the read that is named like the edge answers for the key. */
  async function asked({ edge, key }: Taken): Promise<unknown> {
    const ids = [key] as never[];
    switch (edge) {
      case 'document':
        return (await store.documentFacts(ids))[0];
      case 'sourceOfDocument':
        return (await store.sourcesOfDocuments(ids))[0];
      case 'subject':
        return (await store.subjects(ids))[0];
      case 'dataItem':
        return (await store.dataItems(ids))[0];
      case 'resolutionOfDataItem':
        return (await store.resolutionsOfDataItems(ids))[0];
      case 'conflictsOfClaim':
        return (await store.conflictsOfClaims(ids))[0];
      case 'conflictsOfDataItem':
        return (await store.conflictsOfDataItems(ids))[0];
      case 'claimsOfDataItem':
        return (await store.claimsOfDataItems(ids))[0];
      case 'claimPage': {
        const { id, owner, page } = key as unknown as Edges['claimPage']['key'];
        return (await store.pageClaimsOf({ ...owner, ids: [id] }, page))[0];
      }
    }
  }

  /** All edges of the label, and from what they lead to all edges again. */
  function everything(label: Label, depth = 2): Ride[] {
    return (Object.entries(EDGES[label]) as [string, { to: Label }][]).map(([edge, { to }]) => ({
      edge: edge as keyof Edges,
      rides: depth === 1 ? [] : everything(to, depth - 1),
    }));
  }

  const lists = {
    Claim: (along: Along) => store.pageClaims({}, { first: 30 }, [], along),
    Conflict: (along: Along) => store.pageConflicts({}, { first: 30 }, [], along),
    DataItem: (along: Along) => store.pageDataItems({}, { first: 30 }, [], along),
    Document: (along: Along) => store.pageDocuments({}, { first: 30 }, [], along),
  };

  test.each(Object.keys(lists) as (keyof typeof lists)[])(
    'with a page of nodes %s is what is read of each alone',
    async (label) => {
      const taken = await takenBy(everything(label), lists[label]);
      expect(new Set(taken.map(({ edge }) => edge))).toEqual(new Set(LED[label]));
      for (const one of taken) expect(one).toEqual({ ...one, row: await asked(one) });
    },
  );

  const claims: Ride = { edge: 'claimPage', page: { first: 2 }, rides: everything('Claim') };

  test('of claims of each row is a page cut there, with what rides along with its claims', async () => {
    const backward: Ride = { edge: 'claimPage', page: { last: 1 }, property: 'output_speed' };
    for (const read of [
      (along: Along) => store.pageSubjects({}, { first: 30 }, [], along),
      (along: Along) => store.pageSources({}, { first: 30 }, [], along),
      lists.Document,
    ]) {
      const taken = await takenBy([claims, backward], read);
      expect(taken.filter(({ edge }) => edge === 'claimPage').length).toBeGreaterThan(3);
      expect(taken.map(({ edge }) => edge)).toContain('conflictsOfClaim');
      for (const one of taken) expect(one).toEqual({ ...one, row: await asked(one) });
    }
  });

  test('of verdicts without separators is told for every property, also where there is none', async () => {
    const properties = ['output_speed', 'context_window', 'license', 'layers'];
    const taken = await takenBy([{ edge: 'plainVerdicts', properties }], (along) =>
      store.pageSubjects({ kind: 'model' }, { first: 30 }, [], along),
    );
    const verdicts = taken.filter(({ edge }) => edge === 'resolutionOfDataItem');
    expect(verdicts.filter(({ row }) => row !== undefined).length).toBeGreaterThan(2);
    expect(verdicts.length % properties.length).toBe(0);
    expect(taken).toContainEqual(expect.objectContaining({ edge: 'claimsOfDataItem', row: [] }));
    for (const one of taken) expect(one).toEqual({ ...one, row: await asked(one) });
  });

  test.each(['Claim', 'Conflict', 'DataItem'] as const)(
    'of verdicts on the subject of a node %s, that on its own slot is among them',
    async (label) => {
      const properties = ['output_speed', 'context_window', 'license', 'layers'];
      const subject: Ride = { edge: 'subject', rides: [{ edge: 'plainVerdicts', properties }] };
      const rides: Ride[] = label === 'Conflict' ? [{ edge: 'dataItem', rides: [subject] }] : [subject];
      const verdicts = (await takenBy(rides, lists[label])).filter(({ edge }) => edge === 'resolutionOfDataItem');
      expect(verdicts.filter(({ row }) => row !== undefined).length).toBeGreaterThan(1);
      for (const one of verdicts) expect(one).toEqual({ ...one, row: await asked(one) });
    },
  );

  test('behind an edge is no page: the few subjects of many claims have each theirs read once', async () => {
    const taken = await takenBy([{ edge: 'subject', rides: [claims] }], lists.Claim);
    expect(new Set(taken.map(({ edge }) => edge))).toEqual(new Set(['subject']));
  });

  /** Everything that columns have: what the members of a row are, and nothing else of it. */
  const members = {
    Claim: ['document', 'subject', 'property', 'dataItem', 'confidence', 'qualifiers', 'snak'],
    Conflict: ['dataItem', 'kind', 'status', 'reason', 'rule'],
    DataItem: ['subject', 'property', 'separators'],
    Source: ['name', 'url'],
    Subject: ['key', 'name'],
  } as const;
  const beside = {
    Claim: ['id'],
    Conflict: ['id', 'severity', 'weight'],
    DataItem: ['id'],
    Source: ['id'],
    Subject: ['id', 'kind'],
  };

  function justMembers(label: keyof typeof members, row: object): object {
    const kept: readonly string[] = [...members[label], ...beside[label]];
    return Object.fromEntries(Object.entries(row).filter(([name]) => kept.includes(name)));
  }

  test.each(['Claim', 'Conflict', 'DataItem'] as const)(
    'of a page of nodes %s has just the members asked for, as they are whole',
    async (label) => {
      const page = await lists[label]({ rides: [], take: () => undefined });
      const partial = await lists[label]({ rides: [], members, take: () => undefined });
      expect(page.rows.length).toBeGreaterThan(2);
      expect(partial).toEqual({ ...page, rows: page.rows.map((row) => justMembers(label, row)) });
    },
  );

  test('has just the members asked for, as they are whole, wherever it rides', async () => {
    const labels = {
      subject: 'Subject',
      sourceOfDocument: 'Source',
      dataItem: 'DataItem',
      conflictsOfClaim: 'Conflict',
    } as const;
    const edges = Object.keys(labels) as (keyof typeof labels)[];
    const rides: Ride[] = [{ edge: 'claimPage', page: { first: 9 }, rides: edges.map((edge) => ({ edge })) }];
    const read = (told: object) => takenBy(rides, (along) => store.pageSubjects({}, { first: 30 }, [], { ...along, ...told }));
    const whole = await read({});
    const expected = whole.map((one) => {
      if (one.edge === 'claimPage') {
        const page = one.row as Edges['claimPage']['row'];
        return { ...one, row: { ...page, rows: page.rows.map((row) => justMembers('Claim', row)) } };
      }
      const label = labels[one.edge as keyof typeof labels];
      const row = Array.isArray(one.row)
        ? one.row.map((each: object) => justMembers(label, each))
        : justMembers(label, one.row as object);
      return { ...one, row };
    });
    expect(new Set(whole.map(({ edge }) => edge))).toEqual(new Set([...edges, 'claimPage']));
    expect(await read({ members })).toEqual(expected);
  });

  test('is read whole where a member is asked for that no column has', async () => {
    const page = await lists.Claim({ rides: [], take: () => undefined });
    expect(await lists.Claim({ rides: [], members: { Claim: ['evidence'] }, take: () => undefined })).toEqual(page);
  });

  test('of a page whose cursor is none is left to whoever asks for that page', async () => {
    const ride: Ride = { edge: 'claimPage', page: { first: 2, after: 'nonsense' } };
    expect(await takenBy([ride], (along) => store.pageSubjects({}, { first: 3 }, [], along))).toEqual([]);
  });
});

/** What two edges lead to; back the way one came, nothing rides. */
const LED = {
  Claim: [
    'document',
    'sourceOfDocument',
    'subject',
    'dataItem',
    'resolutionOfDataItem',
    'conflictsOfDataItem',
    'conflictsOfClaim',
  ],
  Conflict: ['dataItem', 'subject', 'resolutionOfDataItem'],
  DataItem: ['subject', 'resolutionOfDataItem', 'conflictsOfDataItem'],
  Document: ['sourceOfDocument'],
};
