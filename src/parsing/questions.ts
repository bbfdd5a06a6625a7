import type { PiecedText } from './mapped-text';

const questionMark = /^(?:Q|Question)(?:\s?\d{1,3})?\s?[:.)]\s{0,9}(?=\S)/;
const answerMark = /^(?:A|Answer)(?:\s?\d{1,3})?\s?[:)]\s{0,9}(?=\S)/;
const asks =
  /^(?:\d{1,3}[.)]\s)?(?:what|who|whom|whose|which|when|where|why|how|is|are|was|were|does|do|did|can|could|will|would|should|has|have|may|must)\b/i;

/** "What is its context window?" and nothing beside it. Refused: "What if you could ...?", which asks nothing. */
export function isQuestion(text: string): boolean {
  if (!text.endsWith('?') || text.length > 200) return false;
  return asks.test(text) && !/^(?:what if|why not)\b/i.test(text) && !/[.!?]\s\p{Lu}/u.test(text);
}

/** "Q: Who made it?" without its mark; undefined where there is none. */
export function withoutQuestionMark(content: PiecedText): PiecedText | undefined {
  const mark = questionMark.exec(content.text.slice(0, 100));
  return mark === null ? undefined : content.slice(mark[0].length, content.text.length);
}

/** An answer without its "A: ". Refused: "A. Smith", an initial. */
export function withoutAnswerMark(content: PiecedText): PiecedText {
  const mark = answerMark.exec(content.text.slice(0, 100));
  return mark === null ? content : content.slice(mark[0].length, content.text.length);
}
