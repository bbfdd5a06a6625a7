import type { Span } from '../../domain';
import type { NameMark } from '../names/gazetteer';
import { overlaps } from '../overlaps';
import type { SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { apposedTo } from './apposed-measure';
import { chainFrom } from './chain';
import { mayHold } from '../passage';
import { telltale } from '../text/telltales';
import { ownerInTurn } from './in-turn';
import { clauseAt, type Sentence } from './sentence';
import { objectsOf } from './objects';
import { productOf } from './maker-clause';
import { within } from './within';

/** Whose a value is: one subject, or several that share it; `isClass` when it is a whole class's ("2026 models offering"). */
export interface Attachment {
  readonly subjects: readonly SubjectRef[];
  readonly isClass?: true;
}

/** The names bound to a value or to the words that name its property, else the clause's subject. */
export function attach(sentence: Sentence, value: Span, cue: Span | undefined): Attachment {
  const inTurn = ownerInTurn(sentence, value);
  if (inTurn) return { subjects: [inTurn] };
  const other = comparedTo(sentence, value);
  if (other !== undefined) return other;
  const found = foundIn(sentence, value) ?? ownedByMaker(sentence, value);
  if (found) return found;
  const bound =
    againstName(sentence, value) ??
    apposition(sentence, value) ??
    withNameTo(sentence, value) ??
    boundAfter(sentence, value) ??
    boundBefore(sentence, value) ??
    whoseWasChanged(sentence, value) ??
    pricedWith(sentence, value) ??
    (cue && (boundToCue(sentence, cue) ?? ownerOfCue(sentence, cue, value)));
  if (cue && isOfAnother(sentence, cue)) return { subjects: [] };
  const company = companyOf(sentence, value).map((mark) => subjectOfName(mark.name, sentence.document));
  if (bound && bound.length > 0)
    return { subjects: [...bound.map((mark) => subjectOfName(mark.name, sentence.document)), ...company] };
  const clause = clauseAt(sentence, value.start);
  if (isOfClass(sentence, clause ?? sentence, value)) return { subjects: [], isClass: true };
  const all = clause?.subjects ?? [];
  return { subjects: clause && isShared(sentence, clause, value) ? all : [...all.slice(0, 1), ...company] };
}

/** "Foo and Bar both", "Foo and Bar have a window of 16K tokens": what several do is told once. Not "Foo and Bar cost $5 and $6". */
function isShared({ passage, marks }: Sentence, clause: Span, value: Span): boolean {
  if (mayHold(passage, ALL) && /\b(?:both|each|all)\b/i.test(passage.text.slice(clause.start, clause.end))) return true;
  const names = within(marks.names, clause).filter(({ end }) => end <= value.start);
  const isPlural = names.some(
    ({ start, end }) =>
      / and (?:the )?$/.test(passage.text.slice(Math.max(0, start - 9), start)) && PLURAL.test(passage.text.slice(end, end + 24)),
  );
  const kinds: readonly (readonly Span[])[] = [marks.quantities, marks.money, marks.dates];
  const alike = kinds.find((hits) => hits.some((hit) => overlaps(hit, value)));
  return isPlural && alike !== undefined && within(alike, clause).length === 1;
}
const ALL = telltale(/\b(?:both|each|all)\b/);
const PLURAL =
  /^(?: (?:now|also|still|only|currently))? (?:are|were|have|had|can|could|will|would|do|did|cost|run|support|offer|come|share|score|scored|accept|use|weigh|ship|start|reach|need|take|lack|feature|launched|arrived|appeared|followed)\b/;

/** "scoring 58.2% against 52.2%", "86.8% against 86.4% and 83.7%": the others', where as many are named; else nobody's that is known. */
function comparedTo(sentence: Sentence, value: Span): Attachment | undefined {
  const { text } = sentence.passage;
  if (!mayHold(sentence.passage, COMPARED)) return undefined;
  const said = SET_AGAINST.exec(text.slice(Math.max(0, value.start - 60), value.start));
  if (!said || boundAfter(sentence, value)) return undefined;
  const isItsOwn = /from$/.test(said[1] ?? '');
  const before = (said[2] ?? '').match(/\d[\d.]*/g)?.length ?? 0;
  const behind = LIST_GOES_ON.exec(text.slice(value.end, value.end + 30))?.[0].match(/\d[\d.]*/g)?.length ?? 0;
  const subject = clauseAt(sentence, value.start)?.subject;
  const others = [...new Set(sentence.marks.names.map((mark) => mark.name))].filter((name) => name.key !== subject?.key);
  const other = others[before];
  return {
    subjects: !isItsOwn && other && others.length === before + 1 + behind ? [subjectOfName(other, sentence.document)] : [],
  };
}

const SET_AGAINST =
  /(?<![\p{L}(])(against|versus|\d\S* vs\.?|compared (?:to|with)|up from|down from|to [$€£]?[\d.,]+(?:%|[KM]| percent)? from) (?:just |only |its |the )?((?:[\d.]+%?(?:,|,? and) )*)$/u;
const LIST_GOES_ON = /^%?(?:(?:,|,? and) [\d.]+%?)+/;

/** "short of the 5,100 mAh you get in a Foo 2": whose it is stands behind, known or not. */
function foundIn({ passage: { text }, marks, document }: Sentence, value: Span): Attachment | undefined {
  const said =
    /^ ?[\p{L}°²³/]{0,12} (?:that )?(?:you|we|one) (?:get|gets|find|had|saw|see|got) (?:in|on|from|with) (?:the |an? )?/u.exec(
      text.slice(value.end, value.end + 50),
    );
  const name = said && marks.names.find(({ start }) => start === value.end + said[0].length);
  return said ? { subjects: name ? [subjectOfName(name.name, document)] : [] } : undefined;
}

/** "with 65.0% to Acme's 59.1%": of its only product, else of nobody that is known. */
function ownedByMaker({ passage: { text }, marks, document, start }: Sentence, value: Span): Attachment | undefined {
  const [whole, owner] = OWNER.exec(text.slice(Math.max(start, value.start - 40), value.start)) ?? [];
  if (whole === undefined || owner === undefined) return undefined;
  const at = value.start - whole.length;
  if (marks.names.some((name) => name.start < at + owner.length && name.end > at)) return undefined;
  const product = productOf(owner, document);
  return { subjects: product ? [subjectOfName(product, document, 'called by its maker')] : [] };
}

const OWNER = /(\p{Lu}[\p{L}\p{N}.&-]*)['’]s (?:(?:own|roughly|about|around|only|just) )?~?$/u;

const COMPARED = telltale(/against|versus|\bvs\b|compared|from/);

/** "on May 2, 2026, together with Foo 2, Foo 3 and Bar": what is said holds for them too. */
function companyOf(sentence: Sentence, value: Span): readonly NameMark[] {
  const { text } = sentence.passage;
  const [first, ...rest] = sentence.marks.names.filter((name) => name.start >= value.end);
  return first && /^,? (?:together with|along with|alongside) (?:the )?$/.test(text.slice(value.end, first.start))
    ? chainFrom(text, first, rest)
    : [];
}

/** "(128k vs 16k tokens)": the second number is whoever's was named last before it. */
function againstName(sentence: Sentence, value: Span): NameMark[] | undefined {
  if (!/\d[^\s]* (?:vs\.?|versus) $/i.test(sentence.passage.text.slice(Math.max(0, value.start - 20), value.start)))
    return undefined;
  const last = sentence.marks.names.findLast((name) => name.end <= value.start);
  return last ? [last] : undefined;
}

/** "Foo, at 4,649 m, is". */
function apposition(sentence: Sentence, value: Span): NameMark[] | undefined {
  const isMeasure = sentence.marks.quantities.some((hit) => overlaps(hit, value));
  const name = isMeasure ? apposedTo(value, sentence) : undefined;
  return name && [name];
}

/** "limited to 15 million with Foo 2, and with Foo 3 to 30 million": whose it is stands ahead of "to". */
function withNameTo(sentence: Sentence, value: Span): NameMark[] | undefined {
  const { text } = sentence.passage;
  const last = sentence.marks.names.findLast((name) => name.end <= value.start);
  const isSo =
    last &&
    /^ (?:to|at|it is) $/.test(text.slice(last.end, value.start)) &&
    /\b(?:with|for) (?:the )?$/.test(text.slice(Math.max(0, last.start - 9), last.start));
  return isSo ? [last] : undefined;
}

/** "Foo 2 (77.9%)", "Foo 2: 166 t/s", "Foo 2's 80.6%", "Foo 2 at 63 t/s", "Foo 2's GPQA score of 40.2%", "Foo 2 as its successor, at $5". Not "than Foo 2, at 60% of". */
function boundBefore(sentence: Sentence, value: Span): NameMark[] | undefined {
  const { text } = sentence.passage;
  const before = sentence.marks.names.findLast((name) => name.end <= value.start);
  const isBound =
    before &&
    value.start - before.end < 60 &&
    !isSetAgainst(text, before, value) &&
    (BEFORE.test(text.slice(before.end, value.start)) || isApposed(text, before, value) || isGapped(text, before, value));
  if (!isBound) return undefined;
  const names = sentence.marks.names.filter((name) => name.end <= value.start);
  const isShared = /^ \p{L}/u.test(text.slice(before.end, before.end + 2));
  return isShared
    ? (names.map((name, at) => chainFrom(text, name, names.slice(at + 1))).find((chain) => chain.includes(before)) ?? [before])
    : [before];
}

/** "cheaper than Acme's Foo 2: $1": a colon goes on about whom the sentence is about. */
function isSetAgainst(text: string, name: Span, value: Span): boolean {
  return (
    text.slice(name.end, value.start).startsWith(': ') &&
    /\b(?:than|versus|against|unlike|compared (?:to|with)) (?:the )?(?:\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}*)?['’]s )?$/u.test(
      text.slice(Math.max(0, name.start - 40), name.start),
    )
  );
}

/** "and the Foo 2 a thirsty 18.9 kWh", ", the Bar just 162 g": the verb is that of the clause before. */
function isGapped(text: string, name: Span, value: Span): boolean {
  return (
    /^ (?:(?:only|just|about|around) |an? (?:[\p{Ll}-]+ ){0,2})$/u.test(text.slice(name.end, value.start)) &&
    /(?:,| and| but| while|;) (?:the )?$/i.test(text.slice(Math.max(0, name.start - 12), name.start))
  );
}

/** "halved the price of Foo 2 to $1.25", "cut the price of Foo 2 from $5 to $2": whose the thing is that was changed. */
function whoseWasChanged({ passage: { text }, marks }: Sentence, value: Span): NameMark[] | undefined {
  const last = marks.names.findLast((name) => name.end <= value.start);
  const isSo =
    last &&
    /\b(?:of|for) (?:the )?$/.test(text.slice(Math.max(0, last.start - 9), last.start)) &&
    CHANGED_TO.test(text.slice(last.end, Math.min(value.start, last.end + 60)));
  return isSo ? [last] : undefined;
}
const CHANGED_TO = /^(?: by [\d.]+ ?(?:%|percent),?)?(?: from [^,;()]{1,30})? to (?:just |only |about |around )?$/;

/** "Foo 2 as its successor, at $5 and $10": the second price is whose the first is. */
function pricedWith(sentence: Sentence, value: Span): NameMark[] | undefined {
  const { text } = sentence.passage;
  const first = sentence.marks.money.find(
    (hit) => hit.numberEnd < value.start && /^(?:,| and| \/) [$€£¥]?$/.test(text.slice(hit.end, value.start)),
  );
  return first && boundBefore(sentence, first);
}

/** "Its successor, Foo 2, at $5": what stands behind the name is the name's. */
function isApposed(text: string, name: Span, value: Span): boolean {
  return (
    /^, (?:priced )?(?:at|for|with) (?:an? |about |around )?$/.test(text.slice(name.end, value.start)) &&
    /\b(?:its|the|their|our) [\p{L} -]{1,30}, $|\bcompare (?:that|this|it|these|those) (?:with|to) (?:the )?$/iu.test(
      text.slice(Math.max(0, name.start - 40), name.start),
    )
  );
}

const BEFORE =
  /^(?:\)?:? ?\(?~?|\)? ?[([:=–-] ?|['’]s (?!(?:\p{Ll}+ )?(?:successor|predecessor|sibling|rival|competitor))(?:(?:[\p{L}\p{N}.+-]+ ){0,5}(?:of|is|at|was|:) )?| (?:at|with|scores?|scored|costs?|runs? at|reach(?:es|ed)?|hits?|gets?|is priced at) )(?:a |an |about |around |roughly |~ ?)?$|^ as (?:its|the) (?:[\p{L}-]+ )?[\p{L}-]+, at $/u;

/** "77.9% for Maker's Foo 2", "the 80.6% of Foo 2", "the 16,000-token limit of Foo 2", "70% for frontier models like Foo 2 or Bar 3". */
function boundAfter(sentence: Sentence, value: Span): NameMark[] | undefined {
  const { text } = sentence.passage;
  const after = sentence.marks.names.find((name) => name.start >= value.end);
  if (text[value.end - 1] === ' ') return boundAfter(sentence, { start: value.start, end: value.end - 1 });
  if (after && isTagOf(sentence, value, after)) return [after];
  if (!after || after.start - value.end > 60 || !AFTER.test(text.slice(value.end, after.start))) return undefined;
  const later = sentence.marks.names.filter((name) => name.start > after.start);
  if (IS_KIN.test(text.slice(after.end, after.end + 14))) return undefined;
  return LISTS.test(text.slice(value.end, after.start)) ? chainFrom(text, after, later) : [after];
}

/** "the $499 Foo 2", "the 405B-parameter Foo 3": a price or a measure right before a name. */
function isTagOf({ marks, passage: { text } }: Sentence, value: Span, name: Span): boolean {
  const between = text.slice(value.end, name.start);
  const isPrice = between === ' ' && marks.money.some((hit) => hit.end === value.end);
  return isPrice || MEASURED.test(text.slice(value.start, value.end) + between);
}
const MEASURED = /\d ?(?:[KMBT]|(?:[bm]|tr)illion)?-\p{Ll}+(?: [\p{Ll}-]+)? $/u;

const AFTER =
  /^(?: per (?:million|thousand|1?[MK])\b)?(?:[ -](?:tokens?|limit|window|context|score|ceiling)){0,2}(?: off (?:the |its )?(?:[a-z]+ )?(?:prices?|rates?|costs?))?(?: on (?:the )?[\p{Lu}\d][\p{L}\p{N}+-]*(?: [\p{Lu}\d][\p{L}\p{N}+-]*){0,2})?(?: ?\([^)]{1,12}\)|\))?(?: (?:that|which) [^,.;]{1,30} (?:reported|claimed|published|recorded|gave|measured))? (?:for|from|by|of|with|on|in) (?:(?:the|its|an?|full|larger|smaller|[\p{Lu}]\p{L}+['’]s) ){0,3}(?:(?:[\p{L}\p{N}-]+ ){0,3}models (?:like|such as) )?$/u;
const LISTS = /\b(?:like|such as|of) (?:the )?$/;
const IS_KIN = /^['’]?s? (?:family|series|line|lineup|generation|era|class)\b/;

/**
 * Names right before a participle that names the property, all of them when they are a list: "text-foo-003 model released in
 * 2022", "alongside Foo, Bar, and Baz, retired May 2".
 */
function boundToCue(sentence: Sentence, cue: Span): NameMark[] | undefined {
  const { text } = sentence.passage;
  if (!/ed$/i.test(text.slice(cue.start, cue.end))) return undefined;
  const names = sentence.marks.names.filter((name) => name.end <= cue.start);
  const last = names.at(-1);
  const nouns = sentence.document.lexicon.vocabulary.subjectNouns;
  const between = last ? text.slice(last.end, cue.start) : '';
  const noun = /^(?: ([\p{L}]+))?,? (?:which was |that was |originally |first |all |both |each )?$/u.exec(between);
  if (!last || !noun || (noun[1] !== undefined && !nouns.includes(noun[1]))) return undefined;
  const first = names.find((name, index) => chainFrom(text, name, names.slice(index + 1)).includes(last)) ?? last;
  if (!between.startsWith(',') && /\b(?:of|from) (?:the )?$/i.test(text.slice(Math.max(0, last.start - 9), last.start)))
    return undefined;
  return between.startsWith(',') ? names.slice(names.indexOf(first)) : [last];
}

/** "The battery of Foo 2 holds 4,900 mAh", "Foo 2's context window, at 128K, is": whose the thing is that was named. */
function ownerOfCue(sentence: Sentence, cue: Span, value: Span): NameMark[] | undefined {
  if (cue.end > value.start) return undefined;
  const { text } = sentence.passage;
  const owner = sentence.marks.names.find((name) => name.start >= cue.end && name.end <= value.start);
  if (
    owner &&
    /^s? (?:of|for) (?:the |a )?$/.test(text.slice(cue.end, owner.start)) &&
    !IS_KIN.test(text.slice(owner.end, owner.end + 14))
  )
    return [owner];
  const objects = owner && /(?:ed|e|t|ed by)$/i.test(text.slice(cue.start, cue.end)) ? objectsOf(cue, value, sentence) : [];
  if (objects.length > 0) return [...objects];
  const before = sentence.marks.names.findLast((name) => name.end <= cue.start);
  return before && /^['\u2019]s (?:[\p{L}-]+ ){0,2}$/u.test(text.slice(before.end, cue.start)) ? [before] : undefined;
}

/** "the 32.1B parameters of the big model": not of the one spoken of. */
function isOfAnother({ passage: { text }, document }: Sentence, cue: Span): boolean {
  const noun = OF_ANOTHER.exec(text.slice(cue.end, cue.end + 50))?.[1]?.toLowerCase();
  return noun !== undefined && (noun === 'one' || document.lexicon.vocabulary.subjectNouns.includes(noun));
}

const OF_ANOTHER =
  /^s? (?:of|for|in) the (?:smaller|larger|bigger|big|small|other|older|previous|earlier|cheaper|faster|former|latter|teacher|draft) (\p{L}+)\b(?! \p{Lu})/u;

/** "2026 models offering 200K", "competitors with 1M": what is said of a class is said of no one. */
function isOfClass(sentence: Sentence, clause: Span, value: Span): boolean {
  const { text } = sentence.passage;
  if (!mayHold(sentence.passage, CLASSES)) return false;
  const before = text.slice(Math.max(clause.start, value.start - 60), value.start);
  if (
    /\b(?:both|all|these|neither|the (?:two|three|four|five)) (?:[\p{L}-]+ )?(?:models|systems|devices|products)\b/iu.test(before)
  )
    return false;
  return CLASS.test(before) || CLASS_BEHIND.test(text.slice(value.end, value.end + 60));
}

const CLASSES = telltale(/models|systems|competitors|rivals|devices|products|alternatives|others|ones/);
const CLASS =
  /\b(?:models|systems|competitors|rivals|devices|products|alternatives|others|ones)(?: of (?:\d{4}|that \p{L}+))? (?:now )?(?:offering|with|clearing|clear|that|which|like|at|have|offer|reach|score|reaching|scoring|exceeding|range|cost|costing|from) (?:[\p{L}-]+ ){0,4}(?:[\p{L}]+ )?[(~]?$/iu;
const CLASS_BEHIND =
  /^(?:\+| |%|x)*(?:range )?(?:occupied by|for|among|of) (?:the )?(?:[\p{L}\p{N}-]+ ){0,3}(?:models|systems|competitors)\b(?! (?:like|such as))/iu;
