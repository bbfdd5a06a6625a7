import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate, type GoldMention, type MentionJson, type Score } from '../../src/extraction';
import { extractFile, vocabularyOf } from '../support/extraction';
import { documentsWithGold, linesOf, predictedAndGold } from '../support/documents';

const DOCUMENTS = join(__dirname, 'documents');
const FLOORS = join(DOCUMENTS, 'figures.json');
const SHARED = join(__dirname, '../../../shared');

type Figures = Pick<Score, 'precision' | 'recall'>;

const aGold = (over: Partial<GoldMention> = {}): GoldMention => ({
  doc: 'a.md',
  subject: 'Tern 2',
  property: 'price.input',
  value: 0.15,
  unit: 'USD/1M tokens',
  kind: 'value',
  qualifiers: {},
  evidence: '$0.15',
  start: 10,
  end: 15,
  ...over,
});
const aPrediction = (over: Partial<MentionJson> = {}): MentionJson => ({ ...aGold(), confidence: 1, ...over });
const overall = (scores: readonly Score[], scope: string) => scores.find((score) => score.scope === scope);

describe('evaluation', () => {
  test('the same statement elsewhere is the same claim, but another mention', () => {
    const scores = evaluate([aPrediction({ start: 90, end: 95 })], [aGold()]);
    expect(overall(scores, 'claims')).toMatchObject({ tp: 1, precision: 1, recall: 1 });
    expect(overall(scores, 'mentions')).toMatchObject({ tp: 0, precision: 0, recall: 0 });
  });

  test('spelling of a name is folded, its numerals are not', () => {
    expect(overall(evaluate([aPrediction({ subject: 'tern-2' })], [aGold()]), 'claims')?.tp).toBe(1);
    expect(overall(evaluate([aPrediction({ subject: 'Tern 3' })], [aGold()]), 'claims')?.tp).toBe(0);
  });

  test('a qualifier that separates must agree, one that explains need not', () => {
    expect(overall(evaluate([aPrediction({ qualifiers: { tier: 'batch' } })], [aGold()]), 'claims')?.tp).toBe(0);
    expect(overall(evaluate([aPrediction({ qualifiers: { as_of: '2024' } })], [aGold()]), 'claims')?.tp).toBe(1);
  });

  test('extra gold counts neither for nor against', () => {
    const scores = evaluate([aPrediction()], [aGold({ tier: 'extra' }), aGold({ value: 0.3 })]);
    expect(overall(scores, 'claims')).toMatchObject({ tp: 0, predicted: 0, gold: 1 });
  });

  test('documents without gold are left out', () => {
    expect(overall(evaluate([aPrediction({ doc: 'b.md' })], [aGold()]), 'claims')).toMatchObject({ predicted: 0 });
  });
});

describe('figures', () => {
  // Precision and recall of claims by document, rounded down, as measured when it was last run with UPDATE=1.
  test('no document of another kind or domain is read worse than it was', () => {
    const measured = Object.fromEntries(documentsWithGold(DOCUMENTS).map((document) => [document, figuresOf(document)]));
    if (process.env['UPDATE'] === '1') writeFileSync(FLOORS, `${JSON.stringify(measured, null, 2)}\n`);
    const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as Record<string, Figures>;
    expect(Object.keys(floors)).toEqual(Object.keys(measured));
    const worse = Object.entries(floors).filter(([document, floor]) => isBelow(measured[document], floor));
    expect(worse).toEqual([]);
  });

  const gold = join(SHARED, 'eval/gold-seeds.jsonl');
  const whenShared = existsSync(gold) ? test : test.skip;

  whenShared('on the original seeds, the figures are those of the evaluation script, and no worse than they were', () => {
    const predicted = readdirSync(join(SHARED, 'seeds')).flatMap((name) =>
      extractFile(join(SHARED, 'seeds', name), vocabularyOf()),
    );
    const scores = evaluate(predicted, linesOf<GoldMention>(gold));
    const claims = overall(scores, 'claims');
    const mentions = overall(scores, 'mentions');
    expect(claims?.precision).toBeGreaterThanOrEqual(0.93);
    expect(claims?.recall).toBeGreaterThanOrEqual(0.89);
    expect(mentions?.recall).toBeGreaterThanOrEqual(0.86);
    const printed = scriptFigures(predicted, gold);
    if (printed !== undefined)
      expect(printed).toEqual([claims, mentions].flatMap((score) => [score?.precision.toFixed(3), score?.recall.toFixed(3)]));
  });
});

function figuresOf(document: string): Figures {
  const claims = overall(evaluate(...predictedAndGold(join(DOCUMENTS, document))), 'claims');
  if (claims === undefined) throw new Error(`${document} has no gold`);
  return { precision: roundedDown(claims.precision), recall: roundedDown(claims.recall) };
}

const roundedDown = (share: number) => Math.floor(share * 100) / 100;
const isBelow = (found: Figures | undefined, floor: Figures) =>
  found === undefined || found.precision < floor.precision || found.recall < floor.recall;

/** Claim precision and recall, mention precision and recall as the script prints them; undefined where there is no python3. */
function scriptFigures(predicted: readonly MentionJson[], gold: string): string[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-'));
  try {
    const file = join(folder, 'predicted.jsonl');
    writeFileSync(file, predicted.map((line) => JSON.stringify(line)).join('\n'));
    const printed = execFileSync('python3', [join(SHARED, 'eval/score_extraction.py'), file, gold], { encoding: 'utf8' });
    return [...printed.matchAll(/^(?:claims|mentions) +P ([\d.]+) R ([\d.]+)/gm)].flatMap(([, p = '', r = '']) => [p, r]);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
