import { asItWas } from '../../../src/app/as-it-was';
import { changesSince } from '../../../src/app/changes';
import { decide, type DecisionOutcome } from '../../../src/app/decide';
import type { ActAsked } from '../../../src/app/decisions/act';
import { ingest } from '../../../src/app/ingest';
import { ingestGiven } from '../../../src/app/ingest-given';
import { rebuild } from '../../../src/app/rebuild';
import { reconcileStale } from '../../../src/app/reconcile-stale';
import { verify } from '../../../src/app/verify';
import type { Decision, DocumentId } from '../../../src/domain';
import type { Store } from '../../../src/store/store';
import { engines } from '../../support/engines';
import { llmVocabulary } from '../../support/llm-vocabulary';

const vocabulary = llmVocabulary();
const now = () => '2026-02-01T00:00:00Z';
const uri = 'https://example.org/speeds';

describe.each(engines())('a document that an editor handed in, on $name,', ({ open }) => {
  let store: Store;

  beforeEach(async () => {
    store = await open();
    await fromTheCommandLine('other.md', 303);
  }, 60_000);
  afterEach(() => store.close());

  function saying(speed: number): string {
    return `GPT-4o mini\n\nOutput speed: ${speed} tokens per second\n`;
  }

  async function fromTheCommandLine(path: string, speed: number): Promise<DocumentId> {
    const { document } = await ingest(store, vocabulary, { bytes: Buffer.from(saying(speed)), path, at: now() });
    await reconcileStale(store, vocabulary, { cause: { kind: 'document', ref: path }, now });
    return document!;
  }

  async function handedIn(speed: number): Promise<{ readonly document: DocumentId; readonly decision: Decision }> {
    const given = { uri, text: saying(speed), author: 'Ada', reason: 'measured today' };
    const outcome = await ingestGiven(store, vocabulary, given, now);
    if (outcome.status !== 'ingested' || outcome.decision === undefined) throw new Error(JSON.stringify(outcome));
    return { document: outcome.document, decision: outcome.decision };
  }

  async function asked(act: ActAsked): Promise<DecisionOutcome> {
    return decide(store, vocabulary, { act, author: 'Bo', reason: 'wrong', basedOn: await store.revision() }, now);
  }

  async function taken(act: ActAsked): Promise<Decision> {
    const outcome = await asked(act);
    if (outcome.status !== 'decided') throw new Error(JSON.stringify(outcome));
    return outcome.decision;
  }

  async function current(): Promise<DocumentId | undefined> {
    return (await store.currentDocuments([uri]))[0];
  }

  /** What the model's speed is said to be, by current documents. */
  async function speeds(): Promise<unknown[]> {
    const { rows } = await store.pageClaims({ subject: 'subject:gpt-4o-mini', property: 'output_speed' }, { first: 9 });
    return rows.map(({ snak }) => (snak.kind === 'value' && 'amount' in snak.value ? snak.value.amount : snak)).sort();
  }

  async function sound(): Promise<void> {
    expect((await verify(store, vocabulary)).problems).toEqual([]);
    expect(await store.staleDataItems()).toEqual([]);
  }

  test('is not taken under an address that a browser would run', async () => {
    const given = { uri: 'javascript:alert(1)', text: saying(202), author: 'Ada', reason: 'r' };
    expect(await ingestGiven(store, vocabulary, given, now)).toMatchObject({ status: 'invalid-input', field: 'uri' });
  });

  test('is on record with who and why in one write, the revision behind that of the document', async () => {
    const before = await store.revision();
    const { document, decision } = await handedIn(202);
    const revisions = await store.revisionsAfter(before);
    expect(revisions.slice(0, 2).map(({ number, cause }) => [number, cause])).toEqual([
      [before + 1, { kind: 'document', ref: document }],
      [before + 2, { kind: 'decision', ref: decision.id }],
    ]);
    expect(decision).toMatchObject({ act: 'ingest', author: 'Ada', reason: 'measured today', target: document });
    await sound();
  });

  test('stands in the audit logs of the document, its claims and its slots, and so does what undid it', async () => {
    const { document, decision } = await handedIn(202);
    const claim = (await store.claimsOfDocuments([document]))[0]![0]!;
    const note = await taken({ act: 'note', id: document });
    const undo = await taken({ act: 'undo', decision: decision.id });
    expect(await store.decisionsAbout([document, claim.id, claim.dataItem])).toEqual([
      [decision, note, undo],
      [decision, undo],
      [decision, undo],
    ]);
  });

  test('undone, leaves the version before it, or none where its address was new', async () => {
    const first = await handedIn(202);
    const second = await handedIn(42);
    expect(await speeds()).toEqual([303, 42]);
    await taken({ act: 'undo', decision: second.decision.id });
    expect([await current(), await speeds()]).toEqual([first.document, [202, 303]]);
    await sound();
    const undo = await taken({ act: 'undo', decision: first.decision.id });
    expect([await current(), await speeds()]).toEqual([undefined, [303]]);
    expect(await store.documentFacts([first.document])).not.toEqual([undefined]);
    await sound();
    await taken({ act: 'undo', decision: undo.id });
    expect([await current(), await speeds()]).toEqual([first.document, [202, 303]]);
    await sound();
  });

  test('undone behind a newer version, changes nothing until that is undone as well', async () => {
    const first = await handedIn(202);
    const second = await handedIn(42);
    const third = await handedIn(77);
    await taken({ act: 'undo', decision: second.decision.id });
    expect(await current()).toBe(third.document);
    const undo = await taken({ act: 'undo', decision: third.decision.id });
    expect(await current()).toBe(first.document);
    await taken({ act: 'undo', decision: undo.id });
    expect(await current()).toBe(third.document);
    await sound();
  });

  test('undone, does not take away what came in from the command line since', async () => {
    const { decision } = await handedIn(202);
    const { document } = await ingest(store, vocabulary, {
      bytes: Buffer.from(`---\nurl: ${uri}\n---\n\n${saying(9)}`),
      ...{ path: 'nine.md', at: now() },
    });
    await reconcileStale(store, vocabulary, { cause: { kind: 'document', ref: '' }, now });
    await taken({ act: 'undo', decision: decision.id });
    expect(await current()).toBe(document);
    await sound();
  });

  test('comes again after it was undone, and can be undone again', async () => {
    const first = await handedIn(202);
    await taken({ act: 'undo', decision: first.decision.id });
    const again = await handedIn(202);
    expect(again.document).toBe(first.document);
    expect(await speeds()).toEqual([202, 303]);
    await taken({ act: 'undo', decision: again.decision.id });
    expect(await current()).toBeUndefined();
    await sound();
  });

  test('a version that stands again says what was corrected in it, and in the meantime', async () => {
    const first = await handedIn(202);
    const wrong = (await store.claimsOfDocuments([first.document]))[0]![0]!;
    await taken({ act: 'correct', claim: wrong.id, value: '20.2 tokens/s' });
    const second = await handedIn(42);
    await taken({ act: 'merge', subject: 'GPT-4o mini', into: (await subjectMade()).slice('subject:'.length) });
    await taken({ act: 'undo', decision: second.decision.id });
    const said = (await store.claimsOfDocuments([first.document]))[0]!;
    expect(said).toMatchObject([{ subject: 'subject:phi-3', snak: { value: { amount: 20.2 } } }]);
    await sound();
  });

  async function subjectMade(): Promise<string> {
    await ingest(store, vocabulary, {
      bytes: Buffer.from('Phi-3\n\nContext window: 128K tokens\n'),
      ...{ path: 'phi.md', at: now() },
    });
    await reconcileStale(store, vocabulary, { cause: { kind: 'document', ref: '' }, now });
    return 'subject:phi-3';
  }

  test('that is there from a Markdown file already changes nothing, though what it is handed in under does not end in .md', async () => {
    const text = `---\nurl: ${uri}\npublisher: Acme Labs\n---\n\n# GPT-4o mini\n\n${saying(202)}`;
    const { document } = await ingest(store, vocabulary, { bytes: Buffer.from(text), path: 'speeds.md', at: now() });
    const outcome = await ingestGiven(store, vocabulary, { uri, text, author: 'Ada', reason: 'again' }, now);
    expect(outcome).toMatchObject({ status: 'ingested', change: 'unchanged', document, touched: [] });
  });

  test('that was only read again, with another title, is no version to take back', async () => {
    const { document } = await handedIn(202);
    const given = { uri, text: saying(202), title: 'Speeds', author: 'Ada', reason: 'titled' };
    const outcome = await ingestGiven(store, vocabulary, given, now);
    expect(outcome).toMatchObject({ status: 'ingested', change: 'replaced', document });
    const { decision } = outcome as { decision: Decision };
    expect(await asked({ act: 'undo', decision: decision.id })).toMatchObject({ status: 'invalid-input', field: 'decision' });
  });

  test('is told as it was at every moment, and changes name the undoing as their cause', async () => {
    const moments: [number, DocumentId | undefined, unknown[]][] = [];
    const remember = async () => moments.push([await store.revision(), await current(), await speeds()]);
    const first = await handedIn(202);
    await remember();
    const second = await handedIn(42);
    await remember();
    await taken({ act: 'undo', decision: second.decision.id });
    await remember();
    const undo = await taken({ act: 'undo', decision: first.decision.id });
    await remember();
    const { changes } = await changesSince(store, vocabulary, moments[2]![0]);
    expect(changes.map(({ causes }) => causes.map(({ cause }) => cause.ref))).toEqual([[undo.id]]);
    await taken({ act: 'undo', decision: undo.id });
    await remember();
    for (const [revision, document, said] of moments) {
      const past = await asItWas(store, vocabulary, revision);
      expect([...past.documents].filter((id) => [first.document, second.document].includes(id))).toEqual(
        document === undefined ? [] : [document],
      );
      const items = await past.dataItemsOf([{ subject: 'subject:gpt-4o-mini', property: 'output_speed' }]);
      const claims = (await past.claimsOfDataItems(items.flat().map(({ id }) => id))).flat();
      expect(claims.map(({ snak }) => (snak as { value: { amount: number } }).value.amount).sort()).toEqual(said);
    }
  });

  test('a rebuild from the record ends where all of it did', async () => {
    const first = await handedIn(202);
    const second = await handedIn(42);
    await taken({ act: 'undo', decision: second.decision.id });
    const third = await handedIn(77);
    const undo = await taken({ act: 'undo', decision: third.decision.id });
    await taken({ act: 'undo', decision: first.decision.id });
    await handedIn(202);
    await taken({ act: 'undo', decision: undo.id });
    const before = [await current(), await speeds(), await store.decisions()];
    await rebuild(store, vocabulary, { now });
    expect([await current(), await speeds(), await store.decisions()]).toEqual(before);
    await sound();
  });
});
