import type { Span } from '../../domain';
import { clauseAt, type Sentence } from '../prose/sentence';
import type { Reading } from './readings';

/** Whether the word for a property belongs to another number or date of the sentence, which stands nearer to it or in its clause. */
export function isOfAnother(cue: Span, reading: Reading, sentence: Sentence, values: readonly Span[]): boolean {
  return (
    isTaken(cue, reading, sentence, values) ||
    leadsToAnother(cue, reading, sentence, values) ||
    isOfLaterClause(cue, reading, sentence)
  );
}

/** "a 50 MP main camera beside an 8 MP ultrawide": the cue has its number right before it, and the other one a noun of its own. */
function isTaken(cue: Span, { number, span }: Reading, { passage: { text } }: Sentence, values: readonly Span[]): boolean {
  if (
    number.start < cue.end ||
    !/\ban? $/.test(text.slice(span.start - 3, span.start)) ||
    !/^[- ]\p{Ll}{3}/u.test(text.slice(span.end, span.end + 4))
  )
    return false;
  return values.some(
    ({ start, end }) => start < cue.start && cue.start - end < 8 && /^ ?[\p{L}"]{0,6}[ -]?$/u.test(text.slice(end, cue.start)),
  );
}

/**
 * "Training ran until May 2024, and the cutoff is April": a cue in a clause behind, with a date of its own, is that one's; so is one of what was
 * announced: "On May 2, Acme said that it retires on June 3". Not what stands ahead of "it": "Shown in May, it was released in June".
 */
function isOfLaterClause(cue: Span, { number, kind }: Reading, sentence: Sentence): boolean {
  if (kind !== 'date' || cue.start < number.end) return false;
  const { text } = sentence.passage;
  const reported = REPORTS.exec(text.slice(number.end, cue.start));
  const clause = clauseAt(sentence, cue.start);
  const from = reported ? number.end + reported.index : clause?.start;
  const to = clause?.end ?? sentence.end;
  const later = sentence.marks.dates.filter(({ start, end }) => start >= number.end && end <= to);
  if (/^, it\b/.test(text.slice(number.end, number.end + 5))) return false;
  return later.some(
    ({ start }) => (from !== undefined && from >= number.end && start >= from) || isRightBehind(text, cue, start),
  );
}

/** "named car of the year in January, goes on sale in France on 1 October", "retired it from the API on 3 May": the verb has a date of its own. */
function isRightBehind(text: string, cue: Span, date: number): boolean {
  return (
    date > cue.end &&
    date - cue.end < 40 &&
    /^(?: (?:it|them|both))?(?: (?:in|at|to|from) [^,;.]{1,24})? (?:on |in |at |by )?$/.test(text.slice(cue.end, date))
  );
}

const REPORTS = /\b(?:\p{L}+ed|said|says) that\b/u;

/** "4,788 m, prominence 512 m", "reaches 5,641 m, though its prominence is a mere 388 m": the cue has its number right behind it. */
function leadsToAnother(cue: Span, { span, kind }: Reading, { passage: { text } }: Sentence, values: readonly Span[]): boolean {
  if (
    kind === 'date' ||
    cue.start < span.end ||
    !/,|;|\b(?:and|but|though|while|with)\b/.test(text.slice(span.end, Math.min(cue.start, span.end + 60)))
  )
    return false;
  return values.some(({ start }) => start >= cue.end && start - cue.end < 24 && BARELY.test(text.slice(cue.end, start)));
}
const BARELY =
  /^(?: (?:of|is|was|at|up to|at most|about|around|some|a|an|mere|just|only|roughly|over|under|nearly))* ?:? ?[~$\u20AC\u00A3]?$/;
