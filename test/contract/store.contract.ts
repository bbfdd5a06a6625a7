import fc from 'fast-check';
import type { Claim, DataItemId, Decision, Document, DocumentFacts, Resolution } from '../../src/domain';
import type { StatementObserver } from '../../src/store/driver';
import type { DocumentWrite } from '../../src/store/port/document-write';
import type { Paged } from '../../src/store/port/page-reads';
import type { RecordEntry } from '../../src/store/port/record-reads';
import type { Store } from '../../src/store/store';
import { aConflict, aDocumentWrite, aResolution, type Statement } from '../support/store-fixtures';
import { aCommand, everything, perform, recounted } from './store-commands';

/** An engine to hold to the contract. Both open the same graph; `openEmpty` empties it first. */
export interface EngineUnderTest {
  openEmpty(onStatement?: StatementObserver): Promise<Store>;
  /** A second handle on the graph that `openEmpty` opened, as another process would have. */
  openAgain(): Promise<Store>;
  /** Whether a read beside a commit sees all of it or nothing; Neo4j reads what is committed so far, record by record. */
  readonly readsSnapshots: boolean;
  /** Random sequences to try. */
  readonly runs: number;
}

/** What the port promises, on any engine. `reference` opens an empty store of the engine that the others are compared with. */
export function storeContract(engine: EngineUnderTest, reference: () => Promise<Store>): void {
  const speed: Statement = { subject: 'GPT-4o mini', property: 'output_speed', amount: 202 };
  const faster: Statement = { subject: 'GPT-4o mini', property: 'compare.speed', amount: 2, versus: 'Llama 3 8B' };
  const rich = aDocumentWrite({
    uri: 'rich',
    references: ['Press release'],
    statements: [{ ...speed, measuredBy: 'Artificial Analysis', cites: ['Press release'] }, faster],
  });
  const other = aDocumentWrite({ uri: 'other', publisher: 'Somebody', statements: [{ ...speed, amount: 61.5 }] });
  const [richSpeed, richFaster] = rich.claims as [Claim, Claim];
  const [otherSpeed] = other.claims as [Claim];
  const slot = richSpeed.dataItem;
  const aDecision: Decision = {
    ...{ id: 'decision:1', act: 'rank', target: richSpeed.id, detail: { rank: 'preferred' }, author: 'Ada', reason: 'measured' },
    ...{ at: '2026-01-03T00:00:00Z', basedOn: 1 },
  };
  const verdicts = (claims: readonly Claim[]) => ({
    dataItems: [slot],
    conflicts: claims.length < 2 ? [] : [aConflict(claims)],
    resolutions: [aResolution(claims[0] ?? richSpeed)],
    cause: { kind: 'policy' as const, ref: 'fixture@1' },
    at: '2026-01-02T00:00:00Z',
  });

  let store: Store;
  const statements: string[] = [];
  beforeEach(async () => {
    store = await engine.openEmpty((cypher) => statements.push(cypher));
  });
  afterEach(() => store.close());

  describe('a document', () => {
    test('is read back as it was put, with all it says', async () => {
      await store.putDocument(rich);
      expect(await store.documents([rich.document.id])).toEqual([rich.document]);
      const { text, ...facts } = rich.document;
      expect(text).not.toBe('');
      expect(await store.documentFacts([rich.document.id])).toEqual([facts]);
      expect(await store.claims([richFaster.id, richSpeed.id])).toEqual([richFaster, richSpeed]);
      expect(await store.sources(rich.sources.map(({ id }) => id))).toEqual(rich.sources);
      expect(await store.subjects(rich.subjects.map(({ id }) => id))).toEqual(rich.subjects);
      expect(await store.dataItems(rich.dataItems.map(({ id }) => id))).toEqual(rich.dataItems);
    });

    test('raises the revision by one, with its cause; the same again changes nothing', async () => {
      const revision = await store.putDocument(rich);
      const cause = { kind: 'document', ref: rich.document.id };
      expect(revision).toMatchObject({ number: 1, cause, at: rich.at, status: 'new', touched: [...idsOf(rich)].sort() });
      const before = await everything(store);
      expect(await store.putDocument({ ...rich, at: '2027-01-01T00:00:00Z' })).toEqual({
        ...{ number: 1, cause, at: rich.at, status: 'unchanged', touched: [] },
      });
      expect(await everything(store)).toBe(before);
      expect(await store.revision()).toBe(1);
    });

    test('with other claims than before has them replaced', async () => {
      await store.putDocument(rich);
      const fewer = { ...rich, claims: [richFaster], cause: { kind: 'extractor' as const, ref: 'extractor@2' } };
      expect(await store.putDocument(fewer)).toMatchObject({ number: 2, status: 'replaced', touched: [...idsOf(rich)].sort() });
      expect(await store.claimsOfDocuments([rich.document.id])).toEqual([[richFaster]]);
      expect(await store.claims([richSpeed.id])).toEqual([undefined]);
      expect(await store.counts()).toMatchObject({ documents: 1, claims: 1, dataItems: 1 });
    });

    test('supersedes the older version of its uri, whose claims stay and are no longer current', async () => {
      const newer = aDocumentWrite({ uri: 'rich', statements: [{ ...speed, amount: 203 }] });
      await store.putDocument(rich);
      const revision = await store.putDocument(newer);
      expect(revision).toMatchObject({ status: 'supersedes', superseded: rich.document.id, touched: [...idsOf(rich)].sort() });
      expect(await store.currentDocuments(['rich', 'elsewhere'])).toEqual([newer.document.id, undefined]);
      expect(await store.claimsOfDataItems([slot, richFaster.dataItem])).toEqual([newer.claims, []]);
      expect(await store.claimsOfDocuments([rich.document.id, newer.document.id])).toEqual([[], newer.claims]);
      expect(await store.claims([richSpeed.id])).toEqual([richSpeed]);
      expect(await store.dataItemsOfSubjects([richSpeed.subject])).toEqual([newer.dataItems]);
      expect(await store.dataItemsVersus(rich.dataItems[1]?.versus ?? [])).toEqual([[]]);
      expect((await store.pageSubjects({}, { first: 9 })).rows.map(({ name }) => name)).toEqual(['GPT-4o mini']);
      expect(await store.countDocuments({})).toBe(1);
      expect(await store.countDocuments({ superseded: true })).toBe(2);
    });

    test('that was superseded and is put again is the current version', async () => {
      await store.putDocument(rich);
      const claimsBefore = await store.pageClaims({}, { first: 9 });
      const newer = aDocumentWrite({ uri: 'rich', statements: [] });
      await store.putDocument(newer);
      expect(await store.putDocument(rich)).toMatchObject({ status: 'supersedes', superseded: newer.document.id });
      expect(await store.pageClaims({}, { first: 9 })).toEqual(claimsBefore);
    });

    test.each<[string, Partial<DocumentWrite>]>([
      ['its publisher', { sources: [] }],
      ['the subject of a claim', { subjects: [] }],
      ['the slot of a claim', { dataItems: [] }],
    ])('that lacks %s is refused, and nothing is written', async (_what, lacking) => {
      await expect(store.putDocument({ ...rich, ...lacking })).rejects.toThrow('The document write lacks');
      expect(await store.revision()).toBe(0);
    });

    test('is there whole or not at all when the engine refuses a part of it', async () => {
      await store.putDocument(rich);
      const before = await everything(store);
      const clash = { ...other, claims: [{ ...otherSpeed, id: richSpeed.id }] };
      await expect(store.putDocument(clash)).rejects.toMatchObject({ name: 'StoreError' });
      expect(await everything(store)).toBe(before);
      await store.putDocument(other);
      expect(await store.countClaims({})).toBe(3);
    });

    test('of any text comes back unchanged', async () => {
      const texts = ['', '\u0000', '𝒳 and 𐐨', '"quoted" \\ $amount `tick`', 'line\r\nline\u2028', '-- ; // {}'];
      const writes = texts.map((text, index) => aDocumentWrite({ uri: `text ${String(index)} ${text}`, text, statements: [] }));
      for (const write of writes) await store.putDocument(write);
      const documents = await store.documents(writes.map(({ document }) => document.id));
      expect(documents).toEqual(writes.map(({ document }) => document));
    });

    test('has the fullest spelling of a subject and the weightiest kind of a source, in any order', async () => {
      const spelled = ['gpt-4o-mini', 'GPT-4o  mini', 'GPT-4o mini'].map((subject, index) =>
        aDocumentWrite({ uri: subject, statements: [{ ...speed, subject }], publisher: index === 1 ? 'Press release' : 'P' }),
      );
      for (const write of [rich, ...spelled]) await store.putDocument(write);
      const read = async (from: Store) => [
        await from.subjects([richSpeed.subject]),
        await from.sources(['source:press-release']),
      ];
      const answer = await read(store);
      expect(answer).toMatchObject([[{ name: 'GPT-4o  mini' }], [{ kind: 'publisher' }]]);
      await store.close();
      store = await engine.openEmpty();
      for (const write of [...spelled.reverse(), rich]) await store.putDocument(write);
      expect(await read(store)).toEqual(answer);
    });
  });

  describe('a batched read', () => {
    beforeEach(async () => {
      await store.putDocument(rich);
      await store.putDocument(other);
      await store.putVerdicts(verdicts([richSpeed, otherSpeed]));
    });

    test('answers one slot per id in the order asked, repeated and unknown ids included', async () => {
      expect(await store.claims([otherSpeed.id, 'claim:none', richSpeed.id, otherSpeed.id])).toEqual([
        ...[otherSpeed, undefined, richSpeed, otherSpeed],
      ]);
      const ordered = [richSpeed, otherSpeed].sort((a, b) => (a.document < b.document ? -1 : 1));
      expect(await store.claimsOfDataItems(['item:none', slot, slot])).toEqual([[], ordered, ordered]);
      const pairs = [
        { subject: richSpeed.subject, property: 'none' },
        { subject: richSpeed.subject, property: 'output_speed' },
      ];
      expect((await store.dataItemsOf([...pairs, ...pairs])).map((items) => items.map(({ id }) => id))).toEqual([
        ...[[], [slot], [], [slot]],
      ]);
      expect(await store.documentsOfSources(['source:publisher', 'source:somebody'])).toEqual([
        [rich.document.id],
        [other.document.id],
      ]);
      expect(await store.dataItemsVersus(['subject:llama-3-8b'])).toEqual([[rich.dataItems[1]]]);
      expect(await store.dataItemsOfProperties(['compare.speed', 'none'])).toEqual([[rich.dataItems[1]], []]);
    });

    test('is one statement however many ids, and none for no ids', async () => {
      const reads: ((copies: number) => Promise<unknown>)[] = [
        (copies) => store.documents(times(copies, rich.document.id)),
        (copies) => store.documentFacts(times(copies, rich.document.id)),
        (copies) => store.currentDocuments(times(copies, 'rich')),
        (copies) => store.sources(times(copies, 'source:publisher')),
        (copies) => store.subjects(times(copies, richSpeed.subject)),
        (copies) => store.claims(times(copies, richSpeed.id)),
        (copies) => store.dataItems(times(copies, slot)),
        (copies) => store.conflicts(times(copies, aConflict([richSpeed]).id)),
        (copies) => store.claimsOfDataItems(times(copies, slot)),
        (copies) => store.claimsOfDocuments(times(copies, rich.document.id)),
        (copies) => store.dataItemsOfSubjects(times(copies, richSpeed.subject)),
        (copies) => store.dataItemsOf(times(copies, { subject: richSpeed.subject, property: 'output_speed' })),
        (copies) => store.dataItemsOfProperties(times(copies, 'output_speed')),
        (copies) => store.dataItemsVersus(times(copies, richSpeed.subject)),
        (copies) => store.resolutionsOfDataItems(times(copies, slot)),
        (copies) => store.conflictsOfDataItems(times(copies, slot)),
        (copies) => store.conflictsOfClaims(times(copies, richSpeed.id)),
        (copies) => store.documentsOfSources(times(copies, 'source:publisher')),
        (copies) => store.everyClaimOfDocuments(times(copies, rich.document.id)),
        (copies) => store.decisionsAbout(times(copies, slot)),
        (copies) => store.revisions(times(copies, 1)),
      ];
      for (const read of reads) {
        for (const [copies, issued] of [
          [0, 0],
          [1, 1],
          [300, 1],
        ] as const) {
          // prettier-ignore
          statements.length = 0;
          await read(copies);
          expect(statements).toHaveLength(issued);
        }
      }
    });
  });

  describe('verdicts', () => {
    beforeEach(async () => {
      await store.putDocument(rich);
      await store.putDocument(other);
    });

    test('are read back by slot, claim and id, and clear what was stale', async () => {
      expect(await store.staleDataItems()).toEqual([...idsOf(rich)].sort());
      const write = verdicts([richSpeed, otherSpeed]);
      expect(await store.putVerdicts(write)).toMatchObject({ number: 3, cause: write.cause });
      expect(await store.staleDataItems()).toEqual([richFaster.dataItem]);
      expect(await store.conflictsOfDataItems([slot])).toEqual([write.conflicts]);
      expect(await store.conflictsOfClaims([richSpeed.id, richFaster.id])).toEqual([write.conflicts, []]);
      expect(await store.conflicts(write.conflicts.map(({ id }) => id))).toEqual(write.conflicts);
      expect(await store.resolutionsOfDataItems([slot, richFaster.dataItem])).toEqual([write.resolutions[0], undefined]);
      expect((await store.counts()).conflicts).toEqual({ VALUE: { hard: 1, soft: 0 } });
    });

    test('leave due what another writer changed after their claims were read', async () => {
      const readAt = await store.revision();
      const late = aDocumentWrite({ uri: 'late', publisher: 'Latecomer', statements: [{ ...speed, amount: 42 }] });
      await store.putDocument(late);
      await store.putVerdicts({ ...verdicts([richSpeed, otherSpeed]), readAt });
      expect(await store.staleDataItems()).toContain(slot);
      await store.putVerdicts({ ...verdicts([richSpeed, otherSpeed]), readAt: await store.revision() });
      expect(await store.staleDataItems()).not.toContain(slot);
    });

    test('make a slot due again that another writer changed and judged in the meantime', async () => {
      const readAt = await store.revision();
      const late = aDocumentWrite({ uri: 'late', publisher: 'Latecomer', statements: [{ ...speed, amount: 42 }] });
      await store.putDocument(late);
      await store.putVerdicts({ ...verdicts([richSpeed]), readAt: await store.revision() });
      expect(await store.staleDataItems()).not.toContain(slot);
      await store.putVerdicts({ ...verdicts([richSpeed, otherSpeed]), readAt });
      expect(await store.staleDataItems()).toContain(slot);
    });

    test('keep their claims when a document is read again and its claims made anew', async () => {
      const write = verdicts([richSpeed, otherSpeed]);
      await store.putVerdicts(write);
      await store.putDocument({ ...rich, claims: [richSpeed], cause: { kind: 'extractor', ref: 'extractor@2' } });
      expect(await store.conflictsOfClaims([richSpeed.id])).toEqual([[]]);
      await store.putVerdicts(write);
      expect(await store.conflictsOfClaims([richSpeed.id, otherSpeed.id])).toEqual([write.conflicts, write.conflicts]);
    });

    test('put again as they stand raise no revision; changed or gone ones do', async () => {
      const write = verdicts([richSpeed, otherSpeed]);
      await store.putVerdicts(write);
      expect(await store.putVerdicts({ ...write, at: 'later' })).toMatchObject({ number: 3, at: write.at });
      const dismissed = { ...write, conflicts: [aConflict([richSpeed, otherSpeed], { status: 'DISMISSED' })] };
      expect(await store.putVerdicts(dismissed)).toMatchObject({ number: 4 });
      expect(await store.conflictsOfClaims([otherSpeed.id])).toEqual([dismissed.conflicts]);
      expect(await store.putVerdicts({ ...write, conflicts: [], resolutions: [] })).toMatchObject({ number: 5 });
      expect(await store.conflictsOfDataItems([slot])).toEqual([[]]);
      expect(await store.resolutionsOfDataItems([slot])).toEqual([undefined]);
      expect(await store.countConflicts({})).toBe(0);
    });

    test('on a slot that was not recomputed are refused', async () => {
      const stray = { ...verdicts([richSpeed, otherSpeed]), dataItems: [richFaster.dataItem] };
      await expect(store.putVerdicts(stray)).rejects.toThrow(slot);
      expect(await store.revision()).toBe(2);
    });
  });

  describe('events', () => {
    test('tell what a write changed, in the revision that changed it and with what made the slot stale as their cause', async () => {
      await store.putDocument(rich);
      const first = await store.putVerdicts({
        ...verdicts([]),
        dataItems: [slot],
        resolutions: [aResolution(richSpeed, { positions: positionsOf(richSpeed) })],
      });
      expect(first).toMatchObject({ number: 2, events: [] });
      await store.putDocument(other);
      const { conflicts } = verdicts([richSpeed, otherSpeed]);
      const flipped = aResolution(otherSpeed, { positions: positionsOf(otherSpeed, richSpeed) });
      const put = await store.putVerdicts({ ...verdicts([]), dataItems: [slot], conflicts, resolutions: [flipped] });
      const cause = { kind: 'document', ref: other.document.id, revision: 3 };
      const about = { dataItem: slot, subject: richSpeed.subject, property: 'output_speed', revision: 4, cause };
      expect(put.events).toMatchObject([
        {
          ...about,
          id: 'event:4.0',
          kind: 'conflict-opened',
          conflict: conflicts[0]!.id,
          conflictKind: 'VALUE',
          severity: 'hard',
        },
        { ...about, id: 'event:4.1', kind: 'value-flipped', before: richSpeed.snak, after: otherSpeed.snak },
        { ...about, id: 'event:4.2', kind: 'dissent', claim: otherSpeed.id, standing: richSpeed.snak, pinned: false },
      ]);
      expect(await store.putDecision(aDecision)).toMatchObject({ number: 5 });
      expect(await store.events(1, 4)).toEqual(put.events);
      expect(await store.events(5, 5)).toMatchObject([
        {
          kind: 'decision-made',
          decision: aDecision.id,
          act: 'rank',
          cause: { kind: 'decision', ref: aDecision.id, revision: 5 },
        },
      ]);
      expect(await store.events(6, 9)).toEqual([]);
      expect(await store.revisions([3, 99])).toEqual([
        { number: 3, cause: { kind: 'document', ref: other.document.id }, at: other.at },
        undefined,
      ]);
      const gone = await store.putVerdicts({ ...verdicts([]), dataItems: [slot], resolutions: [flipped] });
      expect(gone.events).toMatchObject([
        { kind: 'conflict-closed', conflict: conflicts[0]!.id, cause: { kind: 'policy', revision: 6 } },
      ]);
    });

    test('are not told of a rebuild, which is no news', async () => {
      await store.putDocument(rich);
      await store.putDocument(other);
      const put = await store.putVerdicts({ ...verdicts([richSpeed, otherSpeed]), cause: { kind: 'rebuild', ref: '' } });
      expect(put.events).toEqual([]);
      expect(await store.events(1, 9)).toEqual([]);
    });
  });

  describe('decisions and the record', () => {
    test('a decision is appended once, and read in the order put', async () => {
      await store.putDocument(rich);
      const later = { ...aDecision, id: 'decision:0' as const, at: '2025-01-01T00:00:00Z' };
      expect(await store.putDecision(aDecision)).toMatchObject({ number: 2, cause: { kind: 'decision', ref: aDecision.id } });
      expect(await store.putDecision(later)).toMatchObject({ number: 3 });
      expect(await store.putDecision(aDecision)).toMatchObject({ number: 3 });
      expect(await store.decisions()).toEqual([aDecision, later]);
      expect(await store.decisionsById(['decision:0', 'decision:none', 'decision:1'])).toEqual([later, undefined, aDecision]);
    });

    test('a decision marks the slots that it touches as stale, once', async () => {
      await store.putDocument(rich);
      await store.putVerdicts({ ...verdicts([]), dataItems: [...idsOf(rich)] });
      await store.putDecision(aDecision, { touched: [slot] });
      expect(await store.staleDataItems()).toEqual([slot]);
      await store.putVerdicts(verdicts([]));
      await store.putDecision(aDecision, { touched: [slot] });
      expect(await store.staleDataItems()).toEqual([]);
    });

    test('a decision that rests on what changed since is refused, names it, and nothing is written', async () => {
      await store.putDocument(rich);
      await store.putDocument(other);
      const none = { dataItems: [], documents: [], decidedOn: [], acts: ['note' as const] };
      const refused = store.putDecision(aDecision, { unchanged: { ...none, since: 1, dataItems: [slot] }, touched: [slot] });
      await expect(refused).rejects.toMatchObject({ code: 'STALE_REVISION', current: 2, changes: [{ id: slot, revision: 2 }] });
      const putSince = { ...none, since: 0, documents: [rich.document.id] };
      await expect(store.putDecision(aDecision, { unchanged: putSince })).rejects.toMatchObject({
        changes: [{ id: rich.document.id, revision: 1 }],
      });
      expect(await store.decisions()).toEqual([]);
      const elsewhere = { ...none, since: 1, dataItems: [richFaster.dataItem], documents: [rich.document.id] };
      expect(await store.putDecision(aDecision, { unchanged: elsewhere })).toMatchObject({ number: 3 });
      const note = { ...aDecision, id: 'decision:9' as const, act: 'note' as const };
      const decided = { ...none, since: 2, decidedOn: [aDecision.target] };
      expect(await store.putDecision(note, { unchanged: decided })).toMatchObject({ number: 4 });
      const another = { ...note, id: 'decision:10' as const };
      await expect(store.putDecision(another, { unchanged: { ...decided, since: 3 } })).rejects.toMatchObject({
        changes: [{ id: aDecision.target, revision: 4 }],
      });
    });

    test('decisions are found by all that they are about, also what is not in the graph, and paged newest first', async () => {
      const [first, second, third] = ['1', '2', '3'].map((id, index): Decision => ({
        ...aDecision,
        id: `decision:${id}`,
        act: index === 1 ? 'note' : 'rank',
        author: index === 2 ? 'Bo' : 'Ada',
        about: index === 1 ? [slot] : [aDecision.target, slot],
      })) as [Decision, Decision, Decision];
      const plain = { ...aDecision, id: 'decision:4' as const };
      for (const decision of [first, second, third, plain]) await store.putDecision(decision);
      expect(await store.decisionsAbout([aDecision.target, 'item:none', slot])).toEqual([
        [first, third, plain],
        [],
        [first, second, third],
      ]);
      const newestFirst = [plain, third, second, first];
      for (const size of [1, 3, 9]) expect(await allPages((page) => store.pageDecisions({}, page), size)).toEqual(newestFirst);
      expect((await store.pageDecisions({ act: 'rank', author: 'Ada' }, { first: 9 })).rows).toEqual([plain, first]);
      expect([await store.countDecisions({}), await store.countDecisions({ act: 'note' })]).toEqual([4, 1]);
    });

    test('the record has every document put, byte for byte, and every decision, in order', async () => {
      const latin = aDocumentWrite({ uri: 'latin', text: 'naïve', bytes: Buffer.from('naïve', 'latin1'), statements: [] });
      const newer = aDocumentWrite({ uri: 'rich', statements: [] });
      for (const write of [rich, latin, newer]) await store.putDocument(write);
      await store.putDecision(aDecision);
      await store.putDocument(rich);
      const entries = await collect(store.record());
      expect(entries.map(named)).toEqual([rich, latin, newer, aDecision, rich].map(named));
      const second = entries[1] as Extract<RecordEntry, { kind: 'document' }>;
      expect(second).toMatchObject({ uri: 'latin', path: 'latin.txt', at: latin.at });
      expect(Buffer.from(second.bytes).equals(Buffer.from(latin.bytes))).toBe(true);
    });

    test('clearing removes what is derived, and putting the record again restores it', async () => {
      const newer = aDocumentWrite({ uri: 'other', statements: [{ ...speed, amount: 42 }] });
      const writes = [rich, other, newer];
      for (const write of writes) await store.putDocument(write);
      await store.putDecision(aDecision);
      expect(await store.needsRebuild()).toBeUndefined();
      const [before, revision] = [await everything(store, { revision: false }), await store.revision()];
      await store.clear();
      expect(await store.needsRebuild()).toEqual(expect.any(String));
      expect(await store.counts()).toEqual({ documents: 0, claims: 0, dataItems: 0, subjects: 0, sources: 0, conflicts: {} });
      for await (const entry of store.record()) {
        const write = writes.find(({ document }) => entry.kind === 'document' && document.id === entry.document);
        if (entry.kind === 'decision') await store.putDecision(entry.decision);
        else if (write !== undefined) await store.putDocument({ ...write, cause: { kind: 'rebuild', ref: '' } });
      }
      expect(await store.needsRebuild()).toBeUndefined();
      expect(await everything(store, { revision: false })).toBe(before);
      expect(await store.revision()).toBeGreaterThan(revision);
    });
  });

  describe('pages', () => {
    const subjects = ['Phi-3', 'Phi-4', 'ünder', 'Zeta', '﨎', '𐐨', 'GPT-4o mini'];
    const put = async (uri: string, amount: number) =>
      store.putDocument(aDocumentWrite({ uri, statements: subjects.map((subject) => ({ subject, property: 'p', amount })) }));

    test('go through everything once, ordered by code point, whatever their size', async () => {
      await put('a', 1);
      const ids = (await store.pageSubjects({}, { first: 100 })).rows.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
      expect(ids).toHaveLength(subjects.length);
      for (const first of [1, 2, 3, 7]) {
        expect((await allPages((page) => store.pageSubjects({}, page), first)).map(({ id }) => id)).toEqual(ids);
      }
      expect(await store.pageSubjects({}, { first: 0 })).toEqual({ rows: [], cursors: [], hasNext: true });
    });

    test('have no gap and no repeat in what was there all along, while others write', async () => {
      await put('stays', 1);
      await put('goes', 2);
      const stays = (await store.pageClaims({ property: 'p' }, { first: 100 })).rows
        .filter(({ document }) => document !== (aDocumentWrite({ uri: 'goes', statements: [] }).document.id as string))
        .map(({ id }) => id);
      const seen: string[] = [];
      let round = 0;
      await allPages(async (page) => {
        round += 1;
        await put(round % 2 === 0 ? 'goes' : `comes ${String(round)}`, round + 10);
        const answer = await store.pageClaims({}, page);
        seen.push(...answer.rows.map(({ id }) => id));
        return answer;
      }, 2);
      expect(new Set(seen).size).toBe(seen.length);
      const current = new Set((await store.pageClaims({}, { first: 1000 })).rows.map(({ id }) => id as string));
      expect(stays.filter((id) => current.has(id) && !seen.includes(id))).toEqual([]);
      expect(stays.filter((id) => current.has(id)).length).toBeGreaterThanOrEqual(subjects.length);
    });

    test('of conflicts are hard first, then heaviest, then by id', async () => {
      await put('a', 1);
      await put('b', 2);
      const items = (await store.pageClaims({}, { first: 100 })).rows;
      const bySlot = new Map<DataItemId, Claim[]>();
      for (const claim of items) bySlot.set(claim.dataItem, [...(bySlot.get(claim.dataItem) ?? []), claim]);
      const conflicts = [...bySlot.values()].map((claims, index) =>
        aConflict(claims, { weight: [0.1, 1 / 3, 1, 0][index % 4] ?? 0, severity: index % 3 === 0 ? 'soft' : 'hard' }),
      );
      const dataItems = [...bySlot.keys()];
      await store.putVerdicts({ dataItems, conflicts, resolutions: [], cause: { kind: 'policy', ref: 'p' }, at: '' });
      const key = (conflict: (typeof conflicts)[number]) =>
        [conflict.severity === 'hard' ? 0 : 1, -conflict.weight, conflict.id] as const;
      const expected = [...conflicts].sort((a, b) => compare(key(a), key(b)));
      for (const first of [1, 2, 5, 50]) expect(await allPages((page) => store.pageConflicts({}, page), first)).toEqual(expected);
      const hard = expected.filter(({ severity }) => severity === 'hard');
      expect(await allPages((page) => store.pageConflicts({ severity: 'hard', kinds: ['VALUE'] }, page), 2)).toEqual(hard);
      expect(await store.countConflicts({ severity: 'hard', kinds: ['VALUE', 'DATE'], status: 'OPEN', property: 'p' })).toBe(
        hard.length,
      );
      expect(await store.countConflicts({ subject: items[0]?.subject ?? 'subject:none' })).toBe(1);
      expect(await store.countConflicts({ kinds: [] })).toBe(0);
    });

    test('take filters together', async () => {
      await store.putDocument(rich);
      await store.putDocument(other);
      const ids = async (filter: Parameters<Store['pageClaims']>[0]) => {
        const { rows } = await store.pageClaims(filter, { first: 9 });
        expect(await store.countClaims(filter)).toBe(rows.length);
        return rows.map(({ id }) => id);
      };
      expect(await ids({ property: 'compare.speed' })).toEqual([richFaster.id]);
      expect(await ids({ source: 'source:somebody' })).toEqual([otherSpeed.id]);
      expect(await ids({ dataItem: slot, document: rich.document.id })).toEqual([richSpeed.id]);
      expect(await ids({ subject: richSpeed.subject, source: 'source:publisher', property: 'output_speed' })).toEqual([
        richSpeed.id,
      ]);
      expect(await ids({ subject: 'subject:llama-3-8b' })).toEqual([]);
      expect((await store.pageSubjects({ nameContains: 'LLAMA', kind: 'model' }, { first: 9 })).rows).toHaveLength(1);
      expect(await store.countSubjects({ nameContains: 'nothing' })).toBe(0);
      expect((await store.pageSources({ kind: 'measurer', nameContains: 'ANALYSIS' }, { first: 9 })).rows).toHaveLength(1);
      expect(await store.countSources({ kind: 'work' })).toBe(1);
      expect((await store.pageDocuments({ source: 'source:somebody' }, { first: 9 })).rows).toEqual([factsOf(other.document)]);
    });

    test('of each owner have the claims that a page of it alone has, cut at the same length', async () => {
      for (const [index, publisher] of ['P', 'P', 'Q'].entries()) {
        const statements = ['A 1', 'A 2', 'A 3'].flatMap((subject) =>
          ['p', 'q'].map((property) => ({ subject, property, amount: index })),
        );
        await store.putDocument(aDocumentWrite({ uri: `d${String(index)}`, publisher, statements }));
      }
      await store.putDocument(aDocumentWrite({ uri: 'd2', publisher: 'Q', statements: [] }));
      const owners = {
        subject: ['subject:a-3', 'subject:a-1', 'subject:nobody', 'subject:a-3'],
        source: ['source:p', 'source:q', 'source:nobody'],
        document: [...(await store.pageDocuments({ superseded: true }, { first: 9 })).rows.map(({ id }) => id), 'document:none'],
      };
      for (const kind of ['subject', 'source', 'document'] as const) {
        for (const narrowed of [{}, { property: 'q' }]) {
          const ids = owners[kind];
          const [start] = await store.pageClaimsOf({ kind, ids, ...narrowed }, { first: 1 });
          for (const page of [{ first: 2 }, { first: 9 }, { first: 2, after: start!.cursors[0] ?? '' }]) {
            if (page.after === '') continue; // the first owner has none to go on after
            const alone = await Promise.all(ids.map((id) => store.pageClaims({ [kind]: id, ...narrowed }, page)));
            expect(await store.pageClaimsOf({ kind, ids, ...narrowed }, page)).toEqual(alone);
          }
          const totals = await Promise.all(ids.map((id) => store.countClaims({ [kind]: id, ...narrowed })));
          expect(await store.countClaimsOf({ kind, ids, ...narrowed })).toEqual(totals);
        }
      }
      expect(await store.countClaimsOf({ kind: 'subject', ids: owners.subject })).toEqual([4, 4, 0, 4]);
      await expect(store.pageClaimsOf({ kind: 'subject', ids: owners.subject }, { first: 1, after: 'x' })).rejects.toMatchObject({
        code: 'BAD_CURSOR',
      });
    });

    test('refuse a cursor that no page of the list gave', async () => {
      await store.putDocument(rich);
      const foreign = Buffer.from('[0,0.5,"conflict:x"]').toString('base64url');
      const [own] = (await store.pageClaims({}, { first: 1 })).cursors;
      for (const after of ['', 'x', '%%%', foreign, Buffer.from('{}').toString('base64url')]) {
        await expect(store.pageClaims({}, { first: 1, after })).rejects.toMatchObject({ code: 'BAD_CURSOR', retriable: false });
      }
      await expect(store.pageConflicts({}, { first: 1, after: own ?? '' })).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    });
  });

  describe('several at once', () => {
    test('two writers of overlapping documents lose nothing and share no revision', async () => {
      const second = await engine.openAgain();
      try {
        const names = ['A 1', 'A 2', 'A 3'];
        const writes = Array.from({ length: 12 }, (_, index) =>
          aDocumentWrite({
            uri: `w${String(index)}`,
            statements: names.map((subject) => ({ subject, property: 'p', amount: index })),
          }),
        );
        const revisions = await Promise.all(writes.map((write, index) => (index % 2 === 0 ? store : second).putDocument(write)));
        expect(revisions.map(({ number }) => number).sort((a, b) => a - b)).toEqual(writes.map((_, index) => index + 1));
        expect(await store.counts()).toMatchObject({ documents: 12, claims: 36, dataItems: 3, subjects: 3, sources: 1 });
        expect(
          (await store.claimsOfDataItems(writes[0]?.dataItems.map(({ id }) => id) ?? [])).map(({ length }) => length),
        ).toEqual([...[12, 12, 12]]);
      } finally {
        if (second !== store) await second.close();
      }
    });

    test('reads beside a write go on, and see it whole or not at all where the engine reads snapshots', async () => {
      const statementsOf = (amount: number) =>
        Array.from({ length: 40 }, (_, index) => ({ ...speed, subject: `M ${String(index)}`, amount }));
      await store.putDocument(aDocumentWrite({ uri: 'u', statements: statementsOf(0) }));
      let done = false;
      const writing = (async () => {
        for (let amount = 1; amount < 6; amount++)
          await store.putDocument(aDocumentWrite({ uri: 'u', statements: statementsOf(amount) }));
        done = true;
      })();
      const seen = new Set<number>();
      while (!done) seen.add(await store.countClaims({}));
      await writing;
      if (engine.readsSnapshots) expect([...seen]).toEqual([40]);
      expect(await store.countClaims({})).toBe(40);
    });
  });

  test('under random sequences of commands it answers as the reference engine does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aCommand, { minLength: 1, maxLength: 10 }), async (commands) => {
        const [tried, expected] = [await engine.openEmpty(), await reference()];
        try {
          for (const command of commands) expect(await perform(command, tried)).toEqual(await perform(command, expected));
          expect(await everything(tried)).toBe(await everything(expected));
          expect(await tried.counts()).toMatchObject(await recounted(tried));
        } finally {
          await tried.close();
          await expected.close();
        }
      }),
      { numRuns: engine.runs },
    );
  });
}

function idsOf(write: DocumentWrite): Set<DataItemId> {
  return new Set(write.dataItems.map(({ id }) => id));
}

function named(entry: RecordEntry | DocumentWrite | Decision): string {
  if ('kind' in entry) return entry.kind === 'decision' ? entry.decision.id : entry.document;
  return 'document' in entry ? entry.document.id : entry.id;
}

function times<Thing>(copies: number, thing: Thing): Thing[] {
  return Array.from({ length: copies }, () => thing);
}

async function collect<Thing>(things: AsyncIterable<Thing>): Promise<Thing[]> {
  const all: Thing[] = [];
  for await (const thing of things) all.push(thing);
  return all;
}

async function allPages<Row>(
  read: (page: { first: number; after?: string }) => Promise<Paged<Row>>,
  first: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await read({ first, ...(after === undefined ? {} : { after }) });
    rows.push(...page.rows);
    if (!page.hasNext) return rows;
    after = page.cursors.at(-1);
  }
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

function factsOf({ text: _text, ...facts }: Document): DocumentFacts {
  return facts;
}

function positionsOf(...claims: readonly Claim[]): Resolution['positions'] {
  return claims.map(({ id, snak, document }) => ({ snak, claims: [id], documents: [document], origins: [] }));
}
