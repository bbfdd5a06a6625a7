import { overlaps } from '../overlaps';
import { statementKey, type GoldMention } from './statement-key';
import type { MentionJson } from '../mention-json';

/** How well a set of predictions does on one scope: "claims", "mentions", or either of one document or property. */
export interface Score {
  /** "claims", "mentions", "claims of page.md", "claims price.input". */
  readonly scope: string;
  readonly tp: number;
  readonly predicted: number;
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
}

/**
 * Precision and recall against gold, for claims (what is said, wherever) and mentions (said where: the spans overlap). Gold of
 * tier `extra` counts neither for nor against; documents without gold are left out. Overall, then by document, then by property.
 */
export function evaluate(predicted: readonly MentionJson[], gold: readonly GoldMention[]): Score[] {
  const documents = [...new Set(gold.map((line) => line.doc))];
  const judged = predicted.filter((line) => documents.includes(line.doc));
  const properties = [...new Set(gold.map((line) => line.property))].sort();
  return [
    scoreClaims('claims', judged, gold),
    scoreMentions('mentions', judged, gold),
    ...documents.flatMap((doc) => {
      const of = <Line extends { readonly doc: string }>(lines: readonly Line[]) => lines.filter((line) => line.doc === doc);
      return [scoreClaims(`claims of ${doc}`, of(judged), of(gold)), scoreMentions(`mentions of ${doc}`, of(judged), of(gold))];
    }),
    ...properties.map((property) => {
      const of = <Line extends { readonly property: string }>(lines: readonly Line[]) =>
        lines.filter((line) => line.property === property);
      return scoreClaims(`claims ${property}`, of(judged), of(gold));
    }),
  ];
}

function scoreClaims(scope: string, predicted: readonly MentionJson[], gold: readonly GoldMention[]): Score {
  const all = new Set(gold.map(statementKey));
  const core = new Set(gold.filter(isCore).map(statementKey));
  const said = new Set(predicted.map(statementKey));
  const tp = [...said].filter((key) => core.has(key)).length;
  const counted = [...said].filter((key) => core.has(key) || !all.has(key)).length;
  return scoreOf(scope, { tp, predicted: counted, found: tp, gold: core.size });
}

function scoreMentions(scope: string, predicted: readonly MentionJson[], gold: readonly GoldMention[]): Score {
  const byKey = new Map<string, GoldMention[]>();
  for (const line of gold) byKey.set(statementKey(line), [...(byKey.get(statementKey(line)) ?? []), line]);
  const hit = new Set<GoldMention>();
  let tp = 0;
  let wrong = 0;
  for (const line of predicted) {
    const matches = (byKey.get(statementKey(line)) ?? []).filter((other) => overlaps(line, other));
    if (matches.length === 0) wrong += 1;
    if (matches.some(isCore)) tp += 1;
    for (const match of matches) hit.add(match);
  }
  const core = gold.filter(isCore);
  return scoreOf(scope, { tp, predicted: tp + wrong, found: core.filter((line) => hit.has(line)).length, gold: core.length });
}

function isCore(line: GoldMention): boolean {
  return line.tier !== 'extra';
}

/** Precision counts predictions, recall gold lines: one prediction may stand for two lines, so `found` can differ from `tp`. */
function scoreOf(scope: string, counts: { tp: number; predicted: number; found: number; gold: number }): Score {
  const { tp, predicted, found, gold } = counts;
  return { scope, tp, predicted, gold, precision: predicted === 0 ? 0 : tp / predicted, recall: gold === 0 ? 0 : found / gold };
}
