import type { Span } from '../../domain';
import type { NameMark } from '../names/gazetteer';
import type { SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { clauseAt, type Sentence } from './sentence';

/** Whose value this is: the name bound to it, else the clause's subject. */
export function subjectOfValue(sentence: Sentence, value: Span): SubjectRef | undefined {
  const bound = boundName(sentence, value);
  return bound ? subjectOfName(bound.name, sentence.document) : clauseAt(sentence, value.start)?.subject;
}

/**
 * The name that a value is bound to by what stands between them.
 * Takes: "Foo 2 (77.9%)", "Foo 2: 166 t/s", "Foo 2's 80.6%", "Foo 2 at 63 t/s", "77.9% for Maker's Foo 2", "Foo 2's GPQA score of 40.2%"
 * Refuses: "Foo 2, which costs", "than Foo 2, at 60% of"
 */
export function boundName(sentence: Sentence, value: Span): NameMark | undefined {
  const { text } = sentence.passage;
  const before = nearestBefore(sentence.marks.names, value.start);
  if (
    before &&
    before.start >= sentence.start &&
    BOUND_BEFORE.test(text.slice(before.end, value.start)) &&
    value.start - before.end < 60
  )
    return before;
  const after = sentence.marks.names.find((name) => name.start >= value.end);
  return after && after.start - value.end < 50 && BOUND_AFTER.test(text.slice(value.end, after.start)) ? after : undefined;
}

const BOUND_BEFORE =
  /^(?:\)?:? ?\(?~?|\)? ?[([:=–-] ?|['’]s (?:(?:[\p{L}\p{N}.+-]+ ){0,5}(?:of|is|at|was|:) )?| (?:at|with|scores|scored|costs|runs at|reached|hits|gets|is priced at) )(?:a |an |about |around |roughly |~ ?)?$/u;
const BOUND_AFTER = /^\)? (?:for|from|by) (?:(?:the|its|an?|full|larger|smaller|[\p{Lu}]\p{L}+['’]s) ){0,3}$/u;

function nearestBefore(names: readonly NameMark[], at: number): NameMark | undefined {
  let nearest: NameMark | undefined;
  for (const name of names) if (name.end <= at) nearest = name;
  return nearest;
}
