import type { Span } from '../../domain';
import { directionOf, type Property } from '../../vocabulary';
import type { ChoiceMark } from '../marks';
import { clauseAt, type Sentence } from '../prose/sentence';

/**
 * Directions that a verb and an amount tell together: the word behind the amount says only more or less.
 * Takes: "costs 60% less than", "is priced 20% below", "weighs 44 g more than", "costs a fifth of what Foo 2 does", "a context window twice that of"
 * Refuses: "costs less than $5" (a bound), "20% below" without a verb, a verb whose comparison the vocabulary does not have
 */
export function saidByVerb(sentence: Sentence): ChoiceMark[] {
  const { quantities, money } = sentence.marks;
  return [...quantities, ...money].flatMap((hit) => {
    const direction = behindAmount(sentence, hit) ?? ofWhat(sentence, hit);
    return direction ? [{ kind: 'choice', at: 0, length: 1, isSpread: undefined, ...direction } as const] : [];
  });
}

type Said = Pick<ChoiceMark, 'start' | 'end' | 'id' | 'property'>;

/** "costs 60% less". */
function behindAmount(sentence: Sentence, hit: Span): Said | undefined {
  const { text } = sentence.passage;
  const way = WAY.exec(text.slice(hit.end, hit.end + 16));
  if (!way) return undefined;
  const verb = verbBefore(sentence, hit);
  const [down, up] = VERBS.find(({ words }) => verb !== undefined && words.test(verb))?.ways ?? [];
  const id = /^(?:more|above|over|higher|extra)$/.test(way[1] ?? '') ? up : down;
  const property = id === undefined ? undefined : comparing(sentence, id);
  const start = hit.end + way[0].length - (way[1] ?? '').length;
  return property && id !== undefined ? { start, end: hit.end + way[0].length, id, property } : undefined;
}

/** "a fifth of what Foo 2 does", "twice that of Foo 2": so many times it. */
function ofWhat(sentence: Sentence, hit: Span & { readonly unit?: unknown }): Said | undefined {
  const { text } = sentence.passage;
  const found = hit.unit === 'x' ? OF_WHAT.exec(text.slice(hit.end, hit.end + 22)) : null;
  if (!found) return undefined;
  const verb = verbBefore(sentence, hit);
  const up = VERBS.find(({ words }) => verb !== undefined && words.test(verb))?.ways[1];
  const said = up === undefined ? undefined : comparing(sentence, up);
  const span = { start: hit.end + 1, end: hit.end + found[0].length };
  if (up !== undefined && said) return { ...span, id: up, property: said };
  const named = namedBefore(sentence, hit);
  const upwards = named?.values.find(({ id }) => pointsUp(id))?.id;
  return named && upwards !== undefined ? { ...span, id: upwards, property: named } : undefined;
}

/** Whether more of what is compared is meant, and not "equal or more". */
function pointsUp(words: string): boolean {
  const direction = directionOf(words);
  return direction?.sense === 1 && !direction.orEqual;
}

const WAY = /^ (less|more|below|under|above|over|lower|higher|extra)\b/;
const OF_WHAT = /^ (?:of )?(?:what|that of|those of)(?= )/;

/** The last word of price, weight or the like before an amount, with at most a few words between. */
function verbBefore(sentence: Sentence, hit: Span): string | undefined {
  const from = Math.max(clauseAt(sentence, hit.start)?.start ?? sentence.start, hit.start - 50);
  return VERB_AHEAD.exec(sentence.passage.text.slice(from, hit.start))?.[1];
}

const VERB_AHEAD =
  /\b(costs?|costing|priced|prices?|charges?|charged|sells? for|weighs?|weighing|runs?|ran)(?: (?:is|are|at|about|around|roughly|some|only|just|up to|to|you|us|over|now|still|almost|nearly)){0,3} $/i;

/** The way down and the way up of what each verb measures. */
const VERBS: readonly { readonly words: RegExp; readonly ways: readonly [string, string] }[] = [
  { words: /^(?:cost|pric|charg|sell)/i, ways: ['cheaper', 'more expensive'] },
  { words: /^weigh/i, ways: ['lighter', 'heavier'] },
];

/** The first comparison of the vocabulary that goes that way. */
function comparing({ document }: Sentence, id: string): Property | undefined {
  for (const property of document.lexicon.vocabulary.properties.values())
    if (property.datatype === 'ratio' && property.values.some((value) => value.id === id)) return property;
  return undefined;
}

/** "Its context window is twice that of": the comparison of what was named last before, in as many words as it was, in the same clause. */
function namedBefore(sentence: Sentence, hit: Span): Property | undefined {
  const from = clauseAt(sentence, hit.start)?.start ?? sentence.start;
  const { cues, labels } = sentence.marks;
  const named = [...cues, ...labels]
    .filter(({ start, end }) => start >= from && end <= hit.start && hit.start - end < 30)
    .sort((a, b) => b.end - a.end || a.start - b.start);
  const [last] = named;
  for (const { property } of named.filter(({ start, end }) => start === last?.start && end === last.end))
    for (const other of sentence.document.lexicon.vocabulary.properties.values())
      if (other.datatype === 'ratio' && other.compares.includes(property.id)) return other;
  return undefined;
}
