import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExecutionResult } from 'graphql';
import { ingest } from '../../src/app/ingest';
import { reconcileStale } from '../../src/app/reconcile-stale';
import { askQuestions, readQuestions } from '../../src/graphql/graph/questions';
import { buildClaimgraphSchema } from '../../src/graphql/schema';
import type { Store } from '../../src/store/store';
import { engines } from '../support/engines';
import { llmVocabulary } from '../support/llm-vocabulary';

jest.setTimeout(120_000);

const SEEDS = join(__dirname, '../../seeds');
const vocabulary = llmVocabulary();
const schema = buildClaimgraphSchema(vocabulary);
const questions = readQuestions(join(__dirname, '../../scripts/questions'));
const now = () => '2026-02-01T00:00:00Z';

/** The answers of the first engine, which is embedded and always there: every other has to give the same. */
const first = new Map<number, string>();

describe.each(engines())('the twelve questions, on the seeds on $name', ({ name, open }) => {
  let store: Store;
  const answers = new Map<number, ExecutionResult>();

  beforeAll(async () => {
    store = await open();
    for (const file of readdirSync(SEEDS).filter((one) => one !== 'README.md' && !one.endsWith('.json'))) {
      await ingest(store, vocabulary, { bytes: readFileSync(join(SEEDS, file)), path: `seeds/${file}`, at: now() });
    }
    await reconcileStale(store, vocabulary, { cause: { kind: 'document', ref: 'seeds' }, now });
    for await (const { question, answer } of askQuestions(questions, schema, store, vocabulary, now))
      answers.set(question.number, JSON.parse(JSON.stringify(answer)) as ExecutionResult);
  });

  afterAll(() => store.close());

  test('are five of analysts, four of frontends and three of editors', () => {
    expect(questions.map((question) => question.for)).toEqual([
      ...Array<string>(5).fill('analysts'),
      ...Array<string>(4).fill('frontends'),
      ...Array<string>(3).fill('editors'),
    ]);
  });

  test.each(questions.map((question) => [question.number, question.question]))('%i. %s', (number) => {
    const { data, errors } = answers.get(number) as ExecutionResult;
    expect(errors).toBeUndefined();
    const text = JSON.stringify(data);
    expect(text).not.toContain('"nodes":[]');
    expect(text).toMatch(/GPT-4|Open Model Encyclopedia|tokens\/s/);
    if (name === 'embedded') first.set(number, text);
    else expect(text).toBe(first.get(number));
  });

  test('a value on other terms names its policy, and is another where the terms matter', () => {
    const { model } = answers.get(5)?.data as {
      model: { fact: { dataItem: Record<string, { policy: string; text: string | null }> } };
    };
    const { now: standing, byMajority, withoutOne, then } = model.fact.dataItem;
    expect(byMajority?.policy).toBe('majority@1');
    expect(withoutOne?.text).not.toBe(standing?.text);
    expect(then?.text).not.toBe(standing?.text);
  });

  test('what a decision decides is told as changed since, with the decision as the cause', async () => {
    const revision = await store.revision();
    const since = await store.revisionsAfter(0);
    const before = since.filter(({ cause }) => cause.kind === 'decision')[0]!.number - 1;
    const asked = {
      ...questions[3]!,
      text: `{ changes(since: {revision: ${before}}) { until nodes { dataItem { id } causes { decision { reason } } after { reason } } } }`,
    };
    for await (const { answer } of askQuestions([asked], schema, store, vocabulary, now)) {
      const { changes } = JSON.parse(JSON.stringify(answer.data)) as {
        changes: { until: number; nodes: { dataItem: { id: string }; causes: unknown[] }[] };
      };
      expect(changes.until).toBe(revision);
      const pinned = changes.nodes.find(({ dataItem }) => dataItem.id === questions[11]!.variables['slot']);
      expect(pinned?.causes).toEqual([{ decision: { reason: "The maker's announcement is dated that day." } }]);
    }
  });
});
